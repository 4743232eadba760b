import { useCallback } from 'react';
import type { MoveText } from '../../../core/move-text.ts';
import { fieldWords, partName } from '../../shared/move-form.ts';
import { sharedText } from '../../shared/i18n.ts';
import { useDesk } from '../desk.tsx';
import { formFor } from '../model/move-form.ts';
import type { Changed } from '../model/move-versions.ts';

export interface PartText {
  /** What a part or a field is called on the team's form. */
  name(changed: Changed): string;
  /** What a move says there, in words; empty: nothing. */
  text(changed: Changed, move: MoveText): string;
}

/** The parts of a team's move in a phase, as people read them. */
export function usePartText(team: string, phase: string): PartText {
  const shared = sharedText.useText();
  const { scenario } = useDesk();
  const name = useCallback(
    (changed: Changed) =>
      partName(
        'part' in changed ? changed.part : changed.field,
        formFor(scenario, team, phase),
        shared,
      ),
    [scenario, shared, team, phase],
  );
  const text = useCallback(
    (changed: Changed, move: MoveText): string => {
      if ('field' in changed) {
        const value = move.fields[changed.field];
        return value === undefined ? '' : fieldWords(value, shared);
      }
      const teamName = (id: string) => scenario.teams.find((each) => each.id === id)?.name ?? id;
      switch (changed.part) {
        case 'option':
          return scenario.options.find((option) => option.id === move.option)?.title ?? '';
        case 'reasons':
          return move.reasons.join('\n');
        case 'instrument':
          return move.instrument === null ? '' : shared(`instrument.${move.instrument}`);
        case 'targets':
          return move.targets.map(teamName).join(', ');
        case 'confidence':
          return move.confidence === null ? '' : shared(`confidence.${move.confidence}`);
        case 'visibility':
          return shared(`visibility.${move.visibility}`);
        case 'title':
        case 'action':
        case 'effect':
        case 'assumptions':
        case 'trigger':
          return move[changed.part];
      }
    },
    [scenario, shared],
  );
  return { name, text };
}
