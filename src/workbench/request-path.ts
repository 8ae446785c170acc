// The path that a request asks for, read from its target as the client wrote it: "/a%20b?x=1" is "/a b".

/** undefined for what names no path: "//", "*", "/%", half a letter in percent signs, a zero byte. A whole address
 *  counts as its path, as RFC 9112 (3.2.2) asks of servers. */
export function requestPath(target: string): string | undefined {
  try {
    const { pathname } = new URL(target, 'https://localhost');
    const path = decodeURIComponent(pathname);
    return target === '*' || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
