import { requestKey } from '../../src/customs/request-key';
import { WorkbookRefusal } from '../../src/run/ports';
import type { RowValues, WriteOutcome } from '../../src/run/row-writer';
import type { RunRow } from '../../src/run/run-plan';
import { WriteBack } from '../../src/run/write-back';
import { VirtualClock } from '../fakes/virtual-clock';

const request = { description: 'mug' };
const row: RunRow = { row: 1, index: 0, fingerprint: 1, cost: undefined, product: { key: requestKey(request), request, rows: [], known: undefined, isFresh: true } };

type Write = (values: readonly RowValues<RunRow>[]) => Promise<WriteOutcome<RunRow>>;

function writeBackOf(clock: VirtualClock, rows: readonly RunRow[], write: Write): WriteBack {
  return new WriteBack({
    clock,
    writer: { write },
    rows,
    outputs: ['code'],
    isReplacing: false,
    language: 'en',
    goodsOf: () => ({ record: { status: 'completed', id: 'id-1', code: '69120023' }, origin: undefined, description: '', confidence: null, codeDescription: null, detail: null, duties: null, landedCost: null }),
    onWritten: () => undefined,
    onRefused: () => undefined,
  });
}

function allWritten(values: readonly RowValues<RunRow>[]): WriteOutcome<RunRow> {
  return { written: values.map((each) => each.row), lost: [], refused: new Map(), hasMoved: false };
}

test('what becomes known of a row while its write is refused is written with it, once, and then nothing waits any more', async () => {
  const clock = new VirtualClock();
  let refuse = (): void => undefined;
  let writes = 0;
  const write: Write = (values) => {
    writes += 1;
    if (writes > 1) return Promise.resolve(allWritten(values));
    return new Promise((_resolve, reject) => (refuse = () => reject(new WorkbookRefusal('busy', 'A cell is being edited.'))));
  };
  const writeBack = writeBackOf(clock, [row], write);
  writeBack.bring([row]);
  await clock.advance(500);
  writeBack.bring([row]);
  refuse();
  await clock.advance(5_000);
  expect([writes, writeBack.codedRows, writeBack.settledRows, writeBack.isIdle]).toEqual([2, 1, 1, true]);
});

test.each([
  ['a moment', 10, 400],
  ['a second', 1_000, 1_000],
  ['ten seconds', 10_000, 2_000],
])('between two writes a workbook that takes %s for one rests as long as that took, within limits', async (_, takesMs, restsMs) => {
  const clock = new VirtualClock();
  const rows: readonly RunRow[] = [row, { ...row, row: 2, index: 1 }];
  const begun: number[] = [];
  const ended: number[] = [];
  const writeBack = writeBackOf(clock, rows, async (values) => {
    begun.push(clock.now());
    await new Promise<void>((goOn) => clock.schedule(goOn, takesMs));
    ended.push(clock.now());
    return allWritten(values);
  });
  writeBack.bring(rows.slice(0, 1));
  // While the first is being written.
  await clock.advance(405);
  writeBack.bring(rows.slice(1));
  await clock.advance(60_000);
  expect(begun).toHaveLength(2);
  expect((begun[1] ?? 0) - (ended[0] ?? 0)).toBe(restsMs);
});
