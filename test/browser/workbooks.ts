// The world of a test file and the workbooks of each of its tests: opened when they are asked for, closed when the test
// ends, which fails where a page has thrown anything.
import { WorkbenchWorld, type WorkbookWindow } from './workbench-world';

export interface Workbooks {
  /** Open from the first test on. */
  readonly world: () => WorkbenchWorld;
  /** As a user who has never used the add-in would have it. */
  open(): Promise<WorkbookWindow>;
  /** Another one on the same computer, connected as the first one is. */
  openBeside(other: WorkbookWindow): Promise<WorkbookWindow>;
}

export function useWorkbooks(): Workbooks {
  let opened: WorkbenchWorld | undefined;
  const windows: WorkbookWindow[] = [];

  beforeAll(async () => {
    opened = await WorkbenchWorld.open();
  });

  afterEach(async () => {
    const errors = windows.flatMap((each) => each.pageErrors);
    for (const each of windows.splice(0)) await each.close();
    expect(errors).toEqual([]);
  });

  afterAll(async () => {
    await opened?.close();
  });

  const world = (): WorkbenchWorld => {
    if (opened === undefined) throw new Error('The world opens before the first test.');
    return opened;
  };
  const kept = (workbook: WorkbookWindow): WorkbookWindow => {
    windows.push(workbook);
    return workbook;
  };
  return {
    world,
    open: async () => kept(await world().openWorkbook()),
    openBeside: async (other) => {
      const workbook = kept(await world().openBeside(other));
      await workbook.pane.getByText('working normally').waitFor();
      return workbook;
    },
  };
}
