import type { Step } from '../scenario/primitives.ts';
import type { EndPhase, Indicator, PlayPhase, Scenario } from '../scenario/schema.ts';
import type { Body } from '../scenario/schema-negotiation.ts';
import { conditionsOf, type Condition } from './condition.ts';
import { mselRow, type MselRow, type Reading } from './msel.ts';

/** How control gets through the day without a screen. Holds every secret there is. */
export interface RunSheet {
  readonly movesPerTurn: number;
  /** Of the running order; null: the scenario has none, and steps alone say how long it takes. */
  readonly minutes: number | null;
  readonly phases: readonly RunPhase[];
  readonly ends: readonly RunEnd[];
  readonly contingencies: readonly MselRow[];
  readonly indicators: readonly Indicator[];
  readonly heldBack: readonly HeldOption[];
  readonly votes: readonly RunVote[];
  readonly hotWash: readonly string[];
}

export interface RunPhase {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly briefing: string;
  readonly notes: string;
  readonly date: string | null;
  readonly monthsPerTurn: number;
  readonly turnsMax: number;
  readonly steps: readonly { readonly step: Step; readonly minutes: number | null }[];
  readonly minutesPerTurn: number;
  readonly exits: readonly RunExit[];
  readonly injects: readonly MselRow[];
}

export interface RunExit {
  readonly title: string;
  readonly to: string;
  readonly auto: boolean;
  readonly when: Condition | null;
  readonly note: string;
}

export interface RunEnd {
  readonly title: string;
  readonly verdict: EndPhase['verdict'];
  readonly summary: string;
}

/** A prepared move that a team may not know of before its condition holds. */
export interface HeldOption {
  readonly team: string;
  readonly title: string;
  readonly when: Condition | null;
}

export interface RunVote {
  readonly title: string;
  readonly body: Pick<Body, 'name' | 'passes' | 'members'>;
  readonly when: Condition | null;
  readonly phases: readonly string[];
  /** Members that no team casts for. */
  readonly cast: readonly string[];
}

export function runSheet(scenario: Scenario): RunSheet {
  const read = conditionsOf(scenario);
  const rows = (test: (row: MselRow) => boolean, phase: string | null): MselRow[] =>
    scenario.injects
      .filter((inject) => phase === null || inject.phases[0] === phase)
      .map((inject) => mselRow(scenario, inject, read))
      .filter(test);
  return {
    movesPerTurn: scenario.settings.movesPerTurn,
    minutes: scenario.runningOrders.length === 1 ? (scenario.runningOrders[0]?.minutes ?? 0) : null,
    phases: scenario.phases.flatMap((phase) =>
      phase.kind === 'play'
        ? [
            runPhase(
              scenario,
              phase,
              read,
              rows(({ contingency }) => !contingency, phase.id),
            ),
          ]
        : [],
    ),
    ends: scenario.phases.flatMap((phase) => (phase.kind === 'end' ? [runEnd(phase)] : [])),
    contingencies: rows(({ contingency }) => contingency, null),
    indicators: scenario.indicators,
    heldBack: scenario.options.flatMap(({ team, title, when }) =>
      when === undefined ? [] : [{ team, title, when: read(when) }],
    ),
    votes: runVotes(scenario, read),
    hotWash: scenario.hotWash,
  };
}

function runPhase(
  scenario: Scenario,
  phase: PlayPhase,
  read: Reading,
  injects: readonly MselRow[],
): RunPhase {
  const steps = phase.steps.map((step) => ({ step, minutes: phase.minutes[step] ?? null }));
  return {
    id: phase.id,
    title: phase.title,
    summary: phase.summary,
    briefing: phase.briefing,
    notes: phase.controlNotes ?? '',
    date: phase.date ?? (phase.id === scenario.start ? scenario.startDate : null),
    monthsPerTurn: phase.monthsPerTurn,
    turnsMax: phase.turnsMax,
    steps,
    minutesPerTurn: steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
    exits: phase.exits.map(({ title, to, mode, when, note = '' }) => ({
      title,
      to: titleOf(scenario, to),
      auto: mode === 'auto',
      when: read(when),
      note,
    })),
    injects,
  };
}

function runEnd({ title, verdict, summary }: EndPhase): RunEnd {
  return { title, verdict, summary };
}

function runVotes(scenario: Scenario, read: Reading): RunVote[] {
  return scenario.votes.flatMap(({ title, body: id, when, phases }) => {
    const body = scenario.bodies.find((one) => one.id === id);
    if (body === undefined) return [];
    const { name, passes, members } = body;
    return [
      {
        title,
        body: { name, passes, members },
        when: read(when),
        phases: phases.map((phase) => titleOf(scenario, phase)),
        cast: members.filter(({ team }) => team === null).map((member) => member.name),
      },
    ];
  });
}

function titleOf(scenario: Scenario, phase: string): string {
  return scenario.phases.find(({ id }) => id === phase)?.title ?? phase;
}
