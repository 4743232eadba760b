/**
 * Owns: how two facilitators of one name are told apart. Does not own: who they are; nobody has an account
 * here. A crash here leaves nothing: each console says the name it was given when it comes back.
 */

/** Of those who have not said their name. Names are data: they go into the record as they are. */
const plain = 'Facilitator';
const charsMax = 60;

/** What somebody is called who wants to be called this. */
export function calledName(wanted: string): string {
  return wanted === '' ? plain : wanted;
}

export function sameName(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** The name itself where nobody has it; otherwise the first free one after it: «Anna 2», «Anna 3». */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map(folded));
  if (!used.has(folded(name))) return name;
  const [, base = name, no = '1'] = /^(.+?) ([0-9]{1,3})$/.exec(name) ?? [];
  for (let next = Number(no) + 1; ; next += 1) {
    const candidate = `${base.slice(0, charsMax - 5)} ${next}`;
    if (!used.has(folded(candidate))) return candidate;
  }
}

function folded(name: string): string {
  return name.normalize('NFKC').toLocaleLowerCase('en');
}
