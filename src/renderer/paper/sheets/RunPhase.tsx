import type { RunExit, RunPhase as Model } from '../../../core/paper/run-sheet.ts';
import { Condition } from '../../shared/condition/Condition.tsx';
import { scenarioDay } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import type { Words } from '../model/words.ts';
import { Tick, TimeBlank } from '../parts/Blank.tsx';
import { Prose } from '../parts/Prose.tsx';
import { useText } from '../text.ts';
import { InjectLines } from './InjectLines.tsx';
import styles from './RunPhase.module.css';

export interface RunPhaseProps {
  readonly phase: Model;
  readonly no: number;
  readonly isFirst: boolean;
  readonly words: Words;
}

/** One phase on paper of its own: its turns with room for real times, what is read aloud, what leads on. */
export function RunPhase({ phase, no, isFirst, words }: RunPhaseProps) {
  const t = useText();
  return (
    <section className="paper-page">
      <header className={styles['head']}>
        <p className={styles['no']}>
          {t('run.phase', { no })}
          {isFirst ? ` · ${t('run.firstPhase')}` : ''}
        </p>
        <h2 dir="auto">{phase.title}</h2>
        <p className={styles['summary']} dir="auto">
          {phase.summary}
        </p>
        <PhaseFacts phase={phase} />
      </header>
      <Turns phase={phase} />
      <section className={styles['briefing']}>
        <h3>{t('run.briefing')}</h3>
        <Prose text={phase.briefing} />
      </section>
      {phase.notes === '' ? null : (
        <section>
          <h3>{t('run.notes')}</h3>
          <Prose text={phase.notes} small />
        </section>
      )}
      <section>
        <h3>{t('run.injects')}</h3>
        {phase.injects.length === 0 ? (
          <p>{t('run.noInjects')}</p>
        ) : (
          <InjectLines rows={phase.injects} words={words} />
        )}
      </section>
      <Exits exits={phase.exits} />
    </section>
  );
}

function PhaseFacts({ phase }: { phase: Model }) {
  const t = useText();
  const facts = [
    ...(phase.date === null ? [] : [scenarioDay(phase.date)]),
    t('run.turns', { n: phase.turnsMax }),
    t('run.monthsPerTurn', { n: phase.monthsPerTurn }),
    ...(phase.minutesPerTurn === 0 ? [] : [t('run.minutesPerTurn', { n: phase.minutesPerTurn })]),
  ];
  return (
    <ul className={styles['facts']}>
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}

/** More turns than fit in a row are seldom played; then further ones go on the back. */
const turnsShown = 4;

function Turns({ phase: { steps, turnsMax } }: { phase: Model }) {
  const t = useText();
  const words = sharedText.useText();
  const turns = Array.from({ length: Math.min(turnsMax, turnsShown) }, (_, at) => at + 1);
  return (
    <table className={styles['turns']}>
      <thead>
        <tr>
          <th>{t('run.step')}</th>
          <th>{t('run.planned')}</th>
          {turns.map((turn) => (
            <th key={turn}>{t('run.turn', { no: turn })}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, minutes }) => (
          <tr key={step}>
            <th scope="row">{words(`step.${step}`)}</th>
            <td>{minutes === null ? t('run.noLimit') : t('minutes', { n: minutes })}</td>
            {turns.map((turn) => (
              <td key={turn}>
                <TimeBlank label="" />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Exits({ exits }: { exits: readonly RunExit[] }) {
  const t = useText();
  return (
    <section>
      <h3>{t('run.exits')}</h3>
      <table>
        <thead>
          <tr>
            <th className={styles['exit']}>{t('run.exit')}</th>
            <th className={styles['to']}>{t('run.leadsTo')}</th>
            <th>{t('run.needs')}</th>
            <th className={styles['taken']}>{t('run.taken')}</th>
          </tr>
        </thead>
        <tbody>
          {exits.map((exit) => (
            <tr key={`${exit.title} ${exit.to}`}>
              <td dir="auto">
                <strong>{exit.title}</strong>
              </td>
              <td dir="auto">{exit.to}</td>
              <td>
                {exit.when === null ? (
                  <p>{t('run.always')}</p>
                ) : (
                  <Condition why={exit.when} tense={null} />
                )}
                {exit.auto ? <p>{t('run.auto')}</p> : null}
                {exit.note === '' ? null : <Prose text={exit.note} small />}
              </td>
              <td>
                <Tick>
                  <TimeBlank label="" />
                </Tick>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
