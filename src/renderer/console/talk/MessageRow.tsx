import { useState } from 'react';
import { useDesk } from '../desk.tsx';
import { interceptors, isDelayed, needsCare, type ControlMessage } from '../model/talk.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { useText } from '../text.ts';
import { DelayForm } from './DelayForm.tsx';
import { InterceptForm } from './InterceptForm.tsx';
import { MessageForm } from './MessageForm.tsx';
import { MessageStamp } from './MessageStamp.tsx';
import { PartyMark } from './PartyMark.tsx';
import styles from './Talk.module.css';

type Doing = 'reply' | 'stop' | 'delay' | 'intercept' | null;

/** One message: who to whom, its words, who has read it, and what control can do with it. */
export function MessageRow({ message }: { message: ControlMessage }) {
  const t = useText();
  const [doing, setDoing] = useState<Doing>(null);
  const { issue } = useDesk();
  const done = () => setDoing(null);
  return (
    <li className={styles['row']} data-care={needsCare(message) || undefined}>
      <p className={styles['parties']}>
        <PartyMark party={message.from} />
        <span className={styles['arrow']}>
          <span className="wc-onward" aria-hidden="true">
            →
          </span>
          <span className="wc-hidden">{t('messages.to')}</span>
        </span>
        {message.to.map((party, at) => (
          <PartyMark key={at} party={party} />
        ))}
      </p>
      <MessageStamp message={message} />
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
      {doing === 'delay' ? <DelayForm message={message} close={done} /> : null}
      {doing === 'intercept' ? <InterceptForm message={message} close={done} /> : null}
      {doing === null ? <Choices message={message} choose={setDoing} /> : null}
    </li>
  );
}

/** Who has opened it; who wrote it has read it anyway, and who reads unseen is told apart. */
function ReadBy({ message }: { message: ControlMessage }) {
  const t = useText();
  const { view } = useDesk();
  const writer = message.from.kind === 'team' ? message.from.team : null;
  const names = (unseen: boolean) =>
    message.readBy
      .filter(({ team }) => team !== writer && message.intercepts.includes(team) === unseen)
      .map(({ seat }) => view.seats.find((each) => each.id === seat)?.name ?? seat)
      .join(', ');
  const toTeams = message.to.some((party) => party.kind === 'team');
  const arrived = message.status === 'delivered' && toTeams;
  const [open, unseen] = [names(false), names(true)];
  if (!arrived && unseen === '') return null;
  return (
    <p className={styles['stamp']}>
      {arrived ? (
        <span>
          <Icon name="eye" size={13} />{' '}
          {open === '' ? t('messages.unread') : t('messages.readBy', { names: open })}
        </span>
      ) : null}
      {unseen === '' ? null : <span>{t('messages.readUnseen', { names: unseen })}</span>}
    </p>
  );
}

function Choices({ message, choose }: { message: ControlMessage; choose: (to: Doing) => void }) {
  const t = useText();
  const { view, scenario } = useDesk();
  const running = view.situation.status === 'running';
  const others = interceptors(
    message,
    scenario.teams.map((team) => team.id),
  );
  return (
    <div className={styles['acts']}>
      {message.status === 'held' && running ? (
        <>
          <Act
            kind="ready"
            icon="send"
            body={{ type: 'message.pass', data: { message: message.id } }}
          >
            {t('messages.pass')}
          </Act>
          <PlainAct icon="stop" onClick={() => choose('stop')}>
            {t('messages.stop')}
          </PlainAct>
          <PlainAct icon="clock" onClick={() => choose('delay')}>
            {isDelayed(message) ? t('messages.delayAgain') : t('messages.delay')}
          </PlainAct>
        </>
      ) : null}
      {message.status !== 'stopped' && running && others.length > 0 ? (
        <PlainAct kind="quiet" icon="eye" onClick={() => choose('intercept')}>
          {t('messages.intercept')}
        </PlainAct>
      ) : null}
      {running ? (
        <PlainAct kind="quiet" onClick={() => choose('reply')}>
          {t('messages.reply')}
        </PlainAct>
      ) : null}
    </div>
  );
}
