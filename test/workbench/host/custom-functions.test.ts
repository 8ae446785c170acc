import type { FunctionDefinition, FunctionInvocation } from '../../../src/workbench/grid-port';
import { CustomFunctions, CustomFunctionsService, type MessageEntry } from '../../../src/workbench/host/custom-functions';

const INVOKE = 1000;
const CANCEL = 1001;

test('cells calculated together leave in one message, in their order', () => {
  const { functions, messages, calculate } = start();
  for (const text of ['a', 'b', 'c']) functions.call(invocation({ args: [text] }), () => undefined);
  expect(messages).toEqual([]);
  calculate();
  expect(messages).toHaveLength(1);
  expect(messages[0]?.map(([category, type, , message]) => [category, type, (JSON.parse(message) as unknown[])[2]])).toEqual([
    [1, INVOKE, ['a']], [1, INVOKE, ['b']], [1, INVOKE, ['c']],
  ]);
  expect([functions.calls(), functions.pendingCalls()]).toEqual([3, 3]);
});

test('calls made before the add-in is ready wait for it', () => {
  const { functions, messages, calculate } = open();
  functions.call(invocation(), () => undefined);
  calculate();
  expect([messages.length, functions.calls(), functions.pendingCalls()]).toEqual([0, 0, 1]);
  functions.start();
  calculate();
  expect([messages.length, functions.calls()]).toEqual([1, 1]);
});

test('a result settles its own call, once', () => {
  const { functions, service, calculate } = start();
  const settled: unknown[] = [];
  functions.call(invocation(), (result) => settled.push(['first', result]));
  functions.call(invocation(), (result) => settled.push(['second', result]));
  calculate();
  service.setInvocationArrayResults([[2, true, '8471.30', 0], [2, true, 'again', 0], [99, true, 'unknown', 0]]);
  expect(settled).toEqual([['second', '8471.30']]);
  expect(functions.pendingCalls()).toBe(1);
});

test('a cancelled call is told to the add-in, and its late result is dropped', () => {
  const { functions, service, messages, calculate } = start();
  const settled: unknown[] = [];
  const cancel = functions.call(invocation({ options: { cancelable: true } }), (result) => settled.push(result));
  calculate();
  cancel();
  cancel();
  calculate();
  expect(messages[1]).toEqual([[1, CANCEL, '', '{"invocationId":1}']]);
  expect(messages).toHaveLength(2);
  service.setInvocationArrayResults([[1, true, 'late', 0]]);
  expect([settled, functions.pendingCalls()]).toEqual([[], 0]);
});

test('a call cancelled before it left never reaches the add-in', () => {
  const { functions, messages, calculate } = start();
  functions.call(invocation({ options: { cancelable: true } }), () => undefined)();
  calculate();
  expect([messages, functions.calls()]).toEqual([[], 0]);
});

test('cancellations and new calls of one edit travel together, cancellations first', () => {
  const { functions, messages, calculate } = start();
  const cancel = functions.call(invocation({ options: { cancelable: true } }), () => undefined);
  calculate();
  functions.call(invocation(), () => undefined);
  cancel();
  calculate();
  expect(messages[1]?.map(([, type]) => type)).toEqual([CANCEL, INVOKE]);
});

test('a function that cannot be cancelled is not told, and its result is dropped all the same', () => {
  const { functions, service, messages, calculate } = start();
  const settled: unknown[] = [];
  const cancel = functions.call(invocation(), (result) => settled.push(result));
  calculate();
  cancel();
  calculate();
  service.setInvocationArrayResults([[1, true, 'late', 0]]);
  expect([messages.length, settled]).toEqual([1, []]);
});

test('a streaming function settles again and again, and stops being awaited with its first value', () => {
  const { functions, service, calculate } = start();
  const settled: unknown[] = [];
  functions.call(invocation({ options: { stream: true } }), (result) => settled.push(result));
  calculate();
  expect(functions.pendingCalls()).toBe(1);
  service.setInvocationArrayResults([[1, true, 1, 0]]);
  service.setInvocationArrayResults([[1, true, 2, 0]]);
  expect([settled, functions.pendingCalls()]).toEqual([[1, 2], 0]);
});

test('after a restart of the add-in calls without a result are made again under new ids', () => {
  const { functions, service, messages, calculate } = start();
  const settled: unknown[] = [];
  functions.call(invocation({ args: ['done'] }), (result) => settled.push(result));
  functions.call(invocation({ args: ['open'] }), (result) => settled.push(result));
  calculate();
  service.setInvocationArrayResults([[1, true, 'one', 0]]);
  functions.stop();
  calculate();
  service.setInvocationArrayResults([[2, true, 'from the page that is gone', 0]]);
  functions.start();
  calculate();
  expect(messages[1]?.map(([, , , message]) => (JSON.parse(message) as unknown[]).slice(0, 3))).toEqual([[3, 'HS', ['open']]]);
  service.setInvocationArrayResults([[3, true, 'two', 0]]);
  expect(settled).toEqual(['one', 'two']);
});

test('addresses are told to functions that ask for them, and to no others', () => {
  const { functions, messages, calculate } = start();
  functions.call(invocation({ options: { requiresAddress: true, requiresParameterAddresses: true } }), () => undefined);
  functions.call(invocation(), () => undefined);
  calculate();
  const sent = messages[0]?.map(([, , , message]) => JSON.parse(message) as unknown[]);
  expect(sent?.map((message) => [message[3], message[5]])).toEqual([["'My sheet'!C2", ['A1']], [null, null]]);
});

test.each([
  ['plain', {}, ['x'], 4],
  ['cancelable', { cancelable: true }, ['x'], 5],
  ['streaming', { stream: true }, ['x'], 7],
  ['with an entity argument', {}, [{ type: 'Entity', text: 'x' }], 12],
])('flags are a number: a %s call', (_, options, args, flags) => {
  const { functions, messages, calculate } = start();
  functions.call(invocation({ options, args }), () => undefined);
  calculate();
  expect((JSON.parse(messages[0]?.[0]?.[3] ?? '') as unknown[])[4]).toBe(flags);
});

test('errors and entities go out in the form office.js parses', () => {
  const { functions, messages, calculate } = start();
  functions.call(invocation({ args: [{ error: '#DIV/0!' }, [['a', null]], undefined] }), () => undefined);
  functions.call(invocation({ args: [{ error: '#N/A' }, { type: 'Entity', text: 'x' }] }), () => undefined);
  calculate();
  expect(messages[0]?.map(([, , , message]) => (JSON.parse(message) as unknown[])[2])).toEqual([
    [{ type: 'CustomFunctionError', code: '#DIV/0!' }, [['a', null]], null],
    [{ value: '{"type":"CustomFunctionError","code":"#N/A"}' }, { value: '{"type":"Entity","text":"x"}' }],
  ]);
});

test.each([
  ['text stays text', [true, '0703.10.00', 0], '0703.10.00'],
  ['null is 0, as in Excel', [true, null, 0], 0],
  ['a matrix is read cell by cell', [true, [[1, null], [{ type: 'Double', basicValue: 2 }, 'x']], 0], [[1, 0], [2, 'x']]],
  ['an entity is kept whole', [true, { type: 'Entity', text: 'x', properties: {} }, 0], { type: 'Entity', text: 'x', properties: {} }],
  ['a returned error', [true, { type: 'Error', basicValue: '#NUM!', errorType: 'Num' }, 0], { error: '#NUM!' }],
  ['#N/A with words', [false, 'no such product', 1, 0], { error: '#N/A', message: 'no such product' }],
  ['#VALUE! with words', [false, 'description is empty', 7, 0], { error: '#VALUE!', message: 'description is empty' }],
  ['#DIV/0! has no words in Excel', [false, 'ignored', 5, 0], { error: '#DIV/0!' }],
  ['a bug in the function', [false, '', 2, 0], { error: '#VALUE!' }],
  ['a function nobody associated', [false, '', 10, 0], { error: '#VALUE!' }],
])('results: %s', (_, result, expected) => {
  const { functions, service, calculate } = start();
  const settled: unknown[] = [];
  functions.call(invocation(), (value) => settled.push(value));
  calculate();
  service.setInvocationArrayResults([[1, ...result]]);
  expect(settled).toEqual([expected]);
});

test('results in the older form count too', () => {
  const { functions, service, calculate } = start();
  const settled: unknown[] = [];
  functions.call(invocation(), (value) => settled.push(value));
  functions.call(invocation(), (value) => settled.push(value));
  calculate();
  service.setInvocationResults([{ id: 1, value: 'x' }, { id: 2, value: 'none', failed: true, errorCode: 1 }, null, 'nonsense']);
  expect(settled).toEqual(['x', { error: '#N/A', message: 'none' }]);
});

interface Started {
  readonly functions: CustomFunctions;
  readonly service: CustomFunctionsService;
  readonly messages: (readonly MessageEntry[])[];
  /** What is being calculated comes to an end. */
  calculate(): void;
}

function open(): Started {
  const messages: (readonly MessageEntry[])[] = [];
  const deferred: (() => void)[] = [];
  const functions = new CustomFunctions({
    send: (entries) => messages.push(entries),
    defer: (task) => deferred.push(task),
    sheetName: () => 'My sheet',
  });
  return {
    functions,
    service: new CustomFunctionsService(functions, () => functions.start()),
    messages,
    calculate: () => deferred.splice(0).forEach((task) => task()),
  };
}

function start(): Started {
  const started = open();
  started.service._SetOsfControlContainerReadyForCustomFunctions();
  return started;
}

function invocation({ args = ['text'], options = {} }: { args?: readonly unknown[]; options?: Partial<FunctionDefinition['options']> } = {}): FunctionInvocation {
  return {
    definition: {
      name: 'IMPORT8.HS', id: 'HS', description: '', parameters: [],
      options: {
        cancelable: false, stream: false, volatile: false, requiresAddress: false, requiresParameterAddresses: false,
        excludeFromAutoComplete: false, acceptsDataTypes: false, acceptsErrors: false, ...options,
      },
    },
    args,
    caller: { sheetId: 's', row: 1, column: 2, rows: 1, columns: 1 },
    parameterAddresses: ['A1'],
  };
}
