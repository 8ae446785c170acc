// A dialog the add-in opened with displayInIframe: a modal frame over the page. Dialogs in a window of their own
// are office.js's affair alone.

import type { AddInFrame } from './add-in-frame';

/** Why a dialog ended, as office.js numbers it. */
export const DIALOG_CLOSED_BY_USER = 12006;

export interface DialogRequest {
  readonly url: string;
  /** Percent of the window. */
  readonly width?: number;
  readonly height?: number;
}

export class HostDialog {
  readonly #element = document.createElement('dialog');
  readonly #frame: AddInFrame;

  /** `onClosedByUser` is not called where the add-in closes the dialog itself. */
  constructor(request: DialogRequest, openFrame: (container: HTMLElement) => AddInFrame, onClosedByUser: () => void) {
    const close = document.createElement('button');
    close.type = 'button';
    close.textContent = 'Close';
    close.addEventListener('click', onClosedByUser);
    const body = document.createElement('div');
    body.style.flex = '1';
    Object.assign(this.#element.style, {
      width: `${request.width ?? 50}vw`, height: `${request.height ?? 50}vh`, padding: '8px', boxSizing: 'border-box',
    });
    // Laid out inside the dialog element, which must stay display: none until it is shown.
    const layout = document.createElement('div');
    Object.assign(layout.style, { display: 'flex', flexDirection: 'column', gap: '8px', height: '100%', alignItems: 'stretch' });
    close.style.alignSelf = 'end';
    layout.append(close, body);
    this.#element.append(layout);
    this.#element.addEventListener('cancel', (event) => {
      event.preventDefault();
      onClosedByUser();
    });
    document.body.append(this.#element);
    this.#frame = openFrame(body);
    this.#element.showModal();
  }

  /** Raises an event in the dialog's page. */
  raise(name: string, data: unknown): void {
    this.#frame.raise(name, data);
  }

  remove(): void {
    this.#frame.remove();
    this.#element.remove();
  }
}

/** office.js sends the options of displayDialogAsync as JSON text. Throws an Error without an https address. */
export function readDialogRequest(targetId: unknown): DialogRequest {
  const options: unknown = JSON.parse(String(targetId));
  if (typeof options !== 'object' || options === null || !('url' in options) || typeof options.url !== 'string') {
    throw new Error(`Expected the address of a dialog, got ${String(targetId)}.`);
  }
  if (new URL(options.url).protocol !== 'https:') throw new Error(`Expected an https address for a dialog, got ${options.url}.`);
  return {
    url: options.url,
    ...('width' in options && typeof options.width === 'number' && { width: options.width }),
    ...('height' in options && typeof options.height === 'number' && { height: options.height }),
  };
}
