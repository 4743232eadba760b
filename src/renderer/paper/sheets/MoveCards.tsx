import type {
  MoveCards as Model,
  MovePhase,
  PreparedMove,
} from '../../../core/paper/move-cards.ts';
import { sharedText } from '../../shared/i18n.ts';
import { Blank, Tick, TimeBlank } from '../parts/Blank.tsx';
import { Mark } from '../parts/Mark.tsx';
import { SheetHead } from '../parts/SheetHead.tsx';
import { useText } from '../text.ts';
import { Ballots } from './Ballots.tsx';
import { BoardSheets } from './BoardSheets.tsx';
import { BlankForms } from './BlankForms.tsx';
import styles from './MoveCards.module.css';

/** A team's working papers: a sheet a phase, blank forms, negotiation sheets, ballots. */
export function MoveCards({ model }: { model: Model }) {
  const slips = model.phases.flatMap(({ title, slips: held }) =>
    held.map((move) => ({ phase: title, move })),
  );
  return (
    <>
      {model.phases.map((phase) => (
        <PhaseSheet key={phase.title} model={model} phase={phase} />
      ))}
      <BlankForms model={model} />
      <BoardSheets model={model} />
      <Slips model={model} slips={slips} />
      <Ballots model={model} />
    </>
  );
}

function PhaseSheet({ model: { team }, phase }: { model: Model; phase: MovePhase }) {
  const t = useText();
  const { options, movesPerTurn } = phase;
  return (
    <section className={styles['sheet']}>
      <SheetHead
        kicker={`${team.name} · ${t('card.moves.prepared')}`}
        title={phase.title}
        lead={
          options.length === 0
            ? t('card.moves.noPrepared')
            : t('card.moves.preparedHelp', { n: movesPerTurn })
        }
        team={team}
      />
      <div className={styles['turn']}>
        <Blank label={t('card.moves.turn')} />
        <Blank label={t('card.moves.handedIn')} />
        <Blank label={t('card.moves.receipt')} />
      </div>
      <ul className={styles['moves']}>
        {options.map((move) => (
          <li key={move.id} data-option={move.id}>
            <Tick />
            <MoveWords move={move} />
            <span>
              <Blank label={t('card.moves.number')} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MoveWords({ move }: { move: PreparedMove }) {
  const shared = sharedText.useText();
  return (
    <div className={styles['words']}>
      <h2 dir="auto">{move.title}</h2>
      <p dir="auto">{move.text}</p>
      <p className={styles['instrument']}>{shared(`instrument.${move.instrument}`)}</p>
    </div>
  );
}

interface Slip {
  readonly phase: string;
  readonly move: PreparedMove;
}

/** One slip a move, though several phases may offer it: it is handed out when it becomes possible. */
function Slips({ model: { team }, slips }: { model: Model; slips: readonly Slip[] }) {
  const t = useText();
  const once = slips.filter(
    ({ move }, at) => slips.findIndex((one) => one.move.id === move.id) === at,
  );
  if (once.length === 0) return null;
  return (
    <section className={styles['sheet']}>
      <SheetHead
        kicker={team.name}
        title={t('card.moves.slips')}
        lead={t('card.moves.slipsHelp')}
        team={team}
      />
      {once.map(({ move }) => (
        <article key={move.id} className={styles['slip']} data-option={move.id}>
          <Mark team={team} size="10mm" />
          <div>
            <p className={styles['instrument']}>{t('card.moves.slip')}</p>
            <MoveWords move={move} />
          </div>
          <div className={styles['slipBlanks']}>
            <Tick />
            <Blank label={t('card.moves.number')} />
            <TimeBlank label={t('card.moves.handedIn')} />
          </div>
        </article>
      ))}
    </section>
  );
}
