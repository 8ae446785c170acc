// The facts about this session in the title bar. What is worth copying has a button that does.
import type { PageNote } from './page-config';

const COPIED_SHOWN_MS = 2_000;

export function drawNote({ text, copy }: PageNote): HTMLElement {
  const item = document.createElement('li');
  const words = document.createElement('span');
  words.textContent = text;
  words.title = text;
  item.append(words);
  if (copy !== undefined) item.append(drawCopyButton(copy, words));
  return item;
}

function drawCopyButton(value: string, words: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(value).then(
      () => {
        button.textContent = 'Copied';
        setTimeout(() => (button.textContent = 'Copy'), COPIED_SHOWN_MS);
      },
      // A browser that gives no access to the clipboard: shown whole, it can be selected.
      () => (words.textContent = value),
    );
  });
  return button;
}
