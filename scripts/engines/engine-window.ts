// A browser of any engine as the set of steps drives it: one window, real clicks and keys.

/** The page that we serve, or the add-in's page in the frame within it. */
export type Place = 'workbench' | 'add-in';

export interface EngineWindow {
  /** As the browser tells it: "Firefox 153.8.0". */
  readonly version: string;
  /** Resolves when the page has loaded. */
  open(address: string): Promise<void>;
  /** The value of a JavaScript expression, awaited where it is a promise; rejects with what it has thrown. JSON only. */
  evaluate(place: Place, expression: string): Promise<unknown>;
  /** Scrolls to the element that the expression gives, and clicks it with the mouse. */
  click(place: Place, elementExpression: string): Promise<void>;
  /** Keys, to whatever has the focus. */
  type(text: string): Promise<void>;
  /** The visible part of the page as PNG, WINDOW_SIZE wide and high. */
  picture(): Promise<Buffer>;
  /** Ends the browser and all that was started for it. */
  close(): Promise<void>;
}

/** CSS pixels of the page's visible part. */
export const WINDOW_SIZE = { width: 1280, height: 800 } as const;

/** Until a page has loaded or an expression has its value, on a slow machine. */
export const ANSWER_TIMEOUT_MS = 120_000;

export interface Engine {
  /** As it is asked for and reported: "webkit". */
  readonly name: string;
  /** What is not installed, and how it is; undefined where everything is there. */
  missing(): string | undefined;
  /** Starts with a profile of its own, which does not outlive it. All connections but those to localhost go through the proxy on this port of 127.0.0.1. */
  start(proxyPort: number): Promise<EngineWindow>;
}

/** Selects the add-in's frame in the workbench's page: office.js gives it this name. */
export const ADD_IN_FRAME = 'iframe[name*="_xdm_"]';

/** Presses and releases a key for each character, in the words that WebDriver and WebDriver BiDi share. */
export function keyActions(text: string) {
  const actions = Array.from(text).flatMap((value) => [{ type: 'keyDown', value }, { type: 'keyUp', value }]);
  return { type: 'key', id: 'keyboard', actions };
}
