import type { ClassificationId } from '../../src/customs/classification';
import type { ClassificationDetail } from '../../src/customs/classification-detail';
import { ClassificationError, isClassificationError } from '../../src/customs/errors';
import { Admission } from '../../src/engine/admission';
import { FailedReads } from '../../src/engine/failed-reads';
import { DetailDesk, type DetailOptions } from '../../src/engine/detail-desk';
import type { DetailProgress, DetailStore } from '../../src/engine/ports';
import { MemoryDetailStore } from '../../src/store/memory-detail-store';
import { VirtualClock } from '../fakes/virtual-clock';

const SECOND = 1_000;
const MINUTE = 60_000;
const LIMIT = 60;

const detailOf = (id: ClassificationId): ClassificationDetail => ({ id, status: 'completed', code8: '69120023', reasoning: `why ${id}` });
const ids = (count: number) => Array.from({ length: count }, (_, product) => `id-${product}`);

interface Setup {
  readonly clock?: VirtualClock;
  readonly store?: DetailStore;
  readonly limit?: number;
}

function start({ clock = new VirtualClock(), store = new MemoryDetailStore(), limit = LIMIT }: Setup = {}) {
  const admission = new Admission(clock);
  const startedAt = clock.now();
  const asked: { readonly id: ClassificationId; readonly atMs: number }[] = [];
  const landed: ClassificationId[] = [];
  const service = {
    takesMs: 200,
    refusals: 0,
    /** What the service answers; may throw. */
    answer: (id: ClassificationId): DetailProgress => detailOf(id),
    /** As the API does it: so many requests in a window, told with every answer. */
    detail: async (id: ClassificationId): Promise<DetailProgress> => {
      const atMs = clock.now() - startedAt;
      asked.push({ id, atMs });
      const endsInMs = MINUTE - (atMs % MINUTE);
      const inWindow = asked.filter((each) => Math.floor(each.atMs / MINUTE) === Math.floor(atMs / MINUTE)).length;
      await new Promise<void>((resume) => clock.schedule(resume, service.takesMs));
      admission.observe({ limit, remaining: Math.max(0, limit - inWindow), resetInMs: endsInMs - service.takesMs });
      if (inWindow > limit) {
        service.refusals += 1;
        throw new ClassificationError('rate-limited', 'too fast', { retryAfterMs: endsInMs });
      }
      return service.answer(id);
    },
  };
  admission.observe({ limit, remaining: limit, resetInMs: MINUTE });
  const desk = new DetailDesk({
    clock,
    service,
    admission,
    failed: new FailedReads(clock),
    store,
    onLanded: (each) => landed.push(...each),
  });
  const show = (id: ClassificationId, options: Partial<DetailOptions> = {}) =>
    watch(desk.detail(id, { signal: new AbortController().signal, lane: 'detail', ...options }));
  return { clock, admission, store, service, desk, asked, landed, show, askedIds: () => asked.map(({ id }) => id) };
}

interface Shown {
  shows: string;
  says: string;
}

function watch(promise: Promise<ClassificationDetail>): Shown {
  const cell: Shown = { shows: '#BUSY!', says: '' };
  promise.then(
    (detail) => (cell.shows = detail.status === 'completed' ? (detail.reasoning ?? '') : 'failed'),
    (error: unknown) => {
      cell.shows = isClassificationError(error) ? error.code : String(error);
      cell.says = isClassificationError(error) ? error.message : '';
    },
  );
  return cell;
}

const noLine = () => {
  throw new ClassificationError('offline', 'no line');
};

describe('one request a product', () => {
  test('500 cells that show something of 100 products make 100 requests', async () => {
    const { clock, asked, askedIds, show, service } = start();
    const cells = Array.from({ length: 500 }, (_, row) => show(`id-${row % 100}`));
    await clock.advance(2 * MINUTE);
    expect(askedIds().sort()).toEqual(ids(100).sort());
    expect(service.refusals).toBe(0);
    expect(cells.filter(({ shows }, row) => shows === `why id-${row % 100}`).length).toBeGreaterThanOrEqual(300);

    const again = Array.from({ length: 500 }, (_, row) => show(`id-${row % 100}`));
    await clock.advance(0);
    expect(again.every(({ shows }, row) => shows === `why id-${row % 100}`)).toBe(true);
    expect(asked).toHaveLength(100);
  });

  test('once ever: after a restart what this computer keeps is not asked for again', async () => {
    const store = new MemoryDetailStore();
    const first = start({ store });
    for (const id of ids(50)) first.show(id);
    await first.clock.advance(MINUTE);
    const second = start({ store });
    const cells = ids(50).map((id) => second.show(id));
    await second.clock.advance(SECOND);
    expect(second.asked).toEqual([]);
    expect(cells.map(({ shows }) => shows)).toEqual(ids(50).map((id) => `why ${id}`));
  });

  test('cells of one recalculation ask the store together', async () => {
    const store = new MemoryDetailStore();
    const questions: number[] = [];
    const find = store.find.bind(store);
    store.find = (each) => {
      questions.push(each.length);
      return find(each);
    };
    const { clock, show } = start({ store });
    for (let row = 0; row < 500; row += 1) show(`id-${row % 100}`);
    await clock.advance(SECOND);
    expect(questions).toEqual([100]);
  });

  test('what was shown long ago comes from the store again, not from the service', async () => {
    const { clock, asked, desk, show } = start({ limit: 10_000 });
    for (const id of ids(2_100)) show(id);
    await clock.advance(2 * MINUTE);
    expect(asked).toHaveLength(2_100);
    expect(desk.peek('id-0')).toBeUndefined();
    expect(desk.peek('id-2099')).toBeDefined();
    const cell = show('id-0');
    await clock.advance(SECOND);
    expect(cell.shows).toBe('why id-0');
    expect(asked).toHaveLength(2_100);
    // Thousands of reads, six at a time.
  }, 20_000);

  test('a detail at hand is given without waiting', async () => {
    const { clock, desk, show } = start();
    expect(desk.peek('id-1')).toBeUndefined();
    show('id-1');
    await clock.advance(SECOND);
    expect(desk.peek('id-1')).toEqual(detailOf('id-1'));
  });
});

describe('the rate limit', () => {
  test('is kept: 50 products at 20 requests a minute take three minutes, and only cells that gave up are told', async () => {
    const { clock, asked, landed, service, show } = start({ limit: 20 });
    const cells = ids(50).map((id) => show(id));
    await clock.advance(95 * SECOND);
    expect(asked).toHaveLength(40);
    expect(cells.slice(40).map(({ shows }) => shows)).toEqual(Array(10).fill('rate-limited'));
    expect(cells[49]?.says).toContain('only so many requests a minute');
    await clock.advance(MINUTE);
    expect(asked).toHaveLength(50);
    expect(service.refusals).toBe(0);
    expect(landed.sort()).toEqual(ids(50).slice(40));
  });

  test('is shared: what a person looks at goes first, then codes and costs, then details, then runs', async () => {
    const { clock, admission, asked, askedIds, show } = start();
    admission.observe({ limit: LIMIT, remaining: 0, resetInMs: SECOND });
    const before = new Map<string, number>();
    const lanes = ['backfill', 'run', 'cost', 'formula'] as const;
    for (const lane of lanes) void admission.run(lane, async () => void before.set(lane, asked.length));
    show('id-1');
    show('id-2', { lane: 'person' });
    await clock.advance(2 * SECOND);
    expect(askedIds()).toEqual(['id-2', 'id-1']);
    expect([...before]).toEqual([
      ['formula', 1],
      ['cost', 1],
      ['run', 2],
      ['backfill', 2],
    ]);
  });

  test('a product that a person opens while its cell waits goes first, and is asked for once', async () => {
    const { clock, admission, askedIds, show } = start();
    admission.observe({ limit: LIMIT, remaining: 0, resetInMs: 10 * SECOND });
    const cells = ids(5).map((id) => show(id));
    await clock.advance(SECOND);
    const page = show('id-4', { lane: 'person' });
    await clock.advance(30 * SECOND);
    expect(askedIds()).toEqual(['id-4', 'id-0', 'id-1', 'id-2', 'id-3']);
    expect([page, ...cells].map(({ shows }) => shows)).toEqual(['why id-4', ...ids(5).map((id) => `why ${id}`)]);
  });

  test('a product that a person opens while it is being asked for is not asked for again', async () => {
    const { clock, asked, show } = start();
    const cell = show('id-1');
    await clock.advance(100);
    expect(asked).toHaveLength(1);
    const page = show('id-1', { lane: 'person' });
    await clock.advance(MINUTE);
    expect(asked).toHaveLength(1);
    expect([cell.shows, page.shows]).toEqual(['why id-1', 'why id-1']);
  });

  test('a person overtakes a cell whose request is to be repeated', async () => {
    const { clock, service, askedIds, show } = start();
    service.answer = noLine;
    show('id-1');
    await clock.advance(SECOND);
    service.answer = detailOf;
    const page = show('id-1', { lane: 'person' });
    await clock.advance(500);
    expect(page.shows).toBe('why id-1');
    await clock.advance(MINUTE);
    expect(askedIds()).toEqual(['id-1', 'id-1']);
  });
});

describe('a product that a person opens', () => {
  test('is asked for once, also where its cell has given up waiting', async () => {
    const { clock, admission, asked, landed, show } = start({ limit: 1 });
    admission.observe({ limit: 1, remaining: 0, resetInMs: 100 * SECOND });
    show('id-1');
    await clock.advance(95 * SECOND);
    const page = show('id-1', { lane: 'person' });
    await clock.advance(10 * SECOND);
    expect(page.shows).toBe('why id-1');
    expect(landed).toEqual(['id-1']);
    await clock.advance(10 * MINUTE);
    expect(asked).toHaveLength(1);
  });

  test('is shown when it comes, although its cell was refused meanwhile for the sake of another key', async () => {
    const { clock, admission, show } = start();
    admission.observe({ limit: 2, remaining: 0, resetInMs: SECOND });
    const cell = show('id-1');
    await clock.advance(100);
    const page = show('id-1', { lane: 'person' });
    const newKey = admission.run('person', async () => {
      await new Promise<void>((resume) => clock.schedule(resume, 100));
      throw new ClassificationError('key-rejected', 'mistyped');
    });
    newKey.catch(() => undefined);
    await clock.advance(2 * SECOND);
    expect([cell.shows, page.shows]).toEqual(['why id-1', 'why id-1']);
  });
});

describe('cells that go away', () => {
  test('before its turn: nothing is sent', async () => {
    const { clock, admission, asked, show } = start();
    admission.observe({ limit: LIMIT, remaining: 0, resetInMs: 10 * SECOND });
    const edit = new AbortController();
    const cell = show('id-1', { signal: edit.signal });
    await clock.advance(SECOND);
    edit.abort();
    await clock.advance(2 * MINUTE);
    expect(cell.shows).toBe('cancelled');
    expect(asked).toEqual([]);
    expect(clock.timers).toBe(0);
  });

  test('and come back before its turn: it is sent once', async () => {
    const { clock, admission, asked, show } = start();
    admission.observe({ limit: LIMIT, remaining: 0, resetInMs: 10 * SECOND });
    const edit = new AbortController();
    show('id-1', { signal: edit.signal });
    await clock.advance(SECOND);
    edit.abort();
    await clock.advance(SECOND);
    const again = show('id-1');
    await clock.advance(20 * SECOND);
    expect(again.shows).toBe('why id-1');
    expect(asked).toHaveLength(1);
  });

  test('and come back in the moment of its turn are served as well', async () => {
    const { clock, admission, asked, show } = start();
    const edit = new AbortController();
    admission.observe({ limit: LIMIT, remaining: 0, resetInMs: 10 * SECOND });
    show('id-1', { signal: edit.signal });
    await clock.advance(SECOND);
    edit.abort();
    // Sent directly after its turn has passed, before anybody could be told that nothing was sent.
    let again: Shown | undefined;
    void admission.run('run', async () => void (again = show('id-1')));
    await clock.advance(20 * SECOND);
    expect(again?.shows).toBe('why id-1');
    expect(asked).toHaveLength(1);
  });

  test('one of two does not take it from the other', async () => {
    const { clock, admission, show } = start();
    admission.observe({ limit: LIMIT, remaining: 0, resetInMs: 10 * SECOND });
    const edit = new AbortController();
    show('id-1', { signal: edit.signal });
    const other = show('id-1');
    await clock.advance(SECOND);
    edit.abort();
    await clock.advance(20 * SECOND);
    expect(other.shows).toBe('why id-1');
  });

  test('while the request is under way: the answer is kept all the same', async () => {
    const { clock, asked, desk, show } = start();
    const edit = new AbortController();
    show('id-1', { signal: edit.signal });
    await clock.advance(100);
    expect(asked).toHaveLength(1);
    edit.abort();
    await clock.advance(SECOND);
    expect(desk.peek('id-1')).toBeDefined();
  });
});

describe('what the service says', () => {
  test('a classification that is not finished is looked at after 15 s and then ever less often, and the cell fills itself', async () => {
    const { clock, asked, landed, service, show } = start();
    service.answer = (id) => ({ id, status: 'pending' });
    const cell = show('id-1');
    await clock.advance(89 * SECOND);
    expect(cell.shows).toBe('#BUSY!');
    await clock.advance(2 * SECOND);
    expect(cell.shows).toBe('still-pending');
    expect(cell.says).toContain('costs nothing more');
    await clock.advance(500 * SECOND);
    const pauses = asked.slice(1).map(({ atMs }, index) => Math.floor((atMs - (asked[index]?.atMs ?? 0)) / SECOND));
    expect(pauses).toEqual([15, 30, 60, 120, 120, 120, 120]);
    expect(landed).toEqual([]);
    service.answer = detailOf;
    await clock.advance(2 * MINUTE);
    expect(landed).toEqual(['id-1']);
    const again = show('id-1');
    await clock.advance(0);
    expect(again.shows).toBe('why id-1');
    expect(asked).toHaveLength(9);
  });

  test('a classification that is not finished is not looked at for nobody', async () => {
    const { clock, asked, service, show } = start();
    service.answer = (id) => ({ id, status: 'pending' });
    const edit = new AbortController();
    show('id-1', { signal: edit.signal });
    await clock.advance(SECOND);
    edit.abort();
    await clock.advance(10 * MINUTE);
    expect(asked).toHaveLength(1);
    expect(clock.timers).toBe(0);
  });

  test('an unfinished classification is never kept', async () => {
    const { clock, desk, service, store, show } = start();
    service.answer = (id) => ({ id, status: 'pending' });
    show('id-1');
    await clock.advance(5 * MINUTE);
    expect(desk.peek('id-1')).toBeUndefined();
    expect((await store.find(['id-1'])).size).toBe(0);
  });

  test('a classification that failed has a detail that says so, kept like any other', async () => {
    const { clock, asked, service, store, show } = start();
    service.answer = (id) => ({ id, status: 'failed' });
    const cell = show('id-1');
    await clock.advance(SECOND);
    expect(cell.shows).toBe('failed');
    expect((await store.find(['id-1'])).get('id-1')).toEqual({ id: 'id-1', status: 'failed' });
    show('id-1');
    await clock.advance(SECOND);
    expect(asked).toHaveLength(1);
  });

  test('an id that it does not know is told, is not asked for again by itself, and may be asked for again', async () => {
    const { clock, asked, service, show } = start();
    service.answer = () => {
      throw new ClassificationError('unknown-classification', 'no such id');
    };
    const cells = [show('id-1'), show('id-1')];
    await clock.advance(5 * MINUTE);
    expect(cells.map(({ shows }) => shows)).toEqual(['unknown-classification', 'unknown-classification']);
    expect(asked).toHaveLength(1);
    service.answer = detailOf;
    const again = show('id-1');
    await clock.advance(SECOND);
    expect(again.shows).toBe('why id-1');
  });

  test('a refusal for want of a good key is not kept: with another one the same is asked again at once', async () => {
    const { clock, service, show } = start();
    service.takesMs = 10 * SECOND;
    service.answer = () => {
      throw new ClassificationError('key-rejected', 'no such key');
    };
    // Gives up before the refusal comes, as a card does.
    show('id-1', { patienceMs: 5 * SECOND });
    await clock.advance(11 * SECOND);
    service.answer = detailOf;
    const cell = show('id-1');
    await clock.advance(11 * SECOND);
    expect(cell.shows).toBe('why id-1');
  });

  test('a refusal is told to cells that gave up waiting for their turn, and only to those', async () => {
    const { clock, admission, landed, service, show } = start();
    service.answer = () => {
      throw new ClassificationError('key-rejected', 'revoked');
    };
    const early = show('id-0');
    await clock.advance(SECOND);
    expect(early.shows).toBe('key-rejected');
    admission.observe({ limit: LIMIT, remaining: 0, resetInMs: 100 * SECOND });
    const late = show('id-1');
    await clock.advance(95 * SECOND);
    expect(late.shows).toBe('rate-limited');
    await clock.advance(10 * SECOND);
    expect(landed).toEqual(['id-1']);
  });
});

describe('a line that is down', () => {
  test('for a moment is not noticed', async () => {
    const { clock, service, asked, show } = start();
    service.answer = noLine;
    const cell = show('id-1');
    await clock.advance(5 * SECOND);
    expect(cell.shows).toBe('#BUSY!');
    service.answer = detailOf;
    await clock.advance(5 * SECOND);
    expect(cell.shows).toBe('why id-1');
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  test('for long is told, and what is asked for when it is up again is there', async () => {
    const { clock, service, show } = start();
    service.answer = noLine;
    const cells = ids(3).map((id) => show(id));
    await clock.advance(MINUTE);
    expect(cells.map(({ shows }) => shows)).toEqual(['offline', 'offline', 'offline']);
    service.answer = detailOf;
    const again = ids(3).map((id) => show(id));
    await clock.advance(SECOND);
    expect(again.map(({ shows }) => shows)).toEqual(['why id-0', 'why id-1', 'why id-2']);
  });

  test('and does not even refuse is told at the deadline; those cells are calculated again when it is given up, and never again and again', async () => {
    const { clock, asked, service, landed, show } = start();
    service.takesMs = 30 * SECOND;
    service.answer = noLine;
    const cell = show('id-1');
    await clock.advance(91 * SECOND);
    expect(cell.shows).toBe('offline');
    await clock.advance(30 * MINUTE);
    expect(landed).toEqual([]);
    await clock.advance(90 * MINUTE);
    expect(landed).toEqual(['id-1']);
    expect(asked.length).toBeLessThanOrEqual(60);
    expect(clock.timers).toBe(0);
  });

  test('fills the cells that were told so when it is up again, without anybody asking', async () => {
    const { clock, service, landed, show } = start();
    service.answer = noLine;
    for (const id of ids(30)) show(id);
    await clock.advance(10 * MINUTE);
    service.answer = detailOf;
    await clock.advance(2 * MINUTE);
    expect(landed.sort()).toEqual(ids(30).sort());
  });

  test('is tried by one request a minute for all that wait, and not at all for cells that are gone', async () => {
    const { clock, asked, service, show } = start();
    service.answer = noLine;
    const edits = ids(30).map((id) => {
      const edit = new AbortController();
      show(id, { signal: edit.signal });
      return edit;
    });
    await clock.advance(10 * SECOND);
    for (const edit of edits) edit.abort();
    await clock.advance(MINUTE);
    const before = asked.length;
    for (const id of ids(30)) show(`other ${id}`);
    await clock.advance(5 * MINUTE);
    const during = asked.length;
    expect(asked.slice(before).some(({ id }) => !id.startsWith('other'))).toBe(false);
    await clock.advance(10 * MINUTE);
    expect(asked.length - during).toBeLessThanOrEqual(10);
  });

  test('is tried at once for a person', async () => {
    const { clock, service, show } = start();
    service.answer = noLine;
    for (const id of ids(10)) show(id);
    await clock.advance(5 * MINUTE + 1);
    service.answer = detailOf;
    const page = show('id-7', { lane: 'person' });
    await clock.advance(SECOND);
    expect(page.shows).toBe('why id-7');
  });

  test('for one product keeps no other from being read', async () => {
    const { clock, service, show } = start();
    service.answer = (id) => (id === 'id-0' ? noLine() : detailOf(id));
    show('id-0');
    await clock.advance(5 * MINUTE);
    const others = ['id-1', 'id-2'].map((id) => show(id));
    await clock.advance(SECOND);
    expect(others.map(({ shows }) => shows)).toEqual(['why id-1', 'why id-2']);
  });
});

describe('the store', () => {
  const unreadable = () => Promise.reject(new ClassificationError('store-unreadable', 'blocked'));

  test('that cannot be read does not keep the service from being asked', async () => {
    const store = new MemoryDetailStore();
    store.find = unreadable;
    const { clock, asked, show } = start({ store });
    const cell = show('id-1');
    await clock.advance(SECOND);
    expect(cell.shows).toBe('why id-1');
    show('id-1');
    await clock.advance(SECOND);
    expect(asked).toHaveLength(1);
  });

  test('that refuses to keep details loses none for this page, and is offered them with the next', async () => {
    const store = new MemoryDetailStore();
    const save = store.save.bind(store);
    store.save = unreadable;
    const { clock, asked, desk, show } = start({ store, limit: 10_000 });
    const cell = show('id-0');
    await clock.advance(SECOND);
    expect(cell.shows).toBe('why id-0');
    for (const id of ids(2_100)) show(id);
    await clock.advance(2 * MINUTE);
    expect(desk.peek('id-0')).toBeDefined();
    expect(asked).toHaveLength(2_100);

    store.save = save;
    show('one more');
    await clock.advance(SECOND);
    expect((await store.find([...ids(2_100), 'one more'])).size).toBe(2_101);
    // Thousands of reads, six at a time.
  }, 20_000);

  test('that does not answer is told at the deadline, and its answer fills the cell later', async () => {
    const store = new MemoryDetailStore();
    await store.save([detailOf('id-1')]);
    const find = store.find.bind(store);
    const { clock, asked, landed, show } = start({ store });
    store.find = async (each) => {
      await new Promise<void>((resume) => clock.schedule(resume, 100 * SECOND));
      return find(each);
    };
    const cell = show('id-1');
    await clock.advance(91 * SECOND);
    expect(cell.shows).toBe('store-unreadable');
    await clock.advance(20 * SECOND);
    expect(landed).toEqual(['id-1']);
    expect(asked).toEqual([]);
  });
});
