import { gzipSync } from 'node:zlib';
import type { Hostile } from './hostile.ts';

/** Media that are not what they seem; the judgement is on `media/gate.ENDING`. */
export function hostileMedia(): MediaCase[] {
  return [
    medium('html as png', 'png', html, ['type']),
    medium('html as svg', 'svg', html, ['type']),
    medium('html behind a comment as svg', 'svg', `<!-- <svg> -->${html}`, ['type']),
    medium('html with an svg doctype', 'svg', `<!DOCTYPE html>${svg('')}`, ['type']),
    medium('entity bomb as svg', 'svg', entityBomb, ['type']),
    medium('utf-16 svg', 'svg', Buffer.from(`\ufeff${svg('')}`, 'utf16le'), ['type']),
    medium('packed svg', 'svg', gzipSync(svg('')), ['type']),
    medium('endless comment as svg', 'svg', `<!--${' '.repeat(60_000)}`, ['type']),
    medium('svg with script', 'svg', svg('<script>alert(1)</script>'), ['sound']),
    medium('svg with a handler', 'svg', svg('<g onload="alert(1)"/>'), ['sound']),
    medium('svg that fetches', 'svg', svg('<image href="https://evil.test/x.png"/>'), ['sound']),
    medium('svg with html', 'svg', svg(`<foreignObject>${html}</foreignObject>`), ['sound']),
    medium('png that is html as well', 'png', Buffer.concat([png(8, 8), Buffer.from(html)]), [
      'sound',
    ]),
    medium('png flood', 'png', png(65_535, 65_535), ['pixels']),
    medium('png of four billion columns', 'png', png(0xffff_ffff, 0xffff_ffff), ['pixels']),
    medium('png of no columns', 'png', png(0, 9), ['type']),
    medium('half a png', 'png', png(8, 8).subarray(0, 20), ['type']),
    medium('gif as png', 'png', 'GIF89a\x01\x00\x01\x00', ['type']),
    medium('jpeg flood', 'jpg', jpeg(65_535, 65_535), ['pixels']),
    medium('jpeg without a frame', 'jpg', Buffer.concat(Array(20_000).fill(segment)), ['type']),
    medium('jpeg that goes in circles', 'jpg', '\xff\xd8\xff\xe0\x00\x00', ['type']),
    medium('webp flood', 'webp', webpExtended, ['pixels']),
    medium('webp of another kind', 'webp', Buffer.from(`RIFF\0\0\0\0WEBPEVIL${' '.repeat(40)}`), [
      'type',
    ]),
    medium('script as mp3', 'mp3', 'alert(1)', ['type']),
    medium('html as ogg', 'ogg', html, ['type']),
    medium('program as txt', 'txt', Buffer.from('MZ\0\0\x90'), ['type']),
    medium('zip as png', 'png', 'PK\x03\x04', ['type']),
  ];
}

export interface MediaCase {
  readonly name: string;
  readonly ending: string;
  readonly data: Buffer;
  readonly fate: Hostile['fate'];
}

function medium(
  name: string,
  ending: string,
  data: Buffer | string,
  fate: Hostile['fate'],
): MediaCase {
  const bytes = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  return { name, ending, data: bytes, fate };
}

const html = '<html><script>alert(document.domain)</script></html>';

function svg(inside: string): string {
  return `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`;
}

const entityBomb =
  '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><svg>&b;</svg>';

function png(width: number, height: number): Buffer {
  const head = Buffer.alloc(33);
  head.write('\x89PNG\r\n\x1a\n', 'latin1');
  head.writeUInt32BE(13, 8);
  head.write('IHDR', 12, 'latin1');
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  return head;
}

function jpeg(width: number, height: number): Buffer {
  const frame = Buffer.alloc(10);
  frame.write('\xff\xd8\xff\xc0', 'latin1');
  const rest = Buffer.alloc(15);
  rest.writeUInt16BE(17, 0);
  rest[2] = 8;
  rest.writeUInt16BE(height, 3);
  rest.writeUInt16BE(width, 5);
  return Buffer.concat([frame.subarray(0, 4), rest]);
}

const segment = Buffer.from('\xff\xd8\xff\xe0\x00\x02', 'latin1');

const webpExtended = Buffer.concat([
  Buffer.from('RIFF\0\0\0\0WEBPVP8X', 'latin1'),
  Buffer.alloc(8),
  Buffer.from([0xff, 0x3f, 0, 0xff, 0x3f, 0, 0, 0]),
]);
