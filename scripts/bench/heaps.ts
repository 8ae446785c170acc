// How much the pages of a workbook hold in memory, after what nobody needs any more is collected.
import type { CDPSession, Frame } from 'playwright-core';
import type { WorkbookWindow } from '../../test/browser/workbench-world';

/** What one round finalises, the next collects. */
const COLLECTIONS = 3;

export function addInOf({ page }: WorkbookWindow): Frame {
  const addIn = page.frames().find((frame) => frame.url().includes('taskpane.html'));
  if (addIn === undefined) throw new Error('The add-in has no page.');
  return addIn;
}

/** Of the page behind this session, and of all that share its process. */
export async function heapBytes(devTools: CDPSession): Promise<number> {
  for (let round = 0; round < COLLECTIONS; round += 1) await devTools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devTools.send('Runtime.getHeapUsage');
  return usedSize;
}
