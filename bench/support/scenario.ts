import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { limits } from '../../src/core/limits.ts';
import { scenarioSchema, type Scenario } from '../../src/core/scenario/schema.ts';

/**
 * A scenario for measuring: seven teams, as many moves as the format allows, no deadlines, and two phases
 * that can follow each other for ever.
 */
export function benchScenario(injects = 20): Scenario {
  const shapes = [
    'circle',
    'square',
    'diamond',
    'triangle',
    'hexagon',
    'pentagon',
    'star',
  ] as const;
  const hues = ['blue', 'sky', 'green', 'yellow', 'orange', 'purple', 'grey'] as const;
  const phase = (id: string, to: string) => ({
    id,
    title: `Phase ${id}`,
    summary: 'One of two phases that follow each other.',
    briefing: 'Nothing is at stake here but time.',
    turnsMax: limits.turnsPerPhaseMax,
    exits: [
      { id: `${id}On`, to, title: 'On' },
      { id: `${id}End`, to: 'done', title: 'Enough' },
    ],
  });
  return scenarioSchema.parse({
    format: 1,
    id: 'bench',
    title: 'Bench',
    summary: 'For measuring only.',
    version: '1.0.0',
    startDate: '2030-01-01',
    start: 'day',
    settings: {
      movesPerTurn: limits.movesPerTeamPerTurnMax,
      atBell: 'leaveDraft',
      autoAdmit: true,
    },
    teams: teamIds.map((id, at) => ({
      id,
      name: `Team ${at + 1}`,
      letter: String.fromCharCode(65 + at),
      shape: shapes[at % shapes.length],
      hue: hues[at % hues.length],
      publicLine: 'Takes part.',
      brief: 'Do what the bench does.',
      aims: ['Be quick'],
    })),
    objectives: ['be quick', 'stay quick'].map((text, at) => ({ id: `aim${at + 1}`, text })),
    bodies: [
      {
        id: 'council',
        name: 'Council',
        members: teamIds.map((id) => ({ id: `${id}Member`, name: `Member of ${id}`, team: id })),
        passes: { share: 'simple' },
      },
    ],
    indicators: ['pressure', 'trust', 'stock', 'noise'].map((id) => ({
      id,
      name: id,
      kind: 'double',
      initial: 50,
      about: 'Moves up and down.',
    })),
    phases: [
      phase('day', 'night'),
      phase('night', 'day'),
      {
        id: 'done',
        kind: 'end',
        title: 'Done',
        summary: 'Over.',
        briefing: 'Over.',
        verdict: 'mixed',
      },
    ],
    injects: Array.from({ length: injects }, (_, at) => ({
      eventNo: `B${String(at + 1).padStart(2, '0')}`,
      title: `News ${at + 1}`,
      phases: ['day', 'night'],
      to: 'public',
      from: 'A newspaper',
      body: 'Something was said by somebody, and somebody else did not like it. '.repeat(
        injects > 100 ? 1 : 4,
      ),
      expectedAction: 'Nothing much.',
    })),
  });
}

export const teamIds = Array.from({ length: 7 }, (_, at) => `team${at + 1}`);

/** Writes it as a folder that the host can make an exercise from (JSON is YAML). */
export function writeScenario(folder: string, scenario: Scenario): void {
  const own = path.join(folder, scenario.id);
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'scenario.yaml'), JSON.stringify(scenario, null, 1));
}
