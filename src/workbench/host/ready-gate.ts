// A promise that can be renewed: whether the add-in can be called, again after every restart.

export class ReadyGate {
  #open: () => void = () => undefined;
  #isOpen = false;
  #opened = this.#next();

  /** Resolves with the next `open`, or at once where the gate is open. */
  get opened(): Promise<void> {
    return this.#opened;
  }

  open(): void {
    this.#isOpen = true;
    this.#open();
  }

  /** Whoever has been waiting goes on waiting; only an open gate gets a new promise. */
  close(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#opened = this.#next();
  }

  #next(): Promise<void> {
    return new Promise((resolve) => {
      this.#open = resolve;
    });
  }
}
