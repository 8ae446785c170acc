// What may be bought without asking, and what the user has said yes to, each once.
import { requestKey } from '../../src/customs/request-key';
import { Allowance, type Purchase } from '../../src/engine/allowance';
import { MemoryLedger } from '../../src/store/memory-ledger';
import { VirtualClock } from '../fakes/virtual-clock';

const purchase = (description: string, lane: Purchase['lane'] = 'formula'): Purchase => ({ key: requestKey({ description }), lane });
const keysOf = (...descriptions: string[]) => descriptions.map((description) => requestKey({ description }));

function allowanceOf(creditsPerDay: number): Allowance {
  return new Allowance({ clock: new VirtualClock(), ledger: new MemoryLedger(), workbook: () => 'Book1', creditsPerDay: () => creditsPerDay });
}

test('an approval counts once', async () => {
  const allowance = allowanceOf(0);
  allowance.approve(keysOf('mug'));
  expect((await allowance.take([purchase('mug')])).keys).toEqual(new Set(keysOf('mug')));
  expect((await allowance.take([purchase('mug')])).keys).toEqual(new Set());
});

test('an approval that is given back counts again, unless the user has taken it back meanwhile', async () => {
  const allowance = allowanceOf(0);
  allowance.approve(keysOf('mug', 'cup'));
  const grant = await allowance.take([purchase('mug'), purchase('cup')]);
  allowance.disapprove(keysOf('cup'));
  await allowance.giveBack(grant);
  expect((await allowance.take([purchase('mug'), purchase('cup')])).keys).toEqual(new Set(keysOf('mug')));
});

test('what a run wants is bought by approval only, and takes nothing from what formulas may spend', async () => {
  const allowance = allowanceOf(1);
  allowance.approve(keysOf('plate'));
  const { keys, credits } = await allowance.take([purchase('mug', 'run'), purchase('plate', 'run'), purchase('cup')]);
  expect([keys, credits]).toEqual([new Set(keysOf('plate', 'cup')), 1]);
});
