import type { Block } from './block.ts';
import { help, say, type Context } from './context.ts';
import type { Said } from './said.ts';
import type { Verdict } from './trust.ts';

/** What has to be said before anybody reads the report, whatever sections a file goes without; nothing where all is well. */
export function doubtsOf({ recording, trust }: Context): Block[] {
  const { complete, verdict } = trust;
  const doubts: Said[] = [];
  if (verdict?.ok === false)
    doubts.push(
      verdict.firstBadSeq === null
        ? say('about.alteredPlain')
        : say('about.altered', { seq: verdict.firstBadSeq }),
    );
  if (recording.broken !== null) doubts.push(say('about.broken', { seq: recording.broken.seq }));
  else if (!complete) doubts.push(say('about.cut', { count: recording.count }));
  return doubts.map((said, index) => help(`doubt.${index + 1}`, said));
}

/** Whether it was checked and signed; one that does not hold has its doubts instead. */
export function trustOf({ recording, trust }: Context): Block[] {
  const { complete, verdict } = trust;
  if (verdict?.ok === false || recording.broken !== null || !complete) return [];
  return [help('about.trust', soundness(verdict))];
}

function soundness(verdict: Verdict | null): Said {
  if (verdict === null) return say('about.unchecked');
  const { sealedCount, count } = verdict;
  if (sealedCount === 0) return say('about.unsigned');
  return sealedCount >= count ? say('about.verified') : say('about.partly', { seq: sealedCount });
}
