// The words of the pane in English, and by their shape what every other language must have.
import type { ErrorCode } from '../../customs/errors';
import type { KeyRetention, PanePage, RunProgress } from '../../runtime/runtime';
import type { FormulaExample } from '../connect-view';
import type { Formats } from './formats';

interface BalanceChange {
  readonly now: number;
  readonly after: number;
}

interface UnusableAllowance {
  readonly most: number;
  readonly given: string;
}

interface ReadyCells {
  readonly ready: number;
  readonly all: number;
}

interface RunNews {
  readonly rows: number;
  /** Rows that have a code. */
  readonly coded: number;
  readonly failed: number;
}

export const en = (formats: Formats) => ({
  language: 'en',
  unexpectedError: 'Something went wrong in the add-in itself. Close the pane, open it again and try once more.',
  outsideExcel: 'This page is the pane of the IMPORT8 add-in and does its work inside Excel. Open a workbook and choose IMPORT8 on the Home tab.',
  pages: {
    label: 'Pages',
    names: { connect: 'Connect', classify: 'Classify' } satisfies Record<PanePage, string>,
    unfinished: 'unfinished run',
    loading: 'Loading…',
    notLoaded: 'This page could not be loaded. Check the network, close the pane and open it again.',
  },
  connect: {
    title: 'Connect to Import8',
    whatAKeyIs: 'An API key lets this add-in classify products for your organisation and use its credits.',
    whereItComesFrom: 'You make one in your dashboard at',
    keyLabel: 'API key',
    keyMissing: 'Paste your API key here first. It begins with c8_.',
    keyRejected: 'Import8 does not accept this key. Copy it again from your dashboard.',
    show: 'Show',
    hide: 'Hide',
    showKey: 'Show key',
    hideKey: 'Hide key',
    keepLabel: 'Keep the key',
    keepOn: {
      computer: 'On this computer',
      session: 'For this session only',
    } satisfies Record<KeyRetention, string>,
    neverInWorkbook: 'The key is never stored in a workbook.',
    connect: 'Connect',
    checking: 'Checking key…',
    cancel: 'Keep the current key',
  },
  sandbox: {
    offerTitle: 'No key yet?',
    offer: 'The sandbox runs the same formulas on demonstration data. It needs no key and costs nothing. Its HS codes are not for customs use.',
    enter: 'Try the sandbox without a key',
    entering: 'Starting the sandbox…',
    title: 'Sandbox',
    bannerTitle: 'Demonstration data',
    banner: 'not for customs use',
    madeUp: 'HS codes, rates and costs here are made up. Do not use them for customs.',
    clock: (speed: number) => `The sandbox is ${formats.number(speed)} times as fast as Import8: real results take longer.`,
    leave: 'Leave the sandbox',
    leaveQuestion: 'Leave the sandbox? Cells with demonstration results are recalculated.',
    leaveNo: 'Stay in the sandbox',
  },
  account: {
    title: 'Connected',
    reading: 'Reading your account…',
    unread: 'Your account could not be read.',
    key: 'Key',
    kept: 'Kept',
    keptWhere: {
      computer: 'on this computer',
      session: 'for this session only',
    } satisfies Record<KeyRetention, string>,
    rateLimit: 'Rate limit',
    perMinute: (requests: number) => `${formats.number(requests)} ${requests === 1 ? 'request' : 'requests'} a minute`,
    useAnother: 'Use another key',
    forget: 'Forget key',
    forgetQuestion: 'Forget this key? Formulas find no new HS codes until you connect again. HS codes already in cells stay.',
    forgetNo: 'Keep key',
  },
  credits: {
    title: 'Credits',
    demonstrationTitle: 'Demonstration credits',
    left: (purchased: number | undefined) => (purchased === undefined ? 'left' : `left of ${formats.number(purchased)}`),
    used: (count: number) => `${formats.number(count)} used`,
    usedOrExpired: (count: number) => `${formats.number(count)} used or expired`,
    firstExpiry: (timestamp: string) => `First credits expire on ${formats.day(timestamp)}`,
    buy: 'Buy credits at import8.nl',
  },
  approval: {
    title: (cells: number) => (cells === 1 ? '1 cell is waiting for your approval' : `${formats.number(cells)} cells are waiting for your approval`),
    reason: (allowance: number) =>
      allowance === 0
        ? 'Formulas in this workbook use no credits without asking you.'
        : `Formulas in this workbook may use ${formats.number(allowance)} ${allowance === 1 ? 'credit' : 'credits'} a day. Above that, we ask you first.`,
    products: 'Products',
    distinct: (products: number) => (products === 1 ? '1 new product' : `${formats.number(products)} different new products`),
    cost: 'Cost',
    credits: (credits: number) => `${formats.number(credits)} ${credits === 1 ? 'credit' : 'credits'}`,
    balance: 'Balance',
    balanceUnknown: 'not known yet',
    balanceNow: (now: number) => `${formats.number(now)} now`,
    balanceNowAndAfter: ({ now, after }: BalanceChange) => `${formats.number(now)} now, ${formats.number(after)} after`,
    missing: (credits: number) => `Not enough credits: ${formats.number(credits)} short.`,
    partly: (credits: number) =>
      credits === 1 ? 'Your 1 credit is used first. The other cells fill in once you have more.' : `Your ${formats.number(credits)} credits are used first. The other cells fill in once you have more.`,
    buy: (products: number) => (products === 1 ? 'Buy 1 product for 1 credit' : `Buy ${formats.number(products)} products for ${formats.number(products)} credits`),
    buying: 'Approving…',
  },
  demonstrations: {
    title: (cells: number) => (cells === 1 ? '1 cell shows a demonstration result' : `${formats.number(cells)} cells show demonstration results`),
    reason: 'Made-up HS codes must not look real, so these cells show #N/A until your account has calculated them. Nothing is bought before you click.',
    buy: (credits: number) => `Calculate with your account for ${formats.number(credits)} ${credits === 1 ? 'credit' : 'credits'}`,
  },
  allowance: {
    label: 'Daily formula limit (credits)',
    hint: 'Formulas in each workbook may use this many credits a day. Above that, we ask you first. Set 0 to always ask.',
    noLimitUnlessSet: 'Demonstration credits: no limit unless you set one.',
    noLimit: 'no limit',
    taken: 'Applies from now on.',
    empty: (most: number) => `Enter a whole number from 0 to ${formats.number(most)}. The field is empty.`,
    unusable: ({ most, given }: UnusableAllowance) => `Enter a whole number from 0 to ${formats.number(most)}. “${given}” is not one.`,
  },
  uncertain: {
    title: (products: number) => (products === 1 ? '1 product may have been paid for' : `${formats.number(products)} products may have been paid for`),
    explanation: (products: number): string =>
      products === 1
        ? 'Import8 has not answered this request, so the product may have been paid for. It is not sent again automatically.'
        : 'Import8 has not answered this request, so the products may have been paid for. They are not sent again automatically.',
    reasons: {
      'same words': (products: number): string =>
        products === 1
          ? 'Your account has a classification with the same words from that moment. Import8 does not say for which origin and destination, so it may be a colleague’s.'
          : `For ${formats.number(products)} of them, your account has a classification with the same words from that moment. Import8 does not say for which origin and destination, so they may be a colleague’s.`,
      'probably not bought': (products: number): string =>
        products === 1
          ? 'Probably not bought: it is not in the list of your account, and the credits have not changed.'
          : `${formats.number(products)} were probably not bought: they are not in the list of your account, and the credits have not changed.`,
    },
    adopt: (products: number) => (products === 1 ? 'Use what was found' : `Use what was found for ${formats.number(products)}`),
    adopting: 'Taking it…',
    send: (products: number) => `Send now for ${formats.number(products)} ${products === 1 ? 'credit' : 'credits'}`,
    look: 'Look again',
    looking: 'Looking at Import8…',
    found: (products: number) => (products === 0 ? 'Nothing found at Import8 so far.' : `Found at Import8: ${formats.number(products)}. The rest is still open.`),
    submit: (products: number) => `Submit again (may cost ${formats.number(products)} ${products === 1 ? 'credit' : 'credits'})`,
    submitOne: 'Submit again',
    submitQuestion: (products: number) =>
      products === 1
        ? 'Submit this product again? If it did arrive the first time, you pay for it twice.'
        : `Submit ${formats.number(products)} products again? Those that did arrive the first time are paid for twice.`,
    submitNo: 'Do not submit',
    submitting: 'Submitting…',
    drop: (products: number) => (products === 1 ? 'Discard' : `Discard all ${formats.number(products)}`),
    dropQuestion: (products: number) =>
      products === 1
        ? 'Discard this product? A cell that asks for it later buys it again, even if it has already been paid for.'
        : `Discard ${formats.number(products)} products? Cells that ask for them later buy them again, even if they have already been paid for.`,
    dropNo: 'Keep',
    dropping: 'Discarding…',
    picture: 'A picture without a description',
    origin: (country: string) => `Origin ${country}`,
    destination: (country: string) => `Destination ${country}`,
    tried: (timestampMs: number) => `Tried ${formats.moment(timestampMs)}`,
    showAll: (products: number) => `Show all ${formats.number(products)}`,
    showFewer: 'Show fewer',
  },
  doubleCharges: {
    title: (credits: number) => (credits === 1 ? '1 credit may have been charged twice' : `${formats.number(credits)} credits may have been charged twice`),
    explanation:
      'A browser can send a request twice when the connection breaks. That may have happened here: Import8 lists the products twice, or more credits are gone than were spent. A colleague may also have bought the same list. Send this to Import8 if nobody did.',
    claimLabel: 'What Import8 needs to check it',
    sent: (moment: string, credits: number) => `Sent ${moment}, charged twice: ${formats.number(credits)} ${credits === 1 ? 'credit' : 'credits'}`,
    first: 'first',
    second: 'second',
    unknown: 'not known',
    idsUnknown: 'The list at Import8 no longer reaches back to it, so the classifications are not known.',
    picture: 'A picture without a description',
    copy: 'Copy for Import8',
    dismiss: 'Done, remove this',
    dismissing: 'Removing…',
  },
  service: {
    label: 'Service',
    status: {
      unknown: 'not checked yet',
      operational: 'working normally',
      degraded: 'degraded',
      unreachable: 'cannot be reached',
    },
    checking: 'checking…',
    checkAgain: 'Check again',
  },
  problems: {
    'invalid-input': 'A formula has a wrong argument',
    'unknown-code': 'The HS code is not known',
    'unknown-classification': 'Import8 does not know this classification',
    'not-classified': 'Not classified yet; nothing was spent',
    'not-connected': 'Not connected',
    'key-rejected': 'The key was refused',
    'credits-exhausted': 'No credits left',
    'approval-needed': 'Waiting for your approval',
    'demonstration-shown': 'Showed a demonstration result',
    'store-unreadable': 'Stored results cannot be read',
    'rate-limited': 'Waiting for the service',
    'offline': 'No connection',
    'service-unavailable': 'The service is not available',
    'submission-uncertain': 'Products may or may not have been sent',
    'still-pending': 'Still being classified',
    'cannot-classify': 'A product could not be classified',
    'unavailable': 'Import8 does not give this detail',
    'protocol': 'The service gave an answer that was not understood',
    'workbook-refused': 'Excel refused a change to the workbook',
    'cancelled': 'Cancelled',
  } satisfies Record<ErrorCode, string>,
  pausedUntil: (timestampMs: number) => `Import8 is taking no requests at the moment. The add-in tries again at ${formats.time(timestampMs)}; waiting cells and rows then continue automatically.`,
  pending: (products: number) =>
    products === 1 ? '1 product is being classified' : `${formats.number(products)} products are being classified`,
  pendingTime: 'about half a minute',
  jump: {
    to: (place: string) => `Go to ${place}`,
    showMore: (count: number) => `Show ${formats.number(count)} more`,
    more: (count: number) => `and ${formats.number(count)} more`,
  },
  cellProblems: {
    title: 'Cells that need attention',
    inCells: (count: number) => (count === 1 ? 'in 1 cell' : `in ${formats.number(count)} cells`),
  },
  doubtfulCodes: {
    title: 'HS codes to review',
    count: (count: number) => (count === 1 ? '1 HS code has low confidence (below 60).' : `${formats.number(count)} HS codes have low confidence (below 60).`),
    cell: (code: string, confidence: number) => `${code}, confidence ${formats.number(Math.round(confidence))}`,
    whatToDo: 'Describe these goods in more detail, or use CLASSIFY to see the reasons.',
  },
  landedCost: {
    title: 'Landed cost',
    none: 'No cell shows a landed cost at the moment.',
    pending: ({ ready, all }: ReadyCells) => `${formats.number(ready)} of ${formats.number(all)} cells calculated`,
    progress: 'Progress of landed costs',
    answered: (cells: number) =>
      cells === 1
        ? '1 cell: exact answer from Import8'
        : `${formats.number(cells)} cells: exact answer from Import8`,
    computed: (cells: number) =>
      `${cells === 1 ? '1 cell' : `${formats.number(cells)} cells`}: calculated from exact answers`,
    fixed: (cells: number) =>
      `${cells === 1 ? '1 cell has' : `${formats.number(cells)} cells have`} a fixed amount of duty. It is due once per consignment and HS code: adding up rows of one consignment counts it too often.`,
    computedHow: 'Interpolated from two exact answers with the same rates; verified to the cent.',
    everyCost: 'Ask Import8 for every row',
    everyCostHint: (perMinute: string | undefined) =>
      `Each row becomes its own request, which takes longer: ${perMinute === undefined ? 'your plan limits the requests a minute' : `your plan allows ${perMinute}`}. Costs no credits.`,
  },
  announcements: {
    connected: (organization: string | undefined) => (organization === undefined ? 'Connected.' : `Connected as ${organization}`),
    sandbox: 'You are in the sandbox. Everything is demonstration data.',
    disconnected: 'Disconnected.',
    nothingPending: 'No products are being classified now.',
    allowance: (credits: number) => `From now on, formulas may use ${formats.number(credits)} ${credits === 1 ? 'credit' : 'credits'} a day.`,
    nothingUncertain: 'No products are left that may have been paid for.',
    everyCostAsked: (cells: number) =>
      `From now on, Import8 is asked for every landed cost${cells === 0 ? '' : cells === 1 ? '; 1 cell is recalculated' : `; ${formats.number(cells)} cells are recalculated`}.`,
    costsCalculated: 'From now on, landed costs are calculated wherever Import8’s answers allow it.',
    run: {
      running: ({ rows }: RunNews) => `Classifying ${formats.number(rows)} ${rows === 1 ? 'row' : 'rows'}.`,
      paused: () => 'The run is paused. Nothing new is sent.',
      stopping: () => 'The run is stopping. Products already paid for will still be filled in.',
      stopped: ({ coded, failed }: RunNews) => `The run has stopped. Classified: ${formats.number(coded)}. Failed: ${formats.number(failed)}.`,
      done: ({ coded, failed }: RunNews) => `The run is done. Classified: ${formats.number(coded)}. Failed: ${formats.number(failed)}.`,
    } satisfies Record<RunProgress['phase'], (news: RunNews) => string>,
  },
  formulas: {
    title: 'Formulas',
    meanings: {
      hs: 'HS code for the description in A2.',
      classify: 'The same as a card: reasons, alternatives, duty, documents.',
      landed: 'Landed cost: HS code in B2, origin, value in C2.',
      detail: 'The reasons for an HS code, or another detail of a classified product.',
      duty: 'Duty rate: HS code in B2, origin.',
      credits: 'Credits left.',
    } satisfies Record<FormulaExample['name'], string>,
    costs: {
      newProducts: 'Costs 1 credit for each new product.',
      nothing: 'Costs no credits.',
    } satisfies Record<FormulaExample['cost'], string>,
    showMore: (formulas: number) => `Show ${formats.number(formulas)} more`,
    showFewer: 'Show fewer',
    all: 'All functions',
    separators:
      formats.argumentSeparator === ','
        ? 'If Excel does not take the commas, use semicolons.'
        : 'If Excel does not take the semicolons, use commas.',
    copy: 'Copy',
    copyFormula: (formula: string) => `Copy ${formula}`,
    copied: 'Copied',
    copyYourself: 'Press Ctrl+C to copy (⌘C on a Mac).',
  },
});

export type Strings = ReturnType<typeof en>;
