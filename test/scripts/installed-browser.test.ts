import { findInstalledBrowser, type Machine } from '../../scripts/installed-browser';

const machine = (platform: NodeJS.Platform, environment: Record<string, string>, ...files: string[]): Machine => ({
  platform,
  environment,
  exists: (path) => files.includes(path),
});

describe('the installed browser', () => {
  test('on Windows Edge comes before Chrome', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
    const environment = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' };
    expect(findInstalledBrowser(machine('win32', environment, chrome, edge))).toBe(edge);
    expect(findInstalledBrowser(machine('win32', environment, chrome))).toBe(chrome);
  });

  test("on macOS the user's own applications count too", () => {
    const chrome = '/Users/ana/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findInstalledBrowser(machine('darwin', { HOME: '/Users/ana' }, chrome))).toBe(chrome);
  });

  test('on Linux it is looked for on the PATH', () => {
    expect(findInstalledBrowser(machine('linux', { PATH: '/usr/local/bin:/snap/bin' }, '/snap/bin/chromium'))).toBe('/snap/bin/chromium');
  });

  test('CHROME_PATH wins over what is installed', () => {
    const environment = { PATH: '/usr/bin', CHROME_PATH: '/opt/mine/chrome' };
    expect(findInstalledBrowser(machine('linux', environment, '/usr/bin/chromium', '/opt/mine/chrome'))).toBe('/opt/mine/chrome');
  });

  test('a machine without one is told so', () => {
    expect(findInstalledBrowser(machine('linux', { PATH: '/usr/bin' }))).toBeUndefined();
  });
});
