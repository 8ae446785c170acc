// The bar between grid and task pane: drag it, or move it with the arrow keys (Home and End for the limits).

const MIN_PANE_PX = 280;
const MIN_GRID_PX = 360;
const KEY_STEP_PX = 20;

/** The width is the custom property --pane-width of the pane; where the window is narrow the page has no use for it. */
export function attachSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  let width = pane.getBoundingClientRect().width;
  const setWidth = (wanted: number): void => {
    const most = Math.max(MIN_PANE_PX, window.innerWidth - MIN_GRID_PX);
    width = Math.round(Math.min(most, Math.max(MIN_PANE_PX, wanted)));
    pane.style.setProperty('--pane-width', `${width}px`);
    splitter.setAttribute('aria-valuemin', String(MIN_PANE_PX));
    splitter.setAttribute('aria-valuemax', String(most));
    splitter.setAttribute('aria-valuenow', String(width));
  };

  splitter.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    // Captured, so that the move goes on over the add-in's frame, which would swallow it.
    splitter.setPointerCapture(event.pointerId);
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) setWidth(window.innerWidth - event.clientX);
  });
  splitter.addEventListener('keydown', (event) => {
    const widths: Record<string, number> = {
      ArrowLeft: width + KEY_STEP_PX,
      ArrowRight: width - KEY_STEP_PX,
      Home: 0,
      End: Infinity,
    };
    const wanted = widths[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    setWidth(wanted);
  });
  window.addEventListener('resize', () => setWidth(width));
  setWidth(width);
}
