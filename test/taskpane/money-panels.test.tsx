import { AllowanceField } from '../../src/taskpane/components/AllowanceField';
import { BusyButton } from '../../src/taskpane/components/BusyButton';
import { STATES } from './fake-runtime';
import { markupOf, pane, textOf } from './read-page';

describe('somebody whose formulas want to spend more than they may', () => {
  const page = textOf(pane(STATES.approvalNeeded));

  test('reads how many cells wait, why, what it costs and what is left then', () => {
    expect(page).toContain('175 cells are waiting for your approval');
    expect(page).toContain('Formulas in this workbook may use 25 credits a day. Above that, we ask you first.');
    expect(page).toContain('Products | 175 different new products | Cost | 175 credits | Balance | 1,247 now, 1,072 after');
  });

  test('finds one button that says what it buys and for how much', () => {
    expect(page.split('Buy 175 products for 175 credits')).toHaveLength(2);
  });

  test('reads it below the connection and above the account', () => {
    expect(page).toMatch(/^\| Connect \| Classify \| Connected \| 175 cells are waiting.*Acme Trading Co\./);
  });

  test('does not read the same again among what cells say', () => {
    expect(page).not.toContain('Cells that need attention');
  });

  test('is told what is missing when the balance does not suffice, and can still click', () => {
    const short = textOf(pane(STATES.approvalBeyondBalance));
    expect(short).toContain('1,200 cells are waiting for your approval');
    expect(short).toContain('Balance | 40 now | Not enough credits: 135 short. | Buy credits at import8.nl');
    expect(short).toContain('Buy 175 products for 175 credits');
  });

  test('is not sent to buy real credits for the sandbox', () => {
    const short = pane({ ...STATES.sandbox, allowance: 10, creditsRemaining: 40, approval: STATES.approvalNeeded.approval });
    expect(textOf(short)).toContain('135 short.');
    expect(textOf(short)).not.toContain('Buy credits at import8.nl');
  });

  test('reads one cell and one credit as one, and that the formulas may spend nothing', () => {
    const one = textOf(pane({ ...STATES.approvalForOne, creditsRemaining: 0 }));
    expect(one).toContain('Formulas in this workbook use no credits without asking you.');
    expect(one).toContain('1 new product | Cost | 1 credit |');
    expect(one).toContain('Not enough credits: 1 short.');
    expect(one).toContain('Buy 1 product for 1 credit');
  });

  test('is not told of a balance that nobody knows', () => {
    expect(textOf(pane(STATES.approvalWithoutBalance))).toContain('Balance | not known yet');
  });

  test('reads all of it in Dutch and German', () => {
    expect(textOf(pane(STATES.approvalNeeded, 'nl-NL'))).toContain('nu 1.247, daarna 1.072 | 175 producten kopen voor 175 credits');
    expect(textOf(pane(STATES.approvalNeeded, 'de-DE'))).toContain('jetzt 1.247, danach 1.072 | 175 Produkte für 175 Credits kaufen');
  });

  test('sees nothing of this while nothing waits', () => {
    expect(textOf(pane(STATES.live))).not.toMatch(/approval \||Buy \d/);
  });
});

describe('somebody who comes from the sandbox with a key', () => {
  const page = textOf(pane(STATES.demonstrationsLeft));

  test('reads how many cells show demonstration results, what they cost and what is left then', () => {
    expect(page).toContain('40 cells show demonstration results');
    expect(page).toContain('Nothing is bought before you click.');
    expect(page).toContain('Cost | 40 credits | Balance | 247 now, 207 after | Calculate with your account for 40 credits');
  });

  test('finds one button, and does not read the same among what cells say', () => {
    expect(page.split('Calculate with your account')).toHaveLength(2);
    expect(page).not.toContain('Cells that need attention');
  });

  test('reads what happens where the balance does not suffice', () => {
    expect(textOf(pane(STATES.demonstrationsBeyondBalance))).toContain(
      'Balance | 12 now | Not enough credits: 28 short. | Buy credits at import8.nl | Your 12 credits are used first. The other cells fill in once you have more.',
    );
  });

  test('is not told of a balance that nobody knows', () => {
    expect(textOf(pane({ ...STATES.demonstrationsLeft, creditsRemaining: undefined }))).toContain('Balance | not known yet | Calculate');
  });

  test('reads all of it in Dutch and German', () => {
    expect(textOf(pane(STATES.demonstrationsLeft, 'nl-NL'))).toContain('40 cellen tonen voorbeeldresultaten');
    expect(textOf(pane(STATES.demonstrationsLeft, 'de-DE'))).toContain('Mit Ihrem Konto für 40 Credits berechnen');
  });

  test('sees nothing of it while nothing is connected', () => {
    expect(textOf(pane({ ...STATES.notConnected, demonstrations: STATES.demonstrationsLeft.demonstrations }))).not.toContain('Calculate with your account');
  });
});

describe('the tab of the page for runs', () => {
  test.each(['unfinished', 'running', 'paused', 'stopped'] as const)('has a mark, for those who listen as well: %s', (state) => {
    expect(markupOf(pane({ ...STATES[state], page: 'connect' }))).toContain('aria-label="unfinished run"');
  });

  test.each(['live', 'done'] as const)('has none: %s', (state) => {
    expect(markupOf(pane({ ...STATES[state], page: 'connect' }))).not.toContain('a run is unfinished');
  });
});

describe('the allowance of formulas', () => {
  test('is a number field with its bounds, under a name that says what it is', () => {
    const markup = markupOf(pane(STATES.live));
    expect(textOf(pane(STATES.live))).toContain('Daily formula limit (credits)');
    expect(markup).toMatch(/<input[^>]*role="spinbutton"[^>]*aria-valuemin="0"[^>]*aria-valuemax="1000"[^>]*aria-valuenow="25"[^>]*value="25"/);
  });

  test('has no limit in the sandbox until one is set', () => {
    const sandbox = pane(STATES.sandbox);
    expect(textOf(sandbox)).toContain('Demonstration credits: no limit unless you set one.');
    expect(markupOf(sandbox)).toMatch(/<input[^>]*aria-valuetext="no limit"[^>]*placeholder="no limit"/);
    expect(textOf(pane({ ...STATES.sandbox, allowance: 10 }))).not.toContain('no limit');
  });

  test('of nothing is a limit too', () => {
    const field = markupOf(<AllowanceField allowance={0} isDemonstration onChange={() => undefined} />);
    expect(field).toContain('aria-valuenow="0"');
    expect(field).toContain('value="0"');
  });

  test('is not asked for before there is a connection', () => {
    expect(textOf(pane(STATES.notConnected))).not.toContain('Allowance');
  });
});

describe('somebody of whose products it is uncertain whether they were paid for', () => {
  const page = textOf(pane(STATES.uncertain));

  test('reads what happened, that it may have cost credits, and that nothing happens by itself', () => {
    expect(page).toContain(
      '3 products may have been paid for | Import8 has not answered this request, so the products may have been paid for. They are not sent again automatically.',
    );
  });

  test('reads which products, from where, and when', () => {
    expect(page).toContain('ceramic mug for coffee | Origin China · Tried 24 Nov 2026, 14:05');
    expect(page).toContain('Origin Bangladesh · Destination Germany · Tried 24 Nov 2026, 14:06');
    expect(page).toContain('https://shop.example.com/pictures/');
  });

  test('can look again, submit again and drop, all of them or one by one', () => {
    expect(page).toContain('Look again | Submit again (may cost 3 credits) | Discard all 3');
    expect(page.match(/Submit again \| Discard \|/g)).toHaveLength(3);
  });

  test('hears which product a button is about', () => {
    expect(markupOf(pane(STATES.uncertain))).toContain('aria-label="Discard: ceramic mug for coffee"');
  });

  test('reads of one product as of one, and finds each button once', () => {
    const one = textOf(pane(STATES.oneUncertain));
    expect(one).toContain('1 product may have been paid for | Import8 has not answered this request, so the product may have been paid for.');
    expect(one.split('Submit again (may cost 1 credit)')).toHaveLength(2);
    expect(one).toContain('Look again | Submit again (may cost 1 credit) | Discard |');
  });

  test('reads five products at first, and how many there are', () => {
    const many = textOf(pane(STATES.manyUncertain));
    expect(many.match(/article \d+ \| Origin/g)).toHaveLength(5);
    expect(many).toContain('Show all 12');
    expect(page).not.toContain('Show all');
  });

  test('reads which were probably not bought, and sends them with one click', () => {
    const text = textOf(pane(STATES.uncertainForSeveralReasons));
    expect(text).toContain('2 were probably not bought: they are not in the list of your account, and the credits have not changed. | Send now for 2 credits | Discard all 2');
  });

  test('reads which have been found under the same words, and takes them without a credit', () => {
    const text = textOf(pane(STATES.uncertainForSeveralReasons));
    expect(text).toContain('so it may be a colleague’s. | Use what was found | Submit again (may cost 1 credit) | Discard');
  });

  test('does not read the same on top of the page, nor among what cells say', () => {
    expect(page).not.toContain('It is not certain whether products were sent');
    expect(page).not.toContain('Cells that need attention');
  });
});

test('a button that must wait for another one keeps its words and the focus', () => {
  const button = <BusyButton isBusy={false} isBlocked label="Drop" busyLabel="Dropping…" />;
  expect(textOf(button)).toBe('| Drop |');
  expect(markupOf(button)).toContain('aria-disabled="true"');
});
