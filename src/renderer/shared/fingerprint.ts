/** So many hexadecimal digits are compared: 128 bits, which nobody can aim for. */
const digitsShown = 32;

/** The beginning of a hash in groups of four, for people to compare. Hex in, at most 39 characters out. */
export function groups(hash: string): string {
  return (
    hash
      .slice(0, digitsShown)
      .match(/.{1,4}/g)
      ?.join(' ') ?? ''
  );
}

/** A whole hash in pairs, as browsers show that of a certificate. */
export function pairs(hash: string): string {
  return hash.toUpperCase().match(/.{2}/g)?.join(' ') ?? '';
}
