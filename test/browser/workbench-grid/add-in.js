// Stands for any add-in: uses the public Office.js API only. What it is asked for waits until the test answers.
window.stock = { asked: [], canceled: [], answer: {}, level: () => undefined, counted: [] };
Office.onReady();

const { associate } = CustomFunctions;

associate('ASK', (part, _size, invocation) => {
  window.stock.asked.push(part);
  return new Promise((resolve) => {
    window.stock.answer[part] = resolve;
    invocation.onCanceled = () => window.stock.canceled.push(part);
  });
});
associate('DOUBLE', (number) => number * 2);
associate('MISSING', (part) => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, `There is no ${part} in stock.`); });
associate('LIST', (count) => Array.from({ length: count }, (_, index) => [index + 1]));
associate('PART', (part) => ({
  type: 'Entity', text: part, basicType: 'Error', basicValue: '#VALUE!',
  properties: { Shelf: { type: 'String', basicValue: 'B 12' }, Pieces: { type: 'Double', basicValue: 4 } },
}));
const euros = (amount) => ({ type: 'FormattedNumber', basicValue: amount, numberFormat: '€#,##0.00' });
associate('CARD', (pieces) => ({
  type: 'Entity', text: 'Hinge', basicType: 'Error', basicValue: '#VALUE!',
  properties: {
    Name: { type: 'String', basicValue: 'Hinge, stainless steel' },
    Shelf: { type: 'String', basicValue: 'B 12' },
    Pieces: pieces,
    Risk: { type: 'Entity', text: 'Medium', properties: { Level: 2, Why: 'Suppliers deliver late in winter.' } },
    'Landed cost': { type: 'Entity', text: '€1,234.50', properties: { Total: euros(1234.5), Duty: euros(61.7) } },
    Lots: { type: 'Array', elements: [[{ type: 'String', basicValue: 'May' }, euros(12)], [{ type: 'String', basicValue: 'June' }, euros(1300)]] },
    Page: { type: 'String', basicValue: 'https://stock.example/hinge' },
    Script: { type: 'String', basicValue: 'javascript:alert(1)' },
    Picture: { type: 'WebImage', address: 'https://stock.example/hinge.png' },
    Key: { type: 'String', basicValue: '0815', propertyMetadata: { excludeFrom: { cardView: true } } },
  },
  layouts: {
    compact: { icon: 'Box' },
    card: {
      title: { property: 'Name' },
      subTitle: { property: 'Shelf' },
      sections: [
        { layout: 'List', properties: ['Pieces', 'Page', 'Script', 'Key', 'Colour'] },
        { layout: 'List', title: 'Costs', properties: ['Landed cost', 'Risk'] },
        { layout: 'Table', title: 'Deliveries', collapsed: true, properties: ['Lots', 'Picture'] },
      ],
    },
  },
  provider: { description: 'Stockroom of today' },
}));
associate('PRICES', () => [
  [{ type: 'Entity', text: 'Bolt', properties: { Shelf: 'A 1' } }, euros(0.5)],
  [new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Nuts have no price.'), { type: 'Error', basicValue: '#DIV/0!' }],
  [{ type: 'String', basicValue: '0042' }, true],
]);
const kindOf = (value) => (typeof value === 'object' && value !== null ? `${value.type} ${value.text ?? value.numberFormat} ${value.basicValue}` : `${typeof value} ${value}`);
associate('KIND', kindOf);
associate('KINDS', (values) => values.map((row) => row.map(kindOf)));
associate('LEVEL', (invocation) => {
  window.stock.asked.push('level');
  window.stock.level = (pieces) => invocation.setResult(pieces);
  invocation.onCanceled = () => window.stock.canceled.push('level');
});
Office.actions.associate('COUNT', (event) => {
  window.stock.counted.push(event === null ? 'by its keys' : `by ${event.source.id}`);
  event?.completed();
});
