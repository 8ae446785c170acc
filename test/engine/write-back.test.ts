import { requestKey } from '../../src/customs/request-key';
import { WorkbookRefusal } from '../../src/run/ports';
import type { RowValues, WriteOutcome } from '../../src/run/row-writer';
import type { RunRow } from '../../src/run/run-plan';
import { WriteBack } from '../../src/run/write-back';
import { VirtualClock } from '../fakes/virtual-clock';

const request = { description: 'mug' };
const row: RunRow = { row: 1, index: 0, fingerprint: 1, cost: undefined, product: { key: requestKey(request), request, rows: [], known: undefined, isFresh: true } };

test('what becomes known of a row while its write is refused is written with it, once, and then nothing waits any more', async () => {
  const clock = new VirtualClock();
  let refuse = (): void => undefined;
  let writes = 0;
  const write = (values: readonly RowValues<RunRow>[]): Promise<WriteOutcome<RunRow>> => {
    writes += 1;
    if (writes > 1) return Promise.resolve({ written: values.map((each) => each.row), lost: [], refused: new Map(), hasMoved: false });
    return new Promise((_resolve, reject) => (refuse = () => reject(new WorkbookRefusal('busy', 'A cell is being edited.'))));
  };
  const writeBack = new WriteBack({
    clock,
    writer: { write },
    rows: [row],
    outputs: ['code'],
    isReplacing: false,
    language: 'en',
    goodsOf: () => ({ record: { status: 'completed', id: 'id-1', code: '69120023' }, origin: undefined, confidence: null, codeDescription: null, detail: null, duties: null, landedCost: null }),
    onWritten: () => undefined,
    onRefused: () => undefined,
  });
  writeBack.bring([row]);
  await clock.advance(500);
  writeBack.bring([row]);
  refuse();
  await clock.advance(5_000);
  expect([writes, writeBack.codedRows, writeBack.settledRows, writeBack.isIdle]).toEqual([2, 1, 1, true]);
});
