import { KeptMappings } from '../../../src/runtime/kept-mappings';
import { FakeStorage } from '../../fakes/fake-storage';

const HEADINGS = ['Artikel', 'Merk', 'Land'];

test('columns that were chosen are remembered for the same headings in any order, several for one meaning in theirs', () => {
  const storage = new FakeStorage();
  new KeptMappings(() => storage, 'mappings').remember(HEADINGS, { description: ['Merk', 'Artikel'], origin: ['Land'] });
  const later = new KeptMappings(() => storage, 'mappings');
  expect(later.find(['Merk', 'Land', 'Artikel'])).toEqual({ description: ['Merk', 'Artikel'], origin: ['Land'] });
  expect(later.find(['Merk', 'Land'])).toBeUndefined();
});

test('what earlier versions have remembered is dropped, whether somebody had chosen it or not', () => {
  const storage = new FakeStorage();
  storage.setItem('mappings', JSON.stringify([{ headings: JSON.stringify([...HEADINGS].sort()), chosen: { description: 'Merk' } }]));
  const mappings = new KeptMappings(() => storage, 'mappings');
  expect(mappings.find(HEADINGS)).toBeUndefined();
  mappings.remember(['Goods'], { description: ['Goods'] });
  expect(storage.getItem('mappings')).not.toContain('Merk');
});
