// The calls office.js makes by number (executeMethod): reads them, hands them on, and answers with Office's error numbers.

import { ACTION, OBJECT_PATH, type RichApiRequest, type RichApiResponse } from './rich-api-request';

const METHOD_REFRESH_SETTINGS = 75;
const METHOD_SAVE_SETTINGS = 76;
const METHOD_RICH_API = 93;
const METHOD_COMMAND_COMPLETED = 94;
const METHOD_MESSAGE_PARENT = 144;

const ERROR_NOT_SUPPORTED = 5000;
/** Becomes InvalidOperationInCellEditMode in the add-in. */
const ERROR_CELL_EDIT_MODE = 5004;
const ERROR_REQUEST_TOO_LARGE = 5103;
const ERROR_RESPONSE_TOO_LARGE = 5104;

/** Excel on the web takes and gives no more than 5 MB at once (Office add-in resource limits). */
const MAX_PAYLOAD_LENGTH = 5 * 1024 * 1024;
const FLAG_DELAY_FOR_CELL_EDIT = 64;
const CELL_EDIT_POLL_MS = 50;

export interface HostMethods {
  isEditingCell(): boolean;
  executeRichApi(request: RichApiRequest): Promise<RichApiResponse>;
  settings(): readonly (readonly [name: string, json: string])[];
  saveSettings(properties: unknown): void;
  commandCompleted(commandId: string): void;
  messageParent(message: unknown): void;
}

/** Answers one executeMethod call. */
export async function executeMethod(data: unknown, methods: HostMethods): Promise<object> {
  const call = record(data);
  switch (record(call['DdaMethod'])['DispatchId']) {
    case METHOD_RICH_API:
      return executeRichApi(call['ArrayData'], methods);
    case METHOD_REFRESH_SETTINGS:
      return ok({ Properties: { Settings: methods.settings().map(([Name, Value]) => ({ Name, Value })) } });
    case METHOD_SAVE_SETTINGS:
      methods.saveSettings(record(call['DdaSettingsMethod'])['Properties']);
      return ok();
    case METHOD_COMMAND_COMPLETED:
      methods.commandCompleted(String(call['0']));
      return ok();
    case METHOD_MESSAGE_PARENT:
      methods.messageParent(call['messageToParent']);
      return ok();
    default:
      return failed(ERROR_NOT_SUPPORTED);
  }
}

async function executeRichApi(arrayData: unknown, methods: HostMethods): Promise<object> {
  const [, , , , bodyText, , flags] = Array.isArray(arrayData) ? (arrayData as readonly unknown[]) : [];
  if (typeof bodyText !== 'string') throw new TypeError('Expected the body of a Rich API request as text.');
  if (bodyText.length > MAX_PAYLOAD_LENGTH) return failed(ERROR_REQUEST_TOO_LARGE);
  const request = JSON.parse(bodyText) as RichApiRequest;

  if (touchesWorkbook(request) && methods.isEditingCell()) {
    if ((Number(flags) & FLAG_DELAY_FOR_CELL_EDIT) === 0) return failed(ERROR_CELL_EDIT_MODE);
    while (methods.isEditingCell()) await new Promise((resolve) => setTimeout(resolve, CELL_EDIT_POLL_MS));
  }
  const responseText = JSON.stringify(await methods.executeRichApi(request));
  if (responseText.length > MAX_PAYLOAD_LENGTH) return failed(ERROR_RESPONSE_TOO_LARGE);
  return ok({ Data: [200, ['Content-Type', 'application/json'], responseText] });
}

/**
 * Results of custom functions go on while a cell is being edited; the workbook is out of reach. office.js
 * instantiates the workbook beside every result without using it (seen in the browser test), so that does not count.
 */
function touchesWorkbook({ Actions, ObjectPaths }: RichApiRequest): boolean {
  return Actions.some(({ ActionType, ObjectPathId }) => {
    let path = ObjectPaths[ObjectPathId];
    if (ActionType === ACTION.instantiate && path?.ObjectPathType === OBJECT_PATH.globalObject) return false;
    while (path?.ParentObjectPathId !== undefined) path = ObjectPaths[path.ParentObjectPathId];
    return path?.ObjectPathType === OBJECT_PATH.globalObject || path?.ObjectPathType === OBJECT_PATH.reference;
  });
}

function ok(answer: object = {}): object {
  return { Error: 0, Version: 1, ...answer };
}

function failed(error: number): object {
  return { Error: error, Version: 1 };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
