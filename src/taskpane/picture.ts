// A picture of goods, made fit for being sent. Takes whatever file the user has chosen or dropped, gives a small JPEG as
// a data address; what is no picture is refused in words, and nothing of it leaves this computer.
import { ClassificationError, invalidInput } from '../customs/errors';

const LARGEST_FILE_MB = 25;
const BYTES_PER_MB = 1_000_000;
// Goods are recognised at this size; photos of a phone are four times as wide.
const LONGEST_SIDE_PX = 1_024;
// No limit is documented for image_base64 (docs/assumptions.md).
const MOST_CHARACTERS = 400_000;
const JPEG = 'image/jpeg';
/** Below the last of them the picture is made smaller instead: blocks hide more than fewer pixels do. */
const QUALITIES = [0.85, 0.7, 0.55];
const SMALLER = 0.75;

/**
 * Gives "data:image/jpeg;base64,…" of at most 400,000 characters: turned as its camera says, never enlarged, white where
 * it is transparent. Rejects with ClassificationError (invalid-input).
 */
export async function pictureForService(file: Blob): Promise<string> {
  if (file.size === 0) throw invalidInput(`${nameOf(file)} is empty. Choose a picture, such as a photo in JPEG or PNG.`);
  if (file.size > LARGEST_FILE_MB * BYTES_PER_MB) {
    throw invalidInput(`A picture may have ${LARGEST_FILE_MB} MB at most. ${nameOf(file)} has ${megabytes(file.size)} MB. Choose a smaller one, or save it smaller.`);
  }
  const bitmap = await createImageBitmap(file).catch((cause: unknown) => {
    throw notAPicture(file, cause);
  });
  try {
    return await smallEnough(bitmap);
  } finally {
    // Up to hundreds of megabytes, which would else wait for the next collection.
    bitmap.close();
  }
}

function notAPicture(file: Blob, cause: unknown): ClassificationError {
  const kind = file.type === '' ? '' : ` (${file.type})`;
  const message = `A picture such as a photo in JPEG or PNG is needed. ${nameOf(file)}${kind} is none that can be read here. Save it as JPEG, or choose another.`;
  return new ClassificationError('invalid-input', message, { cause });
}

function nameOf(file: Blob): string {
  return file instanceof File && file.name !== '' ? `"${file.name}"` : 'The file';
}

// Upwards, so that what is refused for more than 25 MB never reads as 25.
function megabytes(bytes: number): string {
  return (Math.ceil((bytes / BYTES_PER_MB) * 10) / 10).toFixed(1);
}

async function smallEnough(bitmap: ImageBitmap): Promise<string> {
  for (let longestSide = LONGEST_SIDE_PX; ; longestSide = Math.ceil(longestSide * SMALLER)) {
    const canvas = draw(bitmap, longestSide);
    for (const quality of QUALITIES) {
      const address = await dataAddress(await canvas.toJpeg(quality));
      if (address.length <= MOST_CHARACTERS) return address;
    }
  }
}

interface Canvas {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  toJpeg(quality: number): Promise<Blob>;
}

function draw(bitmap: ImageBitmap, longestSide: number): Canvas {
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const scaled = (side: number): number => Math.max(1, Math.round(side * scale));
  const [width, height] = [scaled(bitmap.width), scaled(bitmap.height)];
  const canvas = typeof OffscreenCanvas === 'undefined' ? canvasOfDocument(width, height) : offscreenCanvas(width, height);
  const { context } = canvas;
  if (context === null) throw new Error('The browser gives no 2D context.');
  // JPEG has no transparency and makes black of it.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  return canvas;
}

function offscreenCanvas(width: number, height: number): Canvas {
  const canvas = new OffscreenCanvas(width, height);
  return { context: canvas.getContext('2d'), toJpeg: (quality) => canvas.convertToBlob({ type: JPEG, quality }) };
}

/** For Safari before 16.4, where Excel on an older Mac shows its panes. */
function canvasOfDocument(width: number, height: number): Canvas {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const toJpeg = (quality: number): Promise<Blob> =>
    new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('The browser gave no JPEG.')) : resolve(blob)), JPEG, quality);
    });
  return { context: canvas.getContext('2d'), toJpeg };
}

function dataAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as string);
    reader.onerror = () => reject(reader.error ?? new Error('The browser could not read its own JPEG.'));
    reader.readAsDataURL(blob);
  });
}
