import { Select } from '@mantine/core';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import type { RulingDraft } from '../model/ruling-draft.ts';
import { useText } from '../text.ts';
import { Lines } from '../parts/Written.tsx';
import styles from './Ruling.module.css';

export interface TextsPartProps {
  readonly move: ControlMove;
  readonly draft: RulingDraft;
  /** Everybody will read the public text. */
  readonly open: boolean;
  /** The outcome has a «but»: its text says what that is. */
  readonly but: boolean;
  change(part: Partial<RulingDraft>): void;
}

/** Who reads what of it, and why it was ruled so. */
export function TextsPart({ move, draft, open, but, change }: TextsPartProps) {
  const t = useText();
  const { scenario } = useDesk();
  const written = Object.keys(draft.teamTexts);
  const shown = scenario.teams.filter((team) => team.id === move.team || written.includes(team.id));
  const own = scenario.teams.find(({ id }) => id === move.team)?.name ?? move.team;
  const others = scenario.teams.filter((team) => !shown.includes(team));
  const team = (id: string, text: string) =>
    change({ teamTexts: { ...draft.teamTexts, [id]: text } });
  return (
    <div className={styles['part']}>
      <Lines
        label={open ? t('ruling.publicText') : t('ruling.closedText', { team: own })}
        description={[
          but ? t('ruling.sayBut') : '',
          open ? t('ruling.publicHelp') : t('ruling.closedTextHelp', { team: own }),
        ].join(' ')}
        withAsterisk={but}
        value={draft.publicText}
        change={(publicText) => change({ publicText })}
      />
      {shown.map((each) => (
        <Lines
          key={each.id}
          label={t('ruling.teamText', { team: each.name })}
          value={draft.teamTexts[each.id] ?? ''}
          change={(text) => team(each.id, text)}
        />
      ))}
      {others.length === 0 ? null : (
        <Select
          size="xs"
          aria-label={t('ruling.addTeamText')}
          placeholder={t('ruling.addTeamText')}
          data={others.map((each) => ({ value: each.id, label: each.name }))}
          value={null}
          onChange={(id) => id !== null && team(id, '')}
        />
      )}
      <Lines
        label={t('ruling.rationale')}
        description={t('ruling.rationaleHelp')}
        value={draft.rationale}
        change={(rationale) => change({ rationale })}
      />
    </div>
  );
}
