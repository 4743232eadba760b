import { useState } from 'react';
import type { Party } from '../../../../core/party.ts';
import type { TeamView } from '../../../../core/view/schema.ts';
import type { MailView } from '../../../../core/view/schema-talk.ts';
import { wallTime } from '../../../shared/format.ts';
import { Button } from '../../../shared/ui/Button.tsx';
import { stationText, type StationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import { PartyName, partyName } from './PartyName.tsx';
import { WriteMessage } from './WriteMessage.tsx';
import styles from './Letter.module.css';

export interface LetterProps {
  mail: MailView;
  /** Not opened yet: one line, which opens it. */
  isNew: boolean;
  onOpen: () => void;
}

/** One message: who to whom, under which reference, and the way to answer it. */
export function Letter({ mail, isNew, onOpen }: LetterProps) {
  const t = stationText.useText();
  const { view, drafts, watching } = useSeat();
  const slot = `message.reply.${mail.no}`;
  const [answering, setAnswering] = useState(() => drafts.notes.get(slot).words !== '');
  if (isNew) {
    return (
      <button type="button" className={styles['closed']} onClick={onOpen}>
        <span className={styles['from']}>
          <strong className={styles['new']}>{t('inbox.new')}</strong>
          <PartyName party={mail.from} />
          <time>{wallTime(mail.sentWallMs)}</time>
        </span>
        {mail.intercepted ? <Intercepted /> : null}
        <span className={styles['first']} dir="auto">
          {mail.text}
        </span>
      </button>
    );
  }
  return (
    <article
      className={styles['letter']}
      data-mine={mail.mine || undefined}
      data-intercepted={mail.intercepted || undefined}
    >
      {mail.intercepted ? <Intercepted /> : null}
      <header className={styles['from']}>
        {mail.mine ? <span>{t('mail.you')}</span> : <PartyName party={mail.from} />}
        <span className={styles['to']}>
          {t('mail.to')} <bdi>{recipients(mail, view, t)}</bdi>
        </span>
        <time dateTime={new Date(mail.sentWallMs).toISOString()}>{wallTime(mail.sentWallMs)}</time>
      </header>
      <Reference mail={mail} />
      <p className={styles['text']} dir="auto">
        {mail.text}
      </p>
      {answering && !watching && !mail.intercepted ? (
        <WriteMessage
          slot={slot}
          heading={t('mail.headingReply', { who: partyName(mail.from, view, t) })}
          replyTo={mail}
          onClose={() => setAnswering(false)}
        />
      ) : null}
      {answering || mail.mine || mail.intercepted || watching ? null : (
        <Button onClick={() => setAnswering(true)}>{t('mail.reply')}</Button>
      )}
    </article>
  );
}

/** It reached this team unknown to those who write: there is nobody to answer. */
function Intercepted() {
  const t = stationText.useText();
  return (
    <span className={styles['intercepted']}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d="M2 10s3-5 8-5 8 5 8 5-3 5-8 5-8-5-8-5zM4 16 16 4" />
      </svg>
      <span>
        <strong>{t('mail.intercepted')}</strong> {t('mail.interceptedHelp')}
      </span>
    </span>
  );
}

/** «Your team, Control»: oneself first, whatever the sender's order was. */
function recipients(mail: MailView, view: TeamView, t: StationText): string {
  const isOwn = (party: Party) => party.kind === 'team' && party.team === view.team.id;
  const others = mail.to.filter((party) => !isOwn(party)).map((party) => partyName(party, view, t));
  return [...(mail.to.some(isOwn) ? [t('mail.you')] : []), ...others].join(', ');
}

function Reference({ mail }: { mail: MailView }) {
  const t = stationText.useText();
  const { view } = useSeat();
  const answered = view.messages.find((each) => each.no === mail.replyTo);
  if (mail.request === null && mail.replyTo === null) return null;
  return (
    <p className={styles['reference']}>
      {mail.request === null ? null : (
        <span>
          <strong>{mail.request}</strong> · {t('mail.asks')}
        </span>
      )}
      {mail.replyTo === null ? null : (
        <span>{t('mail.answers', { what: answered?.request ?? t('mail.message') })}</span>
      )}
    </p>
  );
}
