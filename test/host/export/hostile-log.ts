import type { Fact } from '../../../src/core/fact.ts';
import { canonicalText, mediaDigest, sha256 } from '../../../src/host/log/digest.ts';
import { MemoryLog } from '../../../src/host/log/memory-log.ts';
import { move, openTable } from '../../support/table.ts';

/** What somebody would type who wants a spreadsheet to run it. */
export const hostile = [
  '=1+1',
  '=HYPERLINK("http://example.org/?"&A1,"Click")',
  "+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '＝1+1',
  '＋1',
  '<f>1+1</f>',
  ']]><f>1</f>',
  '"quoted", and so on\nwith a second line',
] as const;

/** An exercise in which every inject and move says such things. */
export function hostileLog(): MemoryLog {
  const table = openTable();
  table.goesTo('plan');
  for (const text of hostile) {
    table.does('inject.write', {
      content: {
        title: text,
        to: 'public',
        method: 'brief',
        from: text,
        body: text,
        media: [],
        effects: [],
      },
      release: true,
    });
    table.does('inject.assess', {
      eventNo: table.last('inject.written').data.eventNo,
      seen: 'no',
      note: text,
    });
  }
  for (const text of hostile.slice(0, 2))
    table.does('move.submit', {
      team: 'north',
      text: { ...move(text), action: text, effect: text },
    });
  const [created, ...rest] = table.facts;
  if (created?.type !== 'exercise.created') throw new Error('it begins with its creation');
  const { scenario } = table.world;
  const scenarioDigest = sha256(canonicalText(scenario));
  const first: Fact = {
    ...created,
    data: { ...created.data, scenarioDigest, mediaDigest: mediaDigest([]) },
  };
  const { exercise, title, mode } = created.data;
  const log = new MemoryLog({
    exercise,
    title,
    mode,
    createdWallMs: created.wallMs,
    scenario,
    media: new Map(),
  });
  log.append([first, ...rest]);
  return log;
}
