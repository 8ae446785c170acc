import { landedCostView } from '../../src/taskpane/landed-cost-view';
import { STATES } from './fake-runtime';

const noCosts = { answered: 0, computed: 0 };

describe('what is said about landed costs', () => {
  test('is how many cells were answered for, how many calculated, and what a minute allows', () => {
    expect(landedCostView(STATES.landedCosts, false)).toEqual({ answered: 15, computed: 1985, isEveryCostAsked: false, rateLimit: 20 });
  });

  test('is nothing while no cell shows one', () => {
    expect(landedCostView(STATES.live, false)).toBeUndefined();
  });

  test.each(['answered', 'computed'] as const)('begins with the first cell, also where it was only %s', (basis) => {
    expect(landedCostView({ ...STATES.live, landedCosts: { ...noCosts, [basis]: 1 } }, false)).toMatchObject({ ...noCosts, [basis]: 1 });
  });

  test('tells how many are ready while others are on their way, also before the first', () => {
    expect(landedCostView(STATES.costsUnderWay, false)).toMatchObject({ answered: 15, computed: 385, progress: { ready: 400, all: 1000 } });
    expect(landedCostView({ ...STATES.live, landedCosts: { ...noCosts, pending: 40 } }, false)).toMatchObject({ progress: { ready: 0, all: 40 } });
    expect(landedCostView(STATES.landedCosts, false)).not.toHaveProperty('progress');
  });

  test('is said without a cell as long as every cost is asked for: that can be switched off', () => {
    expect(landedCostView({ ...STATES.everyCostAsked, landedCosts: noCosts }, false)).toMatchObject({ ...noCosts, isEveryCostAsked: true });
  });

  test('stays when the switch was used while no cell shows a cost: it can be switched back', () => {
    expect(landedCostView(STATES.live, true)).toMatchObject({ ...noCosts, isEveryCostAsked: false });
  });

  test('is said in the sandbox, too', () => {
    expect(landedCostView({ ...STATES.sandbox, landedCosts: { answered: 1, computed: 1 } }, false)).toMatchObject({ answered: 1, computed: 1 });
  });

  test('is nothing without a connection, whatever was remembered and switched', () => {
    const { landedCosts } = STATES.landedCosts;
    expect(landedCostView({ ...STATES.notConnected, landedCosts, isEveryCostAsked: true }, true)).toBeUndefined();
    expect(landedCostView({ ...STATES.notConnected, connection: { kind: 'starting' }, landedCosts }, false)).toBeUndefined();
  });
});

describe('the requests that a minute allows', () => {
  const { landedCosts } = STATES.landedCosts;

  test('are not told before the account is known', () => {
    expect(landedCostView({ ...STATES.accountUnread, landedCosts }, false)?.rateLimit).toBeUndefined();
  });

  test('are told in the sandbox only where its minutes are as long as ours', () => {
    const { account } = STATES.sandbox;
    expect(landedCostView({ ...STATES.sandbox, landedCosts }, false)?.rateLimit).toBeUndefined();
    expect(landedCostView({ ...STATES.sandboxInRealTime, account, landedCosts }, false)?.rateLimit).toBe(20);
  });
});
