// What is kept of a run beside its rows, so that a later page can go on with it. Text for the store; reads also what earlier
// versions have kept.
import type { ColumnMapping, Output } from './column-roles';
import type { RowList, RunChoices } from './run-state';

export interface RunSettings {
  readonly list: RowList;
  readonly choices: RunChoices;
  readonly targets: readonly (readonly [Output, number])[];
}

/** Earlier versions had one column for the description, and no list of them. */
interface EarlierMapping extends Omit<ColumnMapping, 'description'> {
  readonly description?: number | readonly number[];
}

export function textOfSettings(settings: RunSettings): string {
  return JSON.stringify(settings);
}

export function settingsOfText(text: string): RunSettings {
  const { list, choices, targets } = JSON.parse(text) as RunSettings;
  return { list: { ...list, mapping: ofNow(list.mapping) }, choices: { ...choices, mapping: ofNow(choices.mapping) }, targets };
}

function ofNow({ description, ...others }: EarlierMapping): ColumnMapping {
  if (description === undefined) return others;
  return { ...others, description: typeof description === 'number' ? [description] : description };
}
