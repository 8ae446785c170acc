// Takes fields as the wire has them, gives those that have a value: the API leaves out or nulls what it does not have.

export type Given<T> = { readonly [K in keyof T]?: NonNullable<T[K]> };

/** For spreading into a noun whose optional fields are absent rather than undefined. */
export function given<T extends object>(fields: T): Given<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)) as Given<T>;
}
