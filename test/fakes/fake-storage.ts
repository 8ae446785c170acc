// localStorage or sessionStorage, in memory; or as a browser that blocks it.

export class FakeStorage implements Storage {
  readonly #items = new Map<string, string>();
  readonly #isBlocked: boolean;

  constructor(isBlocked = false) {
    this.#isBlocked = isBlocked;
  }

  static blocked(): FakeStorage {
    return new FakeStorage(true);
  }

  get length(): number {
    return this.#items.size;
  }

  clear(): void {
    this.#items.clear();
  }

  getItem(name: string): string | null {
    this.#refuse();
    return this.#items.get(name) ?? null;
  }

  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }

  removeItem(name: string): void {
    this.#refuse();
    this.#items.delete(name);
  }

  setItem(name: string, value: string): void {
    this.#refuse();
    this.#items.set(name, value);
  }

  #refuse(): void {
    if (this.#isBlocked) throw new DOMException('The operation is insecure.', 'SecurityError');
  }
}
