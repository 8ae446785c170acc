// The add-in's part of the ribbon: groups and buttons of its manifest, with icons, tips and their enabled state.
import type { RibbonButton, RibbonGroup } from '../host/manifest';
import type { Shortcut } from '../host/shortcuts';
import type { LoadedAddIn } from './load-add-in';

/** What is drawn at, in CSS pixels; on a dense screen the next larger icon is sharper. */
const ICON_PX = 32;

export class Ribbon {
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #shortcuts: readonly Shortcut[];

  /** `press` is told of a button that was clicked while enabled. */
  constructor(container: HTMLElement, { manifest, shortcuts }: Pick<LoadedAddIn, 'manifest' | 'shortcuts'>, press: (button: RibbonButton) => void) {
    this.#shortcuts = shortcuts;
    container.replaceChildren(...manifest.ribbon.map((group) => this.#drawGroup(group, press)));
  }

  setEnabled(buttonId: string, isEnabled: boolean): void {
    const button = this.#buttons.get(buttonId);
    if (button !== undefined) button.disabled = !isEnabled;
  }

  setVisible(buttonId: string, isVisible: boolean): void {
    const button = this.#buttons.get(buttonId);
    if (button !== undefined) button.hidden = !isVisible;
  }

  #drawGroup(group: RibbonGroup, press: (button: RibbonButton) => void): HTMLElement {
    const element = document.createElement('div');
    element.className = 'ribbon-group';
    element.setAttribute('role', 'group');
    element.setAttribute('aria-label', group.label);
    const buttons = document.createElement('div');
    buttons.className = 'ribbon-buttons';
    buttons.append(...group.buttons.map((button) => this.#drawButton(button, press)));
    const label = document.createElement('span');
    label.className = 'ribbon-group-label';
    label.setAttribute('aria-hidden', 'true');
    label.textContent = group.label;
    element.append(buttons, label);
    return element;
  }

  #drawButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLButtonElement {
    const element = document.createElement('button');
    element.type = 'button';
    element.className = 'ribbon-button';
    element.disabled = !button.enabled;
    element.title = this.#tip(button);
    element.append(...drawIcon(button), document.createTextNode(button.label));
    element.addEventListener('click', () => press(button));
    this.#buttons.set(button.id, element);
    return element;
  }

  /** As Office has it: the title with the keys that do the same, then what it is. */
  #tip({ label, supertip, action }: RibbonButton): string {
    const keys = action.kind === 'executeFunction' ? this.#shortcuts.find((shortcut) => shortcut.action === action.name)?.text : undefined;
    const title = supertip?.title ?? label;
    return [keys === undefined ? title : `${title} (${keys})`, ...(supertip === undefined ? [] : [supertip.description])].join('\n');
  }
}

function drawIcon({ icons }: RibbonButton): HTMLElement[] {
  const wanted = ICON_PX * window.devicePixelRatio;
  const icon = icons.find(({ size }) => size >= wanted) ?? icons.at(-1);
  if (icon === undefined) return [];
  const image = document.createElement('img');
  image.src = icon.url;
  image.alt = '';
  image.width = ICON_PX;
  image.height = ICON_PX;
  return [image];
}
