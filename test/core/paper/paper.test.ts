import { describe, expect, test } from 'vitest';
import { evaluationGuide } from '../../../src/core/paper/evaluation-guide.ts';
import { injectCards } from '../../../src/core/paper/inject-cards.ts';
import { moveCards } from '../../../src/core/paper/move-cards.ts';
import { sheetsOf, usualPaperSize } from '../../../src/core/paper/pack.ts';
import { runSheet } from '../../../src/core/paper/run-sheet.ts';
import { teamBrief } from '../../../src/core/paper/team-brief.ts';
import { withRunningOrder } from '../../../src/core/scenario/running-order.ts';
import { loadWorld } from '../../support/scenarios.ts';

const { scenario } = loadWorld('breakout');
const { scenario: harbour } = loadWorld('harbour');

test('[PAPER1] a pack has six papers, and briefs and move cards are one file a team', () => {
  const sheets = sheetsOf(scenario);
  expect(new Set(sheets.map(({ document }) => document)).size).toBe(6);
  const teams = scenario.teams.map(({ id }) => id);
  for (const document of ['teamBriefs', 'moveCards'] as const)
    expect(sheetsOf(scenario, [document]).map(({ team }) => team)).toEqual(teams);
  expect(sheets.filter(({ team }) => team === null)).toHaveLength(4);
});

test('[PAPER1] paper is as people there have it: Letter where the region says so, otherwise A4', () => {
  expect(['en-US', 'fr-CA', 'en', 'fr', 'ar', 'en-GB'].map(usualPaperSize)).toEqual([
    'letter',
    'letter',
    'a4',
    'a4',
    'a4',
    'a4',
  ]);
});

describe('[PAPER2] nothing of the scenario is missing on paper', () => {
  const run = runSheet(scenario);
  const events = scenario.injects.map(({ eventNo }) => eventNo);

  test('every inject stands in the list once, and has a card for each of its readers', () => {
    const listed = [...run.phases.flatMap(({ injects }) => injects), ...run.contingencies];
    expect(listed.map(({ eventNo }) => eventNo).toSorted()).toEqual(events.toSorted());
    const { cards, control } = injectCards(scenario);
    for (const { eventNo, to } of scenario.injects) {
      const readers = cards.filter((card) => card.eventNo === eventNo).map(({ team }) => team);
      expect(readers).toEqual(to === 'public' ? [null] : to);
    }
    expect(control.map(({ eventNo }) => eventNo)).toEqual(events);
  });

  test('every phase with its steps and exits, every end, every vote', () => {
    const plays = scenario.phases.filter((phase) => phase.kind === 'play');
    expect(run.phases.map(({ id }) => id)).toEqual(plays.map(({ id }) => id));
    expect(run.phases.map(({ exits }) => exits.length)).toEqual(
      plays.map(({ exits }) => exits.length),
    );
    expect(run.ends).toHaveLength(scenario.phases.length - plays.length);
    expect(run.votes).toHaveLength(scenario.votes.length);
    expect(run.phases[0]?.minutesPerTurn).toBeGreaterThan(0);
  });

  test('every prepared move stands on its team’s sheet of each of its phases', () => {
    const plays = scenario.phases.filter((phase) => phase.kind === 'play');
    const printed = scenario.teams.flatMap(({ id }) =>
      (moveCards(scenario, id)?.phases ?? []).flatMap(({ options, slips }, at) =>
        [...options, ...slips].map((option) => `${option.id} ${plays[at]?.id}`),
      ),
    );
    const wanted = scenario.options.flatMap(({ id, phases }) =>
      phases.map((phase) => `${id} ${phase}`),
    );
    expect(printed.toSorted()).toEqual(wanted.toSorted());
  });

  test('every objective with what is expected for it', () => {
    const guide = evaluationGuide(scenario);
    expect(guide.objectives.map(({ text }) => text)).toEqual(
      scenario.objectives.map(({ text }) => text),
    );
    const expected = [...guide.objectives.flatMap((one) => one.expected), ...guide.others];
    expect(new Set(expected.map(({ eventNo }) => eventNo))).toEqual(new Set(events));
  });

  test('attachments that can be printed, for each reader; sound stays control’s', () => {
    const { handouts, control } = injectCards(scenario);
    expect(handouts.some(({ file }) => file === 'map-region.svg')).toBe(true);
    expect(handouts.some(({ file }) => file.endsWith('.ogg'))).toBe(false);
    const heard = control.flatMap(({ media }) => media.map(({ file }) => file));
    expect(heard).toContain('radio-bulletin.ogg');
  });
});

test('[PAPER3] a shorter running order has shorter papers', () => {
  const short = withRunningOrder(scenario, 'ninety-minutes')!;
  const run = runSheet(short);
  expect(run.minutes).toBe(90);
  expect(injectCards(short).control.length).toBeLessThan(scenario.injects.length);
  expect(run.phases[0]?.minutesPerTurn).toBeLessThan(runSheet(scenario).phases[0]!.minutesPerTurn);
});

describe('[PAPER4] conditions are read from the scenario, without what is true just now', () => {
  const [fog, tow] = runSheet(harbour).phases;

  test('exits', () => {
    expect(fog?.exits).toMatchObject([
      { to: 'The tow', auto: false, when: { kind: 'claim', claim: { name: 'Under tow' } } },
      {
        to: 'On the rocks',
        auto: true,
        when: { left: { name: 'Fuel left' }, op: '<=', right: { value: 1 } },
      },
    ]);
    expect(tow?.exits[0]?.when).toBeNull();
    expect(JSON.stringify(runSheet(scenario).phases)).not.toContain('"now"');
  });

  test('moves with a condition are slips of their own, and the run sheet says when', () => {
    const held = runSheet(scenario).heldBack;
    expect(held.length).toBe(scenario.options.filter(({ when }) => when !== undefined).length);
    expect(held.every(({ when }) => when !== null)).toBe(true);
    const iran = moveCards(scenario, 'iran');
    const open = iran?.phases.flatMap(({ options }) => options.map(({ title }) => title)) ?? [];
    for (const { title } of held) expect(open).not.toContain(title);
  });
});

test('[PAPER5] a team finds its forms, its instructions and its ballots', () => {
  const us = moveCards(scenario, 'us')!;
  expect(us.forms.map(({ copies }) => copies).every((copies) => copies > 0)).toBe(true);
  const brought = scenario.boards.flatMap((board) =>
    board.instructions.filter(({ team }) => team === 'us'),
  );
  const marked = us.boards.flatMap(({ clauses }) =>
    clauses.flatMap(({ options }) => options.filter(({ mark }) => mark !== null)),
  );
  expect(marked).toHaveLength(brought.length);
  const members = scenario.votes.flatMap(({ body }) =>
    scenario.bodies.find(({ id }) => id === body)!.members.filter(({ team }) => team === 'us'),
  );
  expect(us.ballots).toHaveLength(members.length);
  expect(us.ballots.length).toBeGreaterThan(0);
});

test('[PAPER5] who plays no part of the scenario has no papers', () => {
  expect(teamBrief(scenario, 'nobody')).toBeNull();
  expect(moveCards(scenario, 'nobody')).toBeNull();
});
