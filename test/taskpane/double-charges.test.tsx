// What the pane says of what may have been charged twice.
import type { DoubleCharge } from '../../src/runtime/runtime';
import { announcement } from '../../src/taskpane/announcement';
import { STATES } from './fake-runtime';
import { pane, textOf } from './read-page';
import { wordingFor } from './wording';

const SENT = new Date(2026, 10, 24, 14, 5).getTime();

const CHARGE: DoubleCharge = {
  entryId: 'page 1',
  sentAt: SENT,
  credits: 2,
  products: [
    { description: 'ceramic mug for coffee', first: 'id 1', seconds: ['id 2'] },
    { description: '', seconds: ['id 3'] },
  ],
};

const told = { ...STATES.live, doubleCharges: [CHARGE] };

test('somebody whose browser has sent a request twice reads how many credits, when, and the ids of both sets', () => {
  const page = textOf(pane(told));
  expect(page).toContain('2 credits may have been charged twice');
  expect(page).toContain('A colleague may also have bought the same list');
  expect(page).toMatch(/Sent 24 Nov 2026, 14:05, charged twice: 2 credits/);
  expect(page).toMatch(/ceramic mug for coffee\s+first: id 1\s+second: id 2/);
  expect(page).toMatch(/A picture without a description\s+first: not known\s+second: id 3/);
  expect(page).toContain('Copy for Import8');
  expect(page).toContain('Done, remove this');
});

test('where the list does not reach back that far, it says so instead of ids', () => {
  expect(textOf(pane({ ...told, doubleCharges: [{ ...CHARGE, credits: 1, products: [] }] }))).toMatch(/1 credit may have been charged twice.*the classifications are not known/s);
});

test('it is there in Dutch and German, and also while nothing is connected', () => {
  expect(textOf(pane(told, 'nl-NL'))).toContain('Mogelijk zijn 2 credits dubbel afgeschreven');
  expect(textOf(pane(told, 'de-DE'))).toContain('2 Credits wurden vielleicht doppelt abgebucht');
  expect(textOf(pane({ ...STATES.notConnected, doubleCharges: [CHARGE] }))).toContain('2 credits may have been charged twice');
});

test('nobody reads of it while there is none', () => {
  expect(textOf(pane(STATES.live))).not.toContain('charged twice');
});

test('a screen reader tells it when it comes, and not when it goes', () => {
  expect(announcement(STATES.live, told, wordingFor('en-GB').strings)).toBe('2 credits may have been charged twice.');
  expect(announcement(told, STATES.live, wordingFor('en-GB').strings)).toBeUndefined();
});
