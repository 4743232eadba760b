import type { Inject, Scenario } from '../scenario/schema.ts';

/** What evaluators watch for, objective by objective. Theirs and control's. */
export interface EvaluationGuide {
  readonly objectives: readonly EvaluatedObjective[];
  /** Expected actions that serve no objective of the scenario. */
  readonly others: readonly ExpectedAction[];
  readonly hotWash: readonly string[];
}

export interface EvaluatedObjective {
  readonly text: string;
  readonly capability: string | null;
  /** Critical tasks, in words. */
  readonly tasks: readonly string[];
  readonly expected: readonly ExpectedAction[];
}

export interface ExpectedAction {
  readonly eventNo: string;
  readonly title: string;
  readonly contingency: boolean;
  readonly to: Inject['to'];
  readonly action: string;
}

export function evaluationGuide(scenario: Scenario): EvaluationGuide {
  const serving = (test: (objectives: readonly string[]) => boolean): ExpectedAction[] =>
    scenario.injects
      .filter(({ objectives }) => test(objectives))
      .map(({ eventNo, title, category, to, expectedAction }) => ({
        eventNo,
        title,
        contingency: category === 'contingency',
        to,
        action: expectedAction,
      }));
  return {
    objectives: scenario.objectives.map(({ id, text, capability, criticalTasks }) => ({
      text,
      capability: capability ?? null,
      tasks: criticalTasks.map((task) => task.text),
      expected: serving((objectives) => objectives.includes(id)),
    })),
    others: serving((objectives) => objectives.length === 0),
    hotWash: scenario.hotWash,
  };
}
