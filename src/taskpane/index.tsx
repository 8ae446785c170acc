// Starts the pane once Office is ready. The only file of the pane that asks Office anything.
import { createRoot } from 'react-dom/client';
import { runtime } from '../runtime/page-runtime';
import { sheet } from '../runtime/page-sheet';
import { App } from './App';
import { loadWording } from './strings/strings';

void start();

async function start(): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) throw new Error('taskpane.html has no element with the id "root".');
  const isInExcel = await isHostExcel();
  const wording = await loadWording(isInExcel ? Office.context.displayLanguage : navigator.language);
  document.documentElement.lang = wording.strings.language;
  if (isInExcel) createRoot(root).render(<App runtime={runtime} sheet={sheet} wording={wording} officeIsDark={officeIsDark()} />);
  else root.textContent = wording.strings.outsideExcel;
}

// Where office.js could not be loaded there is no Office to be ready.
async function isHostExcel(): Promise<boolean> {
  if (typeof Office === 'undefined') return false;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel;
}

// The types promise a theme, but the web build of office.js has none unless its host tells one (seen in Chromium).
function officeIsDark(): boolean | undefined {
  return (Office.context.officeTheme as Office.OfficeTheme | undefined)?.isDarkTheme;
}
