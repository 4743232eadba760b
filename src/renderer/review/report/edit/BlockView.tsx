import { useMemo } from 'react';
import type { Block, BlockOf } from '../../../../core/aar/report/block.ts';
import { ratingDefinitions, ratingKeys } from '../../../../core/ratings.ts';
import { draw } from '../charts/draw.ts';
import { sectionTitle } from '../write/flow.ts';
import { Act, Acts, AsDrafted, LeaveOut, Move, Rest } from './Acts.tsx';
import { DataTable } from './DataTable.tsx';
import { useEdit } from './edit-context.ts';
import { Facts } from './Facts.tsx';
import { FieldRows } from './FieldRows.tsx';
import { Final } from './Final.tsx';
import { FindingView } from './FindingView.tsx';
import { PlanRows } from './PlanRows.tsx';
import { Words } from './Words.tsx';
import styles from './Report.module.css';

export interface BlockViewProps {
  readonly block: Block;
  /** The keys of those of its kind that stand around it. */
  readonly beside: readonly string[];
}

/** One block of the report, as a page shows it and as a form takes it. */
export function BlockView({ block, beside }: BlockViewProps) {
  const { say } = useEdit();
  switch (block.kind) {
    case 'title':
      return (
        <header className={styles['title']}>
          <h2>{say(block.said)}</h2>
          <p>
            <span dir="auto">{say(block.exercise)}</span>
          </p>
          <p>{say(block.dates)}</p>
        </header>
      );
    case 'heading':
      return <Heading block={block} />;
    case 'statement':
      return <Statement block={block} beside={beside} />;
    case 'help':
      return <p className={styles['help']}>{say(block.said)}</p>;
    case 'strength':
    case 'improvement':
      return <FindingView block={block} beside={beside} />;
    case 'fields':
      return <FieldRows rows={block.rows} />;
    case 'table':
      return <DataTable block={block} />;
    case 'list':
      return (
        <ul className={styles['list']}>
          {block.rows.map((row) => (
            <li key={row.key} dir="auto">
              {row.cells.map(say).join(' ')}
            </li>
          ))}
        </ul>
      );
    case 'definitions':
      return (
        <dl className={styles['definitions']} lang="en" dir="ltr">
          {ratingKeys.map((key) => (
            <div key={key}>
              <dt>{`${key} – ${ratingDefinitions[key].name}`}</dt>
              <dd>{ratingDefinitions[key].definition}</dd>
            </div>
          ))}
        </dl>
      );
    case 'final':
      return <Final block={block} />;
    case 'plan':
      return <PlanRows rows={block.rows} />;
    case 'chart':
      return <Chart block={block} />;
  }
}

const tags = { 1: 'h3', 2: 'h4', 3: 'h5' } as const;

function Heading({ block }: { block: BlockOf<'heading'> }) {
  const { say, mayEdit, add } = useEdit();
  const { level, key, takes } = block;
  const Tag = tags[level];
  const words = level === 1 ? sectionTitle(key, say(block.said), say) : say(block.said);
  return (
    <div className={styles['heading']} data-level={level}>
      <Tag id={`report-${key}`} tabIndex={-1} dir="auto">
        {words}
      </Tag>
      {mayEdit && takes.length > 0 ? (
        <Acts>
          {takes.map((sort) => (
            <Act key={sort} onAct={() => add(sort, key)}>
              {say.t(`edit.add.${sort}`)}
            </Act>
          ))}
        </Acts>
      ) : null}
    </div>
  );
}

function Statement({ block, beside }: { block: BlockOf<'statement'>; beside: readonly string[] }) {
  const { say, state, mayEdit } = useEdit();
  const { key, editable } = block;
  const isAdded = state.edits.added.some((one) => one.key === key);
  return (
    <div className={styles['block']}>
      {editable ? (
        <Words field={block} label={say(block.said) || say.t('edit.noWords')} />
      ) : (
        <p className={styles['plain']}>{say(block.said)}</p>
      )}
      <p className={styles['below']}>
        <Facts of={block} />
        {editable && mayEdit ? (
          <Acts>
            {isAdded ? <Rest of={key} /> : null}
            {isAdded && beside.length > 1 ? <Move of={key} keys={beside} /> : null}
            <AsDrafted field={block} />
            <LeaveOut of={key} />
          </Acts>
        ) : null}
      </p>
    </div>
  );
}

function Chart({ block }: { block: BlockOf<'chart'> }) {
  const { say, world, rtl } = useEdit();
  // A keystroke elsewhere on the page draws none of them again.
  const { url, alt, width, height } = useMemo(() => {
    const { svg, ...drawn } = draw(block.chart, say(block.caption), { say, world, rtl });
    return { ...drawn, url: `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}` };
  }, [block, say, world, rtl]);
  return (
    <figure className={styles['figure']}>
      <img src={url} alt={alt} width={width} height={height} />
      <figcaption>{alt}</figcaption>
    </figure>
  );
}
