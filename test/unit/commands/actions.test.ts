import { classifySelection, refreshWaitingCells, type ActionContext } from '../../../src/commands/actions';

describe('"Classify selection"', () => {
  test('has the selection looked at, shows the pane, and only then counts as done', async () => {
    const { context, seen, event } = excel();
    await classifySelection(context, event);
    expect(seen).toEqual(['looks at the selection', 'shows the pane', 'done']);
  });

  test('does the same by its shortcut, which has nothing to complete', async () => {
    const { context, seen } = excel();
    await classifySelection(context, null);
    expect(seen).toEqual(['looks at the selection', 'shows the pane']);
  });

  test('is done also where Excel does not show the pane, and does not hide that', async () => {
    const { context, seen, event } = excel({ showPane: () => Promise.reject(new Error('The pane cannot be shown.')) });
    await expect(classifySelection(context, event)).rejects.toThrow('The pane cannot be shown.');
    expect(seen).toEqual(['looks at the selection', 'done']);
  });
});

describe('"Refresh waiting cells"', () => {
  test('has the cells calculated again and leaves the pane alone', () => {
    const { context, seen, event } = excel();
    refreshWaitingCells(context, event);
    expect(seen).toEqual(['refreshes the cells', 'done']);
  });

  test('does the same by its shortcut', () => {
    const { context, seen } = excel();
    refreshWaitingCells(context, null);
    expect(seen).toEqual(['refreshes the cells']);
  });

  test('is done also after a bug', () => {
    const { context, seen, event } = excel({ refreshWaitingCells: () => { throw new TypeError('a bug'); } });
    expect(() => refreshWaitingCells(context, event)).toThrow('a bug');
    expect(seen).toEqual(['done']);
  });
});

function excel({ showPane, refreshWaitingCells: refresh }: { showPane?: () => Promise<void>; refreshWaitingCells?: () => void } = {}) {
  const seen: string[] = [];
  const context: ActionContext = {
    runtime: {
      classifySelection: () => void seen.push('looks at the selection'),
      refreshWaitingCells: refresh ?? (() => void seen.push('refreshes the cells')),
    },
    showPane: showPane ?? (async () => void seen.push('shows the pane')),
  };
  return { context, seen, event: { completed: () => void seen.push('done') } };
}
