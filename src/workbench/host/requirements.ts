// Requirement sets: what this host announces, and which of them a member needs. Members beyond the announced
// sets are refused as Excel refuses them; office.js itself does not check them (seen in the browser test).

import { ApiError } from './api-error';

export type Requirements = Readonly<Record<string, string>>;

/** RichApiRuntime is left out on purpose: without it office.js keeps to the simple actions the interpreter knows. */
export const DEFAULT_REQUIREMENTS: Requirements = {
  // The web build of @microsoft/office-js 1.1.110 has no member of a later set than ExcelApi 1.15.
  ExcelApi: '1.15',
  CustomFunctions: '1.9',
  CustomFunctionsRuntime: '1.4',
  SharedRuntime: '1.2',
  AddInCommands: '1.1',
  CustomXmlParts: '1.1',
  DelayForCellEdit: '1.1',
  DialogApi: '1.2',
  DocumentEvents: '1.1',
  DynamicRibbon: '1.2',
  KeyboardShortcuts: '1.1',
  RibbonApi: '1.2',
  Selection: '1.1',
  Settings: '1.1',
};

/** Is `set` announced in at least `version`? */
export function isSupported(announced: Requirements, set: string, version: string): boolean {
  const has = announced[set];
  if (has === undefined) return false;
  const [hasMajor, hasMinor] = parts(has);
  const [major, minor] = parts(version);
  return hasMajor === major ? hasMinor >= minor : hasMajor > major;
}

/** A guard for members: throws ApiNotFound where a member's set is not announced. Unlisted members came with ExcelApi 1.1. */
export function memberGuard(announced: Requirements, apiSets: Requirements): (typeName: string, member: string) => void {
  return (typeName, member) => {
    const needs = apiSets[`${typeName}.${member}`];
    if (needs === undefined) return;
    const [set = '', version = '1.1'] = needs.split(' ');
    if (!isSupported(announced, set, version)) {
      throw new ApiError('ApiNotFound', `${typeName}.${member} needs ${set} ${version}; this host announces ${announced[set] ?? 'no such set'}.`);
    }
  };
}

function parts(version: string): [major: number, minor: number] {
  const [major, minor] = version.split('.').map(Number);
  return [major ?? 0, minor ?? 0];
}
