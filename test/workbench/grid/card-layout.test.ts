import { hasCard, readCard } from '../../../src/workbench/grid/card-layout';

const format = (pattern: string, value: number) => `${pattern}|${value}`;
const euros = (amount: number) => ({ type: 'FormattedNumber', basicValue: amount, numberFormat: '€0.00' });
const risk = { type: 'Entity', text: 'Medium', properties: { Level: 2, Picture: { type: 'WebImage', address: 'https://stock.example/risk.png' } } };
const hinge = {
  type: 'Entity',
  text: 'Hinge',
  properties: {
    Name: { type: 'String', basicValue: 'Hinge, steel' },
    Shelf: 'B 12',
    Price: euros(12.5),
    Risk: risk,
    Lots: { type: 'Array', elements: [['May', euros(3)], [null, true]] },
    Picture: { type: 'WebImage', address: 'https://stock.example/hinge.png', altText: 'A hinge' },
    Key: { type: 'String', basicValue: '0815', propertyMetadata: { excludeFrom: { cardView: true } } },
  },
};
const text = (shown: string, isNumber = false) => ({ kind: 'text', text: shown, isNumber });

/** Title and labels of each section. */
function outline(layouts: unknown): (readonly [string, readonly string[]])[] {
  return readCard({ ...hinge, layouts }, format).sections.map(({ title, fields }) => [title, fields.map(({ label }) => label)] as const);
}

describe('without a layout', () => {
  test('a card shows everything that may be seen, in its order and with its formats', () => {
    expect(readCard(hinge, format)).toEqual({
      title: 'Hinge',
      subtitle: '',
      provider: '',
      sections: [{
        title: '', layout: 'List', isCollapsible: false, isCollapsed: false,
        fields: [
          { label: 'Name', value: text('Hinge, steel') },
          { label: 'Shelf', value: text('B 12') },
          { label: 'Price', value: text('€0.00|12.5', true) },
          { label: 'Risk', value: { kind: 'entity', text: 'Medium', sections: [expect.objectContaining({ fields: [{ label: 'Level', value: text('2', true) }] })] } },
          { label: 'Lots', value: { kind: 'grid', rows: [[text('May'), text('€0.00|3', true)], [text('–'), text('TRUE')]] } },
        ],
      }],
    });
  });

  test('a number with a format has no card, an array has one', () => {
    expect([hasCard(euros(1)), hasCard(hinge), hasCard(hinge.properties.Lots)]).toEqual([false, true, true]);
    expect(readCard(hinge.properties.Lots, format).sections[0]?.fields).toMatchObject([{ label: '', value: { kind: 'grid' } }]);
  });
});

describe('with a layout', () => {
  test('the title and what is below it come from properties, or are given', () => {
    const read = (card: unknown) => readCard({ ...hinge, layouts: { card } }, format);
    expect(read({ title: { property: 'Name' }, subTitle: { property: 'Price' } })).toMatchObject({ title: 'Hinge, steel', subtitle: '€0.00|12.5' });
    expect(read({ title: 'A part' }).title).toBe('A part');
    expect(read({ title: { property: 'Colour' }, subTitle: { property: 'Colour' } })).toMatchObject({ title: 'Hinge', subtitle: '' });
  });

  test('only what its sections name is shown, without what must not or cannot be', () => {
    expect(outline({ card: { sections: [
      { layout: 'List', properties: ['Shelf', 'Key', 'Colour', 'Picture', 7] },
      { layout: 'List', title: 'Nothing', properties: ['Picture'] },
      { layout: 'Table', title: 'Prices', properties: ['Price'] },
      { layout: 'Table', title: 'Deliveries', property: 'Lots', showLabel: false },
      'no section',
    ] } })).toEqual([['', ['Shelf']], ['Prices', ['Price']], ['Deliveries', ['']]]);
  });

  test.each([
    ['with a title', { title: 'Prices' }, [true, false]],
    ['with a title, closed', { title: 'Prices', collapsible: true, collapsed: true }, [true, true]],
    ['with a title, held open', { title: 'Prices', collapsible: false, collapsed: true }, [false, false]],
    ['without a title', { collapsible: true, collapsed: true }, [false, false]],
  ])('a section %s can be closed, or not', (_what, section, wanted) => {
    const layouts = { card: { sections: [{ layout: 'List', properties: ['Price'], ...section }] } };
    expect(readCard({ ...hinge, layouts }, format).sections.map(({ isCollapsible, isCollapsed }) => [isCollapsible, isCollapsed])).toEqual([wanted]);
  });

  test.each([undefined, null, 'wide', { card: 'wide' }, { card: { sections: 'all' } }])('%j is none: everything is shown', (layouts) => {
    expect(outline(layouts)).toEqual([['', ['Name', 'Shelf', 'Price', 'Risk', 'Lots']]]);
  });
});

test('who provided the data is said', () => {
  expect(readCard({ ...hinge, provider: { description: 'Stockroom' } }, format).provider).toBe('Stockroom');
});

test.each([
  ['https://stock.example/hinge', 'link'],
  [{ type: 'String', basicValue: 'https://stock.example/hinge?a=1' }, 'link'],
  [{ type: 'Entity', text: 'Page', basicValue: 'https://stock.example/hinge', properties: { Visits: 3 } }, 'entity'],
  ['http://stock.example/hinge', 'text'],
  ['javascript:alert(1)', 'text'],
  ['see https://stock.example', 'text'],
  ['https://', 'text'],
])('%j is shown as %s', (value, kind) => {
  expect(readCard({ type: 'Entity', text: 'Hinge', properties: { Page: value } }, format).sections[0]?.fields[0]?.value.kind).toBe(kind);
});
