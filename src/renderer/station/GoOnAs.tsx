import type { LobbyTeam } from '../shared/link/state.ts';
import { stationText } from './text.ts';
import styles from './Join.module.css';

export interface GoOnAsProps {
  silent: LobbyTeam['silent'];
  /** Newcomers are welcome, too; otherwise only those who were here come back in. */
  newcomers: boolean;
  /** The seat to go on as; null: a new one. */
  chosen: string | null;
  onChoose: (seat: string | null) => void;
}

/** Whose device has died takes another one and goes on in the same seat, if control agrees. */
export function GoOnAs({ silent, newcomers, chosen, onChoose }: GoOnAsProps) {
  const t = stationText.useText();
  if (silent.length === 0) return null;
  return (
    <fieldset className={styles['teams']}>
      <legend>{t('join.wereHere')}</legend>
      <p className={styles['line']}>{t('join.wereHereHelp')}</p>
      {newcomers ? (
        <Choice chosen={chosen === null} onChoose={() => onChoose(null)}>
          {t('join.isNew')}
        </Choice>
      ) : null}
      {silent.map(({ seat, name }) => (
        <Choice key={seat} chosen={chosen === seat} onChoose={() => onChoose(seat)}>
          {t('join.goOnAs', { name })}
        </Choice>
      ))}
    </fieldset>
  );
}

interface ChoiceProps {
  chosen: boolean;
  onChoose: () => void;
  children: string;
}

function Choice({ chosen, onChoose, children }: ChoiceProps) {
  return (
    <label className={styles['choice']} data-chosen={chosen || undefined}>
      <input type="radio" name="go-on-as" checked={chosen} onChange={onChoose} />
      <bdi>{children}</bdi>
    </label>
  );
}
