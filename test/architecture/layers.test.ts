import { engineBreaches, importBreaches, placeBreaches } from './breaches';
import { parseSourceFile, readSourceFiles } from './source-files';

const sources = readSourceFiles();

describe('the house', () => {
  test('every layer imports only what lies below it', () => {
    expect(importBreaches(sources)).toEqual([]);
  });

  test('network, database, workbook and formulas are each spoken to from one place', () => {
    expect(placeBreaches(sources)).toEqual([]);
  });

  test('the engine is given its clock, random numbers and storage', () => {
    expect(engineBreaches(sources)).toEqual([]);
  });
});

describe('a breach is seen', () => {
  test.each([
    ['a value import upwards', 'engine/poller.ts', "import { Import8Client } from '../api/import8-client';"],
    ['a type import upwards', 'customs/money.ts', "import type { Clock } from '../engine/ports';"],
    ['a re-export sideways', 'api/contract.ts', "export { open } from '../store/record-store';"],
    ['an import() sideways', 'workbook/write-rows.ts', "const api = () => import('../api/import8-client');"],
    ['an import type', 'store/record-store.ts', "let client: import('../api/import8-client').Import8Client;"],
    ['a part of a layer that is not opened', 'sandbox/app.ts', "import { browserTransport } from '../api/network-transport';"],
    ['the workbench knowing the add-in', 'workbench/page/index.ts', "import { runtime } from '../../runtime/page-runtime';"],
    ['a package of another layer', 'engine/classifier.ts', "import { Hono } from 'hono';"],
    ['Node in the page', 'sandbox/app.ts', "import { readFile } from 'node:fs/promises';"],
    ['a folder without a layer', 'helpers/text.ts', ''],
  ])('%s', (_what, name, text) => {
    expect(importBreaches([parseSourceFile(name, text)])).toHaveLength(1);
  });

  test.each([
    ['a call', 'runtime/settings.ts', "export const load = () => fetch('/x');"],
    ['a way around', 'engine/poller.ts', "export const load = () => globalThis.fetch('/x');"],
    ['the network as a default', 'runtime/settings.ts', 'export const load = (send = fetch) => send;'],
    ['a database', 'runtime/settings.ts', "indexedDB.open('x');"],
    ['a type of the workbook', 'run/selection-run.ts', 'export type Context = Excel.RequestContext;'],
    ['Office beside its entry', 'taskpane/App.tsx', 'export const theme = () => Office.context.officeTheme;'],
    ['an error of formulas', 'runtime/settings.ts', "throw new CustomFunctions.Error('#N/A');"],
  ])('naming what belongs elsewhere: %s', (_what, name, text) => {
    expect(placeBreaches([parseSourceFile(name, text)])).toHaveLength(1);
  });

  test.each([
    ['the clock', 'export const now = () => Date.now();'],
    ['the clock as a date', 'export const now = () => new Date();'],
    ['chance', 'export const jitter = () => Math.random();'],
    ['a timer', 'export const later = (then: () => void) => setTimeout(then, 5);'],
    ['the window', 'export const language = () => window.navigator.language;'],
  ])('the engine taking %s', (_what, text) => {
    expect(engineBreaches([parseSourceFile('engine/poller.ts', text)])).not.toEqual([]);
  });
});

describe('what only looks like a breach is let through', () => {
  test('members that bear the name of a global', () => {
    const text = 'export const answer = (sandbox: { fetch(r: Request): Response }, r: Request) => ({ Excel: sandbox.fetch(r) });';
    expect(placeBreaches([parseSourceFile('runtime/page-runtime.ts', text)])).toEqual([]);
  });

  test('a moment in time that was given', () => {
    const text = 'export const end = (iso: string) => new Date(iso);';
    expect(engineBreaches([parseSourceFile('engine/poller.ts', text)])).toEqual([]);
  });
});
