// Text in formulas is text, and becomes a number only where one is wanted, by the user's own conventions, as in Excel.
// The engine would take "50%" in quotes for the number 0.5 (read in Univer 0.25.1).
import { NumberValueObject, StringValueObject, ValueObjectFactory, type BaseValueObject } from '@univerjs/engine-formula';
import { errorValue } from './result-values';
import { numberInText, type TypingContext } from './typed-input';

interface TextValue {
  convertToNumberObjectValue: (this: StringValueObject) => BaseValueObject;
}

/** Replaces the engine's ways of reading a text. Call once, before the engine starts. */
export function readTextAsExcel(typing: () => TypingContext): void {
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, ignoresNumberPattern) => {
    const text = typeof raw === 'string' ? raw.trim() : '';
    const isQuoted = text.length > 1 && text.startsWith('"') && text.endsWith('"');
    return isQuoted ? StringValueObject.create(text.slice(1, -1).replaceAll('""', '"')) : create(raw, ignoresNumberPattern);
  };
  const texts: TextValue = StringValueObject.prototype;
  texts.convertToNumberObjectValue = function readNumber() {
    const number = numberInText(this.getValue(), typing());
    return number === null ? errorValue('#VALUE!') : NumberValueObject.create(number);
  };
}
