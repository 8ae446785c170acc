import { ClassificationError } from '../../src/customs/errors';
import { BusyButton } from '../../src/taskpane/components/BusyButton';
import { KeyField } from '../../src/taskpane/components/KeyField';
import { keyFailureOf } from '../../src/taskpane/components/KeyForm';
import { wordingFor } from './wording';
import { failureOf } from '../../src/taskpane/use-task';
import { STATES } from './fake-runtime';
import { markupOf, pane, textOf } from './read-page';

const { strings } = wordingFor('en');

describe('somebody without a key', () => {
  const page = textOf(pane(STATES.notConnected));

  test('reads what a key is and where it comes from', () => {
    expect(page).toContain('An API key lets this add-in classify products for your organisation and use its credits.');
    expect(page).toContain('dashboard at | import8.nl');
  });

  test('is asked where to keep the key, this computer first', () => {
    expect(page).toContain('On this computer');
    expect(page).toContain('For this session only');
    expect(markupOf(pane(STATES.notConnected))).toMatch(/<input[^>]*checked=""[^>]*value="computer"|<input[^>]*value="computer"[^>]*checked=""/);
  });

  test('types the key unseen, and no browser offers to complete it', () => {
    expect(markupOf(pane(STATES.notConnected))).toMatch(/<input type="password"[^>]*autoComplete="off"|<input[^>]*autoComplete="off"[^>]*type="password"/);
  });

  test('can try the sandbox, and is told before that its data are demonstration only', () => {
    expect(page).toContain('on demonstration data. It needs no key and costs nothing. Its HS codes are not for customs use.');
    expect(page).toContain('Try the sandbox without a key');
  });

  test('sees the formulas to begin with', () => {
    expect(page).toContain('=IMPORT8.HS(A2)');
    expect(page).toContain('=IMPORT8.LANDED(B2,"CN",C2)');
  });

  test('reads of each formula what it is for and what it costs', () => {
    expect(page).toContain('=IMPORT8.HS(A2) | Copy | HS code for the description in A2. Costs 1 credit for each new product. |');
    expect(page).toContain('=IMPORT8.LANDED(B2,"CN",C2) | Copy | Landed cost: HS code in B2, origin, value in C2. Costs no credits. |');
  });

  test('has three formulas before the eyes, and the others when asked', () => {
    expect(page.match(/=IMPORT8/g)).toHaveLength(3);
    expect(page).toContain('Show 3 more | All functions');
    expect(markupOf(pane(STATES.notConnected))).toMatch(/<button[^>]*aria-expanded="false"[^>]*>Show 3 more</);
  });

  test.each([
    ['en-GB', 'All functions'],
    ['nl-NL', 'Alle functies (Engels)'],
    ['de-DE', 'Alle Funktionen (englisch)'],
  ])('opens the help beside the pane, in %s: %s', (language, words) => {
    const links = markupOf(pane(STATES.notConnected, language)).match(/<a [^>]*>[^<]*<\/a>/g) ?? [];
    const link = links.find((each) => each.endsWith(`>${words}</a>`));
    expect(link).toContain('href="help.html" hrefLang="en"');
    expect(link).toContain('target="_blank"');
    expect(link).toContain('rel="noopener"');
  });

  test('reads in the pane what the cells say', () => {
    expect(textOf(pane(STATES.cellsWithoutKey))).toContain('Connect in the IMPORT8 pane, then calculate the cell again.');
  });
});

describe('while a key is checked', () => {
  test('the button says so, keeps the focus and takes no second click', () => {
    const button = <BusyButton isBusy label="Connect" busyLabel={strings.connect.checking} />;
    expect(textOf(button)).toBe('| Checking key… |');
    expect(markupOf(button)).toContain('aria-disabled="true"');
    expect(markupOf(button)).not.toContain(' disabled=""');
  });
});

describe('after a refused key', () => {
  const fieldAfter = (error: unknown, language = 'en') => (
    <KeyField value="c8_bad" failure={keyFailureOf(error, wordingFor(language).strings)} isAskedFor={false} onChange={() => undefined} />
  );
  const refusal = new ClassificationError('key-rejected', 'Enter a key that works in the IMPORT8 pane, then calculate the cell again.');

  test('the field says to copy it again, in the language of the pane, and nothing that is meant for cells', () => {
    expect(textOf(fieldAfter(refusal))).toContain('Import8 does not accept this key. Copy it again from your dashboard.');
    expect(textOf(fieldAfter(refusal, 'nl'))).toContain('Import8 accepteert deze sleutel niet.');
    expect(textOf(fieldAfter(refusal, 'de'))).toContain('Import8 akzeptiert diesen Schlüssel nicht.');
    expect(textOf(fieldAfter(refusal))).not.toContain('calculate the cell again');
    expect(markupOf(fieldAfter(refusal))).toContain('aria-invalid="true"');
  });

  test('anything else is said in the words of the runtime, marked as English', () => {
    const offline = new ClassificationError('offline', 'Import8 cannot be reached.');
    expect(markupOf(fieldAfter(offline, 'nl'))).toContain('<span lang="en">Import8 cannot be reached.</span>');
  });

  test('a fault of ours is never shown in its own words', () => {
    expect(failureOf(new TypeError('x is undefined'), strings).message).toBe(strings.unexpectedError);
  });
});

describe('somebody connected', () => {
  const page = textOf(pane(STATES.live));

  test('reads the organisation, its address and its country by name', () => {
    expect(page).toContain('Acme Trading Co. | api@acmetrading.com | Netherlands');
  });

  test('reads the credits, the use, the first expiry and the rate limit', () => {
    expect(page).toContain('1,247 | left of 1,250');
    expect(page).toContain('3 used | First credits expire on 26 March 2027');
    expect(page).toContain('Rate limit | 20 requests a minute');
  });

  test('reads which key it is and where it is kept', () => {
    expect(page).toContain('Key | c8_…4f2a | Kept | on this computer');
    expect(textOf(pane(STATES.sessionOnly))).toContain('Kept | for this session only');
  });

  test('sees how the service is and can check again', () => {
    expect(page).toContain('working normally | Check again');
  });

  test('can use another key or forget this one', () => {
    expect(page).toContain('Use another key | Forget key');
  });

  test('is not told of demonstration data', () => {
    expect(page).not.toMatch(/demonstration/i);
  });

  test('sees that the account is being read, until it is known', () => {
    expect(textOf(pane(STATES.accountUnread))).toContain('Reading your account…');
  });

  test('sees how many products are being classified, and how long that takes', () => {
    expect(textOf(pane(STATES.classifying))).toContain('3 products are being classified (about half a minute)');
    expect(page).not.toContain('being classified');
  });

  test('sees what cells say, in their words, and in how many cells', () => {
    const [tooLittle, origin] = STATES.cellsWithMessages.cellProblems;
    expect(textOf(pane(STATES.cellsWithMessages))).toContain(`${tooLittle?.message} | in 1 cell`);
    expect(textOf(pane(STATES.cellsWithMessages))).toContain(`${origin?.message} | in 1,200 cells`);
  });

  test('sees what cells say below the account, not above it', () => {
    expect(textOf(pane(STATES.cellsWithMessages))).toMatch(/left of 1,250.*Forget key.*Cells that need attention.*Formulas/);
  });

  test('reads one heading for each kind of mistake, one sentence for each cause, and its cells', () => {
    const page = textOf(pane(STATES.columnOfMistakes));
    expect(page.split('A formula has a wrong argument')).toHaveLength(2);
    expect(page.split('A product could not be classified')).toHaveLength(2);
    expect(page).toContain('in 3 cells | Sheet1!C20 | Sheet1!C21 | Sheet1!C22 | A product');
    expect(page).toMatch(/in 12 cells \| Sheet1!C40 \| (Sheet1!C\d+ \| ){7}Show 4 more \| Formulas/);
  });

  test('is told how many causes there are more than the pane has room for', () => {
    const cellProblems = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((message) => ({ code: 'invalid-input' as const, message, count: 1, addresses: ['Sheet1!B2'] }));
    expect(textOf(pane({ ...STATES.live, cellProblems }))).toContain('| and 2 more | Formulas');
    expect(textOf(pane({ ...STATES.live, cellProblems: cellProblems.slice(0, 5) }))).not.toMatch(/and \d+ more/);
  });

  test('is told of each cell where it leads, for those who listen', () => {
    expect(markupOf(pane(STATES.columnOfMistakes))).toMatch(/<button[^>]*aria-label="Go to Sheet1!C20"/);
  });
});

describe('somebody in the sandbox', () => {
  test('reads above everything else that the data are made up', () => {
    expect(textOf(pane(STATES.sandbox))).toMatch(/^\| Demonstration data: \| not for customs use \|/);
  });

  test('is told that the clock runs faster, and only when it does', () => {
    expect(textOf(pane(STATES.sandbox))).toContain('The sandbox is 10 times as fast as Import8: real results take longer.');
    expect(textOf(pane(STATES.sandboxInRealTime))).not.toContain('times as fast');
  });

  test('is told how long a product takes only when time runs as it does for real', () => {
    expect(textOf(pane({ ...STATES.sandbox, pendingProducts: 1 }))).toContain('1 product is being classified |');
    expect(textOf(pane({ ...STATES.sandboxInRealTime, pendingProducts: 1 }))).toContain('1 product is being classified (about half a minute)');
  });

  test('reads the credits as demonstration credits and can leave', () => {
    expect(textOf(pane(STATES.sandbox))).toContain('Demonstration credits | 960 | left of 1,000');
    expect(textOf(pane(STATES.sandbox))).toContain('Leave the sandbox');
  });
});

describe('when something is wrong', () => {
  test.each([
    ['without credits, they can be bought and checked again', STATES.noCredits, 'Buy credits at import8.nl | Check again'],
    ['with a refused key, another one can be given', STATES.keyRejected, 'IMPORT8 pane. | Use another key'],
    ['without a network, it can be checked again', STATES.offline, 'when it is back. | Check again'],
  ])('%s', (_case, state, wayOut) => {
    const page = textOf(pane(state));
    expect(page).toContain(state.problem.message);
    expect(page).toContain(wayOut);
  });

  test('one button to check again is enough', () => {
    expect(textOf(pane(STATES.offline)).split('Check again')).toHaveLength(2);
  });

  test('an account that cannot be read is not waited for', () => {
    expect(textOf(pane(STATES.offline))).toContain('Your account could not be read.');
    expect(textOf(pane(STATES.offline))).not.toContain('Reading your account');
  });

  test('a sentence that stands above is not repeated among those of the cells', () => {
    const { problem } = STATES.offline;
    const page = textOf(pane({ ...STATES.offline, cellProblems: [{ ...problem, count: 7, addresses: [] }] }));
    expect(page.split(problem.message)).toHaveLength(2);
  });
});

describe('in Dutch and German', () => {
  test('the page speaks the language of Excel, and the formulas are written as Excel takes them there', () => {
    expect(textOf(pane(STATES.notConnected, 'nl-NL'))).toContain('Verbinden met Import8');
    expect(textOf(pane(STATES.live, 'nl-NL'))).toContain('1.247 | over van 1.250');
    expect(textOf(pane(STATES.live, 'de-DE'))).toContain('=IMPORT8.LANDED(B2;"CN";C2)');
    expect(textOf(pane(STATES.sandbox, 'de-DE'))).toMatch(/^\| Beispieldaten/);
  });

  test('the sentence of the cells keeps its words, and a screen reader is told that they are English', () => {
    expect(markupOf(pane(STATES.noCredits, 'nl-NL'))).toContain(`<span lang="en">${STATES.noCredits.problem.message}</span>`);
  });
});

test('somebody whom the service has told to wait reads until when', () => {
  const page = textOf(pane({ ...STATES.live, pausedUntil: new Date(2026, 10, 24, 14, 32).getTime() }));
  expect(page).toMatch(/Import8 is taking no requests at the moment\. The add-in tries again at (14:32|2:32\sPM); waiting cells and rows then continue automatically\./);
});
