// Points in time as the API writes them: "2026-03-03T12:00:00+00:00", whole seconds, UTC.

/** @param timeMs Milliseconds since 1970. */
export function timestamp(timeMs: number): string {
  return `${new Date(timeMs).toISOString().slice(0, 19)}+00:00`;
}
