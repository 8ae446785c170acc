// The parts of index.html that scripts work with, looked up once. A missing one is a bug of this page.

export interface PageElements {
  readonly bar: HTMLElement;
  readonly title: HTMLElement;
  readonly icon: HTMLImageElement;
  readonly notes: HTMLElement;
  readonly openButton: HTMLButtonElement;
  readonly fileInput: HTMLInputElement;
  readonly ribbon: HTMLElement;
  readonly sheet: HTMLElement;
  readonly grid: HTMLElement;
  readonly gridCover: HTMLElement;
  readonly splitter: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneTitle: HTMLElement;
  readonly paneClose: HTMLButtonElement;
  readonly paneBody: HTMLElement;
  readonly paneCover: HTMLElement;
  readonly message: HTMLElement;
  readonly messageText: HTMLElement;
  readonly messageClose: HTMLButtonElement;
}

export function findPageElements(): PageElements {
  return {
    bar: find('bar', HTMLElement),
    title: find('title', HTMLElement),
    icon: find('icon', HTMLImageElement),
    notes: find('notes', HTMLElement),
    openButton: find('open', HTMLButtonElement),
    fileInput: find('file', HTMLInputElement),
    ribbon: find('ribbon', HTMLElement),
    sheet: find('sheet', HTMLElement),
    grid: find('grid', HTMLElement),
    gridCover: find('grid-cover', HTMLElement),
    splitter: find('splitter', HTMLElement),
    pane: find('pane', HTMLElement),
    paneTitle: find('pane-title', HTMLElement),
    paneClose: find('pane-close', HTMLButtonElement),
    paneBody: find('pane-body', HTMLElement),
    paneCover: find('pane-cover', HTMLElement),
    message: find('message', HTMLElement),
    messageText: find('message-text', HTMLElement),
    messageClose: find('message-close', HTMLButtonElement),
  };
}

function find<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no #${id} of the kind ${type.name}.`);
  return element;
}
