import { CallTable, PENDING, type CallOutcome, type CallSite } from '../../../src/workbench/grid/call-table';

const A2: CallSite = { sheetId: 's1', row: 1, column: 0 };
const B2: CallSite = { sheetId: 's1', row: 1, column: 1 };
const B3: CallSite = { sheetId: 's1', row: 2, column: 1 };

/** A function that answers when the test says so, and a table that calls it. */
function setUp() {
  const settled: CallSite[] = [];
  const table = new CallTable((site) => settled.push(site));
  const started: { key: string; settle: (outcome: CallOutcome) => void }[] = [];
  const cancelled: string[] = [];

  const request = (site: CallSite, key: string, options: { isVolatile?: boolean; isStreaming?: boolean } = {}) =>
    table.request(site, {
      key,
      isVolatile: false,
      isStreaming: false,
      ...options,
      start: (settle) => {
        started.push({ key, settle });
        return () => cancelled.push(key);
      },
    });
  /** The engine computes these cells, each with the calls its formula makes. */
  const evaluate = (...cells: readonly (readonly [CallSite, ...string[]])[]) => {
    table.beginEvaluation();
    const outcomes = cells.map(([site, ...keys]) => keys.map((key) => request(site, key)));
    table.endEvaluation(cells.map(([site]) => site));
    table.completeEvaluation();
    return outcomes;
  };
  const edit = (site: CallSite) => {
    table.dropIn({ ...site, rows: 1, columns: 1 });
    table.edited();
  };
  const settle = (index: number, outcome: CallOutcome) => started[index]?.settle(outcome);
  const calls = () => started.map(({ key }) => key);
  return { table, settled, cancelled, request, evaluate, edit, settle, calls };
}

describe('a cell that calls a function', () => {
  test('waits until the function answers, and is told once', () => {
    const { table, evaluate, settle, settled } = setUp();
    expect(evaluate([B2, 'HS(chair)'])).toEqual([[PENDING]]);
    expect(table.pendingCount).toBe(1);

    settle(0, '9401.31.00');
    expect(settled).toEqual([B2]);
    expect(table.pendingCount).toBe(0);
    expect(evaluate([B2, 'HS(chair)'])).toEqual([['9401.31.00']]);
  });

  test('shows an answer that came at once without being calculated again', () => {
    const { table, settled } = setUp();
    const outcome = table.request(B2, {
      key: 'HS(chair)',
      isVolatile: false,
      isStreaming: false,
      start: (settle) => {
        settle('9401.31.00');
        return () => undefined;
      },
    });
    expect(outcome).toBe('9401.31.00');
    expect(settled).toEqual([]);
    expect(table.pendingCount).toBe(0);
  });

  test('is not called again when it is only displayed again, pending or settled', () => {
    const { evaluate, settle, calls } = setUp();
    evaluate([B2, 'HS(chair)']);
    evaluate([B2, 'HS(chair)']);
    settle(0, '9401.31.00');
    evaluate([B2, 'HS(chair)']);
    evaluate([B2, 'HS(chair)']);
    expect(calls()).toEqual(['HS(chair)']);
  });

  test('is left alone by edits of other cells', () => {
    const { evaluate, settle, edit, calls } = setUp();
    evaluate([B2, 'HS(chair)']);
    settle(0, '9401.31.00');
    edit(B3);
    evaluate([B3]);
    evaluate([B2, 'HS(chair)']);
    expect(calls()).toEqual(['HS(chair)']);
  });

  test('is called again when the same formula is entered again', () => {
    const { evaluate, settle, edit, calls } = setUp();
    evaluate([B2, 'HS(chair)']);
    settle(0, '9401.31.00');
    edit(B2);
    expect(evaluate([B2, 'HS(chair)'])).toEqual([[PENDING]]);
    expect(calls()).toEqual(['HS(chair)', 'HS(chair)']);
  });

  test('is called again when an argument returns to its old value', () => {
    const { evaluate, settle, calls } = setUp();
    evaluate([B2, 'HS(chair)']);
    settle(0, '9401.31.00');
    evaluate([B2, 'HS(onion)']);
    settle(1, '0703.10.00');
    evaluate([B2, 'HS(chair)']);
    expect(calls()).toEqual(['HS(chair)', 'HS(onion)', 'HS(chair)']);
  });

  test('keeps each of several calls in one formula', () => {
    const { evaluate, settle, calls } = setUp();
    evaluate([B2, 'HS(chair)', 'HS(onion)']);
    settle(1, '0703.10.00');
    expect(evaluate([B2, 'HS(chair)', 'HS(onion)'])).toEqual([[PENDING, '0703.10.00']]);
    expect(calls()).toEqual(['HS(chair)', 'HS(onion)']);
  });

  test('does not share its call with another cell', () => {
    const { evaluate, calls } = setUp();
    evaluate([B2, 'HS(chair)'], [B3, 'HS(chair)']);
    expect(calls()).toEqual(['HS(chair)', 'HS(chair)']);
  });
});

describe('after an edit, what is computed because of it', () => {
  test('is called again, though its arguments are what they were', () => {
    const { evaluate, settle, edit, calls } = setUp();
    evaluate([B2, 'HS(chair)']);
    settle(0, '9401.31.00');
    evaluate([B2, 'HS(chair)']);
    edit(A2);
    expect(evaluate([B2, 'HS(chair)'])).toEqual([[PENDING]]);
    expect(calls()).toEqual(['HS(chair)', 'HS(chair)']);
  });

  test('is called again while it waits, and the first call is cancelled', () => {
    const { table, evaluate, settle, edit, cancelled, settled } = setUp();
    evaluate([B2, 'HS(chair)']);
    edit(A2);
    evaluate([B2, 'HS(chair)']);
    expect(cancelled).toEqual(['HS(chair)']);
    expect(table.pendingCount).toBe(1);
    settle(0, 'late');
    expect(settled).toEqual([]);
  });

  test('is called once, also when it is computed twice, or the calculation is stopped and begins anew', () => {
    const { table, evaluate, request, settle, edit, calls } = setUp();
    evaluate([B2, 'HS(chair)']);
    settle(0, '9401.31.00');
    evaluate([B2, 'HS(chair)']);
    edit(A2);
    table.beginEvaluation();
    request(B2, 'HS(chair)');
    request(B2, 'HS(chair)');
    edit({ ...A2, column: 25 });
    evaluate([B2, 'HS(chair)']);
    expect(calls()).toEqual(['HS(chair)', 'HS(chair)']);
  });

  test('is not what shows an answer that came meanwhile, nor the calls beside it in its cell', () => {
    const { evaluate, settle, edit, calls } = setUp();
    evaluate([B2, 'HS(chair)', 'HS(onion)']);
    settle(0, '9401.31.00');
    edit(A2);
    expect(evaluate([B2, 'HS(chair)', 'HS(onion)'])).toEqual([['9401.31.00', PENDING]]);
    expect(calls()).toEqual(['HS(chair)', 'HS(onion)']);
  });

  test('is over with the next calculation: an answer that comes then is only shown', () => {
    const { evaluate, settle, edit, calls } = setUp();
    evaluate([B2, 'HS(chair)']);
    edit(A2);
    evaluate([B3]);
    settle(0, '9401.31.00');
    evaluate([B2, 'HS(chair)']);
    evaluate([B2, 'HS(chair)']);
    expect(calls()).toEqual(['HS(chair)']);
  });
});

describe('cancelling', () => {
  test('editing a pending cell cancels its call, and a late answer goes nowhere', () => {
    const { table, evaluate, edit, settle, cancelled, settled } = setUp();
    evaluate([B2, 'HS(chair)']);
    edit(B2);
    expect(cancelled).toEqual(['HS(chair)']);
    expect(table.pendingCount).toBe(0);

    settle(0, '9401.31.00');
    expect(settled).toEqual([]);
    expect(table.pendingCount).toBe(0);
  });

  test('changing an argument of a pending cell starts a new call and cancels the old one', () => {
    const { table, evaluate, cancelled, calls } = setUp();
    evaluate([B2, 'HS(chair)']);
    evaluate([B2, 'HS(onion)']);
    expect(calls()).toEqual(['HS(chair)', 'HS(onion)']);
    expect(cancelled).toEqual(['HS(chair)']);
    expect(table.pendingCount).toBe(1);
  });

  test('a pending call whose argument became an error is cancelled', () => {
    const { evaluate, cancelled } = setUp();
    evaluate([B2, 'HS(chair)']);
    evaluate([B2]);
    expect(cancelled).toEqual(['HS(chair)']);
  });

  test('a call that has its answer is not cancelled any more', () => {
    const { evaluate, settle, edit, cancelled } = setUp();
    evaluate([B2, 'HS(chair)']);
    settle(0, '9401.31.00');
    edit(B2);
    expect(cancelled).toEqual([]);
  });

  test('a calculation that was stopped halfway drops nothing', () => {
    const { table, evaluate, request, cancelled } = setUp();
    evaluate([B2, 'HS(chair)'], [B3, 'HS(onion)']);
    table.beginEvaluation();
    request(B2, 'HS(chair)');
    evaluate([B2, 'HS(chair)'], [B3, 'HS(onion)']);
    expect(cancelled).toEqual([]);
  });

  test('only cells of the area lose their calls, and only on its sheet', () => {
    const { table, evaluate, cancelled } = setUp();
    const elsewhere = { ...B2, sheetId: 's2' };
    evaluate([B2, 'a'], [B3, 'b'], [elsewhere, 'c']);
    expect(table.dropIn({ sheetId: 's1', row: 0, column: 0, rows: 2, columns: 5 })).toEqual([B2]);
    table.dropSheet('s2');
    expect(cancelled).toEqual(['a', 'c']);
    table.dropAll();
    expect(cancelled).toEqual(['a', 'c', 'b']);
    expect(table.pendingCount).toBe(0);
  });
});

describe('when cells go elsewhere', () => {
  const down = ({ row, column }: CallSite) => ({ row: row + 1, column });

  test('their answers go with them, and nothing is called again', () => {
    const { table, evaluate, settle, calls } = setUp();
    evaluate([B2, 'HS(chair)'], [B3, 'HS(onion)']);
    settle(0, '9401.31.00');
    settle(1, '0703.10.00');
    table.move('s1', down);
    expect(evaluate([B3, 'HS(chair)'], [{ ...B3, row: 3 }, 'HS(onion)'])).toEqual([['9401.31.00'], ['0703.10.00']]);
    expect(calls()).toEqual(['HS(chair)', 'HS(onion)']);
  });

  test('a call under way tells the cell where it is now', () => {
    const { table, evaluate, settle, settled, cancelled } = setUp();
    evaluate([B2, 'HS(chair)']);
    table.move('s1', down);
    settle(0, '9401.31.00');
    expect(settled).toEqual([B3]);
    expect(cancelled).toEqual([]);
  });

  test('a cell that takes the place of one that is gone keeps its answer, whichever was called first', () => {
    const { table, evaluate, settle, calls } = setUp();
    evaluate([B3, 'HS(onion)'], [B2, 'HS(chair)']);
    settle(0, '0703.10.00');
    table.move('s1', ({ row, column }) => (row === B2.row ? undefined : { row: row - 1, column }));
    expect(evaluate([B2, 'HS(onion)'])).toEqual([['0703.10.00']]);
    expect(calls()).toHaveLength(2);
  });

  test('calls of cells that are gone are cancelled, and those of other sheets stay where they are', () => {
    const { table, evaluate, settle, settled, cancelled } = setUp();
    evaluate([B2, 'HS(chair)'], [{ ...B2, sheetId: 's2' }, 'HS(onion)']);
    table.move('s1', () => undefined);
    expect(cancelled).toEqual(['HS(chair)']);
    expect(table.pendingCount).toBe(1);
    settle(1, '0703.10.00');
    expect(settled).toEqual([{ ...B2, sheetId: 's2' }]);
  });
});

describe('functions that go on', () => {
  test('every value of a streaming function replaces the one before', () => {
    const { table, request, settle, settled } = setUp();
    request(B2, 'TICK()', { isStreaming: true });
    settle(0, 1);
    settle(0, 2);
    expect(settled).toEqual([B2, B2]);
    expect(table.pendingCount).toBe(0);
    expect(request(B2, 'TICK()', { isStreaming: true })).toBe(2);
  });

  test('a streaming function is cancelled even after it gave values', () => {
    const { request, settle, edit, cancelled } = setUp();
    request(B2, 'TICK()', { isStreaming: true });
    settle(0, 1);
    edit(B2);
    expect(cancelled).toEqual(['TICK()']);
  });

  test('a volatile function is called again by the next edit, but not while it is pending', () => {
    const { table, request, settle, calls } = setUp();
    request(B2, 'NOW()', { isVolatile: true });
    expect(table.dropVolatile()).toEqual([]);
    settle(0, 1);
    request(B3, 'HS(chair)');
    settle(1, '9401.31.00');
    expect(table.dropVolatile()).toEqual([B2]);
    request(B2, 'NOW()', { isVolatile: true });
    expect(calls()).toEqual(['NOW()', 'HS(chair)', 'NOW()']);
  });
});
