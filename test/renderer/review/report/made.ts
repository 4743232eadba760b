import { measuresOf } from '../../../../src/core/aar/measures.ts';
import type { ReportSection } from '../../../../src/core/aar/report/wish.ts';
import { draftReport } from '../../../../src/core/aar/report/report.ts';
import type { Trust } from '../../../../src/core/aar/report/trust.ts';
import type { Fact } from '../../../../src/core/fact.ts';
import type { Language, TermPack } from '../../../../src/core/protocol/words.ts';
import type { Remark } from '../../../../src/core/remark.ts';
import { openRecording } from '../../../../src/core/review/recording.ts';
import type { World } from '../../../../src/core/world.ts';
import { sayerFor } from '../../../../src/renderer/review/report/say.ts';
import { flowOf, type Flow } from '../../../../src/renderer/review/report/write/flow.ts';
import { directionOf } from '../../../../src/renderer/shared/direction.ts';
import { roomSpeaks } from '../../../../src/renderer/shared/language.ts';

/** The report of a record, as the page would make it in this language. */
export async function made(
  { world, facts }: { readonly world: World; readonly facts: readonly Fact[] },
  remarks: readonly Remark[] = [],
  language: Language = 'en',
  terms: TermPack = 'hseep',
  leftOut: readonly ReportSection[] = [],
  trust: Trust = { complete: true, verdict: null },
): Promise<Flow> {
  await roomSpeaks({ language, terms });
  const recording = openRecording(world, facts);
  const report = draftReport(recording, measuresOf(recording), remarks, trust);
  const rtl = directionOf(language) === 'rtl';
  return flowOf(report, recording, sayerFor(recording), { language, rtl }, leftOut);
}
