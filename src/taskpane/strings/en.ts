// The words of the pane in English, and by their shape what every other language must have.
import type { ErrorCode } from '../../customs/errors';
import type { KeyRetention } from '../../runtime/runtime';
import type { Formats } from './formats';

export const en = (formats: Formats) => ({
  language: 'en',
  unexpectedError: 'Something went wrong in the add-in itself. Close the pane, open it again and try once more.',
  outsideExcel: 'This page is the pane of the IMPORT8 add-in and does its work inside Excel. Open a workbook and choose IMPORT8 on the Home tab.',
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
    offer: 'The sandbox calculates the same formulas with demonstration data. It needs no key, costs nothing, and its codes are not for customs use.',
    enter: 'Try the sandbox without a key',
    entering: 'Starting the sandbox…',
    title: 'Sandbox',
    bannerTitle: 'Demonstration data',
    banner: 'Codes, rates and costs are made up for trying out. Do not use them for customs.',
    clock: (speed: number) => `The sandbox works ${formats.number(speed)} times as fast as Import8, so real results take longer.`,
    leave: 'Leave the sandbox',
    leaveQuestion: 'Leave the sandbox? Cells with demonstration codes are calculated again.',
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
    forgetQuestion: 'Forget this key? Formulas stop finding new codes until you connect again. Codes already in cells stay.',
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
  service: {
    label: 'Service',
    status: {
      unknown: 'not checked yet',
      operational: 'working normally',
      degraded: 'working with trouble',
      unreachable: 'cannot be reached',
    },
    checking: 'checking…',
    checkAgain: 'Check again',
  },
  problems: {
    'invalid-input': 'A formula has a wrong argument',
    'unknown-code': 'The code is not known',
    'not-connected': 'Not connected',
    'key-rejected': 'The key was refused',
    'credits-exhausted': 'No credits left',
    'approval-needed': 'Waiting for your approval',
    'store-unreadable': 'Stored results cannot be read',
    'rate-limited': 'Waiting for the service',
    'offline': 'No connection',
    'service-unavailable': 'The service is not available',
    'submission-uncertain': 'It is not certain whether products were sent',
    'still-pending': 'Still being classified',
    'cannot-classify': 'A product could not be classified',
    'protocol': 'The service gave an answer that was not understood',
    'workbook-refused': 'Excel refused a change to the workbook',
    'cancelled': 'Cancelled',
  } satisfies Record<ErrorCode, string>,
  pending: (products: number) =>
    products === 1 ? '1 product is being classified' : `${formats.number(products)} products are being classified`,
  pendingTime: 'about half a minute',
  cellProblems: {
    title: 'What cells say',
    inCells: (count: number) => (count === 1 ? 'in 1 cell' : `in ${formats.number(count)} cells`),
    more: (count: number) => `and ${formats.number(count)} more`,
  },
  announcements: {
    connected: (organization: string | undefined) => (organization === undefined ? 'Connected.' : `Connected as ${organization}`),
    sandbox: 'You are in the sandbox. Everything is demonstration data.',
    disconnected: 'Not connected any more.',
    nothingPending: 'Nothing is being classified any more.',
  },
  formulas: {
    title: 'Formulas',
    hs: 'HS code for the description in A2; one credit for each new product',
    landed: 'Landed cost: HS code in B2, origin, value in C2; no credits',
    credits: 'Credits left',
    separators:
      formats.argumentSeparator === ','
        ? 'If Excel does not take the commas, use semicolons.'
        : 'If Excel does not take the semicolons, use commas.',
    copy: 'Copy',
    copyFormula: (formula: string) => `Copy ${formula}`,
    copied: 'Copied',
    copyYourself: 'Selected. Press Ctrl+C, or ⌘C on a Mac.',
  },
});

export type Strings = ReturnType<typeof en>;
