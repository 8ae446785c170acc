// The service objects office.js creates by name: the add-in's runtime, its ribbon, its actions.
// They know nothing of workbooks; what the host has to do is told through callbacks.

import { ModelObject, modelType } from './model-object';

/** Office.addin.showAsTaskpane and hide. */
export class AppRuntimeService extends ModelObject {
  override readonly modelType = modelType<AppRuntimeService>('AppRuntimeService', { methods: ['getAppRuntimeState', 'setAppRuntimeState'] });
  readonly #isVisible: () => boolean;
  readonly #setVisible: (isVisible: boolean) => void;

  constructor(isVisible: () => boolean, setVisible: (isVisible: boolean) => void) {
    super();
    this.#isVisible = isVisible;
    this.#setVisible = setVisible;
  }

  getAppRuntimeState(): string { return this.#isVisible() ? 'Visible' : 'Background'; }
  setAppRuntimeState(state: unknown): void { this.#setVisible(state === 'Visible'); }
}

/** Office.addin.setStartupBehavior: remembered with the document, so for as long as this host lives. */
export class AppRuntimePersistenceService extends ModelObject {
  override readonly modelType = modelType<AppRuntimePersistenceService>('AppRuntimePersistenceService', {
    methods: ['getAppRuntimeStartState', 'setAppRuntimeStartState'],
  });
  #startState = 'Inactive';

  getAppRuntimeStartState(): string { return this.#startState; }
  setAppRuntimeStartState(state: unknown): void { this.#startState = String(state); }
}

/** Told once office.js can run actions. A call without an answer would be an uncaught rejection in the add-in's page. */
export class AddInInternalService extends ModelObject {
  override readonly modelType = modelType<AddInInternalService>('AddinInternalService', { methods: ['notifyActionHandlerReady'] });
  readonly #onActionsReady: () => void;

  constructor(onActionsReady: () => void) {
    super();
    this.#onActionsReady = onActionsReady;
  }

  notifyActionHandlerReady(): void { this.#onActionsReady(); }
}

export interface RibbonChange {
  readonly controlId: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
}

/** Office.ribbon.requestUpdate. */
export class DynamicRibbon extends ModelObject {
  override readonly modelType = modelType<DynamicRibbon>('DynamicRibbon', { methods: ['getButton', 'getTab'] });
  readonly #onChange: (change: RibbonChange) => void;
  readonly #disabled = new Set<string>();

  constructor(onChange: (change: RibbonChange) => void) {
    super();
    this.#onChange = onChange;
  }

  getButton(id: unknown): RibbonButtonObject { return new RibbonButtonObject(String(id), this.#disabled, this.#onChange); }
  getTab(id: unknown): RibbonTabObject { return new RibbonTabObject(String(id), this.#onChange); }
}

class RibbonButtonObject extends ModelObject {
  override readonly modelType = modelType<RibbonButtonObject>('RibbonButton', { scalars: ['enabled', 'id'], writable: ['enabled'] });
  readonly id: string;
  readonly #disabled: Set<string>;
  readonly #onChange: (change: RibbonChange) => void;

  constructor(id: string, disabled: Set<string>, onChange: (change: RibbonChange) => void) {
    super();
    this.id = id;
    this.#disabled = disabled;
    this.#onChange = onChange;
  }

  get enabled(): boolean { return !this.#disabled.has(this.id); }
  set enabled(enabled: unknown) {
    if (enabled === true) this.#disabled.delete(this.id);
    else this.#disabled.add(this.id);
    this.#onChange({ controlId: this.id, enabled: enabled === true });
  }
}

class RibbonTabObject extends ModelObject {
  override readonly modelType = modelType<RibbonTabObject>('RibbonTab', { scalars: ['id'], methods: ['setVisibility'] });
  readonly id: string;
  readonly #onChange: (change: RibbonChange) => void;

  constructor(id: string, onChange: (change: RibbonChange) => void) {
    super();
    this.id = id;
    this.#onChange = onChange;
  }

  setVisibility(isVisible: unknown): void { this.#onChange({ controlId: this.id, visible: isVisible === true }); }
}
