import { wallSecond } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import { isDelayed, type ControlMessage } from '../model/talk.ts';
import { Countdown } from '../parts/Countdown.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { useTeamNames } from './TeamNames.tsx';
import { usePartyName } from './use-party-name.ts';
import styles from './Talk.module.css';

/** When, who typed it, its reference, and what became or will become of it. */
export function MessageStamp({ message }: { message: ControlMessage }) {
  const t = useText();
  const name = usePartyName();
  const names = useTeamNames();
  const { view } = useDesk();
  const asked = view.messages.find((each) => each.id === message.replyTo) ?? null;
  return (
    <p className={styles['stamp']}>
      <time>{wallSecond(message.sentWallMs)}</time>
      {message.by === '' ? null : <bdi>{message.by}</bdi>}
      {message.request === null ? null : (
        <strong className={styles['tag']}>{message.request}</strong>
      )}
      <Held message={message} />
      {message.intercepts.length === 0 ? null : (
        <strong className={styles['tag']}>
          <Icon name="eye" size={13} />{' '}
          {t('messages.interceptedBy', { teams: names(message.intercepts) })}
        </strong>
      )}
      {message.status === 'stopped' ? (
        <span>
          <Icon name="stop" size={13} /> {t('messages.stopped', { reason: message.stoppedReason })}
        </span>
      ) : null}
      {message.status === 'delivered' && message.unanswered ? (
        <strong className={styles['warn']}>
          <Icon name="due" size={13} /> {t('messages.unanswered')}
        </strong>
      ) : null}
      {asked === null ? null : (
        <span>{t('messages.answers', { what: asked.request ?? name(asked.from) })}</span>
      )}
    </p>
  );
}

/** Why it has not arrived: it waits for control, or goes out by itself. */
function Held({ message }: { message: ControlMessage }) {
  const t = useText();
  const { view } = useDesk();
  const due = message.dueAtClockMs;
  if (message.status !== 'held') return null;
  if (!isDelayed(message) || due === null)
    return (
      <strong className={styles['warn']}>
        <Icon name="hand" size={13} /> {t('messages.held')}
      </strong>
    );
  return (
    <strong className={styles['delayed']}>
      <Icon name="clock" size={13} />{' '}
      <Countdown
        dueAtClockMs={due}
        left={(time) => t('messages.delayed', { time })}
        over={t('messages.delayedDue')}
      />
      {view.situation.clock.running ? null : ` (${t('messages.delayedPaused')})`}
    </strong>
  );
}
