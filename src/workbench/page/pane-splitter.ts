// The bar between grid and task pane: drag it, or move it with the arrow keys (Home and End for the limits).
// Must never take the pane's width for wanted before somebody has moved the bar: WebKit runs the page's script before
// it has the styles, when the pane is as wide as the window.

const MIN_PANE_PX = 280;
const MIN_GRID_PX = 360;
const KEY_STEP_PX = 20;

/** The width is the custom property --pane-width of the pane; where the window is narrow the page has no use for it. */
export function attachSplitter(splitter: HTMLElement, pane: HTMLElement): void {
  let chosen: number | undefined;
  const shown = (): number => Math.round(pane.getBoundingClientRect().width);
  const most = (): number => Math.max(MIN_PANE_PX, window.innerWidth - MIN_GRID_PX);
  const tell = (): void => {
    splitter.setAttribute('aria-valuemin', String(MIN_PANE_PX));
    splitter.setAttribute('aria-valuemax', String(most()));
    splitter.setAttribute('aria-valuenow', String(shown()));
  };
  const choose = (wanted: number): void => {
    chosen = Math.round(Math.min(most(), Math.max(MIN_PANE_PX, wanted)));
    pane.style.setProperty('--pane-width', `${chosen}px`);
    tell();
  };

  splitter.addEventListener('pointerdown', (event) => {
    event.preventDefault();
    // Captured, so that the move goes on over the add-in's frame, which would swallow it.
    splitter.setPointerCapture(event.pointerId);
  });
  splitter.addEventListener('pointermove', (event) => {
    if (splitter.hasPointerCapture(event.pointerId)) choose(window.innerWidth - event.clientX);
  });
  splitter.addEventListener('keydown', (event) => {
    const widths: Record<string, number> = {
      ArrowLeft: shown() + KEY_STEP_PX,
      ArrowRight: shown() - KEY_STEP_PX,
      Home: 0,
      End: Infinity,
    };
    const wanted = widths[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    choose(wanted);
  });
  window.addEventListener('resize', () => {
    if (chosen === undefined) tell();
    else choose(chosen);
  });
  // Also when the styles arrive.
  new ResizeObserver(tell).observe(pane);
}
