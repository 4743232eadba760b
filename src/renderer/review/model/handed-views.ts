import type { HandedAudience, HandedChange } from '../../../core/review/hand-out/schema.ts';
import type { View } from '../../../core/view/schema.ts';
import { patched } from '../../shared/link/patch.ts';

/** So many changes at most are made anew to reach a moment where somebody has been before. */
const keyframeEvery = 64;

/**
 * The views of one audience by moment. Each change is made as it is first needed; views share what is the same in
 * them, so that keeping one every so often costs little.
 */
export function viewsOf({ view, changes }: HandedAudience): (n: number) => View {
  const keyframes: View[] = [view];
  let last = { count: 0, view };
  return (n) => {
    const wanted = countUpTo(changes, n);
    const known = Math.min(Math.floor(wanted / keyframeEvery), keyframes.length - 1);
    let at =
      last.count <= wanted && last.count > known * keyframeEvery
        ? last
        : { count: known * keyframeEvery, view: keyframes[known] ?? view };
    while (at.count < wanted) {
      at = { count: at.count + 1, view: changed(at.view, changes[at.count] as HandedChange) };
      const place = at.count / keyframeEvery;
      if (place === keyframes.length) keyframes.push(at.view);
    }
    last = at;
    return at.view;
  };
}

/** How many of the changes stand at or before a moment. */
function countUpTo(changes: readonly HandedChange[], n: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? Infinity) <= n) low = middle + 1;
    else high = middle;
  }
  return low;
}

function changed(view: View, { at, patch }: HandedChange): View {
  // A later patch must not write into what this one has put there.
  const next = patched(view, structuredClone(patch) as never);
  if (next === null) throw new Error(`the views do not follow from one another at ${at}`);
  return next;
}
