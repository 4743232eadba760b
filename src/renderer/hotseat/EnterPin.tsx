import { useSyncExternalStore } from 'react';
import type { LobbyTeam } from '../shared/link/state.ts';
import { onTick } from '../shared/ticker.ts';
import { TeamMark, type MarkedTeam } from '../shared/ui/TeamMark.tsx';
import type { PinTrouble } from './curtain.ts';
import { PinPad } from './PinPad.tsx';
import { hotseatText } from './text.ts';

export interface EnterPinProps {
  team: LobbyTeam;
  trouble: PinTrouble | null;
  asking: boolean;
  /** What it is for, where it does not open anything, and what turning away means then. */
  help?: string;
  back?: string;
  onPin: (pin: string) => void;
  onBack: () => void;
}

/** Instead of the held press, where the team has set a PIN. */
export function EnterPin(props: EnterPinProps) {
  const { team, trouble, asking, help, back, onPin, onBack } = props;
  const t = hotseatText.useText();
  const waitS = useWait(trouble);
  const problem = () => {
    if (waitS > 0) return t('pin.slowDown', { count: waitS });
    return trouble?.code === 'pin/wrong' && !asking ? t('pin.wrong') : '';
  };
  return (
    <PinPad
      mark={<TeamMark team={team as MarkedTeam} size="min(14vh, 5rem)" />}
      heading={t('only', { team: team.name })}
      help={asking ? t('opening') : (help ?? t('pin.enter'))}
      problem={problem()}
      disabled={asking || waitS > 0}
      done={t('pin.open')}
      back={back ?? t('back')}
      onDone={onPin}
      onBack={onBack}
    />
  );
}

/** Seconds until somebody may try again. */
function useWait(trouble: PinTrouble | null): number {
  const untilWallMs = trouble?.untilWallMs ?? 0;
  const left = () => Math.max(0, Math.ceil((untilWallMs - Date.now()) / 1_000));
  return useSyncExternalStore(onTick, left, left);
}
