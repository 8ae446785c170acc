// Stands for any add-in: uses the public Office.js API only, and notes what happens to it in window.seen.
window.seen = { canceled: [], command: null, action: null, started: [] };
window.ready = Office.onReady();

// CustomFunctions.Error comes with a later part of office.js, so it is looked up when a function runs.
const failWith = (code, message) => new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
const { associate } = CustomFunctions;
const later = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

associate('ADD', (a, b) => a + b);
associate('WHERE', async (text, invocation) => {
  await later(5);
  return `${text} at ${invocation.address}`;
});
associate('DOUBLE', (matrix) => matrix.map((row) => row.map((x) => x * 2)));
associate('MISSING', async () => {
  await later(1);
  throw failWith('notAvailable', 'no such product');
});
associate('ZERO', () => { throw failWith('divisionByZero'); });
associate('RETURNED', () => failWith('invalidNumber'));
associate('BUG', () => { throw new TypeError('a bug'); });
associate('CARD', (code) => ({
  type: 'Entity', text: code, basicType: 'Error', basicValue: '#VALUE!', properties: { Chapter: { type: 'Double', basicValue: 84 } },
}));
associate('KIND', (x) => (x instanceof Error ? `error ${x.code}` : x === null ? 'nothing' : typeof x === 'object' ? `${x.type} ${x.text}` : typeof x));
associate('SLOW', (text, invocation) => {
  window.seen.started.push(text);
  return new Promise((resolve) => {
    window.finishSlow = () => resolve('late');
    invocation.onCanceled = () => window.seen.canceled.push(text);
  });
});
associate('TICK', (invocation) => {
  let n = 0;
  const timer = setInterval(() => invocation.setResult(++n), 40);
  invocation.onCanceled = () => { clearInterval(timer); window.seen.canceled.push('TICK'); };
});
associate('READS', (address) => Excel.run(async (context) => {
  const range = context.workbook.worksheets.getItem('Sheet1').getRange(address);
  range.load('values');
  await context.sync();
  return range.values[0][0];
}));
associate('PREVIEW', (invocation) => String(Boolean(invocation.isInValuePreview)));

Office.actions.associate('COMMAND', (event) => {
  window.seen.command = event.source.id;
  event.completed();
});
Office.actions.associate('ACTION', (argument) => { window.seen.action = argument; });
