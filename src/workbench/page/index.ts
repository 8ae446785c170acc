// The page's entry: styles, elements, and window.workbench from the first moment on.
import './page.css';
import { createConsoleApi } from './console-api';
import { findPageElements } from './page-elements';
import { startWorkbench } from './start-workbench';

window.workbench = createConsoleApi(startWorkbench(findPageElements()));
