// The workbook, for whatever part of the pane brings the user to a cell.
import { createContext, useContext } from 'react';
import type { SheetRuntime } from '../runtime/runtime';

type Sheet = Pick<SheetRuntime, 'goTo'>;

const SheetContext = createContext<Sheet>({ goTo: () => Promise.reject(new Error('There is no workbook here.')) });

export const SheetProvider = SheetContext.Provider;

export function useSheet(): Sheet {
  return useContext(SheetContext);
}
