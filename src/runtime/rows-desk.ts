// Runs over rows, as the pane asks for them. Takes the pane's wishes, wires a run to the service that is connected now;
// must never let a run of one service buy from another.
import type { ClassificationDetail } from '../customs/classification-detail';
import { parseCountry } from '../customs/country';
import { ClassificationError, type ErrorCode } from '../customs/errors';
import type { Language } from '../customs/language';
import { requestKey } from '../customs/request-key';
import { pageTurn } from '../engine/page-turn';
import type { RememberedMappings, RunWorkbook, SelectedCells } from '../run/ports';
import { findAgain, findList, headingsOf, ownHeadings } from '../run/row-list';
import { COLUMN_ROLES, columnsOfRole, type ColumnMapping } from '../run/column-roles';
import { wantedRows } from '../run/candidate-rows';
import { planRun, type LeftRows, type RunPlan } from '../run/run-plan';
import type { RowList, RunChoices, UnfinishedRun } from '../run/run-state';
import { settingsOfText, textOfSettings } from '../run/run-settings';
import { SelectionRun } from '../run/selection-run';
import type { PictureRequest, QuotedRun, RowsRuntime, RuntimeState } from './runtime';
import type { ServiceDesk } from './service-desk';
import type { UnfinishedRuns } from './unfinished-runs';

export interface RowsDeskOptions {
  readonly workbook: RunWorkbook;
  /** Waits until what was remembered is known. */
  readonly ready: () => Promise<void>;
  /** The service that is connected now. */
  readonly desk: () => ServiceDesk;
  /** undefined until it is known what is remembered. */
  readonly mappings: () => RememberedMappings | undefined;
  readonly state: () => RuntimeState;
  /** Names the open workbook. */
  readonly workbookName: () => string;
  readonly language: () => Language;
  readonly newRunId: () => string;
  readonly unfinished: UnfinishedRuns;
  readonly onChanged: (change: Pick<RuntimeState, 'run'>) => void;
}

interface Planned {
  readonly plan: RunPlan;
  readonly desk: ServiceDesk;
  /** What was agreed to is the price for this account. */
  readonly connection: RuntimeState['connection'];
  /** Of an unfinished run that this goes on with. */
  readonly runId: string | undefined;
}

const WANTS_OF_THE_USER: readonly ErrorCode[] = ['not-connected', 'key-rejected', 'credits-exhausted'];

export class RowsDesk implements RowsRuntime {
  readonly #options: RowsDeskOptions;
  readonly #planned = new WeakMap<QuotedRun, Planned>();
  /** What was selected when a list was found. */
  readonly #selected = new WeakMap<RowList, string>();
  #run: SelectionRun | undefined;
  #runConnection: RuntimeState['connection'] | undefined;
  #runPayer: string | undefined;
  #isStarting = false;

  constructor(options: RowsDeskOptions) {
    this.#options = options;
  }

  async inspect(): Promise<RowList> {
    const { ready, workbook, mappings } = this.#options;
    await ready();
    const selected = selectionKey(await workbook.selection());
    const list = await findList(workbook, mappings());
    this.#selected.set(list, selected);
    return list;
  }

  async meansOthers(list: RowList): Promise<boolean> {
    return this.#selected.get(list) !== selectionKey(await this.#options.workbook.selection());
  }

  async quote(list: RowList, choices: RunChoices, signal: AbortSignal): Promise<QuotedRun> {
    await this.#options.ready();
    return this.#quote(list, choices, signal);
  }

  async start(quoted: QuotedRun): Promise<void> {
    const planned = this.#planned.get(quoted);
    const { desk, state, mappings } = this.#options;
    if (planned === undefined) throw new Error('Only what quote or requote has given can be started.');
    if (this.#isStarting || this.#run?.isActive === true) throw refusal('Another run is under way. Stop it first.');
    const isSameAccount = (): boolean => planned.desk === desk() && planned.connection === state().connection && isConnected(state());
    if (!isSameAccount()) throw connectionChanged();
    const { plan } = planned;
    const run = this.#createRun(planned);
    this.#isStarting = true;
    await run.start(() => {
      if (!isSameAccount()) throw connectionChanged();
    }).finally(() => (this.#isStarting = false));
    this.#run = run;
    this.#runConnection = planned.connection;
    this.#runPayer = payerOf(state());
    if (plan.list.hasHeadings && isChosen(plan)) mappings()?.remember(ownHeadings(plan.list.columns), headingsOf(plan.choices.mapping, plan.list.columns));
    this.#options.unfinished.hide();
    // Thousands of products have just been asked for; then the pane changes.
    await pageTurn(planned.desk.clock);
    if (run === this.#run) this.#options.onChanged({ run: run.progress() });
  }

  pause(): void {
    this.#run?.pause();
  }

  goOn(): void {
    this.#run?.goOn();
  }

  stop(): void {
    this.#run?.stop();
  }

  retryFailed(): void {
    if (this.#runConnection === this.#options.state().connection) this.#run?.retryFailed();
    else this.#run?.refuse(connectionChanged());
  }

  dismiss(): void {
    if (this.#run === undefined || this.#run.isActive) return;
    this.#run = undefined;
    this.#options.onChanged({ run: undefined });
    void this.#options.unfinished.look();
  }

  async requote(run: UnfinishedRun, signal: AbortSignal): Promise<QuotedRun> {
    const kept = this.#options.unfinished.find(run);
    if (kept === undefined) throw refusal('This run is not there any more.');
    const { list, choices, targets } = settingsOfText(kept.settings);
    const wanted = wantedRows(kept);
    const now = await findAgain(this.#options.workbook, { ...list, mapping: choices.mapping });
    return this.#quote(now, { ...choices, mapping: now.mapping, mostCredits: kept.creditsLeft }, signal, { wanted, targets: new Map(targets), runId: kept.runId });
  }

  async abandon(run: UnfinishedRun): Promise<void> {
    await this.#options.desk().runs.remove(run.runId);
    await this.#options.unfinished.look();
  }

  async classifyPicture({ image, description, origin }: PictureRequest, signal: AbortSignal): Promise<ClassificationDetail> {
    const { ready, desk } = this.#options;
    await ready();
    const request = {
      description: description.trim(),
      imageUrl: image,
      ...(origin.trim() === '' ? {} : { origin: parseCountry(origin, 'origin') }),
    };
    const { classifier, details } = desk();
    classifier.approve([requestKey(request)]);
    try {
      const record = await classifier.classify(request, { signal });
      return await details.detail(record.id, { signal, lane: 'person' });
    } finally {
      classifier.disapprove([requestKey(request)]);
    }
  }

  /** What keeps products from being bought has gone. */
  causeGone(codes: readonly ErrorCode[]): void {
    this.#run?.causeGone(codes);
  }

  /**
   * A run that waited for a key or for credits goes on with another key of the same organisation. Otherwise it sends nothing
   * more: its price was agreed to for another account.
   */
  connectionChanged(): void {
    const state = this.#options.state();
    const payer = payerOf(state);
    const isSamePayer = payer !== undefined && payer === this.#runPayer;
    if (isSamePayer && this.#run?.causeGone(WANTS_OF_THE_USER) === true) this.#runConnection = state.connection;
    else this.#run?.stop();
  }

  async #quote(list: RowList, choices: RunChoices, signal: AbortSignal, left?: LeftRows & { readonly runId: string }): Promise<QuotedRun> {
    const { workbook, language, state } = this.#options;
    const desk = this.#options.desk();
    const { connection } = state();
    if (choices.mapping.description === undefined && choices.mapping.imageUrl === undefined) {
      throw new ClassificationError('invalid-input', 'Choose the column with the description of the goods, or the one with pictures.');
    }
    requireColumnsApart(list, choices);
    const plan = await planRun(list, choices, {
      workbook,
      clock: desk.clock,
      classifier: desk.classifier,
      language: language(),
      isDemonstration: connection.kind === 'sandbox',
      balance: state().creditsRemaining,
      requestsPerMinute: desk.admission.limitPerMinute,
      signal,
    }, left);
    if (signal.aborted) throw new ClassificationError('cancelled', 'The quote was not wanted any more.');
    const quoted: QuotedRun = { list, choices, quote: plan.quote };
    this.#planned.set(quoted, { plan, desk, connection, runId: left?.runId });
    return quoted;
  }

  #createRun({ plan, desk, runId }: Planned): SelectionRun {
    const { workbook, workbookName, language, newRunId, onChanged } = this.#options;
    const run: SelectionRun = new SelectionRun({
      runId: runId ?? newRunId(),
      plan,
      clock: desk.clock,
      classifier: desk.classifier,
      facts: desk,
      workbook,
      store: desk.runs,
      workbookName: workbookName(),
      settings: (targets) => textOfSettings({ list: plan.list, choices: plan.choices, targets: [...targets] }),
      language: language(),
      admission: desk.admission,
      onChanged: () => run === this.#run && onChanged({ run: run.progress() }),
    });
    return run;
  }
}

/** The same for all selections that mean the same rows: any one cell of a list means all of it. */
function selectionKey({ sheet, areas, isSingleCell, used, table }: SelectedCells): string {
  const rows = isSingleCell ? [] : areas.map(({ row, rows: count }) => [row, count]);
  return JSON.stringify([sheet.id, isSingleCell, rows, table?.body ?? used]);
}

/** Codes written over the descriptions that they are for would be lost, and every role needs its own facts. */
function requireColumnsApart({ columns }: RowList, { mapping }: RunChoices): void {
  const chosen = COLUMN_ROLES.flatMap((role) => columnsOfRole(mapping, role));
  const twice = columns.find(({ column }) => chosen.filter((each) => each === column).length > 1);
  if (twice === undefined) return;
  const name = twice.heading === '' ? twice.letter : `${twice.letter} · ${twice.heading}`;
  throw new ClassificationError('invalid-input', `The column ${name} is chosen for more than one thing. Choose another column, or none, for all but one of them.`);
}

/** What was only recognised may be recognised better next time. */
function isChosen({ list, choices }: Pick<RunPlan, 'list' | 'choices'>): boolean {
  return list.isRemembered || !isSameMapping(list.mapping, choices.mapping);
}

function isSameMapping(one: ColumnMapping, other: ColumnMapping): boolean {
  return COLUMN_ROLES.every((role) => columnsOfRole(one, role).join() === columnsOfRole(other, role).join());
}

function isConnected({ connection }: RuntimeState): boolean {
  return connection.kind === 'live' || connection.kind === 'sandbox';
}

/** Whose credits are spent; undefined where the service has not told. */
function payerOf({ account }: RuntimeState): string | undefined {
  return account && `${account.organization} ${account.email}`;
}

function connectionChanged(): ClassificationError {
  return refusal('The connection was changed meanwhile, and what was agreed to was the price for another account. Look at the selection again.');
}

function refusal(message: string): ClassificationError {
  return new ClassificationError('workbook-refused', message);
}
