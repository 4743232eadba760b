import { useState } from 'react';
import { Checkbox } from '@mantine/core';
import { useDesk } from '../desk.tsx';
import { interceptors, type ControlMessage } from '../model/talk.ts';
import { FormCard } from '../parts/FormCard.tsx';
import { useText } from '../text.ts';
import styles from './Talk.module.css';

/** Lets other teams read a message unknown to those who write; it says first what that means. */
export function InterceptForm({ message, close }: { message: ControlMessage; close: () => void }) {
  const t = useText();
  const { scenario, issue } = useDesk();
  const [teams, setTeams] = useState<readonly string[]>([]);
  const possible = interceptors(
    message,
    scenario.teams.map((team) => team.id),
  );
  const chosen = teams.filter((team) => possible.includes(team));
  const intercept = () =>
    issue({ type: 'message.intercept', data: { message: message.id, teams: chosen } });
  return (
    <FormCard
      label={t('messages.interceptTitle')}
      confirm={t('messages.interceptDo')}
      icon="eye"
      ready={chosen.length > 0}
      caret="stay"
      run={intercept}
      close={close}
    >
      <h4>{t('messages.interceptTitle')}</h4>
      <p className={styles['stamp']}>{t('messages.interceptHelp')}</p>
      <Readers possible={possible} chosen={chosen} choose={setTeams} />
    </FormCard>
  );
}

interface ReadersProps {
  readonly possible: readonly string[];
  readonly chosen: readonly string[];
  choose(teams: readonly string[]): void;
}

function Readers({ possible, chosen, choose }: ReadersProps) {
  const t = useText();
  const { scenario } = useDesk();
  const put = (team: string, on: boolean) =>
    choose(on ? [...chosen, team] : chosen.filter((id) => id !== team));
  return (
    <fieldset className={styles['to']}>
      <legend>{t('messages.interceptWho')}</legend>
      {scenario.teams
        .filter((team) => possible.includes(team.id))
        .map((team) => (
          <Checkbox
            key={team.id}
            size="sm"
            label={team.name}
            checked={chosen.includes(team.id)}
            onChange={(event) => put(team.id, event.currentTarget.checked)}
          />
        ))}
    </fieldset>
  );
}
