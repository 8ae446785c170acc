import { jsonLine, median, TABLE_HEAD, tableRow, type Measurement } from '../../scripts/bench/measurement';

const measured: Measurement = { case: '100 new products', metric: 'timeMs', value: 35_606.4, unit: 'ms', baseline: 35_183 };
const alone: Measurement = { case: '10,000 known HS cells', metric: 'requests', value: 0, unit: 'requests', baseline: null };

describe('a line for machines', () => {
  test('has the bench, the case, the metric, and the ratio to the baseline', () => {
    expect(JSON.parse(jsonLine('pace', measured))).toEqual({
      bench: 'pace',
      case: '100 new products',
      metric: 'timeMs',
      value: 35_606,
      unit: 'ms',
      baseline: 35_183,
      ratio: 1.012,
    });
  });

  test('has null where there is nothing to compare with', () => {
    expect(JSON.parse(jsonLine('recalculation', alone))).toEqual({
      bench: 'recalculation',
      case: '10,000 known HS cells',
      metric: 'requests',
      value: 0,
      unit: 'requests',
      baseline: null,
      ratio: null,
    });
  });

  test('is one line', () => {
    expect(jsonLine('pace', measured)).not.toContain('\n');
  });
});

test('a row for people stands under its head', () => {
  const row = tableRow('pace', measured);
  for (const [head, cell] of [['bench', 'pace'], ['case', '100 new'], ['value', '35,606'], ['baseline', '35,183'], ['ratio', '1.012']] as const) {
    expect(row.indexOf(cell)).toBe(TABLE_HEAD.indexOf(head));
  }
});

test('one slow round does not change the figure', () => {
  expect(median([3, 1, 1_000])).toBe(3);
});
