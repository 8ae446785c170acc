// The sandbox's tariff and how it classifies by words.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatTariffCode, parseTariffCode } from '../../src/customs/tariff-code';
import { everydayNomenclature } from '../../src/sandbox/nomenclature';
import { extendNomenclature } from '../../src/sandbox/nomenclature-csv';
import { parseTariffTable } from '../../src/sandbox/tariff-table';
import { createWordClassifier } from '../../src/sandbox/word-classifier';

const own = everydayNomenclature();
const classify = createWordClassifier(own);

const CATALOGUE_CODES =
  '85183000 84713000 61091000 94016100 15092000 84672110 09012100 33041000 ' +
  '95030099 96170000 64041100 85395200 85076000 08044000 69072100 87116010 ' +
  '42022100 85414300 94033011 03061792 85171300 10063098 84821090 63039290 ' +
  '33051000 85167100 39073000 29181400 82041100 90041091 40111000 18063100 ' +
  '95030041 84137081 94042910 91021100 22042194 48191000 92079010 66019100';

function codeOf(text: string): string {
  const verdict = classify(text);
  return verdict.kind === 'classified' ? formatTariffCode(verdict.best.line.code) : 'none';
}

function confidenceOf(text: string): number {
  const verdict = classify(text);
  return verdict.kind === 'classified' ? verdict.confidence : 0;
}

describe('the table', () => {
  test('has at least 300 codes in all 21 sections and in every chapter but the reserved 77', () => {
    expect(own.lines.length).toBeGreaterThanOrEqual(300);
    expect(new Set(own.lines.map((line) => own.pathOf(line)[0]?.code)).size).toBe(21);
    expect(new Set(own.lines.map((line) => line.code.slice(0, 2))).size).toBe(96);
  });

  test('has each code once, as 6 or 8 digits, with a description, keywords and a duty', () => {
    expect(new Set(own.lines.map((line) => line.code)).size).toBe(own.lines.length);
    for (const line of own.lines) {
      expect(parseTariffCode(line.code)).toBe(line.code);
      expect([6, 8]).toContain(line.code.length);
      expect(line.description).not.toBe('');
      expect(line.keywords.length).toBeGreaterThan(0);
      expect(line.mfn.percent ?? line.mfn.specific).toBeDefined();
    }
  });

  test('has at least three duties per measure', () => {
    expect(own.lines.filter((line) => line.mfn.specific?.per === '100 kg').length).toBeGreaterThanOrEqual(3);
  });

  test.each(['0702.00.00 | Tomatoes | tomato', '0703 | Onions | nine per cent', '0703 | Onions | 9%\n0801.11.00 | Coconuts | coconut'])(
    'refuses a row that does not read: %j',
    (text) => {
      expect(() => parseTariffTable(text)).toThrow(SyntaxError);
    },
  );
});

describe('classifying by words', () => {
  test.each([
    ['Wireless bluetooth over-ear headphones with noise cancellation', '8518.30.00'],
    ['Stainless steel water bottle, 500 ml', '7323.93.00'],
    ['Cotton t-shirt, men, crew neck', '6109.10.00'],
    ['LED lamp E27 9 W', '8539.52.00'],
    ['Fresh garlic, 10 kg box', '0703.20.00'],
    ['Onions', '0703.10.19'],
    ['Mountain bike 27.5 inch, aluminium frame', '8712.00.30'],
    ['Electric bicycle 250 W', '8711.60.10'],
    ['Ceramic coffee mug 350 ml', '6912.00.25'],
    ['Stainless steel screws M4 x 20', '7318.15.58'],
    ['Ergonomic office chair with armrests', '9401.39.00'],
    ['Nylon backpack for hiking', '4202.92.91'],
    ['Plastic building blocks for children', '9503.00.35'],
    ['Roasted coffee beans', '0901.21.00'],
    ['Extra virgin olive oil', '1509.20.00'],
    ['Polarized sunglasses', '9004.10.91'],
    ['Power bank 10000 mAh', '8507.60.00'],
    ['Laptop 15 inch', '8471.30.00'],
    ['Silicone smartphone case', '3926.90.97'],
    ['Cordless drill with two batteries', '8467.21.10'],
    ['Car tyres 205/55 R16', '4011.10.00'],
    ['Dining table of solid oak', '9403.60.10'],
    ['Woven carpet of polypropylene', '5702.42.00'],
    ['Folding umbrella', '6601.91.00'],
    ['Scented candles in glass', '3406.00.00'],
    ['Acoustic guitar', '9202.90.30'],
    ['Drone with 4K camera', '8806.22.00'],
    ['Disposable medical face masks', '6307.90.98'],
    ['Solar panel 400 W', '8541.43.00'],
    ['Air-to-water heat pump', '8418.61.00'],
    ['Red wine, Malbec', '2204.21.94'],
    ['Vitamin D3 capsules, food supplement', '2106.90.92'],
  ])('%s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test.each([
    ['Kopfhörer', 'Koptelefoon', 'headphones'],
    ['Fahrrad', 'fiets', 'bicycles'],
    ['Keramiktasse', 'keramiek mok', 'ceramic mug'],
    ['Regenschirm', 'paraplu', 'umbrella'],
  ])('%s, %s and %s are the same goods', (german, dutch, english) => {
    expect([codeOf(german), codeOf(dutch)]).toEqual([codeOf(english), codeOf(english)]);
    expect(codeOf(english)).not.toBe('none');
  });

  test.each([
    ['Rubber boots', '6401.92.10'],
    ['leather boots', '6403.91.13'],
    ['wooden chair', '9401.69.00'],
    ['12345 houten stoel', '9401.69.00'],
    ['Holzstuhl', '9401.69.00'],
    ['eetkamerstoel', '9401.69.00'],
    ['plastic chair', '9401.80.00'],
    ['metalen stoel', '9401.79.00'],
    ['stoel', '9401.69.00'],
    ['stalen bureau', '9403.10.51'],
    ['Wooden desk', '9403.30.11'],
    ['Glazen drinkfles 750 ml', '7010.90.43'],
    ['Glass vase', '7013.99.00'],
    ['Schoenen', '6403.99.96'],
    ['rode wijn', '2204.21.94'],
  ])('what the goods are made of does not make them another thing: %s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test.each([
    ['Keramische koffiemok wit', '6912.00.25'],
    ['Kaffeetasse', '6912.00.25'],
    ['theemok', '6912.00.25'],
    ['winterjas heren', '6201.40.10'],
    ['laptoptas', '4202.12.91'],
    ['kinderschoenen', '6403.99.96'],
    ['appelsap', '2009.12.00'],
    ['tuinkussen', '9404.90.90'],
    ['rubberlaarzen', '6401.92.10'],
  ])('in a compound the last part says what it is: %s is %s', (text, code) => {
    expect(codeOf(text)).toBe(code);
  });

  test('a compound of which only the start is known gets little confidence', () => {
    expect(codeOf('Horlogeband')).toBe('9102.11.00');
    expect(confidenceOf('Horlogeband')).toBeLessThan(confidenceOf('Horloge') - 15);
  });

  test('a colour or a material behind the goods does not make them', () => {
    expect(codeOf('handdoek katoen wit')).toBe(codeOf('handdoek'));
    expect(codeOf('handtas leer zwart')).toBe(codeOf('handtas'));
    expect(codeOf('herenschoenen leer')).toBe(codeOf('herenschoenen'));
  });

  test('every product of the sample catalogue has its code', () => {
    const rows = readFileSync(resolve(__dirname, '../../samples/catalogue.csv'), 'utf8').trim().split('\n').slice(1);
    const codes = rows.map((row) => codeOf(/^"([^"]*)"|^[^,]*/.exec(row)?.slice(0, 2).findLast((text) => text !== undefined) ?? '').replaceAll('.', ''));
    expect(codes.join(' ')).toBe(CATALOGUE_CODES);
  });

  test('words written together, apart and with a hyphen meet', () => {
    expect(new Set(['powerbank', 'power bank', 'Power-Bank'].map(codeOf))).toEqual(new Set(['8507.60.00']));
  });

  test('what follows "for" and "with" does not make the goods', () => {
    expect(codeOf('Phone holder for car')).toBe('3926.90.97');
    expect(codeOf('Toothpaste with a toothbrush')).toBe('3306.10.00');
  });

  test('confidence falls when the text gets vague, and stays between 35 and 97', () => {
    const fromClearToVague = ['Roasted arabica coffee beans', 'Onions', 'Zorgblat onions for qwertz', 'machine', 'electronics'].map(confidenceOf);
    expect(fromClearToVague).toEqual([...fromClearToVague].sort((a, b) => b - a));
    expect(Math.max(...fromClearToVague)).toBeLessThanOrEqual(97);
    expect(Math.min(...fromClearToVague)).toBeGreaterThanOrEqual(35);
    for (const vague of ['toy', 'machine', 'steel part', 'clothing', 'parts', 'electronics']) expect(confidenceOf(vague)).toBeLessThan(65);
  });

  test('alternatives lie in other subheadings than the best line', () => {
    const verdict = classify('Wireless headphones');
    if (verdict.kind !== 'classified') throw new Error('not classified');
    expect(verdict.alternatives.length).toBeGreaterThan(0);
    for (const { line } of verdict.alternatives) expect(line.code.slice(0, 6)).not.toBe('851830');
  });
});

describe('a larger table', () => {
  const CSV = [
    'section,hscode,description,parent,level',
    'II,0703,"Onions, shallots, garlic",07,4',
    'II,070310,"Vegetables, alliaceous; onions and shallots",0703,6',
    'II,0714,"Manioc, arrowroot, salep",07,4',
    'II,071410,"Vegetable roots; manioc (cassava), with ""high"" starch",0714,6',
    'XXI,999999,Commodities not specified,99,6',
    '',
  ].join('\r\n');
  const extended = extendNomenclature(own, `\uFEFF${CSV}`);

  test('adds the subheadings that the own table lacks, with the duty of their chapter', () => {
    expect(extended.lines.length).toBe(own.lines.length + 1);
    expect(extended.find('0714100000')).toMatchObject({
      code: '071410',
      description: 'Vegetable roots; manioc (cassava), with "high" starch',
      mfn: { percent: '8.8' },
    });
    expect(extended.find('0703101900')).toBe(own.find('0703101900'));
  });

  test('classifies by the words of its descriptions, as 6 digits', () => {
    const verdict = createWordClassifier(extended)('Cassava roots');
    expect(verdict).toMatchObject({ kind: 'classified', best: { line: { code: '071410' } } });
  });

  test('says what is wrong with a file of another form', () => {
    expect(() => extendNomenclature(own, 'code;text\n1;2')).toThrow('needs the columns hscode, description, level. Its first line is "code;text"');
    expect(() => extendNomenclature(own, 'hscode,description,level\n07031,Onions,6')).toThrow('Record 1 of the nomenclature file has the code "07031"');
  });
});
