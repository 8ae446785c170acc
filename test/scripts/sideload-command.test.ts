import { commandFrom, hasFailed } from '../../scripts/sideload-command';

describe('bringing the add-in into a real Excel', () => {
  test('where there is no Excel for desktop, people are told what to do instead', () => {
    expect(() => commandFrom('desktop', undefined, 'linux')).toThrow(/Windows and macOS.*npm start/);
    expect(commandFrom('desktop', undefined, 'win32')).toEqual({ kind: 'desktop' });
  });

  test('Excel on the web works from every machine, given a workbook', () => {
    expect(commandFrom('web', 'https://contoso.sharepoint.com/b.xlsx?web=1', 'linux')).toEqual({
      kind: 'web',
      document: 'https://contoso.sharepoint.com/b.xlsx?web=1',
    });
    expect(() => commandFrom('web', undefined, 'linux')).toThrow(/--document URL/);
    expect(() => commandFrom('web', 'book.xlsx', 'linux')).toThrow(/--document URL/);
  });

  test('the address of a workbook can take the parameters that the tool adds', () => {
    expect(commandFrom('web', 'https://contoso.sharepoint.com/b.xlsx', 'darwin')).toMatchObject({ document: 'https://contoso.sharepoint.com/b.xlsx?' });
  });

  test('a failure that the tool only tells in words is seen', () => {
    expect(hasFailed('Unable to start debugging.\nError: The current platform is not supported: linux')).toBe(true);
    expect(hasFailed('Sideloading the Office Add-in...\nDebugging started.')).toBe(false);
  });
});
