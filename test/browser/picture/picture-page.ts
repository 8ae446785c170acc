// Puts the pane's way with pictures within reach of the browser test.
import { pictureForService } from '../../../src/taskpane/picture';

declare global {
  interface Window {
    pictureForService: typeof pictureForService;
  }
}

window.pictureForService = pictureForService;
