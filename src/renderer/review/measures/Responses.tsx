import type { TeamResponse } from '../../../core/aar/responses.ts';
import { number, span } from '../../shared/format.ts';
import { TeamOf } from '../parts/picture/PartyMark.tsx';
import { useReportText } from '../report/text.ts';
import { useBackdrop } from '../stage.tsx';
import { useText } from '../text.ts';
import { FactButton } from './facts.tsx';
import { Measure } from './Measure.tsx';
import { Wide } from '../parts/Wide.tsx';
import own from './Responses.module.css';
import styles from './Measures.module.css';

interface ResponsesProps {
  readonly responses: readonly TeamResponse[];
  /** Milliseconds; null: nobody moved. */
  readonly median: number | null;
}

export function Responses({ responses, median }: ResponsesProps) {
  const t = useText();
  const report = useReportText();
  const moved = responses.filter(({ ms }) => ms !== null).length;
  return (
    <Measure
      name="responses"
      title={report('said.measures.responses')}
      figures={[
        {
          value: median === null ? null : span(median),
          label: t('measures.figure.responses'),
        },
        {
          value:
            responses.length === 0
              ? null
              : t('measures.outOf', { count: moved, of: responses.length }),
          label: t('measures.figure.moved'),
        },
      ]}
      means={t('measures.means.responses')}
      how={report('said.measures.responsesHelp', { count: responses.length })}
    >
      <Turns responses={responses} />
    </Measure>
  );
}

/** A row for each team and a column for each turn; the taller the bar, the longer it took. */
function Turns({ responses }: { responses: readonly TeamResponse[] }) {
  const report = useReportText();
  const { world } = useBackdrop().replay;
  const turns = [...new Set(responses.map(({ totalTurn }) => totalTurn))];
  const teams = [...new Set(responses.map(({ team }) => team))];
  const longest = Math.max(60_000, ...responses.map(({ ms }) => ms ?? 0));
  const at = new Map(responses.map((one) => [`${one.team} ${one.totalTurn}`, one]));
  return (
    <Wide label={report('said.measures.responses')}>
      <table className={own['turns']}>
        <thead>
          <tr>
            <th scope="col">{report('said.column.turn')}</th>
            {turns.map((turn) => (
              <th key={turn} scope="col" title={phaseOf(responses, turn, world)}>
                {number(turn)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {teams.map((team) => (
            <tr key={team}>
              <th scope="row">
                <span className={styles['who']}>
                  <TeamOf team={team} />
                  <bdi>{world.teams.get(team)?.name ?? team}</bdi>
                </span>
              </th>
              {turns.map((turn) => (
                <td key={turn}>
                  <Bar one={at.get(`${team} ${turn}`)} longest={longest} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function phaseOf(
  responses: readonly TeamResponse[],
  turn: number,
  { phases }: { readonly phases: ReadonlyMap<string, { readonly title: string }> },
): string {
  const phase = responses.find(({ totalTurn }) => totalTurn === turn)?.phase ?? '';
  return phases.get(phase)?.title ?? phase;
}

function Bar({ one, longest }: { one: TeamResponse | undefined; longest: number }) {
  const report = useReportText();
  if (one === undefined) return null;
  const { ms, atBell, moveSeq, openedSeq } = one;
  if (ms === null) return <FactButton seq={openedSeq}>{report('said.measures.noMove')}</FactButton>;
  return (
    <span className={own['column']}>
      <span
        className={own['bar']}
        aria-hidden="true"
        data-bell={atBell || undefined}
        style={{ blockSize: `${(2.5 * ms) / longest}rem` }}
      />
      <FactButton seq={moveSeq ?? openedSeq}>
        {atBell ? report('said.measures.atBell', { time: span(ms) }) : span(ms)}
      </FactButton>
    </span>
  );
}
