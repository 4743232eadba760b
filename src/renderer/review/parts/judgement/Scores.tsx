import type { Judgement, Score } from '../../../../core/review/judgement.ts';
import { number, percent } from '../../../shared/format.ts';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { TeamOf } from '../picture/PartyMark.tsx';
import styles from './Judgement.module.css';

interface Row {
  readonly key: string;
  readonly team: string;
  readonly name: string;
  readonly score: Score;
}

/** Teams, then people; each with what they said and what happened, side by side. */
export function Scores({ judgement }: { judgement: Judgement }) {
  const t = useText();
  const { replay } = useBackdrop();
  const teams = judgement.teams.map((score): Row => {
    const name = replay.world.teams.get(score.team)?.name ?? score.team;
    return { key: score.team, team: score.team, name, score };
  });
  const seats = judgement.seats.map((score): Row => ({
    key: score.seat,
    team: score.team,
    name: score.name,
    score,
  }));
  return (
    <div className={styles['scroll']}>
      <table className={styles['scores']}>
        <thead>
          <tr>
            {(['name', 'n', 'points', 'brier', 'expected', 'happened', 'note'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`judgement.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <Rows title={t('judgement.teams')} rows={teams} />
        <Rows title={t('judgement.seats')} rows={seats} />
      </table>
      <p className={styles['help']}>{t('judgement.scale')}</p>
    </div>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  const t = useText();
  return (
    <tbody>
      <tr>
        <th colSpan={7} scope="rowgroup">
          {title}
        </th>
      </tr>
      {rows.map(({ key, team, name, score }) => (
        <tr key={key}>
          <th scope="row">
            <span className={styles['who']}>
              <TeamOf team={team} />
              <bdi>{name}</bdi>
            </span>
          </th>
          <td>{score.n}</td>
          <td>
            <b>{number(score.points)}</b>
          </td>
          <td>{number(score.brier, 2)}</td>
          <td>{percent(score.calibration.expected)}</td>
          <td>{percent(score.calibration.happened)}</td>
          <td>{t(`judgement.verdict.${score.calibration.verdict}`)}</td>
        </tr>
      ))}
    </tbody>
  );
}
