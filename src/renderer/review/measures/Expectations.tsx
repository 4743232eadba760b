import type { Expected } from '../../../core/aar/injects.ts';
import { number } from '../../shared/format.ts';
import { useReportText } from '../report/text.ts';
import { useText } from '../text.ts';
import { FactButton } from './facts.tsx';
import type { Share } from './figures.ts';
import { Measure } from './Measure.tsx';
import { Rows } from './Rows.tsx';
import styles from './Expectations.module.css';

interface ExpectationsProps {
  readonly expected: readonly Expected[];
  readonly seen: Share | null;
  titleOf(eventNo: string): string;
}

const verdicts = ['yes', 'partly', 'no', 'unsaid'] as const;

/** What released injects were to bring about, beside what was seen of it. */
export function Expectations({ expected, seen, titleOf }: ExpectationsProps) {
  const t = useText();
  const report = useReportText();
  const noted = expected.some(({ note }) => note !== '');
  const assessed = expected.filter((one) => one.seen !== null).length;
  return (
    <Measure
      name="expected"
      title={report('said.measures.expected')}
      figures={[
        { value: seen && t('measures.outOf', { ...seen }), label: t('measures.figure.expected') },
        {
          value:
            expected.length === 0
              ? null
              : t('measures.outOf', { count: assessed, of: expected.length }),
          label: t('measures.figure.assessed'),
        },
      ]}
      means={t('measures.means.expected')}
      how={report('said.measures.expectedHelp', { said: assessed, count: expected.length })}
    >
      <Shares expected={expected} />
      <Rows
        label={report('said.measures.expected')}
        columns={[
          { key: 'inject', title: report('said.column.inject') },
          { key: 'expected', title: report('said.column.expected') },
          { key: 'seen', title: report('said.column.seen') },
          ...(noted ? [{ key: 'note', title: report('said.column.note') }] : []),
        ]}
        rows={expected.map(({ eventNo, expectedAction, seen: verdict, note, seq }) => ({
          key: eventNo,
          cells: [
            <bdi key="inject">{titleOf(eventNo)}</bdi>,
            <bdi key="expected">{expectedAction}</bdi>,
            <FactButton key="seen" seq={seq}>
              {report(`said.seen.${verdict ?? 'unsaid'}`)}
            </FactButton>,
            ...(noted ? [<bdi key="note">{note}</bdi>] : []),
          ],
        }))}
      />
    </Measure>
  );
}

/** All of them on one bar, by what was said of them. */
function Shares({ expected }: { expected: readonly Expected[] }) {
  const report = useReportText();
  const counts = verdicts.map((verdict) => ({
    verdict,
    count: expected.filter(({ seen }) => (seen ?? 'unsaid') === verdict).length,
  }));
  return (
    <div className={styles['shares']}>
      <div aria-hidden="true" className={styles['sharesBar']}>
        {counts.map(({ verdict, count }) =>
          count === 0 ? null : (
            <span key={verdict} data-verdict={verdict} style={{ flexGrow: count }} />
          ),
        )}
      </div>
      <ul>
        {counts.map(({ verdict, count }) => (
          <li key={verdict} data-verdict={verdict}>
            {report(`said.seen.${verdict}`)} <b>{number(count)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}
