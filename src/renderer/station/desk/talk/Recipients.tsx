import { useId } from 'react';
import type { Party } from '../../../../core/party.ts';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import { PartyName } from './PartyName.tsx';
import { partyKey } from './parties.ts';
import styles from './Recipients.module.css';

export interface RecipientsProps {
  to: readonly Party[];
  /** There is nothing to choose: an answer, or control alone. */
  fixed: boolean;
  error?: string | undefined;
  onChange: (to: Party[]) => void;
}

/** Who gets a message, and who else reads it: said before it is sent. */
export function Recipients({ to, fixed, error, onChange }: RecipientsProps) {
  const t = stationText.useText();
  const { view } = useSeat();
  const id = useId();
  const others = view.teams.filter((team) => team.id !== view.team.id);
  const all: Party[] = [
    { kind: 'control' },
    ...others.map((team): Party => ({ kind: 'team', team: team.id })),
  ];
  const chosen = new Set(to.map(partyKey));
  const toggle = (party: Party) => {
    const key = partyKey(party);
    onChange(all.filter((each) => chosen.has(partyKey(each)) !== (partyKey(each) === key)));
  };
  const note = noteFor(view.messaging, fixed, to);
  const described = [error === undefined ? '' : `${id}-error`, note === null ? '' : `${id}-note`];
  return (
    <fieldset
      className={styles['recipients']}
      aria-describedby={described.filter((each) => each !== '').join(' ') || undefined}
    >
      <legend>{fixed ? t('mail.recipient') : t('mail.recipients')}</legend>
      <div className={styles['parties']}>
        {(fixed ? to : all).map((party) =>
          fixed ? (
            <span key={partyKey(party)} className={styles['fixed']}>
              <PartyName party={party} />
            </span>
          ) : (
            <label key={partyKey(party)}>
              <input
                type="checkbox"
                checked={chosen.has(partyKey(party))}
                onChange={() => toggle(party)}
              />
              <PartyName party={party} />
            </label>
          ),
        )}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} className={styles['error']} role="alert">
          {error}
        </p>
      )}
      {note === null ? null : (
        <p
          id={`${id}-note`}
          className={styles['note']}
          data-approved={note === 'approved' || undefined}
        >
          {t(`mail.${note}`)}
        </p>
      )}
    </fieldset>
  );
}

/** What is honest to say of who reads it. */
function noteFor(
  messaging: 'off' | 'open' | 'approved',
  fixed: boolean,
  to: readonly Party[],
): 'approved' | 'controlSees' | 'onlyControl' | null {
  if (messaging === 'off')
    return fixed && to.every((p) => p.kind === 'control') ? 'onlyControl' : null;
  const teams = to.some((party) => party.kind === 'team');
  if (fixed && !teams) return null;
  return messaging === 'approved' ? 'approved' : 'controlSees';
}
