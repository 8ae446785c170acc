// A short version of npm run simulate: the same worlds, fewer of them.
import { seedsFrom } from './chance';
import { OTHER_FAULTS, COMPUTER_FAULTS, LINE_FAULTS } from './faults';
import { reportOn } from './report';
import { runWorlds } from './run-worlds';
import type { Outcome } from './world';

const RUNS = 150;
const SEED = 20261124;

describe('in worlds where lines break, pages are killed, stores refuse and users change their minds', () => {
  let outcomes: readonly Outcome[];
  beforeAll(async () => {
    outcomes = await runWorlds(seedsFrom(SEED, RUNS));
  }, 300_000);

  test('nothing is paid twice, lost, left unsettled or wrong', () => {
    expect(reportOn(SEED, outcomes).failingSeeds).toEqual([]);
  });

  test('every kind of fault has struck, and products were bought', () => {
    const { faults, creditsSpent } = reportOn(SEED, outcomes);
    expect([...LINE_FAULTS, ...COMPUTER_FAULTS, ...OTHER_FAULTS].filter((fault) => faults[fault] === 0)).toEqual([]);
    expect(creditsSpent).toBeGreaterThan(RUNS);
  });
});

test('a world is replayed exactly from its seed alone', async () => {
  const [first, , third] = seedsFrom(SEED, 3);
  const told = async (seed: number) => {
    const lines: string[] = [];
    const outcomes = await runWorlds([seed], { onNote: (line) => lines.push(line) });
    return { lines, outcomes };
  };
  const alone = await told(third ?? 0);
  expect(alone.lines.length).toBeGreaterThan(100);
  await told(first ?? 0);
  expect(await told(third ?? 0)).toEqual(alone);
});

test('a failing world says how to replay it, and fails there in the same way', async () => {
  const tampering = { transport: () => () => new Promise<Response>(() => undefined) };
  const withDeadLine = (seed: number) => runWorlds([seed], { tampering });
  const [failing] = reportOn(SEED, await withDeadLine(SEED)).failingSeeds;
  expect(failing?.replay).toBe(`npm run simulate -- --runs 1 --seed ${SEED}`);
  expect(reportOn(SEED, await withDeadLine(SEED)).failingSeeds).toEqual([failing]);
});
