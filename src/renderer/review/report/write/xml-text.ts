// What people typed may hold what no XML can: such a file would open nowhere.
// oxlint-disable-next-line no-control-regex -- these are the very characters that have to go
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** The text without what XML cannot hold at all; nothing is escaped. */
export function xmlText(words: string): string {
  return words.replace(impossible, '');
}
