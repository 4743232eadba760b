import type { Adjudication } from '../../../core/aar/adjudication.ts';
import { number, percent, span } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { TeamOf } from '../parts/picture/PartyMark.tsx';
import { useReportText } from '../report/text.ts';
import { useText } from '../text.ts';
import { FactButton } from './facts.tsx';
import { Measure } from './Measure.tsx';
import { Rows } from './Rows.tsx';
import own from './Rulings.module.css';
import styles from './Measures.module.css';

/** How moves were judged: by which way, how long it took, how often control decided otherwise. */
export function Rulings({ adjudication }: { adjudication: Adjudication }) {
  const t = useText();
  const report = useReportText();
  const shared = sharedText.useText();
  const { rulings, medianMs, overrides } = adjudication;
  return (
    <Measure
      name="adjudication"
      title={report('said.measures.adjudication')}
      figures={[
        {
          value: medianMs === null ? null : span(medianMs),
          label: t('measures.figure.adjudication'),
        },
        {
          value:
            overrides.of === 0
              ? null
              : t('measures.shareOf', {
                  percent: percent(100 * overrides.share),
                  count: overrides.count,
                  of: overrides.of,
                }),
          label: t('measures.figure.overrides'),
        },
        {
          value: rulings.length === 0 ? null : number(rulings.length),
          label: t('measures.figure.rulings'),
        },
      ]}
      means={t('measures.means.adjudication')}
      how={report('said.measures.adjudicationHelp', {
        count: rulings.length,
        median: span(medianMs ?? 0),
        overrode: overrides.count,
        of: overrides.of,
      })}
    >
      <Modes modes={adjudication.modes} />
      <Rows
        label={report('said.measures.adjudication')}
        columns={[
          { key: 'move', title: report('said.column.move') },
          { key: 'mode', title: report('said.column.mode') },
          { key: 'took', title: report('said.column.took'), isFigure: true },
          { key: 'result', title: report('said.column.outcome') },
        ]}
        rows={rulings.map(({ team, title, mode, outcome, overrode, ms, seq, move }) => ({
          key: move,
          cells: [
            <span key="move" className={styles['who']}>
              <TeamOf team={team} />
              <bdi>{title}</bdi>
            </span>,
            shared(`rulingMode.${mode}`),
            ms === null ? '' : span(ms),
            <FactButton key="result" seq={seq}>
              {overrode
                ? report('said.measures.overrode', { outcome: shared(`outcome.${outcome}`) })
                : shared(`outcome.${outcome}`)}
            </FactButton>,
          ],
        }))}
      />
    </Measure>
  );
}

/** How often each way was chosen. */
function Modes({ modes }: Pick<Adjudication, 'modes'>) {
  const shared = sharedText.useText();
  const most = Math.max(1, ...modes.map(({ count }) => count));
  return (
    <ul className={own['modes']}>
      {modes.map(({ mode, count }) => (
        <li key={mode}>
          <span>{shared(`rulingMode.${mode}`)}</span>
          <span className={styles['share']} aria-hidden="true">
            <span style={{ inlineSize: `${(100 * count) / most}%` }} />
          </span>
          <b>{number(count)}</b>
        </li>
      ))}
    </ul>
  );
}
