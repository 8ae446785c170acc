// Associates the actions of the ribbon and of the keyboard shortcuts while the page loads, by the ids that manifest.xml
// and shortcuts.json have for them. Part of the page of pane and formulas, which is open while the pane is closed.
import { runtime } from '../runtime/page-runtime';
import { classifySelection, refreshWaitingCells, type ActionContext, type RibbonEvent } from './actions';

const context: ActionContext = { runtime, showPane: () => Office.addin.showAsTaskpane() };

// Where office.js could not be loaded there is no ribbon either; the pane says what is wrong.
if (typeof Office !== 'undefined') {
  Office.actions.associate('classifySelection', (event: RibbonEvent) => void classifySelection(context, event));
  Office.actions.associate('refreshWaitingCells', (event: RibbonEvent) => refreshWaitingCells(context, event));
}
