import type { MessageLink, Network } from '../../../core/aar/network.ts';
import { partyKey, type Party } from '../../../core/party.ts';
import { number } from '../../shared/format.ts';
import { PartyMark } from '../parts/picture/PartyMark.tsx';
import { useReportText } from '../report/text.ts';
import { useBackdrop } from '../stage.tsx';
import { useText } from '../text.ts';
import { FactRefs } from './facts.tsx';
import { Measure } from './Measure.tsx';
import { Rows } from './Rows.tsx';
import own from './Messages.module.css';
import styles from './Measures.module.css';

interface MessagesProps {
  readonly network: Network;
  /** Null: nobody wrote. */
  readonly count: number | null;
}

/** Who wrote to whom. */
export function Messages({ network, count }: MessagesProps) {
  const t = useText();
  const report = useReportText();
  const { links } = network;
  const withheld = links.reduce((sum, link) => sum + link.withheld, 0);
  return (
    <Measure
      name="network"
      title={report('said.measures.network')}
      figures={[
        { value: count === null ? null : number(count), label: t('measures.figure.network') },
        {
          value: count === null ? null : number(links.length),
          label: t('measures.figure.links'),
        },
        {
          value: count === null ? null : number(withheld),
          label: t('measures.figure.withheld'),
        },
      ]}
      means={t('measures.means.network')}
      how={report('said.measures.networkHelp', { count: count ?? 0 })}
    >
      <Drawing links={links} />
      <Rows
        label={report('said.measures.network')}
        columns={[
          { key: 'from', title: report('said.column.from') },
          { key: 'to', title: report('said.column.to') },
          { key: 'delivered', title: report('said.column.delivered'), isFigure: true },
          { key: 'withheld', title: report('said.column.withheld'), isFigure: true },
          { key: 'read', title: report('said.column.read'), isFigure: true },
          { key: 'facts', title: t('measures.facts') },
        ]}
        rows={links.map((link) => ({
          key: keyOfLink(link),
          cells: [
            <Named key="from" party={link.from} />,
            <Named key="to" party={link.to} />,
            number(link.delivered),
            number(link.withheld),
            link.to.kind === 'control' ? report('said.measures.noInbox') : number(link.read),
            <FactRefs key="facts" seqs={link.seqs} />,
          ],
        }))}
      />
    </Measure>
  );
}

function keyOfLink({ from, to }: MessageLink): string {
  return `${partyKey(from)} ${partyKey(to)}`;
}

function Named({ party }: { party: Party }) {
  const { world } = useBackdrop().replay;
  return (
    <span className={styles['who']}>
      <PartyMark party={party} />
      {party.kind === 'team' ? <bdi>{world.teams.get(party.team)?.name ?? party.team}</bdi> : null}
    </span>
  );
}

type Place = readonly [x: number, y: number];

/** Parties around a table; a line bends to the side of the party that wrote, and tells how many. It has no direction of reading. */
function Drawing({ links }: { links: readonly MessageLink[] }) {
  const t = useText();
  const { world } = useBackdrop().replay;
  const parties: Party[] = [
    { kind: 'control' },
    ...world.scenario.teams.map(({ id }): Party => ({ kind: 'team', team: id })),
  ];
  const places = new Map(
    parties.map((party, index): [string, Place] => {
      const angle = (2 * Math.PI * index) / parties.length - Math.PI / 2;
      return [partyKey(party), [50 + 36 * Math.cos(angle), 30 + 22 * Math.sin(angle)]];
    }),
  );
  const most = Math.max(1, ...links.map(weightOf));
  return (
    <div className={own['network']} dir="ltr" role="img" aria-label={t('measures.networkPicture')}>
      <svg viewBox="0 0 100 60" aria-hidden="true">
        {links.map((link) => {
          const [a, b] = [places.get(partyKey(link.from)), places.get(partyKey(link.to))];
          if (a === undefined || b === undefined) return null;
          return (
            <Line
              key={keyOfLink(link)}
              from={a}
              to={b}
              count={weightOf(link)}
              share={weightOf(link) / most}
            />
          );
        })}
      </svg>
      {parties.map((party) => {
        const [x, y] = places.get(partyKey(party)) ?? [50, 30];
        return (
          <span
            key={partyKey(party)}
            className={own['party']}
            style={{ insetInlineStart: `${x}%`, insetBlockStart: `${(100 * y) / 60}%` }}
          >
            <span>
              <Named party={party} />
            </span>
          </span>
        );
      })}
    </div>
  );
}

function weightOf({ delivered, withheld }: MessageLink): number {
  return delivered + withheld;
}

interface LineProps {
  readonly from: Place;
  readonly to: Place;
  readonly count: number;
  readonly share: number;
}

function Line({ from: a, to: b, count, share }: LineProps) {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = Math.hypot(dx, dy) || 1;
  const bend = 5;
  const c: Place = [
    (a[0] + b[0]) / 2 + (bend * dy) / length,
    (a[1] + b[1]) / 2 - (bend * dx) / length,
  ];
  // The number stands nearer to whoever wrote.
  const at = (axis: 0 | 1, s: number): number =>
    (1 - s) ** 2 * a[axis] + 2 * (1 - s) * s * c[axis] + s ** 2 * b[axis];
  const [x, y] = [at(0, 0.36), at(1, 0.36)];
  return (
    <g>
      <path
        d={`M${a[0]} ${a[1]}Q${c[0]} ${c[1]} ${b[0]} ${b[1]}`}
        strokeWidth={0.2 + 0.6 * share}
      />
      <circle cx={x} cy={y} r={1.9} />
      <text x={x} y={y}>
        {count}
      </text>
    </g>
  );
}
