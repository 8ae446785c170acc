// The application context: what office.js asks for first, and Office.context tells the add-in.

import type { Requirements } from './requirements';

/** Office's number for Excel on the web. */
const APP_EXCEL_WEB = 16;
const MODE_READ_WRITE = 1;
const CONTROL_TASK_PANE = 1;
const DISPLAY_HIDDEN = 1;
const DISPLAY_TASK_PANE = 2;

export interface AppContextFacts {
  readonly controlId: string;
  readonly locale: string;
  readonly documentUrl: string;
  readonly addInName: string;
  readonly addInOrigin: string;
  readonly isVisible: boolean;
  readonly requirements: Requirements;
  readonly settings: readonly (readonly [name: string, json: string])[];
}

/** Every field must be there and defined, or office.js gives up. */
export function appContext(facts: AppContextFacts): object {
  return {
    _id: facts.controlId,
    _appName: APP_EXCEL_WEB,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _hostFullVersion: '16.0.0.0',
    _appInstanceId: facts.controlId,
    _appUILocale: facts.locale,
    _dataLocale: facts.locale,
    _docUrl: facts.documentUrl,
    _clientMode: MODE_READ_WRITE,
    _settings: facts.settings,
    _reason: 'documentOpened',
    _osfControlType: CONTROL_TASK_PANE,
    _eToken: '',
    _correlationId: crypto.randomUUID(),
    _addinName: facts.addInName,
    _appDomains: [facts.addInOrigin],
    _initialDisplayMode: facts.isVisible ? DISPLAY_TASK_PANE : DISPLAY_HIDDEN,
    _featureGates: {},
    _requirementMatrix: JSON.stringify(facts.requirements),
  };
}
