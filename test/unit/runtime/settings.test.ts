import { Settings } from '../../../src/runtime/settings';
import { FakeStorage } from '../../fakes/fake-storage';

function open({ computer = new FakeStorage(), session = new FakeStorage(), partitionKey = undefined as string | undefined } = {}) {
  return new Settings({ storages: { computer: () => computer, session: () => session }, partitionKey });
}

describe('the allowance', () => {
  test('is remembered on this computer, the live one apart from that of the sandbox', () => {
    const computer = new FakeStorage();
    expect(open({ computer }).rememberAllowance('live', 40)).toBe(true);
    open({ computer }).rememberAllowance('sandbox', 0);
    expect([open({ computer }).allowance('live'), open({ computer }).allowance('sandbox')]).toEqual([40, 0]);
  });

  test('is not there before anybody has set it', () => {
    expect(open().allowance('live')).toBeUndefined();
  });

  test('is kept apart from that of another site of the host', () => {
    const computer = new FakeStorage();
    open({ computer, partitionKey: 'site one ' }).rememberAllowance('live', 40);
    expect(open({ computer, partitionKey: 'site two ' }).allowance('live')).toBeUndefined();
    expect(open({ computer, partitionKey: 'site one ' }).allowance('live')).toBe(40);
  });

  test('outlasts the connection', () => {
    const settings = open();
    settings.remember({ kind: 'live', key: 'c8_key_1234', retention: 'computer' });
    settings.rememberAllowance('live', 40);
    settings.forget();
    expect([settings.connection(), settings.allowance('live')]).toEqual([undefined, 40]);
  });

  test.each(['', ' ', 'many', '-1', '2.5', '1e3', '1001', '99999999', 'null', '{"credits":40}'])('that reads "%s" is as good as none', (text) => {
    const computer = new FakeStorage();
    const settings = open({ computer });
    settings.rememberAllowance('live', 1_000);
    expect(settings.allowance('live')).toBe(1_000);
    const name = computer.key(0);
    computer.setItem(name ?? '', text);
    expect(settings.allowance('live')).toBeUndefined();
  });

  test('does no harm where the browser blocks storage', () => {
    const settings = open({ computer: FakeStorage.blocked() });
    expect([settings.rememberAllowance('live', 40), settings.allowance('live')]).toEqual([false, undefined]);
  });
});

describe('that every landed cost is asked for', () => {
  test('is remembered on this computer until it is taken back, whoever connects', () => {
    const computer = new FakeStorage();
    expect(open({ computer }).isEveryCostAsked()).toBe(false);
    expect(open({ computer }).rememberEveryCostAsked(true)).toBe(true);
    open({ computer }).forget();
    expect(open({ computer }).isEveryCostAsked()).toBe(true);
    open({ computer }).rememberEveryCostAsked(false);
    expect(open({ computer }).isEveryCostAsked()).toBe(false);
  });

  test('does no harm where the browser blocks storage', () => {
    const settings = open({ computer: FakeStorage.blocked() });
    expect([settings.rememberEveryCostAsked(true), settings.isEveryCostAsked()]).toEqual([false, false]);
  });
});
