import { fieldError, fieldOutcome } from '../../../src/workbench/grid/entity-fields';

const level = { type: 'Entity', text: 'Low', properties: { Level: 2 } };
const hinge = {
  type: 'Entity',
  text: 'Hinge',
  properties: {
    'Landed cost': { type: 'FormattedNumber', basicValue: 12.5, numberFormat: '€#,##0.00' },
    Shelf: { type: 'String', basicValue: 'B 12' },
    Pieces: 4,
    Risk: level,
    Price: { type: 'Error', basicValue: '#N/A', message: 'No price yet.' },
    Weight: { type: 'Error', basicValue: 'heavy' },
    Note: { type: 'Empty', basicValue: '' },
    Sizes: { type: 'Array', elements: [[1, { type: 'Double', basicValue: 2 }], [3, level]] },
    Key: { type: 'String', basicValue: 'secret', propertyMetadata: { excludeFrom: { dotNotation: true } } },
    Hidden: { type: 'String', basicValue: 'seen', propertyMetadata: { excludeFrom: { cardView: true } } },
  },
};

describe('a formula that names a field', () => {
  test.each([
    ['plain values as they are', 'Pieces', 4],
    ['the value of a property object', 'Shelf', 'B 12'],
    ['it in any case of letters', 'sHELF', 'B 12'],
    ['formatted numbers with their format', 'Landed cost', hinge.properties['Landed cost']],
    ['nested entities as entities', 'Risk', level],
    ['errors with their sentence', 'Price', { error: '#N/A', message: 'No price yet.' }],
    ['an unknown error as #VALUE!', 'Weight', { error: '#VALUE!' }],
    ['nothing as 0, as from an empty cell', 'Note', 0],
    ['arrays as rows', 'Sizes', [[1, 2], [3, level]]],
    ['what only the card leaves out', 'Hidden', 'seen'],
  ])('gets %s', (_what, name, outcome) => {
    expect(fieldOutcome(hinge, name)).toEqual(outcome);
  });

  test.each(['Colour', '', 'Key', 'constructor'])('gets nothing from "%s", which is no field or not for formulas', (name) => {
    expect(fieldOutcome(hinge, name)).toBeUndefined();
  });
});

test('#FIELD! says which fields there are, or that there can be none', () => {
  expect(fieldError(level, 'Shelf')).toEqual({ error: '#FIELD!', message: 'The data type in the cell has no field "Shelf". Its fields: Level.' });
  expect(fieldError({ type: 'Entity', text: 'Bare' }, 'Shelf').message).toBe('The data type in the cell has no field "Shelf". It has no fields.');
  expect(fieldError('Hinge', 'Shelf').message).toBe('The cell holds no data type, so it has no field "Shelf".');
});
