import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { canOpen, isArgued, isOpenNow } from '../model/talk.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { useDraft } from '../use-draft.ts';
import { Estimates } from './Estimates.tsx';
import { NetLine } from './NetLine.tsx';
import { PointRow } from './PointRow.tsx';
import { Line } from '../parts/Written.tsx';
import styles from './Argument.module.css';

/** What the room says about a move, for and against, and how likely it thinks it. */
export function ArgumentPart({ move }: { move: ControlMove }) {
  const t = useText();
  if (!canOpen(move) && !isArgued(move)) return null;
  const argued = isArgued(move);
  return (
    <section className={styles['part']} aria-label={t('argument.title')}>
      <header className={styles['head']}>
        <h3>{t('argument.title')}</h3>
        <ArgumentActs move={move} />
      </header>
      {argued ? null : <p className={styles['hint']}>{t('argument.openHelp')}</p>}
      {argued ? (
        <>
          <div className={styles['sides']}>
            <Side move={move} side="pro" />
            <Side move={move} side="con" />
          </div>
          <NetLine move={move} />
          <p className={styles['hint']}>{t('argument.weights')}</p>
          <Estimates move={move} />
        </>
      ) : null}
    </section>
  );
}

function ArgumentActs({ move }: { move: ControlMove }) {
  const t = useText();
  return (
    <div className={styles['acts']}>
      {canOpen(move) ? (
        <Act icon="unlock" body={{ type: 'argument.open', data: { move: move.id } }}>
          {t('argument.open')}
        </Act>
      ) : null}
      {isOpenNow(move) ? (
        <Act icon="lock" body={{ type: 'argument.close', data: { move: move.id } }}>
          {t('argument.close')}
        </Act>
      ) : null}
      {isArgued(move) ? (
        <Act
          icon="screen"
          body={{ type: 'display.preview', data: { card: { kind: 'argument', move: move.id } } }}
        >
          {t('argument.preview')}
        </Act>
      ) : null}
    </div>
  );
}

function Side({ move, side }: { move: ControlMove; side: 'pro' | 'con' }) {
  const t = useText();
  const points = move.points.filter((point) => point.side === side);
  return (
    <div className={styles['side']} data-side={side}>
      <h4>
        <span aria-hidden="true">{side === 'pro' ? '+' : '−'}</span> {t(`argument.${side}`)} (
        {points.length})
      </h4>
      {points.length === 0 ? <p className={styles['hint']}>{t('argument.noPoints')}</p> : null}
      <ul className={styles['points']}>
        {points.map((point) => (
          <PointRow key={point.id} move={move} point={point} />
        ))}
      </ul>
      {isOpenNow(move) ? <AddPoint move={move} side={side} /> : null}
    </div>
  );
}

/** What is said aloud in the plenary is written down by control, for the whole room. */
function AddPoint({ move, side }: { move: ControlMove; side: 'pro' | 'con' }) {
  const t = useText();
  const { issue } = useDesk();
  const [draft, change, forget] = useDraft(`point.${side}.${move.id}`, { text: '' });
  const ready = draft.text.trim() !== '';
  const add = async () => {
    if (!ready) return;
    const data = { move: move.id, side, text: draft.text.trim() };
    if (!(await issue({ type: 'point.make', data }))) return;
    change({ text: '' });
    forget();
  };
  return (
    <form
      className={styles['add']}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Line
        size="xs"
        label={t(side === 'pro' ? 'argument.addPro' : 'argument.addCon')}
        value={draft.text}
        change={(text) => change({ text })}
      />
      <PlainAct type="submit" deed="point.make" icon="plus" disabled={!ready}>
        {t('argument.add')}
      </PlainAct>
    </form>
  );
}
