import { ClassificationError } from '../../src/customs/errors';
import { RunDraft } from '../../src/taskpane/run-draft';
import { FakeRuntime, STATES } from './fake-runtime';
import { CATALOGUE, CHOICES, QUOTE, REST, SELECTED, UNFINISHED } from './run-samples';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

function draftOver(): { draft: RunDraft; rows: FakeRuntime['rows'] } {
  const { rows } = new FakeRuntime(STATES.classify);
  return { draft: new RunDraft(rows), rows };
}

/** Whatever has been answered has arrived. */
const settled = (): Promise<void> => jest.advanceTimersByTimeAsync(0);

async function looked(): Promise<ReturnType<typeof draftOver>> {
  const made = draftOver();
  made.draft.look();
  await settled();
  return made;
}

describe('looking at the selection', () => {
  test('finds the list and counts it at once, with the mapping that was found', async () => {
    const { draft, rows } = await looked();
    expect(draft.state()).toMatchObject({ list: CATALOGUE, choices: CHOICES, quoted: { quote: QUOTE }, isLooking: false, isCounting: false, error: undefined });
    expect(rows.countings.map(({ choices }) => choices)).toEqual([CHOICES]);
  });

  test('says so meanwhile', () => {
    const { draft } = draftOver();
    draft.look();
    expect(draft.state()).toMatchObject({ isLooking: true, isCounting: true });
  });

  test('of other rows keeps the limit and takes the other mapping', async () => {
    const { draft, rows } = await looked();
    draft.choose({ mostCredits: 40 });
    rows.list = { ...SELECTED, mapping: { description: [0] } };
    draft.look();
    await settled();
    expect(draft.state()).toMatchObject({ list: { address: 'A2:F51' }, choices: { mostCredits: 40, mapping: { description: [0] } } });
  });

  test('twice shows what was selected last, whichever is found last', async () => {
    const { draft, rows } = await looked();
    const answers: ((list: typeof CATALOGUE) => void)[] = [];
    rows.inspect = () => new Promise((resolve) => answers.push(resolve));
    draft.look();
    draft.look();
    const [first, second] = answers;
    second?.(SELECTED);
    await settled();
    first?.(CATALOGUE);
    await settled();
    expect(draft.state()).toMatchObject({ list: SELECTED, quoted: { list: SELECTED }, isCounting: false });
  });

  test('where there is no list leaves none, and its reason', async () => {
    const { draft, rows } = await looked();
    rows.refusal = new ClassificationError('workbook-refused', 'The selected cells are empty. Select a cell in your list.');
    draft.look();
    await settled();
    expect(draft.state()).toMatchObject({ list: undefined, quoted: undefined, isLooking: false, isCounting: false, error: rows.refusal });
  });

  test('again after a failure forgets the failure', async () => {
    const { draft, rows } = draftOver();
    rows.refusal = new ClassificationError('workbook-refused', 'The selected cells are empty.');
    draft.look();
    await settled();
    rows.refusal = undefined;
    draft.look();
    await settled();
    expect(draft.state()).toMatchObject({ error: undefined, list: CATALOGUE });
  });
});

describe('choosing', () => {
  test('is shown at once, and counted when the choices have been quiet for a moment', async () => {
    const { draft, rows } = await looked();
    draft.choose({ mode: 'replace' });
    expect(draft.state()).toMatchObject({ choices: { mode: 'replace' }, isCounting: true });
    await jest.advanceTimersByTimeAsync(299);
    expect(rows.countings).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(rows.countings).toHaveLength(2);
    expect(draft.state()).toMatchObject({ quoted: { choices: { mode: 'replace' } }, isCounting: false });
  });

  test('several things one after the other is counted once', async () => {
    const { draft, rows } = await looked();
    draft.choose({ mode: 'replace' });
    await jest.advanceTimersByTimeAsync(200);
    draft.choose({ mostCredits: 100 });
    await jest.advanceTimersByTimeAsync(300);
    expect(rows.countings).toHaveLength(2);
    expect(rows.countings[1]?.choices).toMatchObject({ mode: 'replace', mostCredits: 100 });
  });

  test('keeps the figures before it until the new ones are there', async () => {
    const { draft, rows } = await looked();
    rows.answered = new Promise(() => undefined);
    draft.choose({ mode: 'replace' });
    await jest.advanceTimersByTimeAsync(300);
    expect(draft.state()).toMatchObject({ quoted: { choices: { mode: 'fill' } }, isCounting: true });
  });

  test('while it is still being counted gives that up, and what comes of it is not shown', async () => {
    const { draft, rows } = await looked();
    let answer: () => void = () => undefined;
    rows.answered = new Promise((resolve) => (answer = resolve));
    draft.choose({ mode: 'replace' });
    await jest.advanceTimersByTimeAsync(300);
    draft.choose({ mode: 'suggest' });
    expect(rows.countings[1]?.signal.aborted).toBe(true);
    answer();
    await settled();
    expect(draft.state()).toMatchObject({ quoted: { choices: { mode: 'fill' } }, isCounting: true, error: undefined });
    await jest.advanceTimersByTimeAsync(300);
    expect(draft.state()).toMatchObject({ quoted: { choices: { mode: 'suggest' } }, isCounting: false });
  });

  test('after figures that come all the same, those are not taken for figures of the new choices', async () => {
    const { draft, rows } = await looked();
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    rows.quote = async (list, choices) => {
      await late;
      return { list, choices, quote: QUOTE };
    };
    draft.choose({ mode: 'replace' });
    await jest.advanceTimersByTimeAsync(300);
    draft.choose({ mode: 'suggest' });
    answer();
    await settled();
    expect(draft.state()).toMatchObject({ quoted: { choices: { mode: 'fill' } }, isCounting: true });
  });

  test('what cannot be counted leaves the list and the choices, and no figures', async () => {
    const { draft, rows } = await looked();
    rows.refusal = new ClassificationError('workbook-refused', 'The sheet is gone.');
    draft.choose({ mode: 'replace' });
    await jest.advanceTimersByTimeAsync(300);
    expect(draft.state()).toMatchObject({ list: CATALOGUE, choices: { mode: 'replace' }, quoted: undefined, isCounting: false, error: rows.refusal });
  });

  test('while another list is being found is taken over for that one', async () => {
    const { draft, rows } = await looked();
    rows.list = SELECTED;
    draft.look();
    draft.choose({ mode: 'suggest' });
    await settled();
    expect(draft.state()).toMatchObject({ list: SELECTED, quoted: { list: SELECTED, choices: { mode: 'suggest' } }, isLooking: false });
  });

  test('before there is a list is of no consequence', () => {
    const { draft } = draftOver();
    draft.choose({ mode: 'replace' });
    expect(draft.state()).toMatchObject({ choices: undefined, isCounting: false });
  });
});

describe('an unfinished run', () => {
  test('shows what is left of it, and no figures of the selection meanwhile', async () => {
    const { draft } = await looked();
    draft.resume(UNFINISHED);
    expect(draft.state()).toMatchObject({ resumed: UNFINISHED, quoted: undefined, isCounting: true });
    await settled();
    expect(draft.state()).toMatchObject({ resumed: UNFINISHED, quoted: REST, isCounting: false });
  });

  test('is left for the selection by looking at that again', async () => {
    const { draft } = await looked();
    draft.resume(UNFINISHED);
    await settled();
    draft.look();
    await settled();
    expect(draft.state()).toMatchObject({ resumed: undefined, quoted: { quote: QUOTE } });
  });

  test('whose rows are not found again keeps the selection for later', async () => {
    const { draft, rows } = await looked();
    rows.refusal = new ClassificationError('workbook-refused', 'The sheet of this run is gone.');
    draft.resume(UNFINISHED);
    await settled();
    expect(draft.state()).toMatchObject({ resumed: UNFINISHED, list: CATALOGUE, quoted: undefined, isCounting: false, error: rows.refusal });
  });
});

test('a page that is left gives up what it was counting', async () => {
  const { draft, rows } = await looked();
  draft.choose({ mode: 'replace' });
  draft.close();
  await jest.advanceTimersByTimeAsync(1000);
  expect(rows.countings).toHaveLength(1);
});

test('a page that is left has nothing waiting', async () => {
  const { draft } = await looked();
  draft.choose({ mode: 'replace' });
  draft.close();
  expect(jest.getTimerCount()).toBe(0);
});

describe('following the selection', () => {
  const FURTHER = { ...CATALOGUE, address: 'A2:F11', scope: 'selection', rows: 10, place: { ...CATALOGUE.place, areas: [{ row: 1, rows: 10 }] } } as const;
  const rested = (): Promise<void> => jest.advanceTimersByTimeAsync(400);

  test('looks when it stands, once for all the cells that it walked over', async () => {
    const { draft, rows } = await looked();
    rows.list = FURTHER;
    for (let cell = 0; cell < 5; cell += 1) {
      draft.follow();
      await jest.advanceTimersByTimeAsync(100);
    }
    expect(rows.looks).toBe(1);
    await rested();
    expect(rows.looks).toBe(2);
    expect(draft.state()).toMatchObject({ list: FURTHER, quoted: { list: FURTHER }, isCounting: false });
  });

  test('within the same rows reads nothing and leaves all that is shown', async () => {
    const { draft, rows } = await looked();
    const before = draft.state();
    draft.follow();
    await rested();
    expect(draft.state()).toBe(before);
    expect([rows.looks, rows.countings.length]).toEqual([1, 1]);
  });

  test('shows what it showed until something else is known', async () => {
    const { draft, rows } = await looked();
    rows.list = FURTHER;
    const states: [boolean, string | undefined][] = [];
    draft.subscribe(() => states.push([draft.state().isLooking, draft.state().list?.address]));
    draft.follow();
    await rested();
    expect(states).toEqual([[false, 'A2:F11'], [false, 'A2:F11']]);
  });

  test('keeps what was chosen by hand for the same list, its columns included', async () => {
    const { draft, rows } = await looked();
    draft.choose({ mapping: { description: [0] }, includesVague: true });
    rows.list = FURTHER;
    draft.follow();
    await rested();
    expect(draft.state().choices).toMatchObject({ mapping: { description: [0] }, includesVague: true });
    expect(rows.countings.at(-1)).toMatchObject({ list: FURTHER, choices: { mapping: { description: [0] }, includesVague: true } });
  });

  test('takes the columns of other rows as they are recognised, where nobody has chosen any', async () => {
    const { draft, rows } = await looked();
    rows.list = { ...FURTHER, mapping: { description: [1] } };
    draft.follow();
    await rested();
    expect(draft.state().choices?.mapping).toEqual({ description: [1] });
  });

  test('takes over what is chosen while it looks', async () => {
    const { draft, rows } = await looked();
    let answer: () => void = () => undefined;
    rows.list = FURTHER;
    draft.follow();
    rows.inspect = () => new Promise((resolve) => (answer = () => resolve(FURTHER)));
    await rested();
    draft.choose({ mode: 'replace' });
    answer();
    await settled();
    expect(draft.state()).toMatchObject({ list: FURTHER, choices: { mode: 'replace' }, quoted: { choices: { mode: 'replace' } }, isCounting: false });
  });

  test('reads the rows again where cells were edited, but not those of a large list', async () => {
    const { draft, rows } = await looked();
    draft.noteEdit();
    draft.follow();
    await rested();
    expect(rows.looks).toBe(2);
    draft.follow();
    await rested();
    expect(rows.looks).toBe(2);
    rows.list = { ...CATALOGUE, rows: 5_001 };
    draft.look();
    await settled();
    draft.noteEdit();
    draft.follow();
    await rested();
    expect(rows.looks).toBe(3);
  });

  test('finds a list where there was none', async () => {
    const { draft, rows } = draftOver();
    rows.refusal = new ClassificationError('workbook-refused', 'Sheet2 is empty.');
    draft.look();
    await settled();
    rows.refusal = undefined;
    draft.follow();
    await rested();
    expect(draft.state()).toMatchObject({ list: CATALOGUE, error: undefined });
  });

  test('says where the selection has left the list for an empty sheet', async () => {
    const { draft, rows } = await looked();
    rows.meansOthers = async () => true;
    rows.inspect = async () => Promise.reject(new ClassificationError('workbook-refused', 'Sheet2 is empty.'));
    draft.follow();
    await rested();
    expect(draft.state()).toMatchObject({ list: undefined, quoted: undefined, isCounting: false, error: expect.objectContaining({ message: 'Sheet2 is empty.' }) });
  });

  test('is silent while a cell is being edited', async () => {
    const { draft, rows } = await looked();
    const before = draft.state();
    rows.meansOthers = async () => Promise.reject(new ClassificationError('workbook-refused', 'A cell is being edited.'));
    draft.follow();
    await rested();
    expect(draft.state()).toBe(before);
  });

  test('leaves the rest of an unfinished run alone, and ends with the draft', async () => {
    const { draft, rows } = await looked();
    rows.list = FURTHER;
    draft.resume(UNFINISHED);
    await settled();
    draft.follow();
    await rested();
    expect([draft.state().resumed, rows.looks]).toEqual([UNFINISHED, 1]);
    draft.look();
    await settled();
    draft.follow();
    draft.close();
    await rested();
    expect(rows.looks).toBe(2);
  });
});
