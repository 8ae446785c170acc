// What the editor of a cell opens with: the text that, entered again, gives the same content.
import { CellValueType, type ICellData } from '@univerjs/core';
import type { CellScalar } from '../grid-port';
import type { Conventions } from './conventions';
import { dateText, timeText } from './typed-date';
import { readTyped, type TypingContext } from './typed-input';

export function textForEditing(cell: ICellData, format: string, typing: TypingContext): string {
  const { conventions } = typing;
  const { v, t } = cell;
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true ? conventions.trueText : conventions.falseText;
  if (typeof v === 'number') return numberForEditing(v, format, conventions);
  const text = String(v);
  return isTextAgain(text, format, typing) ? text : `'${text}`;
}

function isTextAgain(text: string, format: string, typing: TypingContext): boolean {
  const read: CellScalar | undefined = readTyped(text, format, typing).value;
  return read === text;
}

function numberForEditing(number: number, format: string, conventions: Conventions): string {
  const codes = format.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  const isTime = /[hs]/i.test(codes);
  const isDate = /[dy]/i.test(codes) || (/m/i.test(codes) && !isTime);
  if (isDate && number >= 1) return dateText(number, conventions);
  if (isTime && number >= 0) return timeText(number);
  if (codes.includes('%')) return `${plainNumber(Number((number * 100).toPrecision(15)), conventions)}%`;
  return plainNumber(number, conventions);
}

function plainNumber(number: number, { decimal }: Conventions): string {
  return String(number).toUpperCase().replace('.', decimal);
}
