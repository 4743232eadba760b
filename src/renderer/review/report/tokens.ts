import css from '../../shared/theme/tokens.css?raw';

/*
 * Colours for what leaves the program: a picture or a file has no stylesheet of ours. They are read from the
 * tokens, so that there is one place where a colour is written.
 */

const declaration = /(--wc-[\w-]+):\s*([^;]+);/g;

function block(selector: string): ReadonlyMap<string, string> {
  const from = css.indexOf(`\n${selector} {`);
  const body = css.slice(css.indexOf('{', from), css.indexOf('\n}', from));
  return new Map([...body.matchAll(declaration)].map(([, name = '', value = '']) => [name, value]));
}

const paper = block("[data-surface='paper']");
const all = block(':root');

/** A token as it is on paper: `ink`, `hue-blue`. Throws for a name that is none. */
export function paperToken(name: string): string {
  const value = paper.get(`--wc-${name}`) ?? all.get(`--wc-${name}`);
  if (value === undefined) throw new Error(`no token --wc-${name}`);
  return value;
}

/** The same for Word, which wants six digits and no sign. */
export function wordColour(name: string): string {
  return paperToken(name).replace('#', '').toUpperCase();
}
