import { limits } from '../core/limits.ts';
import { compareRuns, differ, type Comparison } from '../core/review/compare/compare.ts';
import { coverageGroups, neverIn } from '../core/review/compare/coverage.ts';
import { openRecording } from '../core/review/recording.ts';
import { worldOf } from '../host/session/open-session.ts';
import { CliError, exitCodes, type CliCommand } from './command.ts';
import { withRecord } from './record.ts';

/** What was the same and what was not, in several exercises of one scenario: played, forked or simulated. */
export const compareCommand: CliCommand = {
  name: 'compare',
  usage: 'FILE FILE … [--json]',
  summary: 'holds exercises of one scenario beside each other',
  options: { json: 'flag' },
  words: ['FILE', 'FILE'],
  more: true,
  run(call, io) {
    const { words: files } = call;
    if (files.length > limits.runsComparedMax)
      throw new CliError(`At most ${limits.runsComparedMax} files are compared at once.`);
    const recordings = files.map((file) =>
      withRecord(file, (log) => openRecording(worldOf(log), [...log.read()])),
    );
    const done = compareRuns(recordings);
    if (!done.ok) throw new CliError(`They cannot be compared: ${done.error.message}.`);
    io.out(call.flag('json') ? JSON.stringify(done.value) : words(done.value).join('\n'));
    return exitCodes.ok;
  },
};

/** For people: who is who, where they part, and what came up how often. */
function words(found: Comparison): string[] {
  const { runs, paths, indicators, coverage, sameEdition, sharedFacts } = found;
  const lines = runs.map(({ title, phase, status, turns }, at) => {
    const where =
      status === 'ended'
        ? `ended at ${phase ?? 'nothing'}`
        : `stands at ${phase ?? 'its beginning'}`;
    return `${at + 1}  ${title}: ${where}, ${turns} turns`;
  });
  if (!sameEdition) lines.push('They hold different texts of the scenario.');
  if (sharedFacts > 0) lines.push(`The first ${sharedFacts} facts are the same in all.`);
  if (!differ(found)) return [...lines, 'Nothing differs.'];
  lines.push(`Ways, the same for the first ${paths.shared} phases:`);
  for (const { from, exit, to, times } of paths.ways)
    lines.push(`  ${from} → ${to} (${exit ?? 'override'}): ${times.join(' ')}`);
  lines.push('Indicators at the end, and the turn from which they were apart:');
  for (const { indicator, last, apartFrom } of indicators)
    if (apartFrom !== null)
      lines.push(`  ${indicator}: ${last.map((value) => value ?? '–').join(' ')} (${apartFrom})`);
  lines.push('Came up in at least one:');
  for (const group of coverageGroups) {
    const never = neverIn(coverage[group]);
    const all = coverage[group].length;
    lines.push(`  ${group}: ${all - never.length} of ${all}`);
    if (never.length > 0) lines.push(`    never: ${never.map(({ id }) => id).join(', ')}`);
  }
  return lines;
}
