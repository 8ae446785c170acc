// The workbook, for whatever part of the pane brings the user to a cell or follows where the user is.
import { createContext, useContext } from 'react';
import type { SheetRuntime } from '../runtime/runtime';

const nowhere = (): Promise<never> => Promise.reject(new Error('There is no workbook here.'));

const SheetContext = createContext<SheetRuntime>({ goTo: nowhere, put: nowhere, watch: () => () => undefined });

export const SheetProvider = SheetContext.Provider;

export function useSheet(): SheetRuntime {
  return useContext(SheetContext);
}
