// Sentences that say the same of different cells. A sentence quotes what was typed: what is left when that is taken out is its
// cause. Takes what has a sentence, gives it by cause; pure.

export interface Cause<T> {
  /** The sentence of the first of them. */
  readonly message: string;
  readonly members: readonly T[];
}

/** In the order of their first members. */
export function byCause<T extends { readonly message: string }>(items: readonly T[]): readonly Cause<T>[] {
  const causes = new Map<string, T[]>();
  for (const item of items) {
    const cause = causeOf(item.message);
    const members = causes.get(cause);
    if (members === undefined) causes.set(cause, [item]);
    else members.push(item);
  }
  return [...causes.values()].map((members) => ({ message: members[0]?.message ?? '', members }));
}

// Quoted texts first: they may hold numbers. A suggestion goes with what was typed.
function causeOf(message: string): string {
  return message
    .replace(/"[^"]*"|“[^”]*”/g, '"…"')
    .replace(/ Did you mean [^?]*\?/, '')
    .replace(/\d[\d.,]*/g, '#');
}
