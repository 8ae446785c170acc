import { currencyOf, isOfAllPieces, mapColumns, rolesNamed } from '../../../src/run/column-mapping';
import { COLUMN_ROLES, columnsOfRole, type ColumnMapping, type ColumnRole } from '../../../src/run/column-roles';
import type { CellValue } from '../../../src/run/ports';

/** A list, written as its columns. */
const list = (...columns: readonly (readonly [heading: string, ...values: CellValue[]])[]): ColumnMapping =>
  mapColumns(columns.map(([heading, ...values], column) => ({ column, heading, values })));

const MUG = 'ceramic mug for coffee, 0.3 l';

describe('columns are recognised by their headings', () => {
  const ROLES: readonly ColumnRole[] = ['description', 'origin', 'value', 'quantity', 'freight', 'insurance', 'currency', 'imageUrl', 'code'];
  test.each([
    ['English', ['Product description', 'Country of origin', 'Unit price', 'Qty', 'Freight', 'Insurance', 'Currency', 'Image URL', 'HS code']],
    ['Dutch', ['Omschrijving', 'Land van oorsprong', 'Stukprijs', 'Aantal', 'Vrachtkosten', 'Verzekering', 'Valuta', 'Afbeelding', 'Goederencode']],
    ['German', ['Warenbezeichnung', 'Ursprungsland', 'Stückpreis', 'Menge', 'Fracht', 'Versicherung', 'Währung', 'Bild', 'Zolltarifnummer']],
  ])('in %s', (_language, headings) => {
    const mapping = mapColumns(headings.map((heading, column) => ({ column, heading, values: [] })));
    expect(ROLES.map((role) => columnsOfRole(mapping, role))).toEqual(ROLES.map((_, column) => [column]));
  });

  test('in capitals, with units and remarks around them', () => {
    expect(list(['ARTIKELNR.', 'A-1'], ['OMSCHRIJVING (EN)', MUG], ['Prijs per stuk in EUR', 2.5], ['Oorsprong*', 'CN'])).toMatchObject({ description: [1], origin: 3 });
  });

  test('but not where what stands below is plainly something else', () => {
    // "Artikel" heads numbers here, and the goods stand under a heading that nobody knows.
    expect(list(['Artikel', 100234, 100235], ['Tekst', MUG, 'wooden dining chair'])).toEqual({ description: [1] });
  });

  test.each([
    [['Artikel', 'A-100', 'A-101'], ['Omschrijving', MUG, 'wooden dining chair']],
    [['Artikel', 'SHZBLK', 'SHZWHT'], ['Tekst', MUG, 'wooden dining chair']],
    [['Item', 'Coffee mug', 'Chair'], ['Product description', MUG, 'wooden dining chair']],
    [['Artikel', 'Mok', 'Stoel'], ['Omschrijving (NL)', MUG, 'wooden dining chair']],
    [['Name', 'ACME Trading', 'Smith & Sons'], ['Product', MUG, 'wooden dining chair']],
  ] as const)('and the goods are where they are described: not %j but %j', (other, described) => {
    expect(list(other, described).description).toEqual([1]);
    expect(list(described, other).description).toEqual([0]);
  });

  test('and of a customer, a product and a description the last says most', () => {
    expect(list(['Customer name', 'ACME Trading', 'Smith & Sons'], ['Product', 'Mug', 'Chair'], ['Description', MUG, 'wooden dining chair']).description).toEqual([2]);
  });

  test('and neither packaging nor a code is goods because it is described', () => {
    expect(list(['Product', MUG, 'wooden dining chair'], ['Packaging description', 'carton box', 'pallet'], ['HS code description', 'ceramic tableware', 'wooden seats']).description).toEqual([0]);
  });

  test('and goods in capitals are goods where the heading says so', () => {
    expect(list(['Omschrijving', 'ONIONS', 'GARLIC'])).toEqual({ description: [0] });
    expect(list(['Product', '陶瓷杯', '木椅'])).toEqual({ description: [0] });
  });

  test.each(['HS code', 'Zolltarifnummer', 'Goederencode'])('and "%s" heads codes though few of its cells hold one', (heading) => {
    expect(list(['Omschrijving', MUG], [heading, '85183000', 'nvt', 'onbekend', '61 09 10 00', '85.39', 8712003000]).code).toBe(1);
    expect(list(['Omschrijving', MUG], [heading, 'n/a', '?', '6912.00.25', '?']).code).toBe(1);
    expect(list(['Omschrijving', MUG], [heading, 'yes', 'no']).code).toBeUndefined();
  });

  test('and what an earlier run has written is no input', () => {
    expect(list(['Description', MUG], ['HS code (IMPORT8)', '6912.00.25'], ['Code description (IMPORT8)', 'ceramic tableware'])).toEqual({ description: [0] });
  });
});

describe('columns without a heading that says something are recognised by what they hold', () => {
  test('countries, currencies, pictures, codes and the goods', () => {
    expect(list(['', 'A-100', 'A-101'], ['', 'China', 'VN'], ['', MUG, 'wooden dining chair'], ['', 'https://a.example/1.jpg', 'https://a.example/2.jpg'], ['', '6912.00.25', '9401.69.00'], ['', 'EUR', 'usd'])).toEqual({
      origin: 1, description: [2], imageUrl: 3, code: 4, currency: 5,
    });
  });

  test('article numbers of eight digits are not taken for codes', () => {
    expect(list(['', MUG, MUG], ['', 10023456, 10023457])).toEqual({ description: [0] });
  });

  test('a list of nothing but numbers has no description', () => {
    expect(list(['', 1, 2], ['', 'A1', 'B2'])).toEqual({});
  });
});

describe('a heading that says something else is believed, whatever the cells look like', () => {
  test.each([
    ['Einheit', 'ST', 'KG'],
    ['Eenheid', 'KG', 'KG'],
    ['Unit', 'PR', 'ST'],
    ['Taal', 'NL', 'DE'],
    ['Season', 'SS', 'AW'],
    ['In stock', 'no', 'no'],
    ['Land van verzending', 'DE', 'BE'],
    ['Supplier country', 'DE', 'BE'],
  ])('"%s" with %s and %s is no country of origin', (heading, one, other) => {
    expect(list(['Bezeichnung', MUG, 'wooden dining chair'], [heading, one, other]).origin).toBeUndefined();
  });

  test.each(['Country', 'Country code', 'Land', 'Länder', 'Ländercode'])('"%s" is the country of origin where countries stand below, and no other names it', (heading) => {
    expect(list(['Description', MUG, 'wooden dining chair'], [heading, 'CN', 'Vietnam']).origin).toBe(1);
    expect(list(['Description', MUG, 'wooden dining chair'], [heading, 'ceramics', 'wood']).origin).toBeUndefined();
    expect(list(['Description', MUG, 'wooden dining chair'], [heading, 'NL', 'DE'], ['Country of origin', 'CN', 'VN']).origin).toBe(2);
  });

  test.each(['Certificate of origin', 'Preferential origin', 'Proof of origin'])('"%s" with yes and no is no country of origin', (heading) => {
    expect(list(['Description', MUG, 'wooden dining chair'], [heading, 'no', 'yes']).origin).toBeUndefined();
    expect(list(['Description', MUG, 'wooden dining chair'], [heading, 'no', 'no']).origin).toBeUndefined();
  });

  test.each(['Total weight', 'Total quantity', 'VAT amount', 'BTW bedrag', 'Amount of cartons'])('"%s" is no value of the goods', (heading) => {
    expect(list(['Description', MUG, 'wooden dining chair'], [heading, 12, 30]).value).toBeUndefined();
  });

  test.each(['Total EUR', 'Amount in USD', 'Totaal excl. BTW', 'Total (€)', 'Total price', 'Net amount'])('"%s" is the value of the goods', (heading) => {
    expect(list(['Description', MUG, 'wooden dining chair'], [heading, 12, 30]).value).toBe(1);
  });
});

describe('a row of headings names roles', () => {
  test.each([
    ['one beside others that nobody knows', ['', 'Omschrijving', 'x'], 1],
    ['two', ['Artikel', 'Prijs'], 2],
    ['one beside numbers and identifiers', ['Nr', 'Description', 'ID', 'Colour'], 1],
    ['one, and a unit beside it', ['Omschrijving', 'Stuks'], 1],
    ['one to the right of another', ['Tekst', 'HS code'], 1],
    ['what an earlier run has written', ['HS code (IMPORT8)'], COLUMN_ROLES.length + 1],
  ])('%s', (_what, cells, roles) => {
    expect(rolesNamed(cells)).toBe(roles);
  });

  test.each<[string, CellValue[]]>([
    ['goods', [MUG, 'CN']],
    ['goods with their unit', ['Onions', 'stuks']],
    ['a sum', ['Totaal', '', 5.5]],
    ['a sum alone', ['Total']],
    ['the name of a customer', ['Naam', 'ACME Trading']],
    ['a currency', ['Currency', 'EUR']],
    ['a country of origin', ['', 'Country of origin', 'China']],
    ['a name with a number beside it', ['Artikel', 100]],
  ])('not so %s', (_what, cells) => {
    expect(rolesNamed(cells)).toBe(0);
  });
});

test('a value is of all pieces where its heading says so', () => {
  for (const heading of ['Total value', 'Totaal', 'Gesamtpreis', 'Line total', 'Totaalprijs', 'Totaalbedrag', 'Totaalwaarde', 'Subtotaal', 'Subtotal', 'Totalpreis', 'Totalbetrag']) expect([heading, isOfAllPieces(heading)]).toEqual([heading, true]);
  for (const heading of ['Totaalprijs', 'Subtotal', 'Totalbetrag', 'Gesamtbetrag']) expect(list(['Artikel', MUG], [heading, 2.5]).value).toBe(1);
  for (const heading of ['Unit price', 'Stukprijs', 'Wert', '']) expect([heading, isOfAllPieces(heading)]).toEqual([heading, false]);
});

describe('the heading of a value', () => {
  test.each([
    ['Waarde USD', 'USD'], ['Unit price (US$)', 'USD'], ['prijs in euro', 'EUR'], ['Stückpreis €', 'EUR'], ['value gbp', 'GBP'], ['Price RMB', 'CNY'], ['Price (JPY)', 'JPY'],
    ['Price per pound', undefined], ['Value CIF', undefined], ['Stukprijs', undefined], ['', undefined],
  ])('"%s" names the currency %s', (heading, currency) => {
    expect(currencyOf(heading)).toBe(currency);
  });
});
