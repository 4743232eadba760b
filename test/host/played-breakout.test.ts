import { inflateRawSync } from 'node:zlib';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { measuresOf } from '../../src/core/aar/measures.ts';
import { draftReport } from '../../src/core/aar/report/report.ts';
import type { Fact } from '../../src/core/fact.ts';
import type { Language, TermPack } from '../../src/core/protocol/words.ts';
import type { Remark } from '../../src/core/remark.ts';
import { compareRuns } from '../../src/core/review/compare/compare.ts';
import { openRecording, type Recording } from '../../src/core/review/recording.ts';
import { forkExercise } from '../../src/host/files/fork-exercise.ts';
import { handOutPage } from '../../src/host/files/hand-out.ts';
import { openSqliteLog } from '../../src/host/log/sqlite-log.ts';
import { openSession, worldOf } from '../../src/host/session/open-session.ts';
import { sayerFor } from '../../src/renderer/review/report/say.ts';
import { flowOf, type Flow } from '../../src/renderer/review/report/write/flow.ts';
import { roomSpeaks } from '../../src/renderer/shared/language.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { playBreakout } from './played/breakout.ts';
import { played } from './played/words.ts';

interface Kept {
  readonly recording: Recording;
  readonly remarks: readonly Remark[];
  /** So many facts are signed. */
  readonly sealedCount: number;
}

function read(file: string): Kept {
  const log = openSqliteLog(file, { readOnly: true });
  try {
    const { ok, sealedCount } = log.verify();
    expect(ok).toBe(true);
    const recording = openRecording(worldOf(log), [...log.read()]);
    return { recording, remarks: log.remarks.list(), sealedCount };
  } finally {
    log.close();
  }
}

/** One test, since all of it rests on what was played once. */
test('[AAR30, REV28, REV39] Breakout, played by people: its report, its replays for each team, a fork to another end', async () => {
  const room = await playBreakout();
  const { file } = room.house;
  await room.house.host.close();
  const kept = read(file);
  expect(kept.sealedCount).toBe(kept.recording.count);
  const types = new Set<Fact['type']>(kept.recording.facts.map(({ type }) => type));
  for (const type of [
    ...(['move.submitted', 'move.ruled', 'ruling.signed', 'draw.made', 'command.undone'] as const),
    ...(['vote.closed', 'text.adopted', 'message.sent', 'hold.began', 'inject.written'] as const),
    ...(['observation.recorded', 'rating.given', 'inject.assessed', 'exercise.ended'] as const),
  ])
    expect(types, type).toContain(type);
  const modes = measuresOf(kept.recording).adjudication.modes.map(({ mode }) => mode);
  expect(modes.length, modes.join()).toBeGreaterThan(5);
  await tellsAll(kept);
  handsOut(file, kept.recording);
  await forked(file, kept.recording);
}, 180_000);

async function flow(kept: Kept, language: Language, terms: TermPack): Promise<Flow> {
  // The page's language, where there is no page.
  vi.stubGlobal('document', { documentElement: { lang: '', dir: '' } });
  onTestFinished(() => void vi.unstubAllGlobals());
  await roomSpeaks({ language, terms });
  const { recording, remarks, sealedCount } = kept;
  const verdict = { ok: true, firstBadSeq: null, count: recording.count, sealedCount };
  const trust = { complete: true, verdict };
  const report = draftReport(recording, measuresOf(recording), remarks, trust);
  return flowOf(report, recording, sayerFor(recording), { language, rtl: false });
}

function wordsIn({ pieces }: Flow): string[] {
  return pieces.flatMap((piece): string[] => {
    switch (piece.kind) {
      case 'title':
        return [piece.title, piece.name, piece.dates];
      case 'heading':
        return [piece.words];
      case 'text':
        return [`${piece.lead} ${piece.words}`];
      case 'table':
        return piece.rows.flatMap(({ cells }) => cells);
      case 'list':
        return piece.items.map(({ words }) => words);
      case 'definitions':
      case 'picture':
        return [];
    }
  });
}

/** No section is empty, nothing is said in codes, every number has words to stand behind, French is French. */
async function tellsAll(kept: Kept): Promise<void> {
  const { scenario } = kept.recording.world;
  const english = await flow(kept, 'en', 'hseep');
  const words = wordsIn(english);
  const ids = [
    ...[scenario.phases, scenario.indicators, scenario.options, scenario.boards, scenario.votes]
      .flat()
      .map(({ id }) => id)
      // Some are words of English, too.
      .filter((id) => /[a-z][A-Z]/.test(id)),
    'undefined',
    '{{',
  ];
  for (const id of ids)
    expect(
      words.filter((one) => one.includes(id)),
      id,
    ).toEqual([]);
  const charts = english.pieces.filter(({ kind }) => kind === 'picture');
  expect(charts.length).toBeGreaterThan(6);
  for (const piece of english.pieces) {
    if (piece.kind !== 'table') continue;
    expect(piece.rows.length, piece.caption).toBeGreaterThan(0);
    for (const { cells, facts, factsIn } of piece.rows)
      if (facts.seqs.length > 0) expect(cells[factsIn], cells.join(' | ')).not.toBe('');
  }
  // What several wrote word for word stands once.
  const [agreed] = played.actions;
  expect(words.filter((one) => one.startsWith(agreed.action))).toEqual([`${agreed.action} (×3)`]);
  // What was released and taken back is no part of the course.
  const taken = kept.recording.world.injects.get('C03')?.title ?? '';
  expect(words.filter((one) => one.includes(taken))).toEqual([]);
  const french = await flow(kept, 'fr', 'nato');
  const leads = french.pieces.flatMap((piece) => (piece.kind === 'text' ? [piece.lead] : []));
  expect(leads).toContain('Cote finale\u00a0:');
  expect(leads.filter((lead) => /[^\u00a0]:$/.test(lead))).toEqual([]);
  await roomSpeaks({ language: 'en', terms: 'hseep' });
}

/** Each team's page is searched, in what it holds unpacked, for what was never shown to that team. */
function handsOut(file: string, { world, facts }: Recording): void {
  const log = openSqliteLog(file, { readOnly: true });
  onTestFinished(() => log.close());
  const head = (text: string): string => JSON.stringify(text.slice(0, 60)).slice(1, -1);
  const released = new Set(
    facts.flatMap((fact) => (fact.type === 'inject.released' ? [fact.data.eventNo] : [])),
  );
  const made = new Set(
    facts.flatMap((fact) => (fact.type === 'move.submitted' ? [fact.data.text.option] : [])),
  );
  for (const { id } of world.scenario.teams) {
    const wish = { audiences: [`team:${id}`], language: 'en', spoilerSafe: false } as const;
    const page = handOutPage(log, wish, '<title><!--title--></title><!--replay-->');
    if (!page.ok) throw new Error(page.error.message);
    const [, json = ''] =
      /<script type="application\/json" id="replay">(.*?)<\/script>/s.exec(page.value) ?? [];
    const { packed } = JSON.parse(json) as { packed: string };
    const text = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
    const hidden = [
      ...world.scenario.teams.filter((team) => team.id !== id).map(({ brief }) => brief),
      ...world.scenario.options
        .filter((option) => option.team !== id && !made.has(option.id))
        .map((option) => option.text),
      ...world.scenario.injects
        .filter(
          ({ eventNo, to }) => !released.has(eventNo) || (to !== 'public' && !to.includes(id)),
        )
        .map(({ body }) => body),
      ...control,
    ];
    expect(hidden.length).toBeGreaterThan(80);
    const found = hidden.filter((one) => text.includes(head(one)));
    expect(found, id).toEqual([]);
    const own = world.teams.get(id)?.brief ?? '';
    expect(text, id).toContain(head(own));
  }
}

/** What only control and evaluators wrote. */
const control: readonly string[] = [
  ...played.rationales,
  ...played.grounds,
  ...played.observed.map(([text]) => text),
];

/** From the middle of the way, another end; the two are held beside each other. */
async function forked(file: string, parent: Recording): Promise<void> {
  const at = parent.facts.find(({ type }) => type === 'phase.entered')?.seq ?? 0;
  const clock = new FakeClock(Date.UTC(2026, 4, 13));
  const made = forkExercise(
    { source: file, at, title: 'Had they waited', mode: 'live', wallMs: clock.wallMs() },
    () => path.join(path.dirname(file), 'fork.whitecell'),
  );
  if (!made.ok) throw new Error(made.error.message);
  const log = openSqliteLog(made.value.file);
  const session = await openSession({ log, clock });
  const actor = { kind: 'control', name: 'Ada Winter' } as const;
  const ended = parent.stateAt(parent.count).chart?.phase;
  const phase = parent.world.scenario.phases.findLast(
    (one) => one.kind === 'end' && one.id !== ended,
  );
  if (phase === undefined) throw new Error('there is one end only');
  const reason = 'What if they had waited';
  const data = { phase: phase.id, step: null, reason };
  const gone = await session.submit({ id: 'to-the-end', actor, type: 'phase.override', data });
  expect(gone).toMatchObject({ ok: true });
  await session.close();
  const fork = read(made.value.file).recording;
  const compared = compareRuns([parent, fork]);
  if (!compared.ok) throw new Error(compared.error.message);
  const { runs, paths, sharedFacts, decisions } = compared.value;
  expect(sharedFacts).toBe(made.value.seq);
  expect(runs.map((run) => run.phase)).toEqual([ended, phase.id]);
  expect(runs[1]?.parent).toMatchObject({ seq: made.value.seq });
  expect(paths.differs).toBe(true);
  expect(decisions.some(({ differs, moves }) => differs && moves[1]?.length === 0)).toBe(true);
}
