import { SheetDesk } from '../../../src/runtime/sheet-desk';
import { FakePaneWorkbook } from '../../fakes/fake-pane-workbook';

function opened() {
  const workbook = new FakePaneWorkbook();
  return { workbook, sheet: new SheetDesk(async () => workbook) };
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('going to a cell', () => {
  test('takes the address of a formula as Excel gives it, and a cell by the name of its sheet', async () => {
    const { workbook, sheet } = opened();
    await sheet.goTo("'My sheet'!B2");
    await sheet.goTo({ sheet: 'Prijs!lijst', cell: 'C7' });
    expect(workbook.visited).toEqual([{ sheet: 'My sheet', cell: 'B2' }, { sheet: 'Prijs!lijst', cell: 'C7' }]);
  });

  test('says what stands in the way', async () => {
    const { workbook, sheet } = opened();
    workbook.gone.add('Sheet1');
    await expect(sheet.goTo('Sheet1!B2')).rejects.toThrow('The sheet "Sheet1" is not there any more.');
    await expect(sheet.goTo('B2')).rejects.toMatchObject({ code: 'workbook-refused' });
  });

  test('says that a part of the add-in could not be loaded, and loads it the next time', async () => {
    const workbook = new FakePaneWorkbook();
    let isLineBroken = true;
    const sheet = new SheetDesk(async () => {
      if (isLineBroken) throw new Error('The line is broken.');
      return workbook;
    });
    await expect(sheet.goTo('Sheet1!B2')).rejects.toMatchObject({ code: 'service-unavailable' });
    isLineBroken = false;
    await sheet.goTo('Sheet1!B2');
    expect(workbook.visited).toHaveLength(1);
  });
});

describe('watching the selection', () => {
  test('tells of each change until it is stopped', async () => {
    const { workbook, sheet } = opened();
    let told = 0;
    const stop = sheet.watch({ onSelected: () => (told += 1), onChanged: () => undefined });
    await settle();
    workbook.select();
    stop();
    await settle();
    workbook.select();
    expect([told, workbook.watchers]).toEqual([1, 0]);
  });

  test('that is stopped before it has begun leaves nobody who watches', async () => {
    const { workbook, sheet } = opened();
    sheet.watch({ onSelected: () => undefined, onChanged: () => undefined })();
    await settle();
    expect(workbook.watchers).toBe(0);
  });
});
