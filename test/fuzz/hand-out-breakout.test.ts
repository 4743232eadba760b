import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Fact } from '../../src/core/fact.ts';
import { handOutAudiences } from '../../src/core/review/hand-out/audiences.ts';
import { openRecording } from '../../src/core/review/recording.ts';
import { scenarioSchema, type Scenario } from '../../src/core/scenario/schema.ts';
import { simulate } from '../../src/core/simulate/simulate.ts';
import { compile, type World } from '../../src/core/world.ts';
import { handOutPage } from '../../src/host/files/hand-out.ts';
import { readMedia, readScenarioFolder } from '../../src/host/files/scenario-folder.ts';
import { MemoryLog } from '../../src/host/log/memory-log.ts';
import { loadWorld, scenarioFolder } from '../support/scenarios.ts';
import { released } from './canary/marked-scenario.ts';
import { Markers, type Rule } from './canary/markers.ts';
import { effectTold, moveTold } from './canary/told.ts';
import { controlOnly, evaluating, teamOnly } from './canary/who.ts';

/*
 * The shipped exercise, played through, with a mark in what each team keeps to itself: its brief, its prepared moves,
 * the injects that only it received, its moves, its messages, what it was told in private.
 */

const random = (() => {
  let state = 20_261_127;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
})();
const markers = new Markers(random);
const mark = (text: string, what: string, rule: Rule): string =>
  `${text} ${markers.mint(what, rule)}`;

const visibleTo =
  (to: Scenario['indicators'][number]['visibleTo']): Rule =>
  (reader) =>
    reader === 'control' ||
    (to === 'public' && reader !== 'stranger') ||
    (Array.isArray(to) && to.some((team) => reader === `team:${team}`));

function markedScenario(base: Scenario): Scenario {
  return scenarioSchema.parse({
    ...base,
    summary: mark(base.summary, 'the summary', controlOnly),
    hotWash: base.hotWash.map((text) => mark(text, 'a question of the hot wash', controlOnly)),
    objectives: base.objectives.map((one) => ({
      ...one,
      text: mark(one.text, 'an objective', evaluating),
    })),
    teams: base.teams.map((team) => ({
      ...team,
      brief: mark(team.brief, `brief of ${team.id}`, teamOnly(team.id)),
      aims: team.aims.map((aim) => mark(aim, `an aim of ${team.id}`, teamOnly(team.id))),
      redLines: team.redLines.map((line) =>
        mark(line, `a red line of ${team.id}`, teamOnly(team.id)),
      ),
    })),
    indicators: base.indicators.map((one) => ({
      ...one,
      name: mark(one.name, `name of indicator ${one.id}`, visibleTo(one.visibleTo)),
      about: mark(one.about, `about indicator ${one.id}`, visibleTo(one.visibleTo)),
    })),
    injects: base.injects.map((inject) => ({
      ...inject,
      title: mark(inject.title, `title of ${inject.eventNo}`, released(inject.eventNo, inject.to)),
      body: mark(inject.body, `body of ${inject.eventNo}`, released(inject.eventNo, inject.to)),
      controllerNotes: mark('', `controller notes of ${inject.eventNo}`, controlOnly),
    })),
    options: base.options.map((option) => ({
      ...option,
      title: mark(option.title, `a prepared move of ${option.team}`, teamOnly(option.team)),
      text: mark(option.text, `a prepared move of ${option.team}`, teamOnly(option.team)),
    })),
  });
}

type DataOf<T extends Fact['type']> = Extract<Fact, { type: T }>['data'];

function markedMove({ move, team, text }: DataOf<'move.submitted'>): typeof text {
  const told = moveTold(team, () => move);
  const own = teamOnly(team);
  return {
    ...text,
    title: mark(text.title, `title of a move of ${team}`, told),
    action: mark(text.action, `action of a move of ${team}`, told),
    effect: mark(
      text.effect,
      `intended effect of ${team}`,
      effectTold(team, () => move),
    ),
    reasons: [mark('', `a reason of ${team}`, own)],
    assumptions: mark(text.assumptions, `assumptions of ${team}`, own),
  };
}

/** Those who write at once; those it is for, and who listen in, once it is delivered. */
function messageTold({ message, from, to }: DataOf<'message.sent'>): Rule {
  return (reader, state) => {
    if (reader === 'control') return true;
    if (from.kind === 'team' && reader === `team:${from.team}`) return true;
    const sent = state.messages[message];
    if (sent?.intercepts.some((team) => reader === `team:${team}`) === true) return true;
    return (
      sent?.status === 'delivered' &&
      to.some((one) => one.kind === 'team' && reader === `team:${one.team}`)
    );
  };
}

function markedFact(fact: Fact): Fact {
  switch (fact.type) {
    case 'move.submitted':
      return { ...fact, data: { ...fact.data, text: markedMove(fact.data) } };
    case 'message.sent': {
      const text = mark(fact.data.text, 'a message', messageTold(fact.data));
      return { ...fact, data: { ...fact.data, text } };
    }
    case 'move.ruled': {
      const { ruling } = fact.data;
      const rationale = mark(ruling.rationale, 'a rationale', controlOnly);
      return { ...fact, data: { ...fact.data, ruling: { ...ruling, rationale } } };
    }
    case 'seat.requested': {
      const rule = teamOnly(fact.data.team);
      return { ...fact, data: { ...fact.data, name: mark(fact.data.name, 'a name', rule) } };
    }
    default:
      return fact;
  }
}

const media = readMedia(readScenarioFolder(scenarioFolder('breakout')));

/** A log of the marked scenario with the marked facts, and the world in which they happened. */
function played(): { log: MemoryLog; world: World; facts: readonly Fact[] } {
  const plain = loadWorld('breakout');
  const scenario = markedScenario(plain.scenario);
  const [created, ...others] = simulate(plain, { seed: 2 }).facts;
  if (created?.type !== 'exercise.created') throw new Error('a run has no beginning');
  const { exercise, title, mode } = created.data;
  const createdWallMs = created.wallMs;
  const log = new MemoryLog({ exercise, title, mode, createdWallMs, scenario, media });
  const { scenarioDigest, mediaDigest } = log.meta;
  const first = { ...created, data: { ...created.data, scenarioDigest, mediaDigest } };
  const facts = [first, ...others.map((fact) => markedFact(fact))];
  log.append(facts);
  return { log, world: compile(scenario), facts };
}

/** What a page holds beside itself: its data, and each file in it. */
function openedPage(page: string): { text: string; media: Record<string, string> } {
  const [, json = ''] =
    /<script type="application\/json" id="replay">(.*?)<\/script>/s.exec(page) ?? [];
  const { packed } = JSON.parse(json) as { packed: string };
  const text = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
  return { text, media: (JSON.parse(text) as { media: Record<string, string> }).media };
}

test('[REV39] Breakout, played through: the page for each team, the room and the evaluators holds no mark and no file of others', () => {
  const { log, world, facts } = played();
  const recording = openRecording(world, facts);
  expect(recording.broken).toBeNull();
  const end = recording.stateAt(recording.count);
  const teams = world.scenario.teams.map(({ id }) => `team:${id}` as const);
  expect(handOutAudiences(world)).toEqual(['public', ...teams, 'evaluators']);
  const texts = new Map<string, string>();
  for (const audience of handOutAudiences(world)) {
    const wish = { audiences: [audience], language: 'en', spoilerSafe: false } as const;
    const page = handOutPage(log, wish, '<title><!--title--></title><!--replay-->');
    if (!page.ok) throw new Error(page.error.message);
    const opened = openedPage(page.value);
    texts.set(audience, opened.text);
    markers.search(audience, [opened.text], end);
    expect(markers.leaks.map(({ what, reader }) => `${what} to ${reader}`)).toEqual([]);
    for (const file of Object.keys(opened.media)) {
      const shown = world.scenario.injects
        .filter((inject) => inject.media.some((one) => one.file === file))
        .some((inject) => released(inject.eventNo, inject.to)(audience, end));
      expect(shown, `${file} to ${audience}`).toBe(true);
    }
  }
  for (const team of teams) expect(markers.seen.get(team)?.size, team).toBeGreaterThan(60);
  expect(markers.seen.get('evaluators')?.size).toBeGreaterThan(40);
  expect(markers.seen.get('public')?.size).toBeGreaterThan(20);

  // The same search finds what one team would read in another's.
  const [first = '', second = 'team:none'] = teams;
  markers.search(second, [texts.get(first) ?? ''], end);
  expect(markers.leaks.splice(0).length).toBeGreaterThan(60);
}, 120_000);

test('[REV39, REV41] control’s own view is handed to nobody', () => {
  const { log } = played();
  const wish = { audiences: ['control'], language: 'en', spoilerSafe: false } as const;
  expect(handOutPage(log, wish, '<!--replay-->')).toMatchObject({
    ok: false,
    error: { code: 'review/audience' },
  });
});
