import type { RuntimeState } from '../../src/runtime/runtime';
import { announcement } from '../../src/taskpane/announcement';
import { wordingFor } from './wording';
import { quoteFor, STATES } from './fake-runtime';

const { strings } = wordingFor('en');
const heard = (before: RuntimeState, after: RuntimeState) => announcement(before, after, strings);
const classifying = (pendingProducts: number): RuntimeState => ({ ...STATES.live, pendingProducts });

describe('a user who listens hears', () => {
  test('as whom they have connected', () => {
    expect(heard(STATES.notConnected, STATES.live)).toBe('Connected as Acme Trading Co.');
  });

  test('that everything in the sandbox is demonstration data', () => {
    expect(heard(STATES.notConnected, STATES.sandbox)).toBe('You are in the sandbox. Everything is demonstration data.');
  });

  test('that the key is forgotten', () => {
    expect(heard(STATES.live, STATES.notConnected)).toBe('Disconnected.');
  });

  test('nothing about the connection that was remembered', () => {
    const starting: RuntimeState = { ...STATES.notConnected, connection: { kind: 'starting' } };
    expect(heard(starting, STATES.notConnected)).toBeUndefined();
    expect(heard(starting, STATES.live)).toBeUndefined();
  });

  test('when classifying begins and when it has ended, but not every product in between', () => {
    expect(heard(classifying(0), classifying(400))).toBe('400 products are being classified.');
    expect(heard(classifying(400), classifying(399))).toBeUndefined();
    expect(heard(classifying(1), classifying(0))).toBe('No products are being classified now.');
  });

  test('a problem in the words of the cells, once', () => {
    const again: RuntimeState = { ...STATES.noCredits, creditsRemaining: 0 };
    expect(heard(STATES.live, STATES.noCredits)).toBe(
      'No credits left. Your organisation has no credits left. Buy credits at import8.nl, then calculate the cell again.',
    );
    expect(heard(STATES.noCredits, again)).toBeUndefined();
  });

  test('the first sentence of a cell, but not a whole column of them', () => {
    const [first, second] = STATES.cellsWithMessages.cellProblems;
    const one: RuntimeState = { ...STATES.live, cellProblems: second === undefined ? [] : [second] };
    expect(heard(STATES.live, one)).toBe(`Cells that need attention: ${second?.message}`);
    expect(heard(one, { ...one, cellProblems: [...(first === undefined ? [] : [first]), ...one.cellProblems] })).toBeUndefined();
  });

  test('that cells wait for approval, once, and not in the words of the cells as well', () => {
    const more: RuntimeState = { ...STATES.approvalNeeded, approval: quoteFor(300, 300) };
    expect(heard(STATES.live, STATES.approvalNeeded)).toBe('175 cells are waiting for your approval.');
    expect(heard(STATES.approvalNeeded, more)).toBeUndefined();
  });

  test('that products may have been paid for, again when there are more, and when none is left', () => {
    expect(heard(STATES.live, STATES.uncertain)).toBe('3 products may have been paid for.');
    expect(heard(STATES.uncertain, STATES.manyUncertain)).toBe('12 products may have been paid for.');
    expect(heard(STATES.manyUncertain, STATES.oneUncertain)).toBeUndefined();
    expect(heard(STATES.oneUncertain, STATES.live)).toBe('No products are left that may have been paid for.');
  });

  test('nothing of products being settled when it is the connection that has gone', () => {
    expect(heard(STATES.oneUncertain, { ...STATES.notConnected, uncertain: STATES.oneUncertain.uncertain })).toBe('Disconnected.');
  });

  test('the allowance that was set, and not the one that another connection brings', () => {
    expect(heard(STATES.live, { ...STATES.live, allowance: 100 })).toBe('From now on, formulas may use 100 credits a day.');
    expect(heard(STATES.sandbox, STATES.live)).toBe('Connected as Acme Trading Co.');
  });

  test('that every cost is asked for from now on and how many cells that calculates again, and when that ends, each in one sentence', () => {
    const { landedCosts, everyCostAsked } = STATES;
    expect(heard(landedCosts, { ...landedCosts, isEveryCostAsked: true })).toBe('From now on, Import8 is asked for every landed cost; 1,985 cells are recalculated.');
    expect(heard(everyCostAsked, { ...everyCostAsked, isEveryCostAsked: false })).toBe(
      'From now on, landed costs are calculated wherever Import8’s answers allow it.',
    );
  });

  test('nothing of cells being calculated again where none was calculated before', () => {
    expect(heard(STATES.live, { ...STATES.live, isEveryCostAsked: true })).toBe('From now on, Import8 is asked for every landed cost.');
  });

  test('nothing of the landed costs that fill in, nor of what was remembered about them', () => {
    const starting: RuntimeState = { ...STATES.notConnected, connection: { kind: 'starting' } };
    expect(heard(STATES.live, STATES.landedCosts)).toBeUndefined();
    expect(heard(starting, { ...starting, isEveryCostAsked: true })).toBeUndefined();
    expect(heard(starting, STATES.everyCostAsked)).toBeUndefined();
  });

  test('when a run begins, pauses, stops and has ended, and nothing of its rows in between', () => {
    const { classify, running, paused, stopping, stopped, done } = STATES;
    expect(heard(classify, running)).toBe('Classifying 1,638 rows.');
    expect(heard(running, { ...running, run: { ...running.run, states: { ...running.run.states, done: 405 }, timeLeftMs: 1000 } })).toBeUndefined();
    expect(heard(running, paused)).toBe('The run is paused. Nothing new is sent.');
    expect(heard(paused, running)).toBe('Classifying 1,638 rows.');
    expect(heard(running, stopping)).toBe('The run is stopping. Products already paid for will still be filled in.');
    expect(heard(stopping, stopped)).toBe('The run has stopped. Classified: 738. Failed: 0.');
    expect(heard({ ...running, pendingProducts: 0 }, done)).toBe('The run is done. Classified: 1,631. Failed: 7.');
  });

  test('nothing of products being classified while a run tells of itself', () => {
    expect(heard({ ...STATES.paused, pendingProducts: 0 }, { ...STATES.paused, pendingProducts: 120 })).toBeUndefined();
    expect(heard({ ...STATES.done, pendingProducts: 3 }, { ...STATES.done, pendingProducts: 0 })).toBe('No products are being classified now.');
  });

  test('why a run does not go on, once, and not again where the page says it on top', () => {
    const { running, runInTrouble } = STATES;
    const { trouble } = runInTrouble.run;
    expect(heard(running, { ...runInTrouble, pendingProducts: 120 })).toBe(trouble.message);
    expect(heard(runInTrouble, { ...runInTrouble, creditsRemaining: 0 })).toBeUndefined();
    expect(heard(running, { ...runInTrouble, problem: trouble })).toBe(`No credits left. ${trouble.message}`);
  });

  test('nothing when only the balance has moved', () => {
    expect(heard(STATES.live, { ...STATES.live, creditsRemaining: 1200 })).toBeUndefined();
  });
});
