// The page of the browser test: the host over a spreadsheet in memory, within reach of the test as window.hostUnderTest.

import { FakeGrid } from '../../workbench/host/fake-grid';
import { readFunctionsMetadata } from '../../../src/workbench/host/functions-metadata';
import { parseManifest } from '../../../src/workbench/host/manifest';
import { OfficeHost } from '../../../src/workbench/host/office-host';

export interface HostUnderTest {
  readonly host: OfficeHost;
  readonly grid: FakeGrid;
  /** Entries of every message of calls the host sent: [1000 invocations, 1001 cancellations]. */
  readonly callMessages: (readonly number[])[];
  readonly events: object[];
  readonly parseManifest: typeof parseManifest;
}

declare global {
  interface Window {
    hostUnderTest: HostUnderTest;
  }
}

async function openHost(): Promise<void> {
  const parameters = new URLSearchParams(location.search);
  const addIn = parameters.get('add-in') ?? '';
  const text = async (address: string) => (await fetch(address)).text();
  // The test's servers get whatever port is free; the manifest says 9.
  const manifest = parseManifest((await text('manifest.xml')).replaceAll('https://localhost:9', addIn));
  const functions = readFunctionsMetadata(JSON.parse(await text('functions.json')), manifest.customFunctions?.namespace ?? '');
  const apiSets = JSON.parse(await text('api-sets.json')) as Record<string, string>;
  const announced = parameters.get('requirements');
  const pane = document.getElementById('pane');
  if (pane === null) throw new Error('The page has no pane.');

  const grid = new FakeGrid();
  const callMessages: (readonly number[])[] = [];
  const events: object[] = [];
  const host = new OfficeHost({
    manifest, functions, grid, apiSets, container: pane,
    ...(announced !== null && { requirements: JSON.parse(announced) as Record<string, string> }),
    log: (kind, detail) => noteCalls(kind, detail, callMessages),
  });
  host.on((event) => events.push(event));
  grid.registerFunctions(functions, host.functionCalls);
  window.hostUnderTest = { host, grid, callMessages, events, parseManifest };
  host.open();
}

function noteCalls(kind: string, detail: unknown, callMessages: (readonly number[])[]): void {
  const { _actionName, _data } = detail as { _actionName?: string; _data?: { ArrayData?: readonly (readonly unknown[])[] } };
  const entries = kind === 'out' && _actionName === 'richApiMessage' ? _data?.ArrayData ?? [] : [];
  const calls = entries.filter(([category]) => category === 1).map(([, type]) => Number(type));
  if (calls.length > 0) callMessages.push(calls);
}

void openHost();
