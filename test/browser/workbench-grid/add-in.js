// Stands for any add-in: uses the public Office.js API only. What it is asked for waits until the test answers.
window.stock = { asked: [], canceled: [], answer: {}, level: () => undefined };
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
associate('LEVEL', (invocation) => {
  window.stock.asked.push('level');
  window.stock.level = (pieces) => invocation.setResult(pieces);
  invocation.onCanceled = () => window.stock.canceled.push('level');
});
