// The words of the Classify page in English, and by their shape what every other language must have.
import { LOOK_OVER_FROM, SURE_FROM, type ConfidenceBand } from '../../../customs/confidence';
import type { ColumnRole, MissingFact, Output, RowNoGoods, RunMode, RunProgress } from '../../../runtime/runtime';
import type { LeftOutKind, LeftOutRows, ListExtent, LookedUp, PlainRows, RunAction, RunCount } from '../../run-view';
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

export interface CodeWithConfidence {
  readonly code: string;
  /** From 0 to 100. */
  readonly confidence: number;
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
  const meanings = { high: 'High', medium: 'Medium: review', low: 'Low: verify first' } satisfies Record<ConfidenceBand, string>;
  const missingFacts = { goods: 'what the goods are', material: 'what the goods are made of', use: 'what the goods are for' } satisfies Record<MissingFact, string>;
  const insteadOfGoods = {
    nothing: 'a placeholder',
    error: 'an error of a formula',
    number: 'a number',
    code: 'an HS code',
    address: 'an address or a file name',
    date: 'a date or a time',
    amount: 'an amount or a measure',
    list: 'a heading, a total or a note',
  } satisfies Record<RowNoGoods, string>;
  const leftOutAs = { hidden: 'hidden', noGoods: 'no goods', vague: 'too vague', unusable: 'unusable', unreadableCodes: 'with a code that cannot be read', beyondCap: 'beyond your limit' } satisfies Record<LeftOutKind, string>;

  return {
    title: 'Classify rows',
    connectFirst: 'HS codes come from Import8. Connect with an API key, or try the sandbox with demonstration data. Then choose the rows here.',
    toConnect: 'Go to Connect',
    list: {
      title: 'Rows',
      looking: 'Reading the selection…',
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
      withoutHeadings: 'No header row found; columns were recognised by their contents.',
      hiddenLeftOut: (rows: number) => (rows === 1 ? '1 hidden row is left out.' : `${formats.number(rows)} hidden rows are left out.`),
      hiddenIncluded: (rows: number) => (rows === 1 ? '1 hidden row is included.' : `${formats.number(rows)} hidden rows are included.`),
      look: 'Use current selection',
      none: 'Select a cell in your list, or the rows you want to classify.',
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
      change: 'Change columns',
      changeShort: 'Change',
      close: 'Close columns',
      closeShort: 'Close',
      remembered: 'Column choices remembered from last time',
      showMore: 'More columns',
      showFewer: 'Fewer columns',
    },
    modes: {
      label: 'If a cell already has a value',
      names: { fill: 'Keep existing values', replace: 'Replace', suggest: 'Write to new columns' } satisfies Record<RunMode, string>,
      hints: {
        fill: 'Fills in only what is missing.',
        replace: 'Overwrites existing values with new results.',
        suggest: 'Your own columns stay untouched, so you can compare.',
      } satisfies Record<RunMode, string>,
    },
    outputs: {
      label: 'Columns to add',
      names: {
        code: 'HS code',
        confidence: 'Confidence',
        codeDescription: 'HS code description',
        reasoning: 'Reasoning',
        dutyRate: 'Duty rate',
        landedCost: 'Landed cost',
        risk: 'Risk',
        documents: 'Documents',
        classifiedText: 'Classified text',
        id: 'Classification ID',
      } satisfies Record<Output, string>,
      needsValue: 'Landed cost needs a column with the value of the goods. Choose it under “Columns”.',
    },
    includeHidden: (rows: number) => (rows === 1 ? 'Include 1 hidden row' : `Include ${formats.number(rows)} hidden rows`),
    includeNoGoods: (rows: number) => (rows === 1 ? 'Classify 1 row without goods anyway' : `Classify ${formats.number(rows)} rows without goods anyway`),
    includeVague: (rows: number) => (rows === 1 ? 'Classify 1 vague description anyway' : `Classify ${formats.number(rows)} vague descriptions anyway`),
    cap: {
      label: 'Spending limit (credits)',
      hint: 'Leave empty for no limit. With 0, only known results are filled in.',
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
        known: 'Already known, free',
        duplicates: 'Duplicates, free',
        ownCodes: 'With a code of their own, free',
        filled: 'Already filled in',
        empty: 'Without a description',
        beyondCap: 'Over your limit, left out',
      } satisfies Record<PlainRows, string>,
      noGoods: ({ rows, what }: NoGoodsGroup) => `${rowsOf(rows)} with ${insteadOfGoods[what]} instead of goods`,
      noGoodsLeftOut: 'Left out: there is nothing to classify.',
      vague: ({ rows, missing }: VagueGroup) => `${rowsOf(rows)} ${rows === 1 ? 'does' : 'do'} not say ${missingFacts[missing]}`,
      vagueLeftOut: 'Left out: an HS code would be a guess.',
      vagueSent: 'Classified anyway, as you chose.',
      example: (description: string) => `For example “${description}”`,
      row: (row: number) => `row ${row}`,
      rowsTitle: (rows: number): string => (rows === 1 ? 'Row' : 'Rows'),
      unusable: (rows: number) => `${rowsOf(rows)} cannot be used`,
      unreadableCodes: (rows: number) => `The code cannot be read in ${rowsOf(rows)}`,
      ownCodesEmpty: 'Rows with a code of their own are not classified again. Columns that need a classification, such as confidence and reasoning, stay empty there.',
      cost: 'Cost',
      credits: creditsOf,
      balance: 'Balance',
      codesIn: 'HS codes ready in',
      allIn: 'Finished in',
      about: (duration: string) => `about ${duration}`,
      newColumns: 'New columns',
      newColumn: ({ letter, heading }: AddedColumn) => `${letter} · ${heading}`,
      replaced: 'Overwritten',
      cells: cellsOf,
      limitTo: (credits: number) => `Limit to ${creditsOf(credits)}`,
      onlyKnown: (rows: number) => `Only fill in known results (${rowsOf(rows)})`,
      nothing: 'None of these rows would be filled in. Select other rows, or change the settings above.',
      start: (action: Exclude<RunAction, { readonly kind: 'lookUp' }> | undefined): string => {
        if (action === undefined) return 'Nothing to classify';
        return action.kind === 'fill' ? `Fill in ${rowsOf(action.rows)} (nothing to pay)` : `Classify ${productsOf(action.products)} for ${creditsOf(action.credits)}`;
      },
      startLookUp: ({ rows, outputs }: LookUp) => `Get ${listed(outputs.map((output) => lookUps[output]))} for ${rowsOf(rows)}, ${creditsOf(0)}`,
      starting: 'Starting…',
      replaceQuestion: (cells: number) => `Start and overwrite ${cells === 1 ? '1 filled cell' : `${formats.number(cells)} filled cells`}?`,
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
        known: 'Already known',
        queued: 'Waiting to be sent',
        submitted: 'Being classified',
        done: 'Done',
        needsReview: 'Low confidence: verify',
        failed: 'Failed',
        awaitingDetails: 'Details still to come',
      } satisfies Record<RunCount, string>,
      spent: ({ spent, agreed }: Spending) => (agreed === 0 ? 'No credits used' : `${creditsOf(spent)} used (of ${formats.number(agreed)} approved)`),
      decide: 'Some products may already have been paid for. Decide on the Connect page; nothing is sent again automatically.',
      pausedHint: 'Nothing new is sent until you resume. Products already sent will still be filled in.',
      stoppingHint: 'Nothing new is sent. Products already paid for will still be filled in.',
      pause: 'Pause',
      goOn: 'Resume',
      stop: 'Stop',
      stopQuestion: 'Stop here? Nothing new is sent. Products already paid for will still be filled in.',
      stopNo: 'Keep going',
      stopping: 'Stopping…',
    },
    result: {
      coded: ({ rows, all }: RowsOfAll) => `${formats.number(rows)} of ${rowsOf(all)} classified`,
      ownCodes: (rows: number) => (rows === 1 ? '1 row kept its code, and what it tells was looked up.' : `${formats.number(rows)} rows kept their codes, and what these tell was looked up.`),
      left: (rows: number) => (rows === 1 ? '1 row was not changed.' : `${formats.number(rows)} rows were not changed.`),
      unsure: (rows: number) =>
        rows === 1 ? `1 HS code has low confidence (below ${LOOK_OVER_FROM}): review it.` : `${formats.number(rows)} HS codes have low confidence (below ${LOOK_OVER_FROM}): review them.`,
      fixedDuty: (rows: number) =>
        `${rows === 1 ? '1 landed cost has' : `${formats.number(rows)} landed costs have`} a fixed amount of duty. It is due once per consignment and HS code: adding up rows of one consignment counts it too often.`,
      leftOut: ({ rows: all, counts }: LeftOutRows) =>
        `${rowsOf(all)} ${all === 1 ? 'was' : 'were'} left out: ${counts.map(({ kind, rows }) => `${formats.number(rows)} ${leftOutAs[kind]}`).join(', ')}.`,
      doubtful: 'HS codes to review',
      doubtfulCode: ({ code, confidence }: CodeWithConfidence) => `${code} · ${formats.number(confidence)} of 100`,
      failures: 'Rows that failed',
      rows: rowsOf,
      retry: (rows: number) => (rows === 1 ? 'Try this row again' : `Try these ${formats.number(rows)} rows again`),
      another: 'Classify other rows',
    },
    legend: {
      title: 'What the colours mean',
      sample: { high: `${SURE_FROM} and above`, medium: `${LOOK_OVER_FROM} to ${SURE_FROM - 1}`, low: `below ${LOOK_OVER_FROM}` } satisfies Record<ConfidenceBand, string>,
      meaning: meanings,
    },
    unfinished: {
      title: 'A run was left unfinished',
      sheet: 'Sheet',
      started: 'Started',
      rowsLeft: 'Rows left',
      of: ({ rowsLeft, rows }: LeftOfRun) => `${formats.number(rowsLeft)} of ${formats.number(rows)}`,
      agreed: 'Approved, not yet spent',
      credits: creditsOf,
      look: 'Review and resume',
      looking: 'Finding the rows…',
      left: (sheet: string) => `Rows left in ${sheet}`,
      back: 'Back to the selection',
      forget: 'Discard',
      forgetting: 'Discarding…',
      forgetQuestion: 'Discard this run? Its results stay in the sheet, and products already paid for stay known.',
      forgetNo: 'Keep it',
    },
    picture: {
      title: 'One product from a picture',
      explanation: 'Use a photo of the goods instead of words. The result appears here, ready to copy.',
      choose: 'Choose a picture',
      take: 'Take a photo',
      reading: 'Reading the picture…',
      preview: 'Picture to be sent',
      remove: 'Remove the picture',
      description: 'Description (optional)',
      descriptionHint: 'What the picture does not show: material, use.',
      origin: 'Origin (optional)',
      originHint: 'A country, such as CN or China.',
      classify: 'Classify this picture for 1 credit',
      classifying: 'Classifying…',
      code: 'HS code',
      noCode: 'Import8 found no HS code for this picture. Describe the goods in words as well, and try again.',
      confidenceName: 'Confidence',
      confidence: ({ percent, band }: SureCode) => `${formats.number(percent)} of 100 · ${meanings[band]}`,
      codeDescription: 'Description',
      reasoning: 'Reasoning',
      copy: 'Copy HS code',
      put: 'Insert in selected cell',
      putting: 'Inserting…',
      isPut: (cell: string) => `Inserted in ${cell}.`,
    },
  };
};

export type ClassifyStrings = ReturnType<typeof en>;
