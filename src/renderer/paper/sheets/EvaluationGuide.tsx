import type {
  EvaluatedObjective,
  EvaluationGuide as Model,
  ExpectedAction,
} from '../../../core/paper/evaluation-guide.ts';
import { ratingDefinitions, ratingKeys } from '../../../core/ratings.ts';
import type { Pack } from '../model/pack.ts';
import { wordsOf, type Words } from '../model/words.ts';
import { Blank, Lines, Tick, TimeBlank } from '../parts/Blank.tsx';
import { SheetHead } from '../parts/SheetHead.tsx';
import { useText } from '../text.ts';
import { Readers } from './InjectLines.tsx';
import styles from './EvaluationGuide.module.css';

const headFields = ['name', 'watched', 'place', 'date', 'times'] as const;

/** What evaluators watch for and write on, objective by objective. */
export function EvaluationGuide({ pack, model }: { pack: Pack; model: Model }) {
  const t = useText();
  const words = wordsOf(pack.scenario);
  return (
    <>
      <SheetHead
        kicker={t('document.evaluationGuide')}
        title={pack.title}
        lead={pack.scenario.subtitle}
      />
      <div className={styles['fields']}>
        {headFields.map((field) => (
          <Blank key={field} label={t(`form.evaluation.header.${field}`)} />
        ))}
      </div>
      <h2>{t('form.evaluation.how')}</h2>
      <p className={styles['how']}>{t('form.evaluation.howText')}</p>
      <RatingsKey />
      {model.objectives.map((objective, at) => (
        <Objective key={objective.text} objective={objective} no={at + 1} words={words} />
      ))}
      {model.others.length === 0 ? null : (
        <section className="paper-page">
          <h2>{t('form.evaluation.others')}</h2>
          <Expected expected={model.others} words={words} />
        </section>
      )}
      <FreePage />
    </>
  );
}

function RatingsKey() {
  const t = useText();
  return (
    <section className={styles['key']}>
      <h2>{t('form.evaluation.key')}</h2>
      <dl>
        {ratingKeys.map((rating) => (
          <div key={rating}>
            <dt>{rating}</dt>
            <dd>
              <strong>{ratingDefinitions[rating].name}.</strong>{' '}
              {ratingDefinitions[rating].definition}
            </dd>
          </div>
        ))}
      </dl>
      <p>{t('form.evaluation.keyHelp')}</p>
    </section>
  );
}

function Objective({
  objective,
  no,
  words,
}: {
  objective: EvaluatedObjective;
  no: number;
  words: Words;
}) {
  const t = useText();
  return (
    <section className="paper-page">
      <header className={styles['head']}>
        <p>{t('form.evaluation.objective', { no })}</p>
        <h2 dir="auto">{objective.text}</h2>
        {objective.capability === null ? null : (
          <p>
            {t('form.evaluation.capability')}: <span dir="auto">{objective.capability}</span>
          </p>
        )}
      </header>
      {objective.tasks.length === 0 ? null : <Tasks tasks={objective.tasks} />}
      <h3>{t('form.evaluation.expected')}</h3>
      {objective.expected.length === 0 ? (
        <p>{t('form.evaluation.noExpected')}</p>
      ) : (
        <Expected expected={objective.expected} words={words} />
      )}
      <div className={styles['notes']}>
        <section>
          <h3>{t('form.evaluation.strengths')}</h3>
          <Lines count={5} />
        </section>
        <section>
          <h3>{t('form.evaluation.improve')}</h3>
          <Lines count={5} />
        </section>
      </div>
      <section className={styles['rating']}>
        <h3>{t('form.evaluation.rating')}</h3>
        <div className={styles['boxes']}>
          {ratingKeys.map((rating) => (
            <Tick key={rating}>
              <strong>{rating}</strong> {ratingDefinitions[rating].name}
            </Tick>
          ))}
        </div>
        <Blank label={t('form.evaluation.why')} wide />
        <Lines count={1} />
      </section>
    </section>
  );
}

/** Each critical task with a rating of its own. */
function Tasks({ tasks }: { tasks: readonly string[] }) {
  const t = useText();
  return (
    <>
      <h3>{t('form.evaluation.tasks')}</h3>
      <table>
        <tbody>
          {tasks.map((task) => (
            <tr key={task}>
              <td dir="auto">{task}</td>
              <td className={styles['taskRating']}>
                <div className={styles['taskTicks']}>
                  {ratingKeys.map((rating) => (
                    <Tick key={rating}>{rating}</Tick>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Expected({ expected, words }: { expected: readonly ExpectedAction[]; words: Words }) {
  const t = useText();
  return (
    <table>
      <thead>
        <tr>
          <th className={styles['event']}>{t('form.evaluation.event')}</th>
          <th>{t('form.evaluation.action')}</th>
          <th className={styles['seen']}>{t('form.evaluation.seen')}</th>
          <th className={styles['time']}>{t('form.evaluation.time')}</th>
        </tr>
      </thead>
      <tbody>
        {expected.map((one) => (
          <tr key={one.eventNo} data-event={one.eventNo}>
            <td>
              <span className="paper-no">{one.eventNo}</span>{' '}
              <strong dir="auto">{one.title}</strong>
              <p>
                <Readers to={one.to} words={words} />
                {one.contingency ? ` · ${t('form.evaluation.contingency')}` : ''}
              </p>
            </td>
            <td dir="auto">{one.action}</td>
            <td aria-label={t('form.evaluation.seen')}>
              <div className={styles['seenTicks']}>
                <Tick>{t('form.evaluation.seenYes')}</Tick>
                <Tick>{t('form.evaluation.seenPartly')}</Tick>
                <Tick>{t('form.evaluation.seenNo')}</Tick>
              </div>
            </td>
            <td>
              <TimeBlank label="" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const freeRows = 22;

function FreePage() {
  const t = useText();
  return (
    <section className="paper-page">
      <h2>{t('form.evaluation.free')}</h2>
      <table className={styles['free']}>
        <thead>
          <tr>
            <th className={styles['time']}>{t('form.evaluation.freeTime')}</th>
            <th className={styles['who']}>{t('form.evaluation.freeWho')}</th>
            <th>{t('form.evaluation.freeWhat')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: freeRows }, (_, row) => (
            <tr key={row}>
              <td aria-label={t('form.evaluation.freeTime')} />
              <td aria-label={t('form.evaluation.freeWho')} />
              <td aria-label={t('form.evaluation.freeWhat')} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
