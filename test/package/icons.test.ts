import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (name: string): Buffer => readFileSync(path.join(root, 'assets', 'build', name));

/** Width and height of a PNG. */
function sizeOf(png: Buffer): [number, number] {
  expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

test.each(['icon.ico', 'exercise.ico'])(
  '[PACK3] %s has a picture for each size that Windows shows',
  (name) => {
    const file = read(name);
    const sizes = Array.from({ length: file.readUInt16LE(4) }, (_, index) => {
      const at = 6 + 16 * index;
      const offset = file.readUInt32LE(at + 12);
      const [width, height] = sizeOf(file.subarray(offset, offset + file.readUInt32LE(at + 8)));
      expect([width % 256, height % 256]).toEqual([file[at], file[at + 1]]);
      return width;
    });
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  },
);

test.each(['icon.icns', 'exercise.icns'])(
  '[PACK3] %s has a picture for each size that macOS shows',
  (name) => {
    const file = read(name);
    expect(file.toString('latin1', 0, 4)).toBe('icns');
    expect(file.readUInt32BE(4)).toBe(file.length);
    const found: Record<string, number> = {};
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4)) {
      const [width] = sizeOf(file.subarray(at + 8, at + file.readUInt32BE(at + 4)));
      found[file.toString('latin1', at, at + 4)] = width;
    }
    expect(found).toMatchObject({
      ic07: 128,
      ic08: 256,
      ic09: 512,
      ic10: 1024,
      ic11: 32,
      ic14: 512,
    });
  },
);

test('[PACK3] Linux gets a picture in each size, and all are drawn from the mark as it is now', () => {
  for (const size of [16, 24, 32, 48, 64, 128, 256, 512])
    expect(sizeOf(read(`icons/${size}x${size}.png`))).toEqual([size, size]);
  const mark = readFileSync(path.join(root, 'src', 'renderer', 'shared', 'icon.svg'));
  expect(JSON.parse(read('drawn-from.json').toString())).toEqual({
    // Another one: `npm run icons`, and look at what it drew.
    'icon.svg': createHash('sha256').update(mark).digest('hex'),
  });
});
