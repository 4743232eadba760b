import { useState } from 'react';
import { Condition } from '../../shared/condition/Condition.tsx';
import { sharedText } from '../../shared/i18n.ts';
import { useDesk } from '../desk.tsx';
import { questions, type Question } from '../model/votes.ts';
import { PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { CallForm } from './CallForm.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import styles from './Votes.module.css';

/** The scenario's questions, those that fit now first; and one's own. */
export function CallPart() {
  const t = useText();
  const { view, scenario } = useDesk();
  const list = questions(scenario, view);
  const others = list.filter((each) => !isNear(each));
  const [asking, ask] = useState(false);
  return (
    <section className={styles['side']} aria-label={t('votes.call')}>
      <header className={styles['partHead']}>
        <h3>{t('votes.call')}</h3>
        {asking ? null : (
          <PlainAct deed="vote.call" icon="edit" onClick={() => ask(true)}>
            {t('votes.question')}
          </PlainAct>
        )}
      </header>
      {asking ? <QuestionForm close={() => ask(false)} /> : null}
      <Questions list={list.filter(isNear)} />
      {others.length === 0 ? null : (
        <details className={styles['more']}>
          <summary>{t('votes.others', { count: others.length })}</summary>
          <Questions list={others} />
        </details>
      )}
    </section>
  );
}

/** Of this phase, or going on: the others are for later, and out of the way. */
function isNear({ here, open }: Question): boolean {
  return here || open !== null;
}

function Questions({ list }: { list: readonly Question[] }) {
  return (
    <ol className={styles['questions']}>
      {list.map((each) => (
        <QuestionRow key={each.question.id} entry={each} />
      ))}
    </ol>
  );
}

function QuestionRow({ entry }: { entry: Question }) {
  const t = useText();
  const { scenario } = useDesk();
  const [calling, call] = useState(false);
  const { question, live, open, last } = entry;
  const body = scenario.bodies.find((each) => each.id === question.body);
  const what = last === null ? t('votes.callIt') : t('votes.again');
  return (
    <li data-offered={live.offered || undefined}>
      <p className={styles['questionTitle']}>
        <Icon name={live.offered ? 'released' : 'lock'} size={13} />
        <bdi>{question.title}</bdi>
      </p>
      {/* No paragraph: a condition is a list. */}
      <div className={styles['facts']}>
        <bdi>{body?.name ?? question.body}</bdi>
        <Standing entry={entry} />
      </div>
      {calling ? (
        <CallForm
          subject={{ kind: 'prepared', vote: question.id }}
          body={question.body}
          title={question.title}
          close={() => call(false)}
        />
      ) : open === null ? (
        <PlainAct
          deed="vote.call"
          kind={live.offered ? 'ready' : 'quiet'}
          aria-label={t('votes.named', { what, of: question.title })}
          onClick={() => call(true)}
        >
          {what}
        </PlainAct>
      ) : null}
    </li>
  );
}

/** Whether it fits now; where it does not, what stands in the way. */
function Standing({ entry: { live, here, open, last } }: { entry: Question }) {
  const t = useText();
  const shared = sharedText.useText();
  return (
    <>
      {open === null ? null : <strong>{t('votes.isOpen')}</strong>}
      {last === null || last.result === null ? null : (
        <span>
          {t('votes.lastTime', { outcome: shared(`voteOutcome.${last.result.outcome}`) })}
        </span>
      )}
      {live.offered ? <span className={styles['fits']}>{t('votes.offered')}</span> : null}
      {here ? null : <span>{t('votes.notHere')}</span>}
      {live.why === null ? null : <Condition why={live.why} tense="now" />}
    </>
  );
}
