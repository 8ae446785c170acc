import { requestKey } from '../../src/customs/request-key';
import type { NeighbourMessage, Neighbours } from '../../src/engine/ports';
import { BrowserNeighbours } from '../../src/store/browser-neighbours';
import { NoNeighbours } from '../../src/store/no-neighbours';
import { FakeBrowserLocks, type FakePageLocks } from '../fakes/fake-locks';

const RealChannel = globalThis.BroadcastChannel;
let channels: BroadcastChannel[] = [];
let services = 0;

beforeEach(() => {
  globalThis.BroadcastChannel = class extends RealChannel {
    constructor(name: string) {
      super(name);
      channels.push(this);
    }
  };
  services += 1;
});

afterEach(() => {
  for (const channel of channels) channel.close();
  channels = [];
  globalThis.BroadcastChannel = RealChannel;
});

const serviceName = () => `import8 service ${services}`;
const openWindow = (locks: FakePageLocks, name = serviceName()) => new BrowserNeighbours(name, locks);

/** A piece of work that ends when the test says so. */
function piece(log: string[], name: string) {
  let finish: () => void = () => undefined;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const work = async () => {
    log.push(`${name} begins`);
    await finished;
    log.push(`${name} ends`);
    return name;
  };
  return { work, finish };
}

async function turns(count = 6): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** Channels of one thread answer each other in their own time: a message sent afterwards shows that earlier ones have come. */
async function delivered(name = serviceName()): Promise<void> {
  const [sender, receiver] = [new BroadcastChannel(`${name} messages 1`), new BroadcastChannel(`${name} messages 1`)];
  const arrived = new Promise<void>((resolve) => receiver.addEventListener('message', ({ data }) => data === 'flush' && resolve()));
  sender.postMessage('flush');
  await arrived;
  await turns(1);
}

describe.each<[string, () => Neighbours]>([
  ['with locks', () => openWindow(new FakeBrowserLocks().newPage())],
  ['without locks', () => new NoNeighbours()],
])('one window %s', (_what, open) => {
  test('does one piece of work at a time, in the order they came', async () => {
    const neighbours = open();
    const log: string[] = [];
    const [one, two] = [piece(log, 'one'), piece(log, 'two')];
    const results = [neighbours.exclusively(one.work), neighbours.exclusively(two.work)];
    await turns();
    two.finish();
    await turns();
    expect(log).toEqual(['one begins']);
    one.finish();
    expect(await Promise.all(results)).toEqual(['one', 'two']);
    expect(log).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  test('goes on after work that failed, and hands on the failure as it is', async () => {
    const neighbours = open();
    const fault = new TypeError('a bug of ours');
    const failing = neighbours.exclusively(() => Promise.reject(fault));
    const next = neighbours.exclusively(async () => 'done');
    await expect(failing).rejects.toBe(fault);
    await expect(next).resolves.toBe('done');
  });

  test('knows that it lives, and that earlier ones do not', async () => {
    const neighbours = open();
    expect(await neighbours.living([neighbours.ownId, 'gone'])).toEqual(new Set([neighbours.ownId]));
    expect(await neighbours.living(['gone'])).toEqual(new Set());
  });

  test('has a name that nobody else has', () => {
    expect(open().ownId).not.toBe(open().ownId);
  });

  test('does not hear itself', async () => {
    const neighbours = open();
    const heard: NeighbourMessage[] = [];
    neighbours.listen((message) => heard.push(message));
    neighbours.tell({ kind: 'journal changed' });
    await delivered();
    expect(heard).toEqual([]);
  });
});

describe('two windows', () => {
  const twoWindows = () => {
    const browser = new FakeBrowserLocks();
    const pages = [browser.newPage(), browser.newPage()] as const;
    return { browser, pages, one: openWindow(pages[0]), two: openWindow(pages[1]) };
  };

  test('never work at the same time', async () => {
    const { one, two } = twoWindows();
    let atWork = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, (atWork += 1));
      await turns(2);
      atWork -= 1;
    };
    await Promise.all([one, two, one, two, two, one].map((neighbours) => neighbours.exclusively(work)));
    expect(most).toBe(1);
  });

  test('do not wait for each other where they use different services', async () => {
    const browser = new FakeBrowserLocks();
    const log: string[] = [];
    const hanging = piece(log, 'live');
    void openWindow(browser.newPage(), `${serviceName()} live`).exclusively(hanging.work);
    await expect(openWindow(browser.newPage(), `${serviceName()} other`).exclusively(async () => 'done')).resolves.toBe('done');
    expect(log).toEqual(['live begins']);
  });

  test('know of each other until one is closed, whatever it was doing', async () => {
    const { browser, pages, one, two } = twoWindows();
    await turns();
    expect(await two.living([one.ownId, two.ownId])).toEqual(new Set([one.ownId, two.ownId]));
    void one.exclusively(() => new Promise(() => undefined));
    await turns();
    const waiting = two.exclusively(() => two.living([one.ownId]));
    await turns();
    browser.close(pages[0]);
    expect(await waiting).toEqual(new Set());
  });

  test('take one that is just being opened for living', async () => {
    const browser = new FakeBrowserLocks();
    const one = openWindow(browser.newPage());
    await turns();
    browser.freeze();
    const two = openWindow(browser.newPage());
    expect(await one.living([two.ownId])).toEqual(new Set([two.ownId]));
  });

  test('begin no work before the others can see them', async () => {
    const browser = new FakeBrowserLocks();
    browser.freeze();
    const two = openWindow(browser.newPage());
    const seen: unknown[] = [];
    const working = two.exclusively(async () => seen.push(browser.snapshot().held?.map(({ name }) => name)));
    await turns();
    expect(browser.snapshot().pending?.map(({ name }) => name)).toEqual([`${serviceName()} runtime ${two.ownId}`]);
    browser.thaw();
    await working;
    expect(seen).toEqual([[`${serviceName()} runtime ${two.ownId}`, `${serviceName()} exclusive`]]);
  });

  test('hear what the other one tells, until they stop listening', async () => {
    const { one, two } = twoWindows();
    const heard: NeighbourMessage[] = [];
    const stop = two.listen((message) => heard.push(message));
    const messages: NeighbourMessage[] = [
      {
        kind: 'landed',
        records: [
          { key: requestKey({ description: 'mug' }), record: { status: 'completed', id: 'id-1', code: '69111000', confidence: 90 } },
          { key: requestKey({ description: 'misc' }), record: { status: 'failed', id: 'id-2' } },
        ],
      },
      { kind: 'journal changed' },
      { kind: 'pace', rateLimit: { limit: 60, remaining: 12, resetInMs: 30_000 }, keyHint: 'c8_…4f2a' },
    ];
    for (const message of messages) one.tell(message);
    await delivered();
    expect(heard).toEqual(messages);
    stop();
    one.tell({ kind: 'journal changed' });
    await delivered();
    expect(heard).toHaveLength(messages.length);
  });

  test('of which one belongs to another service hear nothing', async () => {
    const browser = new FakeBrowserLocks();
    const heard: NeighbourMessage[] = [];
    openWindow(browser.newPage()).listen((message) => heard.push(message));
    openWindow(browser.newPage(), `${serviceName()} other`).tell({ kind: 'journal changed' });
    await delivered();
    expect(heard).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['of a kind that we do not know', { kind: 'closing down' }],
    ['with half a record', { kind: 'landed', records: [{ key: 'k1:x', record: { status: 'completed', id: 'id-1' } }] }],
    ['that is text', 'journal changed'],
    ['that is nothing', null],
  ])('ignore a message %s', async (_what, message) => {
    const { two } = twoWindows();
    const heard: NeighbourMessage[] = [];
    two.listen((one) => heard.push(one));
    new BroadcastChannel(`${serviceName()} messages 1`).postMessage(message);
    await delivered();
    expect(heard).toEqual([]);
  });
});

describe('a browser', () => {
  test('that refuses locks: nothing is begun, nobody counts as gone, and it is asked again', async () => {
    const page = new FakeBrowserLocks().newPage();
    page.refusal = new DOMException('blocked', 'SecurityError');
    const neighbours = openWindow(page);
    let begun = 0;
    const work = async () => (begun += 1);
    await expect(neighbours.exclusively(work)).rejects.toMatchObject({ code: 'store-unreadable' });
    await expect(neighbours.living(['other'])).rejects.toMatchObject({ code: 'store-unreadable' });
    expect(begun).toBe(0);
    page.refusal = undefined;
    await neighbours.exclusively(work);
    expect(begun).toBe(1);
  });

  test('without channels: telling and listening do no harm', async () => {
    Object.assign(globalThis, { BroadcastChannel: undefined });
    const neighbours = openWindow(new FakeBrowserLocks().newPage());
    const stop = neighbours.listen(() => undefined);
    neighbours.tell({ kind: 'journal changed' });
    stop();
    await expect(neighbours.exclusively(async () => 'done')).resolves.toBe('done');
  });
});
