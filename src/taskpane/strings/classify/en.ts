// The words of the Classify page in English, and by their shape what every other language must have.
import { LOOK_OVER_FROM, SURE_FROM, type ConfidenceBand } from '../../../customs/confidence';
import type { ColumnRole, MissingFact, Output, RowNoGoods, RunMode, RunProgress } from '../../../runtime/runtime';
import type { LeftOutKind, LeftOutRows, ListExtent, LookedUp, NamedRows, PlainRows, RunAction, RunCount } from '../../run-view';
import type { Formats } from '../formats';

export interface FoundList {
  readonly extent: ListExtent;
  readonly rows: number;
  readonly sheet: string;
}

export interface VagueGroup {
  readonly rows: number;
  readonly missing: MissingFact;
}

export interface NoGoodsGroup {
  readonly rows: number;
  readonly what: RowNoGoods;
}

export interface Spending {
  readonly spent: number;
  readonly agreed: number;
}

export interface RowsOfAll {
  readonly rows: number;
  readonly all: number;
}

export interface LeftOfRun {
  readonly rowsLeft: number;
  readonly rows: number;
}

export interface SureCode {
  /** From 0 to 100. */
  readonly percent: number;
  readonly band: ConfidenceBand;
}

export interface UnusableCap {
  readonly most: number;
  readonly given: string;
}

export interface LookUp {
  readonly rows: number;
  /** At least one. */
  readonly outputs: readonly LookedUp[];
}

export interface AddedColumn {
  readonly letter: string;
  readonly heading: string;
}

export const en = (formats: Formats) => {
  const rowsOf = (rows: number): string => (rows === 1 ? '1 row' : `${formats.number(rows)} rows`);
  const productsOf = (products: number): string => (products === 1 ? '1 product' : `${formats.number(products)} products`);
  const creditsOf = (credits: number): string => (credits === 1 ? '1 credit' : `${formats.number(credits)} credits`);
  const cellsOf = (cells: number): string => (cells === 1 ? '1 cell' : `${formats.number(cells)} cells`);
  const lookUps = { codeDescription: 'description', dutyRate: 'duty', landedCost: 'landed cost' } satisfies Record<LookedUp, string>;
  const listed = (names: readonly string[]): string => [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' and ');
  const meanings = { high: 'sure', medium: 'look it over', low: 'check before use' } satisfies Record<ConfidenceBand, string>;
  const missingFacts = { goods: 'what the goods are', material: 'what the goods are made of', use: 'what the goods are for' } satisfies Record<MissingFact, string>;
  const insteadOfGoods = {
    nothing: 'a placeholder',
    error: 'an error of a formula',
    number: 'a number',
    code: 'a customs code',
    address: 'an address or a file name',
    date: 'a date or a time',
    amount: 'an amount or a measure',
    list: 'a heading, a total or a note',
  } satisfies Record<RowNoGoods, string>;
  const leftOutAs = { hidden: 'hidden', noGoods: 'no goods', vague: 'too vague', unusable: 'unusable', unreadableCodes: 'with a code that cannot be read', beyondCap: 'beyond your limit' } satisfies Record<LeftOutKind, string>;

  return {
    title: 'Classify rows',
    connectFirst: 'Codes come from Import8. Connect with an API key, or try the sandbox with demonstration data; then choose the rows here.',
    toConnect: 'Go to Connect',
    list: {
      title: 'Rows',
      looking: 'Looking at the selection…',
      found: ({ extent, rows, sheet }: FoundList): string => {
        switch (extent.kind) {
          case 'all':
            return rows === 1 ? `The only row of ${sheet}` : `All ${formats.number(rows)} rows of ${sheet}`;
          case 'range':
            return extent.first === extent.last ? `Row ${extent.first} of ${sheet}` : `Rows ${extent.first} to ${extent.last} of ${sheet}`;
          case 'areas':
            return `${rowsOf(rows)} of ${sheet} (${extent.address})`;
        }
      },
      table: (name: string) => `Table ${name}`,
      withoutHeadings: 'The columns have no headings; they were told apart by what stands in them.',
      hiddenLeftOut: (rows: number) => (rows === 1 ? '1 hidden row is left out.' : `${formats.number(rows)} hidden rows are left out.`),
      hiddenIncluded: (rows: number) => (rows === 1 ? '1 hidden row is included.' : `${formats.number(rows)} hidden rows are included.`),
      look: 'Look at the selection again',
      none: 'Select a cell in your list, or the rows you mean, and look again.',
    },
    columns: {
      title: 'Columns',
      roles: {
        description: 'Description',
        origin: 'Origin',
        destination: 'Destination',
        value: 'Value',
        quantity: 'Quantity',
        freight: 'Freight',
        insurance: 'Insurance',
        currency: 'Currency',
        imageUrl: 'Picture address',
        code: 'HS code',
      } satisfies Record<ColumnRole, string>,
      none: 'none',
      remembered: 'As you chose them for these headings before.',
      showMore: 'More columns',
      showFewer: 'Fewer columns',
    },
    modes: {
      label: 'Cells that hold something',
      names: { fill: 'Fill in what is missing', replace: 'Replace', suggest: 'Suggest beside' } satisfies Record<RunMode, string>,
      hints: {
        fill: 'Leaves them as they are.',
        replace: 'Overwrites them with new results.',
        suggest: 'Does not look at them and writes into new columns.',
      } satisfies Record<RunMode, string>,
    },
    outputs: {
      label: 'What is written',
      names: {
        code: 'HS code',
        confidence: 'Confidence',
        codeDescription: 'Description of the code',
        reasoning: 'Reasoning',
        dutyRate: 'Duty rate',
        landedCost: 'Landed cost',
        risk: 'Risk',
        documents: 'Documents',
        id: 'Import8 number',
      } satisfies Record<Output, string>,
      needsValue: 'Landed cost needs a column with the value of the goods. Choose one under “More columns”.',
    },
    includeHidden: (rows: number) => (rows === 1 ? 'Include 1 hidden row' : `Include ${formats.number(rows)} hidden rows`),
    includeNoGoods: (rows: number) => (rows === 1 ? 'Classify 1 row that names no goods anyway' : `Classify ${formats.number(rows)} rows that name no goods anyway`),
    includeVague: (rows: number) => (rows === 1 ? 'Send 1 vague description all the same' : `Send ${formats.number(rows)} vague descriptions all the same`),
    cap: {
      label: 'Spend at most, in credits',
      hint: 'Empty for no limit. With 0, only what is known already is filled in.',
      none: 'no limit',
      unusable: ({ most, given }: UnusableCap) => `Enter a whole number from 0 to ${formats.number(most)}, or nothing. “${given}” is neither.`,
    },
    quote: {
      title: 'Before you start',
      counting: 'Counting…',
      headline: {
        buy: (products: number) => `${products === 1 ? '1 new product' : `${formats.number(products)} new products`}, ${creditsOf(products)}`,
        free: (rows: number) => `${rowsOf(rows)} to fill in, nothing to pay`,
        lookUp: (rows: number) => `${rows === 1 ? '1 row has its code' : `${formats.number(rows)} rows have their code`} already, nothing to pay`,
        nothing: 'Nothing to do in these rows',
      },
      rows: 'Rows',
      counts: {
        fresh: 'New products',
        known: 'Known already, free',
        duplicates: 'Same as a new product, free',
        ownCodes: 'With a code of their own, free',
        filled: 'Filled in already',
        empty: 'Without a description',
        beyondCap: 'Left out by your limit',
      } satisfies Record<PlainRows, string>,
      noGoods: ({ rows, what }: NoGoodsGroup) => `${rowsOf(rows)} with ${insteadOfGoods[what]} instead of goods`,
      noGoodsLeftOut: 'Left out: there is nothing to classify.',
      vague: ({ rows, missing }: VagueGroup) => `${rowsOf(rows)} ${rows === 1 ? 'does' : 'do'} not say ${missingFacts[missing]}`,
      vagueLeftOut: 'Left out: a code would be a guess.',
      vagueSent: 'Sent all the same, as you chose.',
      example: (description: string) => `For example “${description}”`,
      namedRows: ({ shown, more }: NamedRows) =>
        `${shown.length === 1 ? 'Row' : 'Rows'} ${shown.join(', ')}${more === 0 ? '' : `, and ${formats.number(more)} more`}`,
      unusable: (rows: number) => `${rowsOf(rows)} cannot be used`,
      unreadableCodes: (rows: number) => `The code cannot be read in ${rowsOf(rows)}`,
      ownCodesEmpty: 'Rows with a code of their own are not classified again. Columns that need a classification, such as confidence and reasoning, stay empty there.',
      cost: 'Cost',
      credits: creditsOf,
      balance: 'Balance',
      codesIn: 'All codes in',
      allIn: 'Everything in',
      about: (duration: string) => `about ${duration}`,
      newColumns: 'New columns',
      newColumn: ({ letter, heading }: AddedColumn) => `${letter} · ${heading}`,
      replaced: 'Overwritten',
      cells: cellsOf,
      limitTo: (credits: number) => `Limit to ${creditsOf(credits)}`,
      onlyKnown: (rows: number) => `Only fill in what is known (${rowsOf(rows)})`,
      nothing: 'None of these rows would be filled in. Choose other rows, or change the choices above.',
      start: (action: Exclude<RunAction, { readonly kind: 'lookUp' }> | undefined): string => {
        if (action === undefined) return 'Nothing to start';
        return action.kind === 'fill' ? `Fill in ${rowsOf(action.rows)} (nothing to pay)` : `Classify ${productsOf(action.products)} for ${creditsOf(action.credits)}`;
      },
      startLookUp: ({ rows, outputs }: LookUp) => `Get ${listed(outputs.map((output) => lookUps[output]))} for ${rowsOf(rows)}, ${creditsOf(0)}`,
      starting: 'Starting…',
      replaceQuestion: (cells: number) => `Start and overwrite ${cells === 1 ? '1 cell that holds' : `${formats.number(cells)} cells that hold`} something?`,
      replaceNo: 'Do not start',
    },
    run: {
      titles: {
        running: 'Classifying',
        paused: 'Paused',
        stopping: 'Stopping',
        stopped: 'Stopped',
        done: 'Done',
      } satisfies Record<RunProgress['phase'], string>,
      over: ({ rows, sheet }: Omit<FoundList, 'extent'>) => `${rowsOf(rows)} of ${sheet}`,
      progress: 'Progress',
      settled: ({ rows, all }: RowsOfAll) => `${formats.number(rows)} of ${rowsOf(all)}`,
      timeLeft: (duration: string) => `about ${duration} left`,
      counts: {
        known: 'Known already',
        queued: 'Waiting to be sent',
        submitted: 'Being classified',
        done: 'Done',
        needsReview: 'To be reviewed by you',
        failed: 'Failed',
        awaitingDetails: 'Details still to come',
      } satisfies Record<RunCount, string>,
      spent: ({ spent, agreed }: Spending) => (agreed === 0 ? 'No credits spent' : `${formats.number(spent)} of ${creditsOf(agreed)} spent`),
      decide: 'For some products it is not certain whether they were paid for. Decide on the Connect page; nothing is sent again by itself.',
      pausedHint: 'Nothing new is sent until you go on. What has been sent still arrives.',
      stoppingHint: 'Nothing new is sent. What is paid for arrives and is written.',
      pause: 'Pause',
      goOn: 'Go on',
      stop: 'Stop',
      stopQuestion: 'Stop here? Nothing new is sent from then on; what is paid for arrives and is written.',
      stopNo: 'Keep going',
      stopping: 'Stopping…',
    },
    result: {
      coded: ({ rows, all }: RowsOfAll) => (all === 1 ? (rows === 1 ? 'The row has its code.' : 'The row has no code.') : `${formats.number(rows)} of ${rowsOf(all)} ${rows === 1 ? 'has its' : 'have their'} code.`),
      ownCodes: (rows: number) => (rows === 1 ? '1 row kept its code, and what it tells was looked up.' : `${formats.number(rows)} rows kept their codes, and what these tell was looked up.`),
      left: (rows: number) => (rows === 1 ? '1 row was left as it was.' : `${formats.number(rows)} rows were left as they were.`),
      unsure: (rows: number) =>
        rows === 1 ? `1 code is less than ${LOOK_OVER_FROM}% sure: check it before use.` : `${formats.number(rows)} codes are less than ${LOOK_OVER_FROM}% sure: check them before use.`,
      fixedDuty: (rows: number) =>
        `${rows === 1 ? '1 landed cost has' : `${formats.number(rows)} landed costs have`} a fixed amount of duty. It is due once for each consignment and code: a sum over rows of one consignment counts it too often.`,
      leftOut: ({ rows: all, counts }: LeftOutRows) =>
        `${rowsOf(all)} ${all === 1 ? 'was' : 'were'} left out: ${counts.map(({ kind, rows }) => `${formats.number(rows)} ${leftOutAs[kind]}`).join(', ')}.`,
      failures: 'Rows that failed',
      rows: rowsOf,
      retry: (rows: number) => (rows === 1 ? 'Try this row again' : `Try these ${formats.number(rows)} rows again`),
      another: 'Classify other rows',
    },
    legend: {
      title: 'What the colours mean',
      sample: { high: `${SURE_FROM} and more`, medium: `${LOOK_OVER_FROM} to ${SURE_FROM - 1}`, low: `below ${LOOK_OVER_FROM}` } satisfies Record<ConfidenceBand, string>,
      meaning: meanings,
    },
    unfinished: {
      title: 'A run was left unfinished',
      sheet: 'Sheet',
      started: 'Started',
      rowsLeft: 'Rows left',
      of: ({ rowsLeft, rows }: LeftOfRun) => `${formats.number(rowsLeft)} of ${formats.number(rows)}`,
      agreed: 'Agreed, unspent',
      credits: creditsOf,
      look: 'See what is left',
      looking: 'Finding the rows…',
      left: (sheet: string) => `What is left in ${sheet}`,
      back: 'Back to the selection',
      forget: 'Forget it',
      forgetting: 'Forgetting…',
      forgetQuestion: 'Forget this run? What it has written stays in the sheet, and what is paid for stays known.',
      forgetNo: 'Keep it',
    },
    picture: {
      title: 'One product from a picture',
      explanation: 'A photo of the goods instead of words. The result stands here, to be copied.',
      choose: 'Choose a picture',
      take: 'Take a photo',
      reading: 'Reading the picture…',
      preview: 'The picture that is sent',
      remove: 'Remove the picture',
      description: 'Description (optional)',
      descriptionHint: 'What the picture does not show: material, use.',
      origin: 'Origin (optional)',
      originHint: 'A country, such as CN or China.',
      classify: 'Classify this picture for 1 credit',
      classifying: 'Classifying…',
      code: 'HS code',
      noCode: 'Import8 found no code for this picture. Describe the goods in words as well, and try again.',
      confidenceName: 'Confidence',
      confidence: ({ percent, band }: SureCode) => `${formats.number(percent)} of 100, ${meanings[band]}`,
      codeDescription: 'Description',
      reasoning: 'Reasoning',
      copy: 'Copy code',
    },
  };
};

export type ClassifyStrings = ReturnType<typeof en>;
