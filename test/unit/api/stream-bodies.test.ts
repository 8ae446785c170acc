// What each browser engine does with a stream as a body, as seen: what counts is that none but Chromium's is taken for one
// that sends it.
import { hasStreamBodies, streamed } from '../../../src/api/stream-bodies';

const Real = globalThis.Request;
const AS_TEXT = '[object ReadableStream]';

function inEngine(request: unknown): boolean {
  Object.assign(globalThis, { Request: request });
  try {
    return hasStreamBodies();
  } finally {
    Object.assign(globalThis, { Request: Real });
  }
}

test('Chromium reads duplex and gives a stream no type', () => {
  expect(inEngine(Real)).toBe(true);
});

test('Firefox takes a stream for text, which has a type', () => {
  const Firefox = function (url: string) {
    return new Real(url, { method: 'POST', body: AS_TEXT });
  };
  expect(inEngine(Firefox)).toBe(false);
});

test('an engine that reads duplex and still makes text of a stream does not send it', () => {
  const Other = function (url: string, init: { duplex?: string }) {
    return new Real(url, { method: 'POST', body: `${AS_TEXT}${init.duplex ?? ''}` });
  };
  expect(inEngine(Other)).toBe(false);
});

test('WebKit never asks for duplex, or refuses', () => {
  const WebKit = function (url: string) {
    return new Real(url, { method: 'POST' });
  };
  const Refusing = function () {
    throw new TypeError('ReadableStream uploading is not supported');
  };
  expect([inEngine(WebKit), inEngine(Refusing)]).toEqual([false, false]);
});

test('a text as a stream is the same text, to the last character', async () => {
  expect(await new Response(streamed('{"items":["Kühlschrank 冰箱"]}').body).text()).toBe('{"items":["Kühlschrank 冰箱"]}');
});
