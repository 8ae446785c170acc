// The goods of a world: few enough that cells and pages ask for the same ones. Each noun has a code that no other has.
// Among them are what makes results hard to tell apart: one text with several origins, texts that begin alike, texts
// that the list shortens, pictures, and goods that nobody can classify.
import type { ClassificationRequest } from '../../src/customs/classification';
import { requestKey, type RequestKey } from '../../src/customs/request-key';
import { createNomenclature, type TariffLine } from '../../src/sandbox/nomenclature';
import type { Chance } from './chance';

export interface Product {
  readonly key: RequestKey;
  /** The same product as different people type it. */
  readonly spellings: readonly [ClassificationRequest, ...ClassificationRequest[]];
  /** undefined where the goods cannot be classified. */
  readonly code: string | undefined;
}

const NOUNS = (
  'lorvan mestiq dorbax fenwilk gavrot hulpim jastok kerbud nifzor pelmag quontar ristub sodvex tarnuk umbrelo varkist wolpad xentra yorbik ' +
  'zimfol brakute clonvip drufeg eltomar frisquod glanpek hobdrin ilvash jurmeck kovtil'
).split(' ');

const LINES: readonly TariffLine[] = NOUNS.map((noun, index) => ({
  code: `84${String(index + 11)}1000`,
  description: noun,
  keywords: [noun],
  mfn: { percent: '2' },
}));

/** Shared by all worlds: it never changes. */
export const NOMENCLATURE = createNomenclature([], LINES);

const LONG = 'used in laboratories, workshops and kitchens, of stainless parts, with a case, two spare rings, a strap and a printed booklet';

export function drawCatalogue(chance: Chance): readonly Product[] {
  const size = Math.round(chance.magnitude(2, 40));
  const products: Product[] = [];
  for (let number = 0; products.length < size; number += 1) {
    const family = chance.whole(1, 10);
    const noun = NOUNS[number % NOUNS.length] ?? '';
    const text = number < NOUNS.length ? noun : `${noun} ${number}`;
    const code = LINES[number % NOUNS.length]?.code;
    const plain = `${text} for daily use`;
    if (family === 1) products.push(product({ description: plain, origin: 'CN' }, code), product({ description: plain, origin: 'IN' }, code));
    else if (family === 2) products.push(product({ description: plain }, code), product({ description: `${plain}, with a lid` }, code));
    else if (family === 3) products.push(product({ description: `${plain} ${LONG} 1` }, code), product({ description: `${plain} ${LONG} 2` }, code));
    else if (family === 4) products.push(product({ description: `qqx ${number} zzv` }, undefined));
    else if (family === 5) products.push(product({ description: '', imageUrl: `https://pictures.invalid/${noun}-${number}.jpg` }, code));
    else if (family === 6) products.push(product({ description: plain, destination: 'DE' }, code));
    else products.push(product({ description: plain }, code));
  }
  return products.slice(0, size);
}

function product(request: ClassificationRequest, code: string | undefined): Product {
  const { description } = request;
  const others = description === '' ? [] : [{ ...request, description: `  ${description.toUpperCase()} ` }, { ...request, description: description.replace(' ', '  ') }];
  return { key: requestKey(request), spellings: [request, ...others], code };
}
