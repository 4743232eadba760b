import type { RunSheet as Model } from '../../../core/paper/run-sheet.ts';
import type { Pack } from '../model/pack.ts';
import { wordsOf } from '../model/words.ts';
import { Blank, Tick } from '../parts/Blank.tsx';
import { NamedMark } from '../parts/Mark.tsx';
import { Prose } from '../parts/Prose.tsx';
import { SheetHead } from '../parts/SheetHead.tsx';
import { useText } from '../text.ts';
import { Ledger } from './Ledger.tsx';
import { Msel } from './Msel.tsx';
import { Contingencies, HeldMoves, Votes } from './RunLists.tsx';
import { RunPhase } from './RunPhase.tsx';
import styles from './RunSheet.module.css';

const dayFields = ['date', 'place', 'facilitator', 'adjudicators', 'evaluators', 'safety'] as const;

/** The facilitator's paper: enough to run the whole day without a screen. */
export function RunSheet({ pack, model }: { pack: Pack; model: Model }) {
  const t = useText();
  const { scenario, title } = pack;
  const words = wordsOf(scenario);
  return (
    <>
      <SheetHead kicker={t('document.runSheet')} title={title} lead={scenario.subtitle}>
        <Facts pack={pack} model={model} />
      </SheetHead>
      <div className={styles['day']}>
        {dayFields.map((field) => (
          <Blank key={field} label={t(`run.dayFields.${field}`)} />
        ))}
      </div>
      <Stop />
      <Checklist />
      <Dead />
      <section className="paper-page">
        <Teams pack={pack} />
        <h2>{t('run.about')}</h2>
        <Prose text={scenario.summary} small />
      </section>
      {model.phases.map((phase, at) => (
        <RunPhase
          key={phase.id}
          phase={phase}
          no={at + 1}
          isFirst={phase.id === scenario.start}
          words={words}
        />
      ))}
      <section className="paper-page">
        <Ends model={model} />
        <Contingencies rows={model.contingencies} words={words} />
      </section>
      <Msel
        rows={model.phases}
        contingencies={model.contingencies}
        objectives={scenario.objectives.map(({ text }) => text)}
        words={words}
      />
      <Ledger indicators={model.indicators} words={words} />
      <section className="paper-page">
        <Votes votes={model.votes} />
        <HeldMoves moves={model.heldBack} words={words} />
        <HotWash questions={model.hotWash} />
      </section>
    </>
  );
}

function Facts({ pack: { scenario }, model }: { pack: Pack; model: Model }) {
  const t = useText();
  const facts = [
    t('run.facts.teams', { n: scenario.teams.length }),
    t('run.facts.phases', { n: model.phases.length }),
    t('run.facts.injects', { n: scenario.injects.length }),
    t('run.facts.moves', { n: model.movesPerTurn }),
    ...(model.minutes === null ? [] : [t('run.facts.minutes', { n: model.minutes })]),
  ];
  return (
    <ul className={styles['facts']}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

function Stop() {
  const t = useText();
  return (
    <section className={styles['stop']}>
      <h2>{t('run.stop.title')}</h2>
      <p className={styles['stopWords']}>{t('run.stop.words')}</p>
      <p>{t('run.stop.help')}</p>
      <div className={styles['stopBlanks']}>
        <Blank label={t('run.stop.stopped')} />
        <Blank label={t('run.stop.resumed')} />
        <Blank label={t('run.stop.why')} />
      </div>
    </section>
  );
}

const checks = [
  'room',
  'briefs',
  'cards',
  'forms',
  'wifi',
  'wall',
  'file',
  'clock',
  'evaluators',
  'rules',
  'stop',
  'end',
] as const;

function Checklist() {
  const t = useText();
  return (
    <section>
      <h2>{t('run.start.title')}</h2>
      <ul className={styles['checks']}>
        {checks.map((check) => (
          <li key={check}>
            <Tick>{t(`run.start.${check}`)}</Tick>
          </li>
        ))}
      </ul>
    </section>
  );
}

const fallback = ['hold', 'where', 'cards', 'moves', 'rule', 'after'] as const;

function Dead() {
  const t = useText();
  return (
    <section className={styles['dead']}>
      <h2>{t('run.dead.title')}</h2>
      <ol>
        {fallback.map((step) => (
          <li key={step}>{t(`run.dead.${step}`)}</li>
        ))}
      </ol>
    </section>
  );
}

function Teams({ pack: { scenario } }: { pack: Pack }) {
  const t = useText();
  return (
    <section>
      <h2>{t('run.teams')}</h2>
      <table>
        <tbody>
          {scenario.teams.map((team) => (
            <tr key={team.id}>
              <td className={styles['teamName']}>
                <NamedMark team={team} size="6mm" />
              </td>
              <td dir="auto">{team.publicLine}</td>
              <td className={styles['people']}>
                <Blank
                  label={t(team.playedBy === 'control' ? 'run.playedByControl' : 'run.teamPeople')}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Ends({ model: { ends } }: { model: Model }) {
  const t = useText();
  return (
    <section>
      <h2>{t('run.ends')}</h2>
      <table>
        <tbody>
          {ends.map(({ title, verdict, summary }) => (
            <tr key={title}>
              <td className={styles['end']} aria-label={title}>
                <Tick>
                  <strong dir="auto">{title}</strong>
                </Tick>
              </td>
              <td className={styles['verdict']}>{t(`run.verdict.${verdict}`)}</td>
              <td dir="auto">{summary}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function HotWash({ questions }: { questions: readonly string[] }) {
  const t = useText();
  if (questions.length === 0) return null;
  return (
    <section>
      <h2>{t('run.hotWash')}</h2>
      <ol className={styles['questions']}>
        {questions.map((question) => (
          <li key={question} dir="auto">
            {question}
          </li>
        ))}
      </ol>
    </section>
  );
}
