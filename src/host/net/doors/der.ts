/** As much of DER (X.690) as one certificate needs. Lengths up to 65,535 bytes. */

function element(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

function lengthOf(bytes: number): number[] {
  if (bytes < 0x80) return [bytes];
  return bytes < 0x100 ? [0x81, bytes] : [0x82, bytes >> 8, bytes & 0xff];
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => element(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Buffer => element(0x31, ...parts);
export const octets = (content: Uint8Array): Buffer => element(0x04, content);
export const text = (words: string): Buffer => element(0x0c, Buffer.from(words, 'utf8'));
export const context = (number: number, content: Uint8Array): Buffer =>
  element(0xa0 + number, content);
export const yes = element(0x01, Buffer.from([0xff]));

/** Big-endian, and not negative: the first bit is 0. */
export const integer = (bytes: Uint8Array): Buffer => element(0x02, bytes);

/** Its content as DER writes it, hex. */
export const oid = (content: string): Buffer => element(0x06, Buffer.from(content, 'hex'));

export const bits = (content: Uint8Array, unused = 0): Buffer =>
  element(0x03, Buffer.from([unused]), content);

/** To the second; two digits of the year until 2049, as RFC 5280 wants it. */
export function time(wallMs: number): Buffer {
  const digits = `${new Date(wallMs).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return digits < '2050'
    ? element(0x17, Buffer.from(digits.slice(2)))
    : element(0x18, Buffer.from(digits));
}
