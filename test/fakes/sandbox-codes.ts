// What the stand-in API says of goods, asked by its own rules without any request.
import { formatTariffCode, parseTariffCode } from '../../src/customs/tariff-code';
import type { CellValue } from '../../src/run/ports';
import { classifyGoods } from '../../src/sandbox/classification-result';
import { everydayNomenclature } from '../../src/sandbox/nomenclature';
import { createWordClassifier } from '../../src/sandbox/word-classifier';

/** @returns gives the code of the description in a cell, as cells show it. */
export function sandboxCodes(): (description: CellValue) => string {
  const nomenclature = everydayNomenclature();
  const classifyWords = createWordClassifier(nomenclature);
  return (cell) => {
    const description = String(cell);
    const { hs_code } = classifyGoods({ description }, nomenclature, classifyWords);
    const code = hs_code?.code_8 ?? hs_code?.code_6;
    if (code === undefined) throw new Error(`The sandbox has no code for "${description}".`);
    return formatTariffCode(parseTariffCode(code));
  };
}
