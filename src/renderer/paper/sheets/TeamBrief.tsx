import type { StartValue, TeamBrief as Model } from '../../../core/paper/team-brief.ts';
import { scenarioDay } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import { NamedMark } from '../parts/Mark.tsx';
import { Prose } from '../parts/Prose.tsx';
import { SheetHead } from '../parts/SheetHead.tsx';
import { useText } from '../text.ts';
import styles from './TeamBrief.module.css';

/** What a team reads before play and keeps beside it. Its own matters first, then what everybody knows. */
export function TeamBrief({ model }: { model: Model }) {
  const t = useText();
  const { team, situation } = model;
  return (
    <>
      <SheetHead
        kicker={t('card.brief.kicker')}
        title={team.name}
        lead={team.publicLine}
        team={team}
      />
      <p className="paper-help">{t('card.brief.secret')}</p>
      <section className={styles['brief']}>
        <h2>{t('card.brief.where')}</h2>
        <Prose text={model.brief} />
      </section>
      <div className={styles['pair']}>
        <section>
          <h2>{t('card.brief.aims')}</h2>
          <ol className={styles['aims']}>
            {model.aims.map((aim) => (
              <li key={aim} dir="auto">
                {aim}
              </li>
            ))}
          </ol>
        </section>
        <section className={styles['lines']}>
          <h2>{t('card.brief.redLines')}</h2>
          {model.redLines.length === 0 ? <p>{t('card.brief.noRedLines')}</p> : null}
          <ul>
            {model.redLines.map((line) => (
              <li key={line} dir="auto">
                {line}
              </li>
            ))}
          </ul>
        </section>
      </div>
      <section>
        <h2>{t('card.brief.situation')}</h2>
        <p className={styles['date']}>
          {scenarioDay(situation.date)} · <span dir="auto">{situation.phase}</span>
        </p>
        <Prose text={situation.briefing} />
      </section>
      <Numbers values={model.indicators} />
      <section>
        <h2>{t('card.brief.others')}</h2>
        <ul className={styles['others']}>
          {model.others.map((other) => (
            <li key={other.id}>
              <NamedMark team={other} size="6.5mm" />
              <p dir="auto">{other.publicLine}</p>
            </li>
          ))}
        </ul>
      </section>
      <section className="paper-together">
        <h2>{t('card.brief.how')}</h2>
        <p>
          {t('card.brief.moves', { n: model.movesPerTurn })} {t('card.brief.say')}{' '}
          {t('card.brief.stop')}
        </p>
      </section>
    </>
  );
}

function Numbers({ values }: { values: readonly StartValue[] }) {
  const t = useText();
  const shared = sharedText.useText();
  const yesNo = { yes: shared('indicator.yes'), no: shared('indicator.no') };
  if (values.length === 0) return null;
  return (
    <section>
      <h2>{t('card.brief.numbers')}</h2>
      <p className="paper-help">{t('card.brief.numbersHelp')}</p>
      <table>
        <tbody>
          {values.map((value) => (
            <tr key={value.name}>
              <td className={styles['value']}>{indicatorText(value, value.initial, yesNo)}</td>
              <td>
                <strong dir="auto">{value.name}</strong>
                {value.own ? ` · ${t('card.brief.own')}` : ''}
                <p dir="auto">{value.about}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
