// The searches of the service's list, loaded after the page has started: only a submission without an answer, and what may
// have been charged twice, need them.
import type { LostSubmissions } from './lost-submissions';
import type { SecondSetSearch } from './second-set-search';

export interface ListSearches {
  readonly LostSubmissions: typeof LostSubmissions;
  readonly SecondSetSearch: typeof SecondSetSearch;
}

let loaded: ListSearches | undefined;

/** Rejects where the files cannot be had; they are asked for again the next time. */
export async function listSearches(): Promise<ListSearches> {
  if (loaded !== undefined) return loaded;
  const [lost, second] = await Promise.all([
    import(/* webpackChunkName: "list-searches" */ './lost-submissions'),
    import(/* webpackChunkName: "list-searches" */ './second-set-search'),
  ]);
  return (loaded = { LostSubmissions: lost.LostSubmissions, SecondSetSearch: second.SecondSetSearch });
}
