// What came instead of what was expected, for the sentence that refuses it.

/** A value as a person would name it: "the number 42". Long text is cut. */
export function namedValue(value: string | number | boolean): string {
  switch (typeof value) {
    case 'string':
      return value.trim() === '' ? 'empty' : `"${value.slice(0, 40)}"`;
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
  }
}
