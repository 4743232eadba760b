import { useState } from 'react';
import type { LobbyTeam } from '../shared/link/state.ts';
import { Button } from '../shared/ui/Button.tsx';
import { EmptyState } from '../shared/ui/EmptyState.tsx';
import type { Curtain, PinTrouble } from './curtain.ts';
import { EnterPin } from './EnterPin.tsx';
import { hotseatText } from './text.ts';
import styles from './HotSeatApp.module.css';

export interface WaitingWordsProps {
  team: LobbyTeam;
  trouble: PinTrouble;
  curtain: Curtain;
}

/** Covered words of a team that has a PIN by now: the host takes them with it. Nobody throws them away by a slip. */
export function WaitingWords({ team, trouble, curtain }: WaitingWordsProps) {
  const t = hotseatText.useText();
  const [leaving, setLeaving] = useState(false);
  if (!leaving)
    return (
      <EnterPin
        team={team}
        trouble={trouble}
        asking={false}
        help={t('words.enter')}
        back={t('words.without')}
        onPin={(pin) => curtain.answer(pin)}
        onBack={() => setLeaving(true)}
      />
    );
  return (
    <main className={styles['page']}>
      <EmptyState title={t('words.sure', { team: team.name })}>{t('words.sureHelp')}</EmptyState>
      <Button kind="main" onClick={() => setLeaving(false)}>
        {t('words.no')}
      </Button>
      <Button onClick={() => curtain.giveUp()}>{t('words.yes')}</Button>
    </main>
  );
}
