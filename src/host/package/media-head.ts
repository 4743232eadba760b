/**
 * Owns: whether a medium is what its ending says, and how many pixels it asks for. Looks at heads only: no picture is
 * decoded here. Does not own: how it is served (net). Pure; a crash leaves nothing here.
 */
import { limits } from '../../core/limits.ts';
import { PackageError } from './problem.ts';

type Ending = 'png' | 'jpg' | 'webp' | 'svg' | 'mp3' | 'ogg' | 'txt';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Throws `PackageError`. */
export function checkMedium(name: string, bytes: Buffer): void {
  const ending = name.slice(name.lastIndexOf('.') + 1) as Ending;
  const found = look(ending, bytes);
  if (found === false) throw new PackageError('type', name);
  if (found === true) return;
  const { width, height } = found;
  if (width === 0 || height === 0) throw new PackageError('type', name);
  if (width * height > limits.imagePixelsMax) throw new PackageError('pixels', name);
}

/** False: something else. */
function look(ending: Ending, bytes: Buffer): Size | boolean {
  switch (ending) {
    case 'png':
      return pngSize(bytes) ?? false;
    case 'jpg':
      return jpegSize(bytes) ?? false;
    case 'webp':
      return webpSize(bytes) ?? false;
    case 'svg':
      return isSvg(bytes);
    case 'mp3':
      return has(bytes, 0, 'ID3') || isLayerThree(bytes);
    case 'ogg':
      return has(bytes, 0, 'OggS');
    case 'txt':
      return textOf(bytes) !== null;
  }
}

function has(bytes: Buffer, at: number, text: string): boolean {
  return bytes.toString('latin1', at, at + text.length) === text;
}

/** Null: no UTF-8, or not for people. */
export function textOf(bytes: Buffer): string | null {
  if (bytes.includes(0)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function pngSize(bytes: Buffer): Size | null {
  if (bytes.byteLength < 33 || !has(bytes, 0, '\x89PNG\r\n\x1a\n') || !has(bytes, 12, 'IHDR'))
    return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The frame's head follows segments that each say how long they are. */
function jpegSize(bytes: Buffer): Size | null {
  if (!has(bytes, 0, '\xff\xd8\xff')) return null;
  for (let at = 2; at + 9 <= bytes.byteLength;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    // Fill bytes; then no pixels may come before the frame's head.
    if (marker === 0xff) at += 1;
    else if (marker === 0xda || marker === 0xd9) return null;
    else at += 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return null;
}

function webpSize(bytes: Buffer): Size | null {
  if (bytes.byteLength < 30 || !has(bytes, 0, 'RIFF') || !has(bytes, 8, 'WEBP')) return null;
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      if (!has(bytes, 23, '\x9d\x01\x2a')) return null;
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      if (bytes[20] !== 0x2f) return null;
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    default:
      return null;
  }
}

/** MPEG audio without a tag before it. */
function isLayerThree(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return first === 0xff && (second & 0xe6) === 0xe2;
}

/** Only a picture begins like this: a page with a picture in it does not. */
function isSvg(bytes: Buffer): boolean {
  const text = textOf(bytes);
  if (text === null) return false;
  let rest = text.trimStart();
  for (;;) {
    const [start, end] = prologue.find(([begins]) => rest.startsWith(begins)) ?? ['', ''];
    if (start === '') return /^<svg[\s/>]/.test(rest);
    const at = rest.indexOf(end, start.length);
    if (at === -1) return false;
    rest = rest.slice(at + end.length).trimStart();
  }
}

const prologue = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!DOCTYPE svg', '>'],
] as const;
