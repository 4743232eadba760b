import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Remark, RemarkOf } from '../../../core/remark.ts';
import { useLink, useLinkState } from '../../shared/link/hooks.tsx';
import { hostRemarks, type RemarksApi } from '../../review/notes/remarks-api.ts';
import { useDesk } from '../desk.tsx';
import { presentToken } from '../grant.ts';
import { PlainAct } from '../parts/Act.tsx';
import { SaidAloud } from './SaidAloud.tsx';
import { hotWashText } from './text.ts';
import styles from './HotWash.module.css';

const host = hostRemarks(() => presentToken() ?? '', null);

/** The talk after the end: its door, what is said aloud, and what has come, to be put on the wall one by one. */
export function HotWashPane({ api = host }: { api?: RemarksApi }) {
  const t = hotWashText.useText();
  const link = useLink();
  const hotWash = useLinkState((state) => state.hotWash);
  const { answers, failed } = useAnswers(api, hotWash?.told?.changes ?? 0);
  if (hotWash === null) return null;
  const { open, questions, told } = hotWash;
  const asked = [...questions, ...rest(questions, answers)];
  return (
    <section className={styles['pane']} aria-labelledby="hot-wash-pane">
      <h3 id="hot-wash-pane">{t('title')}</h3>
      <div className={styles['door']}>
        <PlainAct
          kind={open ? 'plain' : 'main'}
          data-lead
          onClick={() => link.send({ t: 'hotWash', open: !open })}
        >
          {t(open ? 'close' : 'open')}
        </PlainAct>
        <p role="status">
          {t('answers', { count: told?.answers ?? 0 })} · {t('forms', { count: told?.forms ?? 0 })}
        </p>
      </div>
      <p className={styles['help']}>{t(open ? 'openHelp' : 'closedHelp')}</p>
      <SaidAloud api={api} questions={questions} />
      {failed ? <p className={styles['failed']}>{t('unread')}</p> : null}
      {answers.length === 0 ? (
        <p className={styles['help']}>{t('none')}</p>
      ) : (
        <p className={styles['help']}>{t('wallHelp')}</p>
      )}
      {asked.map((question) => (
        <Question
          key={question}
          question={question}
          answers={answers.filter((answer) => answer.question === question)}
        />
      ))}
      {(told?.forms ?? 0) === 0 ? null : <p className={styles['help']}>{t('readForms')}</p>}
    </section>
  );
}

type Answer = RemarkOf<'hotWash'>;

/** Questions that are not the scenario's; the empty one, of one's own accord, comes last. */
function rest(questions: readonly string[], answers: readonly Answer[]): string[] {
  const others = new Set(answers.map(({ question }) => question));
  return [...others]
    .filter((question) => !questions.includes(question))
    .sort()
    .reverse();
}

function Question({ question, answers }: { question: string; answers: readonly Answer[] }) {
  const t = hotWashText.useText();
  const { issue, view, scenario } = useDesk();
  const { program } = view.display;
  const title = question === '' ? t('title') : question;
  return (
    <section className={styles['question']}>
      <h4 dir="auto">{question === '' ? t('free') : question}</h4>
      <ul>
        {answers.map(({ id, text, by, team, aloud }) => {
          const shown = program.kind === 'text' && program.text === text;
          const teamName = scenario.teams.find((each) => each.id === team)?.name ?? '';
          return (
            <li key={id}>
              <p dir="auto">{text}</p>
              <p className={styles['by']}>
                <bdi>{aloud ? t('spoken') : by === '' ? t('nameless') : by}</bdi>
                {teamName === '' ? null : (
                  <>
                    {' · '}
                    <bdi>{teamName}</bdi>
                  </>
                )}
              </p>
              <PlainAct
                kind={shown ? 'live' : 'plain'}
                icon="eye"
                aria-pressed={shown}
                deed="display.take"
                onClick={() =>
                  void issue({
                    type: 'display.take',
                    data: { card: { kind: 'text', title: title.slice(0, 120), text } },
                  })
                }
              >
                {t('wall')}
              </PlainAct>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What has come, oldest first; fetched again when the host says that there is something new. */
function useAnswers(api: RemarksApi, changes: number) {
  const [remarks, setRemarks] = useState<readonly Remark[]>([]);
  const [failed, setFailed] = useState(false);
  const fetchAll = useCallback(() => {
    let wanted = true;
    const read = async () => {
      const told = await api.list();
      if (!wanted) return;
      if (told.ok) setRemarks(told.value);
      setFailed(!told.ok);
    };
    void read();
    return () => {
      wanted = false;
    };
  }, [api]);
  useEffect(fetchAll, [fetchAll, changes]);
  const answers = useMemo(() => remarks.filter((each) => each.kind === 'hotWash'), [remarks]);
  return { answers, failed };
}
