// Firefox, driven by WebDriver BiDi, which it speaks itself: no driver has to be installed beside it.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOnPath } from '../installed-browser';
import { BidiConnection } from './bidi-connection';
import { ended, killAtExit } from './child-processes';
import { ADD_IN_FRAME, keyActions, WINDOW_SIZE, type Engine, type EngineWindow, type Place } from './engine-window';

const PROGRAMS = ['firefox-esr', 'firefox'];
const START_TIMEOUT_MS = 60_000;

export const firefox: Engine = {
  name: 'firefox',
  missing: () => (findOnPath(PROGRAMS) === undefined ? 'Firefox is not installed. On Debian: apt install firefox-esr.' : undefined),

  async start(proxyPort) {
    const profile = await mkdtemp(join(tmpdir(), 'import8-firefox-'));
    await writeFile(join(profile, 'user.js'), preferences(proxyPort));
    const child = spawn(findOnPath(PROGRAMS) ?? '', ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    killAtExit(child);
    const connection = await BidiConnection.open(`${await addressOf(child)}/session`);
    const session = (await connection.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } })) as { capabilities: { browserVersion: string } };
    const { contexts } = (await connection.send('browsingContext.getTree', {})) as Tree;
    const context = contexts[0]?.context ?? '';
    await connection.send('browsingContext.setViewport', { context, viewport: WINDOW_SIZE });
    return new FirefoxWindow(connection, context, `Firefox ${session.capabilities.browserVersion}`, async () => {
      connection.close();
      child.kill();
      await ended(child);
      await rm(profile, { recursive: true, force: true });
    });
  },
};

interface Tree {
  readonly contexts: readonly { readonly context: string; readonly children: Tree['contexts'] | null }[];
}

interface Evaluation {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly type: string; readonly value?: unknown; readonly sharedId?: string };
  readonly exceptionDetails?: { readonly text: string };
}

class FirefoxWindow implements EngineWindow {
  constructor(
    readonly connection: BidiConnection,
    readonly context: string,
    readonly version: string,
    readonly close: () => Promise<void>,
  ) {}

  async open(address: string): Promise<void> {
    await this.connection.send('browsingContext.navigate', { context: this.context, url: address, wait: 'complete' });
  }

  async evaluate(place: Place, expression: string): Promise<unknown> {
    const { result } = await this.#evaluate(await this.#contextOf(place), `(async () => JSON.stringify(await (${expression})))()`);
    return typeof result?.value === 'string' ? (JSON.parse(result.value) as unknown) : undefined;
  }

  async click(place: Place, elementExpression: string): Promise<void> {
    const context = await this.#contextOf(place);
    const { result } = await this.#evaluate(context, `(() => { const element = ${elementExpression}; element?.scrollIntoView({ block: 'center' }); return element; })()`);
    if (result?.sharedId === undefined) throw new Error(`Nothing to click on: ${elementExpression}`);
    const origin = { type: 'element', element: { sharedId: result.sharedId } };
    const actions = [{ type: 'pointerMove', x: 0, y: 0, origin }, { type: 'pointerDown', button: 0 }, { type: 'pointerUp', button: 0 }];
    await this.connection.send('input.performActions', { context, actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }

  async type(text: string): Promise<void> {
    await this.connection.send('input.performActions', { context: this.context, actions: [keyActions(text)] });
  }

  async picture(): Promise<Buffer> {
    const { data } = (await this.connection.send('browsingContext.captureScreenshot', { context: this.context })) as { data: string };
    return Buffer.from(data, 'base64');
  }

  async #evaluate(context: string, expression: string): Promise<Evaluation> {
    const evaluation = (await this.connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true })) as Evaluation;
    if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails?.text ?? expression);
    return evaluation;
  }

  async #contextOf(place: Place): Promise<string> {
    if (place === 'workbench') return this.context;
    const { result } = await this.#evaluate(this.context, `document.querySelector('${ADD_IN_FRAME}')?.contentWindow`);
    // A window is told as its browsing context.
    const { context } = (result?.value ?? {}) as { context?: string };
    if (context === undefined) throw new Error("The add-in's frame is not there.");
    return context;
  }
}

/** The line that Firefox writes when it listens: "WebDriver BiDi listening on ws://127.0.0.1:41235". */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let said = '';
    const timeout = setTimeout(() => failed(new Error(`Firefox did not listen within ${START_TIMEOUT_MS / 1000} s. ${said}`)), START_TIMEOUT_MS);
    child.once('exit', () => failed(new Error(`Firefox ended at once. ${said}`)));
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timeout);
      found(address);
    });
  });
}

function preferences(proxyPort: number): string {
  const values: Readonly<Record<string, string | number | boolean>> = {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.auto': false,
    'browser.shell.checkDefaultBrowser': false,
  };
  return Object.entries(values).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`).join('');
}
