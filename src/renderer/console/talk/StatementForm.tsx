import { NativeSelect } from '@mantine/core';
import type { Party } from '../../../core/party.ts';
import { useDesk } from '../desk.tsx';
import { control, keyOf, partyOf } from '../model/talk.ts';
import { FormCard } from '../parts/FormCard.tsx';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { usePartyName } from './use-party-name.ts';
import { Lines } from '../parts/Written.tsx';

export interface StatementFormProps {
  readonly by: Party;
  readonly text: string;
  readonly move: string | null;
  close(): void;
}

/** A public declaration for a party, in its own words or those of its move. */
export function StatementForm({ by, text, move, close }: StatementFormProps) {
  const t = useText();
  const name = usePartyName();
  const { scenario, issue } = useDesk();
  const [draft, change, forget] = useDraft(`statement.${move ?? ''}`, { by: keyOf(by), text });
  const ready = draft.text.trim() !== '';
  const pin = async () => {
    const data = { by: partyOf(draft.by), text: draft.text.trim(), move };
    const done = await issue({ type: 'statement.make', data });
    if (done) forget();
    return done;
  };
  return (
    <FormCard
      label={t('statements.make')}
      confirm={t('statements.pin')}
      icon="flag"
      ready={ready}
      run={pin}
      close={close}
    >
      <NativeSelect
        size="xs"
        label={t('statements.by')}
        value={draft.by}
        data={[control, ...scenario.teams.map((team) => partyOf(team.id))].map((party) => ({
          value: keyOf(party),
          label: name(party),
        }))}
        onChange={(event) => change({ by: event.currentTarget.value })}
      />
      <Lines
        size="xs"
        label={t('statements.text')}
        description={t('statements.help')}
        value={draft.text}
        change={(text) => change({ text })}
      />
    </FormCard>
  );
}
