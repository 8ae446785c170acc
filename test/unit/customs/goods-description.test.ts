import { missingFact } from '../../../src/customs/goods-description';

test.each([
  ['monster', 'goods'],
  ['Diverse artikelen', 'goods'],
  ['misc. items', 'goods'],
  ['AB-1234-X', 'goods'],
  ['12345', 'goods'],
  ['see above', 'goods'],
  ['100% cotton', 'goods'],
  ['Kunststof onderdelen', 'goods'],
  ['T-shirt', 'material'],
  ['tas', 'material'],
  ['Flaschen 0,5 l', 'material'],
  ['Machine', 'use'],
  ['Gerät XY-200', 'use'],
])('"%s" does not say enough: %s', (description, missing) => {
  expect(missingFact(description)).toBe(missing);
});

test.each([
  'Totaal', 'Total', 'TOTAL:', 'Subtotaal', 'Subtotal', 'Sub-total', 'Summe', 'Gesamt', 'Zwischensumme', 'Grand total', 'Totaal excl. BTW', 'Totaal incl. 21% BTW', 'BTW', 'VAT', 'MwSt. 19 %',
  'Verzendkosten', 'Versandkosten', 'Shipping costs', 'Prijzen excl. BTW', 'div.', 'n/a', 'nvt', 'n.v.t.', 'Omschrijving', 'Description', 'Beschreibung', 'Product description', 'Description of goods', 'Naam',
])('a heading, a sum or a note is no goods: "%s"', (description) => {
  expect(missingFact(description)).toBe('goods');
});

test.each([
  'total station', 'naam plaat', 'name plate', 'shipping box', 'price tag', 'grand piano', 'steel shipping container', 'title page', 'Porto', 'description board',
])('a word of a sum among others makes no goods vague: "%s"', (description) => {
  expect(missingFact(description)).toBeUndefined();
});

test.each([
  'ceramic mug for coffee',
  'cotton T-shirt',
  'katoenen tas',
  'washing machine',
  'fresh onions',
  'onions',
  'headphones',
  'fietsen',
  '陶瓷杯',
  'Glasflaschen',
  'sensor for measuring temperature',
  'leather handbag, article 12',
])('"%s" is not called vague', (description) => {
  expect(missingFact(description)).toBeUndefined();
});
