// The Office host: opens an add-in in a frame and answers office.js over a Grid, as Excel on the web would.
// Knows the add-in by its manifest and functions metadata alone; must never reach into its page.

import type { FunctionCalls, FunctionDefinition, Grid } from '../grid-port';
import { AddInFrame } from './add-in-frame';
import { appContext } from './app-context';
import { CustomFunctions, CustomFunctionsService, type MessageEntry } from './custom-functions';
import { DocumentSettings } from './document-settings';
import { Workbook } from './excel-model/workbook';
import { WorkbookContext } from './excel-model/workbook-context';
import { WorkbookEvents } from './excel-model/workbook-events';
import { DIALOG_CLOSED_BY_USER, HostDialog, readDialogRequest } from './host-dialog';
import { executeMethod, type HostMethods } from './host-methods';
import { AddInInternalService, AppRuntimePersistenceService, AppRuntimeService, DynamicRibbon, type RibbonChange } from './host-services';
import type { AddInManifest } from './manifest';
import type { ModelObject } from './model-object';
import type { ChannelHandlers } from './office-message-channel';
import { readPaneExit, type PaneExit } from './pane-exit';
import { ReadyGate } from './ready-gate';
import { DEFAULT_REQUIREMENTS, isSupported, memberGuard, type Requirements } from './requirements';
import { RichApi } from './rich-api';
import { rootNamespace } from './root-namespace';

export type OfficeHostEvent =
  /** Office.ribbon.requestUpdate changed a button or tab. Only what changed is there. */
  | ({ readonly kind: 'ribbon' } & RibbonChange)
  /** The pane was shown or hidden: by Office.addin, or by the host's own showTaskpane and hideTaskpane. */
  | { readonly kind: 'visibility'; readonly visible: boolean }
  /** The keyboard left the pane. */
  | { readonly kind: 'pane-exit'; readonly to: PaneExit };

export interface OfficeHostOptions {
  readonly manifest: AddInManifest;
  readonly functions: readonly FunctionDefinition[];
  readonly grid: Grid;
  /** "Class.member" to the requirement set it came with: { "Range.getTables": "ExcelApi 1.9" }. From api-sets.ts. */
  readonly apiSets: Readonly<Record<string, string>>;
  /** Requirement sets announced to the add-in, name to version. Members beyond them are refused. */
  readonly requirements?: Requirements;
  /** UI and data locale, "en-US" unless given. */
  readonly locale?: string;
  /** Gets the task pane's frame, filling it. Whether it is visible is the page's affair. */
  readonly container: HTMLElement;
  /** Every message in and out, for people who debug the conversation. */
  readonly log?: (kind: string, detail: unknown) => void;
}

const CATEGORY_ACTION = 2;
const TYPE_ACTION_INVOKED = 1000;
const CATEGORY_EVENT = 65536;
const EVENT_VISIBILITY = 65539;
const DOCUMENT_NAME = 'Book1.xlsx';

export class OfficeHost {
  readonly #options: OfficeHostOptions;
  readonly #requirements: Requirements;
  readonly #controlId = crypto.randomUUID();
  readonly #settings = new DocumentSettings();
  readonly #functions: CustomFunctions;
  readonly #events: WorkbookEvents;
  readonly #context: WorkbookContext;
  readonly #richApi: RichApi;
  readonly #listeners = new Set<(event: OfficeHostEvent) => void>();
  readonly #commands = new Map<string, { readonly resolve: () => void; readonly reject: (error: Error) => void }>();
  #frame: AddInFrame | undefined;
  #dialog: HostDialog | undefined;
  readonly #ready = new ReadyGate();
  #isVisible = true;
  #nextMessage = 1;

  constructor(options: OfficeHostOptions) {
    this.#options = options;
    this.#requirements = options.requirements ?? DEFAULT_REQUIREMENTS;
    const { grid } = options;
    this.#functions = new CustomFunctions({
      send: (entries) => this.#sendMessages(entries),
      defer: (task) => setTimeout(task, 0),
      sheetName: (sheetId) => grid.sheets().find(({ id }) => id === sheetId)?.name ?? '',
    });
    this.#events = new WorkbookEvents(
      grid,
      (type, targetId, args) => this.#sendMessages([[CATEGORY_EVENT, type, targetId, JSON.stringify(args)]]),
      () => this.#frame?.raise('documentSelectionChanged', {}),
    );
    this.#context = new WorkbookContext(grid, this.#events);
    this.#richApi = new RichApi({
      root: new Workbook(this.#context, DOCUMENT_NAME, rootNamespace),
      services: new Map<string, ModelObject>([
        ['Microsoft.ExcelServices.CustomFunctions', new CustomFunctionsService(this.#functions, () => this.#functionsReady())],
        ['Microsoft.AppRuntime.AppRuntimeService', new AppRuntimeService(() => this.#isVisible, (isVisible) => this.#setVisible(isVisible))],
        ['Microsoft.AppRuntime.AppRuntimePersistenceService', new AppRuntimePersistenceService()],
        ['Microsoft.InternalService.AddinInternalService', new AddInInternalService(() => this.#actionsReady())],
        ['Microsoft.DynamicRibbon.DynamicRibbon', new DynamicRibbon((change) => this.#emit({ kind: 'ribbon', ...change }))],
      ]),
      guard: memberGuard(this.#requirements, options.apiSets),
      refuseIfReadOnly: () => this.#context.refuseIfReadOnly(),
      settleBeforeActing: () => grid.arranged(),
      settleBeforeReading: () => grid.calculated(),
    });
  }

  /** What the grid calls custom functions through. Calls made before the add-in is ready wait. */
  get functionCalls(): FunctionCalls {
    return this.#functions;
  }

  /** Resolves when the add-in can be called: its custom functions, or its actions where it has no functions. */
  get ready(): Promise<void> {
    return this.#ready.opened;
  }

  /** Loads the add-in into the container. Throws where the manifest asks for requirement sets that are not announced. */
  open(): void {
    const { manifest } = this.#options;
    const missing = manifest.requirements.filter(({ name, minVersion }) => !isSupported(this.#requirements, name, minVersion));
    if (missing.length > 0) {
      const sets = missing.map(({ name, minVersion }) => `${name} ${minVersion}`).join(', ');
      throw new Error(`${manifest.displayName} needs ${sets}, which this host does not have. Lower the Requirements of its manifest to load it here.`);
    }
    this.#openFrame(this.#runtimeUrl());
  }

  /** Function invocations sent to the add-in since the host was made. */
  calls(): number {
    return this.#functions.calls();
  }

  /** Calls that have no result yet, waiting ones included. */
  pendingCalls(): number {
    return this.#functions.pendingCalls();
  }

  /** Objects the add-in keeps on the host's side. More than 0 after every Excel.run has ended is a leak. */
  keptReferences(): number {
    return this.#richApi.referenceCount();
  }

  /** Runs a ribbon command (ExecuteFunction); resolves when the add-in completes it, rejects when it restarts first. */
  async runCommand(name: string, sourceId: string): Promise<void> {
    await this.ready;
    const commandId = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      this.#commands.set(commandId, { resolve, reject });
      this.#frame?.raise('appCommandInvoked', { 0: commandId, 1: name, 2: JSON.stringify({ source: { id: sourceId } }) });
    });
  }

  /** Runs what the add-in gave Office.actions.associate, as a keyboard shortcut does. */
  async runAction(name: string, argument?: unknown): Promise<void> {
    await this.ready;
    const message = argument === undefined ? [name] : [name, JSON.stringify(argument)];
    this.#sendMessages([[CATEGORY_ACTION, TYPE_ACTION_INVOKED, '', JSON.stringify(message)]]);
  }

  /** Shows the pane. A page other than the shared runtime's replaces the one that is open. */
  showTaskpane(url?: string): void {
    if (url !== undefined && !this.#hasSharedRuntime() && url !== this.#frame?.url) this.#openFrame(url);
    this.#setVisible(true);
  }

  /** Moves the keyboard into the pane; false where there is none. */
  focusTaskpane(): boolean {
    this.#frame?.focus();
    return this.#frame !== undefined;
  }

  /** As if the workbook had been opened to be read only: every change the add-in makes fails with AccessDenied. */
  setReadOnly(isReadOnly: boolean): void {
    this.#context.isReadOnly = isReadOnly;
  }

  /** As if the window of another workbook had the focus: asking for the selection fails with InvalidSelection. */
  setFocusElsewhere(isElsewhere: boolean): void {
    this.#context.isFocusElsewhere = isElsewhere;
  }

  hideTaskpane(): void {
    this.#setVisible(false);
  }

  /** Loads the add-in anew, as Excel does after a crash: calls without a result are made again. */
  reload(): void {
    this.#openFrame(this.#frame?.url ?? this.#runtimeUrl());
  }

  /** Returns the function that ends the subscription. */
  on(listener: (event: OfficeHostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Ends the conversation and removes the frame. Pending calls stay without a result. */
  close(): void {
    this.#forgetPage();
    this.#frame?.remove();
    this.#frame = undefined;
    this.#events.close();
  }

  #hasSharedRuntime(): boolean {
    return this.#options.manifest.runtimes.some(({ lifetime }) => lifetime === 'long');
  }

  #runtimeUrl(): string {
    const { runtimes, sourceLocation } = this.#options.manifest;
    return runtimes.find(({ lifetime }) => lifetime === 'long')?.url ?? sourceLocation;
  }

  #openFrame(url: string): void {
    this.#forgetPage();
    this.#frame?.remove();
    const methods = this.#methods();
    this.#frame = this.#newFrame(this.#options.container, url, false, {
      invoke: (name, data) => {
        if (name === 'ContextActivationManager_getAppContextAsync') {
          // A page asks once when it loads: asked again, it was reloaded from within.
          this.#forgetPage();
          this.#frame?.forgetRegistrations();
        }
        return this.#answer(name, data, url, methods);
      },
      register: (name, data) => {
        if (name === 'dialogMessageReceived') this.#openDialog(data, methods);
      },
      unregister: (name) => {
        if (name === 'dialogMessageReceived') this.#closeDialog();
      },
    });
  }

  #newFrame(container: HTMLElement, url: string, isDialog: boolean, handlers: ChannelHandlers): AddInFrame {
    const { manifest, functions, locale = 'en-US', log = () => undefined } = this.#options;
    return new AddInFrame(container, {
      url,
      controlId: this.#controlId,
      locale,
      isDialog,
      hasSharedRuntime: !isDialog && this.#hasSharedRuntime(),
      hasCustomFunctions: !isDialog && functions.length > 0,
      title: manifest.displayName,
      handlers,
      log,
    });
  }

  #answer(name: string, data: unknown, url: string, methods: HostMethods): unknown {
    switch (name) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext({
          controlId: this.#controlId,
          locale: this.#options.locale ?? 'en-US',
          documentUrl: new URL(DOCUMENT_NAME, location.origin).href,
          addInName: this.#options.manifest.displayName,
          addInOrigin: new URL(url).origin,
          isVisible: this.#isVisible,
          requirements: this.#requirements,
          settings: this.#settings.entries(),
        });
      case 'ContextActivationManager_notifyHost':
        return this.#noteExit(readPaneExit(data));
      case 'executeMethod':
        return executeMethod(data, methods);
      default:
        throw new Error(`This development host has no method ${name}.`);
    }
  }

  /** Everything else that office.js notifies its host of needs no answer either. */
  #noteExit(to: PaneExit | undefined): null {
    if (to !== undefined) this.#emit({ kind: 'pane-exit', to });
    return null;
  }

  #methods(): HostMethods {
    return {
      isEditingCell: () => this.#options.grid.isEditing(),
      executeRichApi: (request) => this.#richApi.execute(request),
      settings: () => this.#settings.entries(),
      saveSettings: (properties) => this.#settings.save(properties),
      commandCompleted: (commandId) => {
        this.#commands.get(commandId)?.resolve();
        this.#commands.delete(commandId);
      },
      messageParent: () => undefined,
    };
  }

  #openDialog(data: unknown, methods: HostMethods): void {
    this.#closeDialog();
    const targetId = typeof data === 'object' && data !== null && 'targetId' in data ? data.targetId : undefined;
    const request = readDialogRequest(targetId);
    const messageOrigin = new URL(request.url).origin;
    const dialogMethods: HostMethods = {
      ...methods,
      messageParent: (messageContent) => this.#frame?.raise('dialogMessageReceived', { messageType: 0, messageContent, messageOrigin }),
    };
    const openFrame = (container: HTMLElement) => this.#newFrame(container, request.url, true, {
      invoke: (name, argument) => this.#answer(name, argument, request.url, dialogMethods),
    });
    this.#dialog = new HostDialog(request, openFrame, () => {
      this.#closeDialog();
      this.#frame?.raise('dialogMessageReceived', { messageType: DIALOG_CLOSED_BY_USER });
    });
  }

  #closeDialog(): void {
    this.#dialog?.remove();
    this.#dialog = undefined;
  }

  /** The add-in's page is gone or starts again: what it was told, asked for and kept is void. */
  #forgetPage(): void {
    this.#functions.stop();
    this.#events.clear();
    this.#richApi.forgetReferences();
    this.#closeDialog();
    for (const { reject } of this.#commands.values()) reject(new Error('The add-in was loaded anew before it completed the command.'));
    this.#commands.clear();
    this.#ready.close();
  }

  #functionsReady(): void {
    this.#functions.start();
    this.#ready.open();
  }

  #actionsReady(): void {
    if (this.#options.functions.length === 0) this.#ready.open();
  }

  #setVisible(isVisible: boolean): void {
    if (isVisible === this.#isVisible) return;
    this.#isVisible = isVisible;
    this.#sendMessages([[CATEGORY_EVENT, EVENT_VISIBILITY, '', JSON.stringify({ visibility: isVisible ? 'Visible' : 'Hidden' })]]);
    this.#emit({ kind: 'visibility', visible: isVisible });
  }

  #emit(event: OfficeHostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #sendMessages(entries: readonly MessageEntry[]): void {
    this.#frame?.raise('richApiMessage', { ArrayData: entries.map((entry) => [...entry, this.#nextMessage++, false]) });
  }
}
