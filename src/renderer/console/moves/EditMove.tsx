import type { MoveText } from '../../../core/move-text.ts';
import type { Team } from '../../../core/scenario/schema.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { formFor } from '../model/move-form.ts';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { MoveForm } from './MoveForm.tsx';

export interface EditMoveProps {
  readonly move: ControlMove;
  readonly team: Team;
  close(): void;
}

/** Control changes a team's move, or answers for it what was asked, over the version that it saw. */
export function EditMove({ move, team, close }: EditMoveProps) {
  const t = useText();
  const { issue, scenario } = useDesk();
  // Words typed over one version never land on another unseen: they are kept by its number.
  const slot = `edit.${move.id}.${move.version}`;
  const [text, change, forget] = useDraft<MoveText>(slot, move.text);
  return (
    <MoveForm
      team={team}
      form={formFor(scenario, team.id, move.phase)}
      text={text}
      label={t('sheet.editing', { team: team.name })}
      confirm={t('sheet.saveFor', { team: team.name })}
      change={change}
      close={close}
      send={async (next) => {
        const data = { move: move.id, expectVersion: move.version, text: next };
        const done = await issue({ type: 'move.edit', data });
        if (done) forget();
        return done;
      }}
    />
  );
}
