// The parts of index.html that scripts work with, looked up once. A missing one is a bug of this page.

export interface PageElements {
  readonly title: HTMLElement;
  readonly icon: HTMLImageElement;
  readonly notes: HTMLElement;
  readonly openButton: HTMLButtonElement;
  readonly fileInput: HTMLInputElement;
  readonly ribbon: HTMLElement;
  readonly grid: HTMLElement;
  readonly gridCover: HTMLElement;
  readonly splitter: HTMLElement;
  readonly pane: HTMLElement;
  readonly paneTitle: HTMLElement;
  readonly paneClose: HTMLButtonElement;
  readonly paneBody: HTMLElement;
  readonly paneCover: HTMLElement;
  readonly message: HTMLElement;
}

export function findPageElements(): PageElements {
  return {
    title: find('title', HTMLElement),
    icon: find('icon', HTMLImageElement),
    notes: find('notes', HTMLElement),
    openButton: find('open', HTMLButtonElement),
    fileInput: find('file', HTMLInputElement),
    ribbon: find('ribbon', HTMLElement),
    grid: find('grid', HTMLElement),
    gridCover: find('grid-cover', HTMLElement),
    splitter: find('splitter', HTMLElement),
    pane: find('pane', HTMLElement),
    paneTitle: find('pane-title', HTMLElement),
    paneClose: find('pane-close', HTMLButtonElement),
    paneBody: find('pane-body', HTMLElement),
    paneCover: find('pane-cover', HTMLElement),
    message: find('message', HTMLElement),
  };
}

function find<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no #${id} of the kind ${type.name}.`);
  return element;
}
