import type { Finding } from './finding.ts';

/**
 * Sides of the screen in stylesheets. A rule that says left or right is wrong in one of the two directions that
 * lines run in; it says start and end, or multiplies by `--wc-forward`.
 */

interface Declaration {
  readonly property: string;
  readonly value: string;
  readonly line: number;
}

/** Only what stands innermost: declarations, whatever media they are in. */
function declarations(css: string): Declaration[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '));
  return [...plain.matchAll(/(?<=[{;]\s*)([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map((found) => ({
    property: found[1] ?? '',
    value: (found[2] ?? '').replace(/\s+/g, ' ').trim(),
    line: plain.slice(0, found.index).split('\n').length,
  }));
}

/** `a calc(b * c) d` in three: blanks within brackets do not part. */
function parts(value: string): string[] {
  return value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}

const sided =
  /^(left|right|(margin|padding|border|scroll-margin|scroll-padding)-(left|right)(-.*)?|border-(top|bottom)-(left|right)-radius)$/;
const boxes = /^(margin|padding|inset|border-(width|style|color)|scroll-(margin|padding))$/;
const named = /^(text-align|float|clear|transform-origin|object-position)$/;
const layers = /^(background(-image|-position)?|mask(-image)?)$/;

/** Four sides at once, where right and left differ. */
function lopsided({ property, value }: Declaration): boolean {
  const [, right, , left] = parts(value);
  return boxes.test(property) && left !== undefined && left !== right;
}

function lopsidedCorners({ property, value }: Declaration): boolean {
  if (property !== 'border-radius') return false;
  const [a, b = a, c = a, d = b] = parts(value);
  return a !== b || c !== d;
}

const still = /^-?0[a-z%]*$/;

function shifts({ property, value }: Declaration): boolean {
  if (value.includes('--wc-forward')) return false;
  if (property === 'translate') return !still.test(parts(value)[0] ?? '0');
  if (property === 'transform') return /translate(X|3d)?\(\s*(?!-?0[a-z%]*[,)])/.test(value);
  if (property === 'box-shadow')
    return value.split(/,(?![^(]*\))/).some((shadow) => {
      const [x] = parts(shadow.replace('inset', '').trim());
      return x !== undefined && /^-?[\d.]/.test(x) && !still.test(x);
    });
  return false;
}

function wrong(each: Declaration): boolean {
  const { property, value } = each;
  if (sided.test(property) || lopsided(each) || lopsidedCorners(each) || shifts(each)) return true;
  const says = /\b(left|right)\b/.test(value);
  return says && (named.test(property) || layers.test(property));
}

/** `lawful`: declarations that mean a side of the glass itself, as `file property`. */
export function directionFindings(
  file: string,
  css: string,
  lawful: ReadonlySet<string>,
): Finding[] {
  return declarations(css)
    .filter((each) => wrong(each) && !lawful.has(`${file} ${each.property}`))
    .map(({ property, value, line }) => ({
      file,
      line,
      message: `'${property}: ${value}' is right in one direction of reading only`,
    }));
}
