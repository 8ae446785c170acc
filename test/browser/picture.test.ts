// Pictures as users have them, made fit for being sent, by a real browser: it alone can decode and draw them.
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { crc32, deflateSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser';

const ROOT = resolve(__dirname, '../..');
const MOST_CHARACTERS = 400_000;

let browser: Browser;
let page: Page;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'picture-test-'));
  const webpack = resolve(ROOT, 'node_modules/webpack/bin/webpack.js');
  // In a process of its own, for webpack does not come to an end inside jest.
  await promisify(execFile)(process.execPath, [webpack, '--config', join(__dirname, 'picture/webpack.picture-page.js'), '--output-path', folder], { cwd: ROOT });
  browser = await launchBrowser();
  page = await openPage();
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a picture of the goods', () => {
  test('comes out as a JPEG of at most 1,024 pixels, in its own proportions', async () => {
    const sent = await send(png(2_000, 500, () => [200, 30, 30, 255]));
    expect(sent).toMatchObject({ begins: 'data:image/jpeg;base64,/9j/', width: 1_024, height: 256 });
    expect(sent.middle).toEqual([near(200), near(30), near(30)]);
  });

  test('is never enlarged', async () => {
    expect(await send(png(40, 20, () => [0, 0, 0, 255]))).toMatchObject({ width: 40, height: 20 });
  });

  test('is white where it is transparent', async () => {
    expect((await send(png(64, 64, () => [0, 0, 0, 0]))).middle).toEqual([near(255), near(255), near(255)]);
    expect((await send(png(64, 64, () => [255, 0, 0, 128]))).middle).toEqual([near(255), near(127), near(127)]);
  });

  test('keeps a pixel of height, however long it is', async () => {
    expect(await send(png(20_000, 3, () => [0, 0, 255, 255]))).toMatchObject({ width: 1_024, height: 1 });
  });

  test('with more detail than 400,000 characters can hold is sent less sharply', async () => {
    const noise = noiseOf(1);
    const sent = await send(png(1_100, 1_100, () => [noise(), noise(), noise(), 255]));
    expect(sent.characters).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(sent.characters).toBeGreaterThan(MOST_CHARACTERS / 3);
    expect(sent.width).toBe(sent.height);
  });

  test('comes out the same in browsers without OffscreenCanvas', async () => {
    const older = await openPage();
    await older.evaluate(() => Reflect.deleteProperty(window, 'OffscreenCanvas'));
    const picture = png(1_500, 300, (x) => [x % 256, 90, 20, 255]);
    expect(await send(picture, older)).toEqual(await send(picture));
    await older.close();
  });
});

describe('what is no picture is refused in words:', () => {
  test.each([
    ['a text that is called a picture', { name: 'mug.jpg', type: 'image/jpeg', content: Buffer.from('mug, ceramic, white') }, '"mug.jpg" (image/jpeg) is none that can be read here. Save it as JPEG, or choose another.'],
    ['a file of another kind', { name: 'invoice.pdf', type: 'application/pdf', content: Buffer.from('%PDF-1.7') }, '"invoice.pdf" (application/pdf) is none that can be read here.'],
    ['a file without a name and a kind', { name: '', type: '', content: Buffer.from('?') }, 'The file is none that can be read here.'],
    ['a picture that is larger than any browser can draw', { name: 'poster.png', type: 'image/png', content: pngWithoutPixels(60_000, 60_000) }, '"poster.png" (image/png) is none that can be read here.'],
    ['a file with nothing in it', { name: 'mug.png', type: 'image/png', content: Buffer.alloc(0) }, '"mug.png" is empty. Choose a picture, such as a photo in JPEG or PNG.'],
  ])('%s', async (_what, file, words) => {
    expect(await refusal(file)).toEqual({ code: 'invalid-input', message: expect.stringContaining(words) });
  });

  test('a file of more than 25 MB, without reading it', async () => {
    const refused = await page.evaluate(() =>
      window.pictureForService(new File([new Uint8Array(25_000_001)], 'scan.png')).catch(({ message }: Error) => message));
    expect(refused).toBe('A picture may have 25 MB at most. "scan.png" has 25.1 MB. Choose a smaller one, or save it smaller.');
  });
});

async function openPage(): Promise<Page> {
  const opened = await browser.newPage();
  await opened.addScriptTag({ path: join(folder, 'picture-page.js') });
  return opened;
}

/** What the service would get of a PNG. */
function send(picture: Buffer, target: Page = page) {
  return target.evaluate(async (base64) => {
    const address = await window.pictureForService(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], 'picture.png', { type: 'image/png' }));
    const image = Object.assign(new Image(), { src: address });
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context?.drawImage(image, 0, 0);
    const middle = [...(context?.getImageData(width >> 1, height >> 1, 1, 1).data ?? [])].slice(0, 3);
    return { begins: address.slice(0, 27), characters: address.length, width, height, middle };
  }, picture.toString('base64'));
}

function refusal({ name, type, content }: { readonly name: string; readonly type: string; readonly content: Buffer }) {
  return page.evaluate(
    ([fileName, mime, base64]) =>
      window.pictureForService(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], fileName, { type: mime })).then(
        () => 'not refused',
        (error: Error & { code?: string }) => ({ code: error.code, message: error.message }),
      ),
    [name, type, content.toString('base64')] as const,
  );
}

/** A colour as JPEG gives it back: to 5 steps of 255. */
function near(value: number): unknown {
  return expect.closeTo(value, -1);
}

type Rgba = readonly [number, number, number, number];

function png(width: number, height: number, colour: (x: number, y: number) => Rgba): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 4));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(colour(x, y), y * (1 + width * 4) + 1 + x * 4);
  }
  return pngFile(width, height, deflateSync(rows));
}

function pngWithoutPixels(width: number, height: number): Buffer {
  return pngFile(width, height, deflateSync(Buffer.alloc(10)));
}

function pngFile(width: number, height: number, pixels: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel, red, green, blue and alpha.
  header.set([8, 6, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const result = Buffer.alloc(named.length + 8);
  result.writeUInt32BE(content.length, 0);
  result.set(named, 4);
  result.writeUInt32BE(crc32(named), named.length + 4);
  return result;
}

/** Bytes by chance, the same each time. */
function noiseOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 24;
  };
}
