// The simulation notices: with one money rule broken, it finds within few hundred worlds what that costs.
import type { Transport } from '../../src/api/network-transport';
import type { Keeping } from '../../src/runtime/service-desk';
import { seedsFrom } from './chance';
import type { Tampering } from './excel-window';
import { runWorlds } from './run-worlds';
import type { Outcome } from './world';

const MOST_RUNS = 300;

/** The first world of so many in which money is lost. */
async function firstLoss(tampering: Tampering): Promise<Outcome | undefined> {
  for (const seed of seedsFrom(5, MOST_RUNS)) {
    const [outcome] = await runWorlds([seed], { tampering });
    if (outcome !== undefined && (outcome.paidTwice.length > 0 || outcome.lostPaid.length > 0)) return outcome;
  }
  return undefined;
}

const withNobodyWaiting = ({ neighbours, ...keeping }: Keeping): Keeping => ({
  ...keeping,
  neighbours: {
    ownId: neighbours.ownId,
    exclusively: (work) => work(),
    living: (runtimeIds) => neighbours.living(runtimeIds),
    tell: (message) => neighbours.tell(message),
    listen: (listener) => neighbours.listen(listener),
  },
});

const sendingOnceMore =
  (send: Transport): Transport =>
  async (request) => {
    const another = request.clone();
    const answer = await send(request).catch(() => undefined);
    return answer?.ok === true || request.method !== 'POST' ? (answer ?? send(another)) : send(another);
  };

const forgettingIntents = ({ journal, ...keeping }: Keeping): Keeping => ({ ...keeping, journal: { ...journal, add: () => Promise.resolve() } });

const takingRefusalsForMisses = ({ store, ...keeping }: Keeping): Keeping => ({
  ...keeping,
  store: { ...store, find: (keys) => store.find(keys).catch(() => new Map()) },
});

test.each([
  ['two windows decide at the same time', { keeping: withNobodyWaiting }],
  ['a submission without an answer is sent again', { transport: sendingOnceMore }],
  ['a submission is not written down before it is sent', { keeping: forgettingIntents }],
  ['a store that cannot be read is taken for an empty one', { keeping: takingRefusalsForMisses }],
] satisfies [string, Tampering][])('it costs money when %s', async (_rule, tampering) => {
  expect(await firstLoss(tampering)).toBeDefined();
}, 120_000);
