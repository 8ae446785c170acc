// Office.context.document.settings: names and JSON texts, given at start, saved and read back as a whole.

export class DocumentSettings {
  #values = new Map<string, string>();

  /** In the form of the app context and of a refresh. */
  entries(): [name: string, json: string][] {
    return [...this.#values];
  }

  /** Replaces everything with what office.js sends on saveAsync: pairs of name and JSON text. */
  save(properties: unknown): void {
    if (!Array.isArray(properties)) throw new TypeError('Expected the settings to save as a list of pairs.');
    this.#values = new Map(properties.filter(Array.isArray).map(([name, json]): [string, string] => [String(name), String(json)]));
  }
}
