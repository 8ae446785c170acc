// Puts the workbench together: grid, add-in, host, document. What goes wrong is shown where it would have appeared;
// a broken add-in leaves a spreadsheet that works.
import type { UniverGrid } from '../grid/univer-grid';
import { OfficeHost } from '../host/office-host';
import type { RunningWorkbench } from './console-api';
import { connectRibbon } from './connect-ribbon';
import { loadAddIn, type LoadedAddIn } from './load-add-in';
import { hostLocale } from './host-locale';
import { readDocument } from './open-document';
import { MessageBar } from './message-bar';
import { fetchBytes, fetchPageConfig, LoadFailure, type PageConfig } from './page-config';
import type { PageElements } from './page-elements';
import { attachSplitter } from './pane-splitter';
import { attachRegionKeys } from './region-keys';
import { drawNote } from './session-notes';
import { attachShortcutKeys } from './shortcut-keys';

const MS_PER_SECOND = 1000;

type OpenDocument = (name: string, bytes: ArrayBuffer) => Promise<void>;

/** Rejects with what the page shows, where the add-in cannot be used. */
export async function startWorkbench(elements: PageElements): Promise<RunningWorkbench> {
  attachSplitter(elements.splitter, elements.pane);
  const message = new MessageBar(elements.message, elements.messageText, elements.messageClose);
  const { config, locale, grid, addInLoading } = await loadGrid(elements, message);
  let functionNames: readonly string[] = [];
  const open: OpenDocument = async (name, bytes) =>
    grid.openWorkbook(await readDocument(name, bytes, functionNames));
  connectOpenButton(elements, message, open);

  try {
    showProgress(elements.paneCover, 'Reading the add-in’s manifest and functions…');
    const addIn = await addInLoading;
    functionNames = addIn.functions.map(({ name }) => name);
    showProgress(elements.paneCover, `Starting ${addIn.manifest.displayName}…`);
    const host = connectHost(elements, message, { grid, addIn, locale });
    await openFirstDocument(message, config, open);
    await withinTime(host.ready, config.readyTimeoutMs, addIn);
    elements.paneCover.hidden = true;
    return {
      grid,
      calls: () => host.calls(),
      openXlsx: (bytes) => open('workbook.xlsx', bytes),
      setReadOnly: (isReadOnly) => host.setReadOnly(isReadOnly),
      setFocusElsewhere: (isElsewhere) => host.setFocusElsewhere(isElsewhere),
    };
  } catch (error) {
    showFailure(elements.paneCover, 'The add-in could not be loaded', error);
    throw error;
  }
}

interface GridLoading {
  readonly config: PageConfig;
  readonly locale: string;
  readonly grid: UniverGrid;
  readonly addInLoading: Promise<LoadedAddIn>;
}

async function loadGrid(elements: PageElements, message: MessageBar): Promise<GridLoading> {
  try {
    // The largest part of the page: asked for before anything else.
    const surfaceLoading = import('../grid/grid-surface');
    const config = await fetchPageConfig();
    elements.notes.replaceChildren(...config.notes.map(drawNote));
    const locale = hostLocale(location.search, config, navigator.language);
    const addInLoading = loadAddIn(config.manifestUrl, locale);
    // Whoever starts the workbench is told below; until then a failure must not count as unhandled.
    addInLoading.catch(() => undefined);
    const { createGridSurface } = await surfaceLoading;
    const grid = createGridSurface(elements.grid, { locale, onRefused: (sentence) => message.show(sentence) });
    elements.gridCover.hidden = true;
    return { config, locale, grid, addInLoading };
  } catch (error) {
    showFailure(elements.gridCover, 'The workbench could not be loaded', error);
    throw error;
  }
}

interface HostParts {
  readonly grid: UniverGrid;
  readonly addIn: LoadedAddIn;
  readonly locale: string;
}

function connectHost(elements: PageElements, message: MessageBar, { grid, addIn, locale }: HostParts): OfficeHost {
  const { manifest, functions, shortcuts, apiSets } = addIn;
  showIdentity(elements, addIn);
  const host = new OfficeHost({ manifest, functions, grid, apiSets, locale, container: elements.paneBody });
  connectRibbon(elements, message, addIn, host);
  attachShortcutKeys(shortcuts, host);
  attachRegionKeys(elements, grid, host);
  grid.registerFunctions(functions, host.functionCalls);
  host.open();
  return host;
}

function showIdentity({ title, icon, paneTitle }: PageElements, { manifest }: LoadedAddIn): void {
  title.textContent = `${manifest.displayName} Workbench`;
  document.title = `${manifest.displayName} Workbench – a development host, not Microsoft Excel`;
  paneTitle.textContent = manifest.displayName;
  if (manifest.iconUrl === undefined) return;
  icon.src = manifest.iconUrl;
  icon.hidden = false;
}

function connectOpenButton({ openButton, fileInput }: PageElements, message: MessageBar, open: OpenDocument): void {
  const openChosen = async (): Promise<void> => {
    const file = fileInput.files?.[0];
    if (file === undefined) return;
    message.hide();
    await file.arrayBuffer().then((bytes) => open(file.name, bytes)).catch((error: unknown) => showOpenFailure(message, file.name, error));
    // So that choosing the same file again counts as a change.
    fileInput.value = '';
  };
  openButton.addEventListener('click', () => fileInput.click());
  fileInput.addEventListener('change', () => void openChosen());
  openButton.disabled = false;
}

/** Without its document the workbench is still of use. */
async function openFirstDocument(message: MessageBar, { document }: PageConfig, open: OpenDocument): Promise<void> {
  if (document === null) return;
  try {
    await open(document.name, await fetchBytes(document.url, 'The document'));
  } catch (error) {
    showOpenFailure(message, document.name, error);
  }
}

function withinTime(ready: Promise<void>, timeoutMs: number, { manifest }: LoadedAddIn): Promise<void> {
  return new Promise((resolve, reject) => {
    const page = manifest.runtimes[0]?.url ?? manifest.sourceLocation;
    const timer = setTimeout(() => {
      reject(
        new LoadFailure(
          `office.js in the add-in did not answer within ${timeoutMs / MS_PER_SECOND} seconds. Likely reasons, and what to do:\n` +
            '• https://appsforoffice.microsoft.com, where office.js comes from, cannot be reached. Open the workbench in the ' +
            'browser that its start command opens: it serves office.js from this machine.\n' +
            `• The certificate of ${new URL(page).origin} is not trusted. Open ${page} in a tab to see, then trust it.\n` +
            '• The page has an error of its own: see the browser’s console.',
        ),
      );
    }, timeoutMs);
    void ready.then(resolve, (error: unknown) => reject(asError(error))).finally(() => clearTimeout(timer));
  });
}

function showProgress(cover: HTMLElement, text: string): void {
  const status = cover.querySelector('[role=status]');
  if (status !== null) status.textContent = text;
}

function showOpenFailure(message: MessageBar, name: string, error: unknown): void {
  message.show(`${name} was not opened. ${messageOf(error)}`);
}

function showFailure(cover: HTMLElement, title: string, error: unknown): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'alert');
  const heading = document.createElement('strong');
  heading.textContent = title;
  text.append(heading, document.createElement('br'), messageOf(error));
  cover.classList.add('failed');
  cover.replaceChildren(text);
  cover.hidden = false;
}

function messageOf(error: unknown): string {
  return asError(error).message;
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
