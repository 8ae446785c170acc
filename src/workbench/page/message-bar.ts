// The line below the ribbon that says what failed, until it is closed or something else is tried.

export class MessageBar {
  readonly #element: HTMLElement;
  readonly #text: HTMLElement;

  /** The element holds the text and a button that closes it. */
  constructor(element: HTMLElement, text: HTMLElement, close: HTMLButtonElement) {
    this.#element = element;
    this.#text = text;
    close.addEventListener('click', () => this.hide());
  }

  show(text: string): void {
    this.#text.textContent = text;
    this.#element.hidden = false;
  }

  hide(): void {
    this.#element.hidden = true;
  }
}
