// What the sandbox charges, to the cent: each amount here was worked out by hand.
import * as v from 'valibot';
import { DutyRatesAnswer, LandedCostAnswer } from '../../src/api/contract';
import type { SmallConsignments } from '../../src/sandbox/landed-cost';
import { driveSandbox } from './sandbox-driver';

async function landedCost(request: Readonly<Record<string, unknown>>, smallConsignments: SmallConsignments = 'tariff') {
  const reply = await driveSandbox({ smallConsignments }).send('POST', '/v1/landed-cost', { origin_country: 'CN', ...request });
  const { cif_value, duty, anti_dumping, vat, total_landed_cost } = v.parse(LandedCostAnswer, reply.body).data;
  return {
    cif: cif_value,
    duty: `${duty.rate.text} ${duty.type} ${duty.amount}`,
    antiDumping: `${anti_dumping.rate.text} ${anti_dumping.amount}`,
    vat: `${vat.rate.text} ${vat.amount}`,
    total: total_landed_cost,
  };
}

const MUG = '6912002500';
const GARLIC = '0703200000';
const T_SHIRT = '6109100000';

test('freight and insurance are part of the customs value, and half a cent is rounded up', async () => {
  expect(await landedCost({ hs_code: '8518300090', origin_country: 'VN', value: 30, shipping: 1, insurance: 0.5 })).toEqual({
    cif: 31.5,
    duty: '0.00% mfn 0',
    antiDumping: '0.00% 0',
    vat: '21.00% 6.62',
    total: 38.12,
  });
});

const MUG_ABOVE_150 = { cif: 160.01, duty: '9.00% mfn 14.4', antiDumping: '36.10% 57.76', vat: '21.00% 48.76', total: 280.93 };

test('goods of little value pay the tariff, as since 1 July 2026', async () => {
  expect(await landedCost({ hs_code: MUG, value: 10 })).toEqual({ cif: 10, duty: '9.00% mfn 0.9', antiDumping: '36.10% 3.61', vat: '21.00% 3.05', total: 17.56 });
  expect(await landedCost({ hs_code: MUG, value: 150.01, shipping: 10 })).toEqual(MUG_ABOVE_150);
});

test('with the relief of before, goods of 150 euro come in without duty, whatever the freight; a cent more pays everything', async () => {
  expect(await landedCost({ hs_code: MUG, value: 150, shipping: 10 }, 'relief')).toEqual({
    cif: 160,
    duty: '0.00% mfn 0',
    antiDumping: '0.00% 0',
    vat: '21.00% 33.6',
    total: 193.6,
  });
  expect(await landedCost({ hs_code: MUG, value: 150.01, shipping: 10 }, 'relief')).toEqual(MUG_ABOVE_150);
});

test('in distance sales goods of up to 150 euro pay 3 euro, whatever their value, perfume too', async () => {
  const flat = (request: Readonly<Record<string, unknown>>) => landedCost({ hs_code: MUG, ...request }, 'flat');
  expect(await flat({ value: 150, shipping: 10 })).toEqual({ cif: 160, duty: '3.00 EUR mfn 3', antiDumping: '0.00% 0', vat: '21.00% 34.23', total: 197.23 });
  expect(await flat({ value: 1 })).toEqual({ cif: 1, duty: '3.00 EUR mfn 3', antiDumping: '0.00% 0', vat: '21.00% 0.84', total: 4.84 });
  expect((await flat({ value: 50, hs_code: '3303001000' })).duty).toBe('3.00 EUR mfn 3');
  // 3 / 0.92, 3 / 1.17 and 3 / 0.128.
  expect((await flat({ value: 50, currency: 'USD' })).duty).toBe('3.00 EUR mfn 3.26');
  expect((await flat({ value: 50, currency: 'GBP' })).duty).toBe('3.00 EUR mfn 2.56');
  expect((await flat({ value: 50, currency: 'CNY' })).duty).toBe('3.00 EUR mfn 23.44');
  expect(await flat({ value: 150.01, shipping: 10 })).toEqual(MUG_ABOVE_150);
});

test('the threshold is in euro, whatever the currency', async () => {
  const dutyOf = async (currency: string, value: number) => (await landedCost({ hs_code: MUG, currency, value }, 'relief')).duty;
  expect(await dutyOf('USD', 163)).toBe('0.00% mfn 0');
  expect(await dutyOf('USD', 163.05)).toBe('9.00% mfn 14.67');
  expect(await dutyOf('CNY', 1171)).toBe('0.00% mfn 0');
  expect(await dutyOf('GBP', 129)).toBe('9.00% mfn 11.61');
});

test('wine pays duty below the threshold of the relief too', async () => {
  expect(await landedCost({ hs_code: '2204219400', origin_country: 'AU', value: 100 }, 'relief')).toEqual({
    cif: 100,
    duty: '13.10 EUR / hl mfn 3.28',
    antiDumping: '0.00% 0',
    vat: '21.00% 21.69',
    total: 124.97,
  });
});

test('garlic pays by value and by weight, at an assumed price of 1.50 euro a kilo', async () => {
  const garlic = { cif: 1000, duty: '9.60% + 120.00 EUR / 100 kg mfn 896', antiDumping: '0.00% 0', vat: '9.00% 170.64', total: 2066.64 };
  expect(await landedCost({ hs_code: GARLIC, value: 1000 })).toEqual(garlic);
  expect(await landedCost({ hs_code: GARLIC, value: 1000, currency: 'USD' })).toEqual(garlic);
  expect((await landedCost({ hs_code: GARLIC, value: 1000, shipping: 100 })).duty).toBe('9.60% + 120.00 EUR / 100 kg mfn 905.6');
});

test('sugar, bananas, cheese and olive oil pay by weight alone', async () => {
  const dutyOf = async (hs_code: string, value: number) => (await landedCost({ hs_code, origin_country: 'BR', value })).duty;
  expect(await dutyOf('1701991000', 600)).toBe('41.90 EUR / 100 kg mfn 419');
  expect(await dutyOf('0803901000', 800)).toBe('11.40 EUR / 100 kg mfn 114');
  expect(await dutyOf('0406907800', 600)).toBe('151.00 EUR / 100 kg mfn 151');
  expect(await dutyOf('1509200000', 600)).toBe('124.50 EUR / 100 kg mfn 124.5');
});

test('a preference is claimed where it lowers the duty', async () => {
  const dutyFrom = async (origin_country: string) => (await landedCost({ hs_code: T_SHIRT, origin_country, value: 1000 })).duty;
  expect(await dutyFrom('CN')).toBe('12.00% mfn 120');
  expect(await dutyFrom('VN')).toBe('0.00% preferential 0');
  expect(await dutyFrom('BD')).toBe('0.00% preferential 0');
  expect(await dutyFrom('IN')).toBe('9.60% preferential 96');
  expect(await dutyFrom('DE')).toBe('0.00% preferential 0');
  expect((await landedCost({ hs_code: GARLIC, origin_country: 'TR', value: 1000 })).duty).toMatch(/mfn 896$/);
});

test('the preferences of India are suspended for plastics, textiles, steel, machinery and more; clothing and chemicals keep theirs', async () => {
  const dutyFrom = async (hs_code: string, origin_country: string) => (await landedCost({ hs_code, origin_country, value: 1000 })).duty;
  const [plastic, fabric, screw, motor, shoe, cosmetic] = ['3924100000', '5208121600', '7318155800', '8501310000', '6403999600', '3307200000'];
  expect(await dutyFrom(plastic, 'IN')).toBe('6.50% mfn 65');
  expect(await dutyFrom(fabric, 'IN')).toBe('8.00% mfn 80');
  expect(await dutyFrom(screw, 'IN')).toBe('3.70% mfn 37');
  expect(await dutyFrom(motor, 'IN')).toBe('2.70% mfn 27');
  expect(await dutyFrom(plastic, 'NG')).toBe('0.00% preferential 0');
  expect(await dutyFrom(shoe, 'IN')).toBe('4.50% preferential 45');
  expect(await dutyFrom(cosmetic, 'IN')).toBe('0.00% preferential 0');
});

test('industrial goods of the United States are free of duty, food is not', async () => {
  const dutyFrom = async (hs_code: string) => (await landedCost({ hs_code, origin_country: 'US', value: 1000 })).duty;
  expect(await dutyFrom('8712003000')).toBe('0.00% preferential 0');
  expect(await dutyFrom('0703200000')).toBe('9.60% + 120.00 EUR / 100 kg mfn 896');
});

test('duty rates name the countries that a preference is not suspended for', async () => {
  const countriesOf = async (code: string) => {
    const { data } = v.parse(DutyRatesAnswer, (await driveSandbox().get(`/v1/duty-rates/${code}`)).body);
    return data.preferential_duties.find(({ scheme }) => scheme === 'GSP')?.countries;
  };
  expect(await countriesOf('3924100000')).not.toContain('IN');
  expect(await countriesOf('6109100000')).toContain('IN');
});

test('anti-dumping comes on top, on goods of its country only, and VAT on both', async () => {
  expect(await landedCost({ hs_code: '8712003000', value: 1000 })).toEqual({
    cif: 1000,
    duty: '14.00% mfn 140',
    antiDumping: '48.50% 485',
    vat: '21.00% 341.25',
    total: 1966.25,
  });
  expect((await landedCost({ hs_code: '8712003000', origin_country: 'TW', value: 1000 })).antiDumping).toBe('0.00% 0');
});

test('VAT is that of the destination, lower for food and books', async () => {
  const vatIn = async (destination_country: string, hs_code: string) => (await landedCost({ hs_code, destination_country, value: 1000 })).vat;
  expect(await vatIn('HU', '8518300000')).toBe('27.00% 270');
  expect(await vatIn('FI', '8518300000')).toBe('25.50% 255');
  expect(await vatIn('NL', '4901990000')).toBe('9.00% 90');
  expect(await vatIn('DE', '4901990000')).toBe('7.00% 70');
  expect(await vatIn('NL', '2203000100')).toBe('21.00% 210');
});

test('a code that the table divides further is found by its first six digits, others are not', async () => {
  const driver = driveSandbox();
  const statusOf = async (hs_code: string) => (await driver.send('POST', '/v1/landed-cost', { hs_code, origin_country: 'CN', value: 10 })).status;
  expect(await statusOf('8518300090')).toBe(200);
  expect(await statusOf('6912000000')).toBe(200);
  expect(await statusOf('8518990000')).toBe(404);
});
