// Bodies that a browser cannot send twice by itself: a stream is gone once it has been read.

/**
 * Does this browser send a stream as a body at all? Asked without a network. Chromium reads `duplex` and gives a stream no
 * type. Firefox takes it for text ("[object ReadableStream]"), which has a type; WebKit never asks for `duplex`, or refuses.
 */
export function hasStreamBodies(): boolean {
  const seen = { duplex: false };
  try {
    const init = {
      method: 'POST',
      body: new ReadableStream(),
      get duplex() {
        seen.duplex = true;
        return 'half';
      },
    };
    const hasType = new Request('https://import8.invalid/', init).headers.has('Content-Type');
    return seen.duplex && !hasType;
  } catch {
    return false;
  }
}

/** For `fetch` beside a request: its body is this text, as a stream. */
export function streamed(text: string): RequestInit {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });
  // `duplex` is not in the compiler's types yet; Chromium refuses a stream without it.
  const init: RequestInit & { readonly duplex: 'half' } = { body, duplex: 'half' };
  return init;
}
