import type { BoardView } from '../../../../core/view/schema-negotiate.ts';
import { MarkSign } from '../../../display/cards/MarkSign.tsx';
import { sharedText } from '../../../shared/i18n.ts';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import { useSightFirst } from './SightFirst.tsx';
import { TeamOf } from './PartyMark.tsx';
import styles from './Negotiation.module.css';

type Clause = BoardView['clauses'][number];
type Option = Clause['options'][number];

/** Clause by clause: the options, which one applies, and the marks that these eyes could see. */
export function Clauses({ board }: { board: BoardView }) {
  return (
    <dl className={styles['clauses']}>
      {board.clauses.map((clause, place) => (
        <ClauseRow key={clause.id} clause={clause} place={place} />
      ))}
    </dl>
  );
}

function ClauseRow({ clause, place }: { clause: Clause; place: number }) {
  const { ref, shown } = useSightFirst<HTMLDivElement>(<ClauseBody clause={clause} />, place);
  return <div ref={ref}>{shown}</div>;
}

function ClauseBody({ clause }: { clause: Clause }) {
  return (
    <>
      <dt dir="auto">{clause.title}</dt>
      <dd>
        <ul>
          {clause.options.map((option) => (
            <OptionRow key={option.id} option={option} inForce={option.id === clause.inForce} />
          ))}
        </ul>
      </dd>
    </>
  );
}

function OptionRow({ option, inForce }: { option: Option; inForce: boolean }) {
  const t = useText();
  const { replay } = useBackdrop();
  const { by } = option;
  const author = by?.kind === 'team' ? replay.world.teams.get(by.team)?.name : undefined;
  return (
    <li data-force={inForce || undefined}>
      <span title={option.text} dir="auto">
        {option.title}
      </span>
      {inForce ? <b className={styles['tag']}>{t('seen.board.inForce')}</b> : null}
      {by === null ? null : <em>{t('seen.board.added', { by: author ?? t('viewAs.control') })}</em>}
      {option.marks.map((mark) => (
        <MarkOf key={mark.team} mark={mark} />
      ))}
    </li>
  );
}

/** A mark that its party kept to itself stands in a dashed frame, and says so. */
function MarkOf({ mark: { team, mark, open } }: { mark: Option['marks'][number] }) {
  const t = useText();
  const shared = sharedText.useText();
  const word = shared(`mark.${mark}`);
  return (
    <span
      className={styles['mark']}
      data-private={!open || undefined}
      title={open ? word : `${word}, ${t('seen.board.toItself')}`}
    >
      <TeamOf team={team} size="1.05rem" />
      <MarkSign mark={mark} />
      {open ? null : <span className="wc-hidden">{t('seen.board.toItself')}</span>}
    </span>
  );
}
