import { applicableAntiDumping, applicableDuty, type AntiDumpingDuty, type DutyRates, type PreferentialDuty } from '../../../src/customs/duty-rates';

const rates = (mfn: string, preferential: readonly PreferentialDuty[] = [], antiDumping: readonly AntiDumpingDuty[] = []): DutyRates => ({
  mfn: { rateText: mfn },
  preferential,
  antiDumping,
  vatRateText: '21.00%',
});
const scheme = (name: string, rateText: string, ...countries: string[]): PreferentialDuty => ({ scheme: name, rateText, countries });

describe('the duty that goods of an origin pay', () => {
  const headphones = rates('2.00%', [scheme('GSP', '0.00%', 'CN', 'VN', 'BD')]);

  test('is the lower one of a scheme that has the origin', () => {
    expect(applicableDuty(headphones, 'VN')).toEqual({ rateText: '0.00%', scheme: 'GSP' });
  });

  test('is the MFN duty for every other origin, and where no origin is given', () => {
    expect(applicableDuty(headphones, 'US')).toEqual({ rateText: '2.00%' });
    expect(applicableDuty(headphones, undefined)).toEqual({ rateText: '2.00%' });
  });

  test('is the lowest of several schemes', () => {
    const several = rates('12.00%', [scheme('GSP', '9.60%', 'VN'), scheme('EVFTA', '2.0%', 'VN'), scheme('GSP+', '1.0%', 'PK')]);
    expect(applicableDuty(several, 'VN')).toEqual({ rateText: '2.0%', scheme: 'EVFTA' });
  });

  test('is compared as a number, not as text', () => {
    expect(applicableDuty(rates('9.00%', [scheme('GSP', '10.00%', 'VN')]), 'VN')).toEqual({ rateText: '9.00%' });
  });

  test('is the MFN duty where a scheme gives no less, because it needs no proof of origin', () => {
    expect(applicableDuty(rates('0.00%', [scheme('GSP', '0.0%', 'VN')]), 'VN')).toEqual({ rateText: '0.00%' });
  });

  test('is preferential where specific duties leave no comparison', () => {
    const garlic = rates('9.60% + 120.00 EUR / 100 kg', [scheme('GSP', '6.10% + 120.00 EUR / 100 kg', 'VN'), scheme('EPA', '30.00%', 'VN')]);
    expect(applicableDuty(garlic, 'VN')).toEqual({ rateText: '6.10% + 120.00 EUR / 100 kg', scheme: 'GSP' });
    expect(applicableDuty(garlic, 'CN')).toEqual({ rateText: '9.60% + 120.00 EUR / 100 kg' });
  });

  test('is the lowest preferential percentage where only the MFN duty is specific', () => {
    const wine = rates('32.00 EUR / hl', [scheme('GSP', '8.00%', 'ZA'), scheme('EPA', '4.00%', 'ZA')]);
    expect(applicableDuty(wine, 'ZA')).toEqual({ rateText: '4.00%', scheme: 'EPA' });
  });

  test('is none where one of them is free: no specific duty is lower', () => {
    const free = rates('9.60% + 120.00 EUR / 100 kg', [scheme('GSP', '41.90 EUR / 100 kg', 'ZA'), scheme('EPA', '0.00%', 'ZA')]);
    expect(applicableDuty(free, 'ZA')).toEqual({ rateText: '0.00%', scheme: 'EPA' });
    expect(applicableDuty(rates('0.00%', [scheme('GSP', '41.90 EUR / 100 kg', 'ZA')]), 'ZA')).toEqual({ rateText: '0.00%' });
  });
});

describe('the anti-dumping duty on goods of an origin', () => {
  const measures = (...antiDumping: AntiDumpingDuty[]) => rates('9.00%', [], antiDumping);

  test('is that of a measure that has the origin, and none for others', () => {
    const mugs = measures({ rateText: '36.10%', countries: ['CN'] });
    expect(applicableAntiDumping(mugs, 'CN')).toBe('36.10%');
    expect(applicableAntiDumping(mugs, 'VN')).toBeUndefined();
    expect(applicableAntiDumping(mugs, undefined)).toBeUndefined();
    expect(applicableAntiDumping(measures(), 'CN')).toBeUndefined();
  });

  test('counts for every origin where the measure names none', () => {
    expect(applicableAntiDumping(measures({ rateText: '36.10%' }), 'VN')).toBe('36.10%');
    expect(applicableAntiDumping(measures({ rateText: '36.10%', countries: [] }), undefined)).toBe('36.10%');
  });

  test('is the highest of several: lower ones are for named producers', () => {
    const several = measures(
      { rateText: '9.70%', countries: ['CN'] },
      { rateText: '36.10%', countries: ['CN'] },
      { rateText: '17.90%', countries: ['CN'] },
      { rateText: '90.00%', countries: ['RU'] },
    );
    expect(applicableAntiDumping(several, 'CN')).toBe('36.10%');
  });

  test('of a specific kind is given as it is written, unless a percentage stands beside it', () => {
    const specific = { rateText: '18.40 EUR / 100 kg', countries: ['CN'] };
    expect(applicableAntiDumping(measures(specific), 'CN')).toBe('18.40 EUR / 100 kg');
    expect(applicableAntiDumping(measures(specific, { rateText: '5.00%', countries: ['CN'] }), 'CN')).toBe('5.00%');
  });
});
