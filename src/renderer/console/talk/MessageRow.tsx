import { useState } from 'react';
import { wallSecond } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import { needsCare, type ControlMessage } from '../model/talk.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import { MessageForm } from './MessageForm.tsx';
import { PartyMark } from './PartyMark.tsx';
import { usePartyName } from './use-party-name.ts';
import styles from './Talk.module.css';

/** One message: who to whom, its words, who has read it, and what control can do with it. */
export function MessageRow({ message }: { message: ControlMessage }) {
  const t = useText();
  const [doing, setDoing] = useState<'reply' | 'stop' | null>(null);
  const { issue } = useDesk();
  const done = () => setDoing(null);
  return (
    <li className={styles['row']} data-care={needsCare(message) || undefined}>
      <p className={styles['parties']}>
        <PartyMark party={message.from} />
        <span className={styles['arrow']}>
          <span aria-hidden="true">→</span>
          <span className="wc-hidden">{t('messages.to')}</span>
        </span>
        {message.to.map((party, at) => (
          <PartyMark key={at} party={party} />
        ))}
      </p>
      <Stamp message={message} />
      <p className={styles['text']} dir="auto">
        {message.text}
      </p>
      <ReadBy message={message} />
      {doing === 'reply' ? <MessageForm answers={message} close={done} /> : null}
      {doing === 'stop' ? (
        <ReasonForm
          label={t('messages.stopWhy')}
          confirm={t('messages.stop')}
          danger
          run={(reason) => issue({ type: 'message.stop', data: { message: message.id, reason } })}
          cancel={done}
        />
      ) : null}
      {doing === null ? (
        <div className={styles['acts']}>
          {message.status === 'held' ? (
            <>
              <Act
                kind="ready"
                icon="send"
                body={{ type: 'message.pass', data: { message: message.id } }}
              >
                {t('messages.pass')}
              </Act>
              <PlainAct icon="stop" onClick={() => setDoing('stop')}>
                {t('messages.stop')}
              </PlainAct>
            </>
          ) : null}
          <PlainAct kind="quiet" onClick={() => setDoing('reply')}>
            {t('messages.reply')}
          </PlainAct>
        </div>
      ) : null}
    </li>
  );
}

function Stamp({ message }: { message: ControlMessage }) {
  const t = useText();
  const name = usePartyName();
  const { view } = useDesk();
  const asked = view.messages.find((each) => each.id === message.replyTo) ?? null;
  return (
    <p className={styles['stamp']}>
      <time>{wallSecond(message.sentWallMs)}</time>
      {message.by === '' ? null : <bdi>{message.by}</bdi>}
      {message.request === null ? null : (
        <strong className={styles['tag']}>{message.request}</strong>
      )}
      {message.status === 'held' ? (
        <strong className={styles['warn']}>
          <Icon name="hand" size={13} /> {t('messages.held')}
        </strong>
      ) : null}
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

function ReadBy({ message }: { message: ControlMessage }) {
  const t = useText();
  const { view } = useDesk();
  const toTeams = message.to.some((party) => party.kind === 'team');
  if (message.status !== 'delivered' || !toTeams) return null;
  // Whoever wrote it has read it; that tells nothing.
  const team = message.from.kind === 'team' ? message.from.team : null;
  const readers = message.readBy
    .filter((each) => each.team !== team)
    .map((each) => view.seats.find((seat) => seat.id === each.seat)?.name ?? each.seat);
  return (
    <p className={styles['stamp']}>
      <span>
        <Icon name="eye" size={13} />{' '}
        {readers.length === 0
          ? t('messages.unread')
          : t('messages.readBy', { names: readers.join(', ') })}
      </span>
    </p>
  );
}
