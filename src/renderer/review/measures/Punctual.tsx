import { onTimeWithinMs, type Punctuality } from '../../../core/aar/injects.ts';
import { span } from '../../shared/format.ts';
import { useReportText } from '../report/text.ts';
import { useText } from '../text.ts';
import { FactButton } from './facts.tsx';
import type { Share } from './figures.ts';
import { Measure } from './Measure.tsx';
import { Rows } from './Rows.tsx';
import shared from './Measures.module.css';
import styles from './Punctual.module.css';

interface PunctualProps {
  readonly punctuality: readonly Punctuality[];
  readonly onTime: Share | null;
  titleOf(eventNo: string): string;
}

/** When injects came, against when they were due. */
export function Punctual({ punctuality, onTime, titleOf }: PunctualProps) {
  const t = useText();
  const report = useReportText();
  const furthest = Math.max(2 * onTimeWithinMs, ...punctuality.map(({ byMs }) => Math.abs(byMs)));
  const how = report('said.measures.punctualityHelp', { count: punctuality.length });
  return (
    <Measure
      name="punctuality"
      title={report('said.measures.punctuality')}
      figures={[
        { value: onTime && t('measures.outOf', { ...onTime }), label: t('measures.figure.onTime') },
        {
          value: countOf(punctuality, 'late', onTime),
          label: t('measures.figure.late'),
        },
        {
          value: countOf(punctuality, 'early', onTime),
          label: t('measures.figure.early'),
        },
      ]}
      means={t('measures.means.punctuality')}
      how={how}
    >
      <Rows
        label={report('said.measures.punctuality')}
        columns={[
          { key: 'inject', title: report('said.column.inject') },
          { key: 'strip', title: t('measures.strip') },
          { key: 'due', title: report('said.column.due'), isFigure: true },
          { key: 'released', title: report('said.column.released'), isFigure: true },
          { key: 'difference', title: report('said.column.difference') },
        ]}
        rows={punctuality.map(({ eventNo, byMs, verdict, dueClockMs, releasedClockMs, seq }) => ({
          key: seq,
          cells: [
            <bdi key="inject">{titleOf(eventNo)}</bdi>,
            <Strip key="strip" byMs={byMs} verdict={verdict} furthest={furthest} />,
            span(dueClockMs),
            span(releasedClockMs),
            <FactButton key="difference" seq={seq}>
              {verdict === 'onTime'
                ? report('said.measures.onTime')
                : report(`said.measures.${verdict}`, { time: span(byMs) })}
            </FactButton>,
          ],
        }))}
      />
    </Measure>
  );
}

function countOf(
  all: readonly Punctuality[],
  verdict: Punctuality['verdict'],
  any: Share | null,
): string | null {
  return any === null ? null : String(all.filter((one) => one.verdict === verdict).length);
}

interface StripProps extends Pick<Punctuality, 'byMs' | 'verdict'> {
  readonly furthest: number;
}

/** Its due time in the middle, what counts as on time around it, and where it came. */
function Strip({ byMs, verdict, furthest }: StripProps) {
  const share = (ms: number): string => `${50 + (46 * ms) / furthest}%`;
  const band = (92 * onTimeWithinMs) / furthest;
  return (
    <span className={shared['strip']} aria-hidden="true">
      <span
        className={styles['band']}
        style={{ insetInlineStart: `${50 - band / 2}%`, inlineSize: `${band}%` }}
      />
      <span
        className={styles['dot']}
        data-verdict={verdict}
        style={{ insetInlineStart: share(byMs) }}
      />
    </span>
  );
}
