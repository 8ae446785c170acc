// npm run icons: draws assets/icon-*.png: two stacked boxes that read as an 8, the lower one with an orange label.
// The shapes lie on a grid of 16 and are rounded to whole pixels at each size, so that edges stay sharp when small.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { PROJECT_FOLDER } from './run-program';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const GRID = 16;
const SAMPLES = 8;

type Color = readonly [red: number, green: number, blue: number];
const BLUE: Color = [11, 78, 150];
const WHITE: Color = [255, 255, 255];
const ORANGE: Color = [247, 148, 29];

/** A rectangle in grid units, corners rounded by the radius; later ones lie on earlier ones. */
interface Shape {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly radius: number;
  readonly color: Color;
}

const SHAPES: readonly Shape[] = [
  { left: 0, top: 0, right: 16, bottom: 16, radius: 3, color: BLUE },
  { left: 4, top: 2, right: 12, bottom: 8, radius: 2, color: WHITE },
  { left: 6, top: 4, right: 10, bottom: 6, radius: 0, color: BLUE },
  { left: 3, top: 7, right: 13, bottom: 14, radius: 2, color: WHITE },
  { left: 5, top: 9, right: 11, bottom: 12, radius: 0, color: ORANGE },
];

/** RGBA, row by row. */
export function drawIcon(size: number): Uint8Array {
  const shapes = SHAPES.map((shape) => onPixels(shape, size));
  const pixels = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) pixels.set(pixelColor(shapes, x, y), (y * size + x) * 4);
  }
  return pixels;
}

function onPixels(shape: Shape, size: number): Shape {
  const scale = (units: number) => Math.round((units * size) / GRID);
  return {
    left: scale(shape.left),
    top: scale(shape.top),
    // From the right edge, so that what is symmetrical on the grid stays so on the pixels.
    right: size - scale(GRID - shape.right),
    bottom: scale(shape.bottom),
    radius: (shape.radius * size) / GRID,
    color: shape.color,
  };
}

/** The mean of the samples inside the pixel; alpha is the share of them that any shape covers. */
function pixelColor(shapes: readonly Shape[], x: number, y: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const sampleX = x + ((sample % SAMPLES) + 0.5) / SAMPLES;
    const sampleY = y + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const shape = shapes.findLast((candidate) => isInside(candidate, sampleX, sampleY));
    if (!shape) continue;
    covered += 1;
    shape.color.forEach((part, index) => (sum[index] = (sum[index] ?? 0) + part));
  }
  if (covered === 0) return [0, 0, 0, 0];
  return [...sum.map((part) => Math.round(part / covered)), Math.round((covered * 255) / (SAMPLES * SAMPLES))];
}

function isInside({ left, top, right, bottom, radius }: Shape, x: number, y: number): boolean {
  if (x < left || x > right || y < top || y > bottom) return false;
  const beyondX = Math.max(left + radius - x, x - (right - radius), 0);
  const beyondY = Math.max(top + radius - y, y - (bottom - radius), 0);
  return Math.hypot(beyondX, beyondY) <= radius || beyondX === 0 || beyondY === 0;
}

/** A PNG file: 8 bits a channel, with alpha, no filter. */
export function encodePng(pixels: Uint8Array, size: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1) rows.set(pixels.subarray(y * size * 4, (y + 1) * size * 4), y * (size * 4 + 1) + 1);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}

async function main(): Promise<void> {
  for (const size of SIZES) {
    await writeFile(join(PROJECT_FOLDER, `assets/icon-${size}.png`), encodePng(drawIcon(size), size));
  }
}

if (require.main === module) void main();
