// WebKitGTK, the engine that comes closest to Excel on the Mac outside of a Mac: driven by WebDriver, on a screen of
// its own in memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findOnPath } from '../installed-browser';
import { freePort } from '../ports';
import { until } from '../../test/browser/workbench-world';
import { ended, killAtExit } from './child-processes';
import { ADD_IN_FRAME, ANSWER_TIMEOUT_MS, keyActions, WINDOW_SIZE, type Engine, type EngineWindow, type Place } from './engine-window';

const DRIVER = 'WebKitWebDriver';
const SCREEN = 'Xvfb';
const START_TIMEOUT_MS = 60_000;

export const webkit: Engine = {
  name: 'webkit',

  missing() {
    const absent = [DRIVER, SCREEN].filter((program) => findOnPath([program]) === undefined);
    return absent.length === 0 ? undefined : `WebKitGTK cannot be driven: ${absent.join(' and ')} not found. On Debian: apt install webkit2gtk-driver xvfb.`;
  },

  async start(proxyPort) {
    const screen = spawn(SCREEN, ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
    killAtExit(screen);
    const [display] = (await once(screen.stdio[3] as NodeJS.ReadableStream, 'data')) as [Buffer];
    const port = await freePort();
    const driver = spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, ...environment(display, proxyPort) } });
    killAtExit(driver);
    const end = async (): Promise<void> => {
      for (const child of [driver, screen]) {
        child.kill();
        await ended(child);
      }
    };
    const session = await openSession(`http://127.0.0.1:${port}`);
    const window = new WebKitWindow(session, end);
    await window.fitWindow();
    return window;
  },
};

function environment(display: Buffer, proxyPort: number): Record<string, string> {
  return {
    DISPLAY: `:${display.toString('utf8').trim()}`,
    WAYLAND_DISPLAY: '',
    // Its capability "proxy" is of no use: WebKit reaches the proxy for https by TLS, whose certificate nothing makes it
    // accept, and that for SOCKS not at all (seen with 2.50). This resolver reads the variable.
    GIO_USE_PROXY_RESOLVER: 'libproxy',
    https_proxy: `http://127.0.0.1:${proxyPort}`,
    no_proxy: 'localhost',
    // WebKit refuses to start its sandbox as root, as in a container.
    ...(process.getuid?.() === 0 ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } : {}),
  };
}

interface Session {
  readonly address: string;
  readonly version: string;
}

async function openSession(driver: string): Promise<Session> {
  await until(() => call('GET', `${driver}/status`).then(() => true, () => false), true, START_TIMEOUT_MS);
  const { sessionId, capabilities } = (await call('POST', `${driver}/session`, { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } })) as {
    sessionId: string;
    capabilities: { browserVersion: string };
  };
  const address = `${driver}/session/${sessionId}`;
  await call('POST', `${address}/timeouts`, { script: ANSWER_TIMEOUT_MS, pageLoad: ANSWER_TIMEOUT_MS });
  return { address, version: `WebKitGTK ${capabilities.browserVersion}` };
}

class WebKitWindow implements EngineWindow {
  readonly version: string;
  readonly #address: string;
  readonly #end: () => Promise<void>;

  constructor({ address, version }: Session, end: () => Promise<void>) {
    this.#address = address;
    this.version = version;
    this.#end = end;
  }

  async open(address: string): Promise<void> {
    await this.#send('POST', 'url', { url: address });
  }

  /** The size that can be set is the window's, with the bars around the page. */
  async fitWindow(): Promise<void> {
    const [innerWidth = 0, innerHeight = 0] = (await this.evaluate('workbench', '[innerWidth, innerHeight]')) as number[];
    const { width, height } = (await this.#send('GET', 'window/rect')) as { width: number; height: number };
    await this.#send('POST', 'window/rect', { width: width + WINDOW_SIZE.width - innerWidth, height: height + WINDOW_SIZE.height - innerHeight });
  }

  async evaluate(place: Place, expression: string): Promise<unknown> {
    await this.#enter(place);
    const script = `const settle = arguments[arguments.length - 1];
      (async () => (${expression}))().then((value) => settle({ value }), (reason) => settle({ failure: String(reason) }));`;
    const { value, failure } = (await this.#send('POST', 'execute/async', { script, args: [] })) as { value?: unknown; failure?: string };
    if (failure !== undefined) throw new Error(failure);
    return value;
  }

  async click(place: Place, elementExpression: string): Promise<void> {
    await this.#enter(place);
    const element = await this.#send('POST', 'execute/sync', { script: `return ${elementExpression}`, args: [] });
    if (element === null) throw new Error(`Nothing to click on: ${elementExpression}`);
    await this.#send('POST', `element/${idOf(element)}/click`, {});
  }

  async type(text: string): Promise<void> {
    await this.#send('POST', 'actions', { actions: [keyActions(text)] });
  }

  async picture(): Promise<Buffer> {
    await this.#enter('workbench');
    return Buffer.from(String(await this.#send('GET', 'screenshot')), 'base64');
  }

  async close(): Promise<void> {
    await this.#send('DELETE', '');
    await this.#end();
  }

  async #enter(place: Place): Promise<void> {
    await this.#send('POST', 'frame', { id: null });
    if (place === 'add-in') await this.#send('POST', 'frame', { id: await this.#send('POST', 'element', { using: 'css selector', value: ADD_IN_FRAME }) });
  }

  #send(method: string, command: string, body?: unknown): Promise<unknown> {
    return call(method, command === '' ? this.#address : `${this.#address}/${command}`, body);
  }
}

/** An element is told as an object with one key, fixed by the specification. */
function idOf(element: unknown): string {
  return String(Object.values(element as Record<string, unknown>)[0]);
}

async function call(method: string, address: string, body?: unknown): Promise<unknown> {
  const answer = await fetch(address, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}
