// Connects the ribbon and the pane's frame on the screen to the host: what a button does, what the add-in changes.
import type { RibbonButton } from '../host/manifest';
import type { OfficeHost } from '../host/office-host';
import type { LoadedAddIn } from './load-add-in';
import type { MessageBar } from './message-bar';
import type { PageElements } from './page-elements';
import { Ribbon } from './ribbon';

export function connectRibbon(elements: PageElements, message: MessageBar, addIn: LoadedAddIn, host: OfficeHost): void {
  const { pane, splitter, paneClose } = elements;
  const showPane = (isVisible: boolean): void => {
    pane.hidden = !isVisible;
    splitter.hidden = !isVisible;
  };
  const press = async ({ id, action }: RibbonButton): Promise<void> => {
    message.hide();
    if (action.kind === 'executeFunction') return host.runCommand(action.name, id);
    if (pane.hidden) host.showTaskpane(action.url);
    else host.hideTaskpane();
  };
  const ribbon = new Ribbon(elements.ribbon, addIn, (button) => {
    press(button).catch((error: unknown) => {
      message.show(`"${button.label}" failed: ${error instanceof Error ? error.message : String(error)}`);
    });
  });
  paneClose.addEventListener('click', () => host.hideTaskpane());
  paneClose.disabled = false;
  host.on((event) => {
    if (event.kind === 'visibility') return showPane(event.visible);
    if (event.kind !== 'ribbon') return;
    if (event.enabled !== undefined) ribbon.setEnabled(event.controlId, event.enabled);
    if (event.visible !== undefined) ribbon.setVisible(event.controlId, event.visible);
  });
}
