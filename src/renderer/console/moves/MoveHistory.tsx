import type { ControlMove } from '../../../core/view/schema-move.ts';
import { wallSecond } from '../../shared/format.ts';
import { changesBetween, type Changed } from '../model/move-versions.ts';
import { useText } from '../text.ts';
import { usePartText } from './use-part-text.ts';
import styles from './Parts.module.css';

type Version = Pick<ControlMove, 'version' | 'by' | 'recordedWallMs' | 'text'>;

/** What each version changed in the one before it, the newest first. Folded: it is rarely asked for. */
export function MoveHistory({ move }: { move: ControlMove }) {
  const t = useText();
  if (move.history.length === 0) return null;
  const all: Version[] = [...move.history, move];
  const steps = all.slice(1).map((after, at) => ({ before: all[at] ?? after, after }));
  return (
    <details className={styles['history']}>
      <summary>{t('sheet.history', { count: move.history.length })}</summary>
      <ol className={styles['versions']}>
        {steps.toReversed().map(({ before, after }) => (
          <li key={after.version}>
            <p>
              {t('sheet.version', { version: after.version })} ·{' '}
              <bdi>{after.by === '' ? t('moves.byControl') : after.by}</bdi> ·{' '}
              {wallSecond(after.recordedWallMs)}
            </p>
            <Step move={move} before={before} after={after} />
          </li>
        ))}
      </ol>
    </details>
  );
}

function Step({ move, before, after }: { move: ControlMove; before: Version; after: Version }) {
  const t = useText();
  const { name, text } = usePartText(move.team, move.phase);
  const changes = changesBetween(before.text, after.text);
  if (changes.length === 0) return <p>{t('sheet.unchanged')}</p>;
  const keyOf = (changed: Changed) => ('part' in changed ? changed.part : changed.field);
  return (
    <dl>
      {changes.map((changed) => (
        <div key={keyOf(changed)}>
          <dt>{name(changed)}</dt>
          <dd>
            <del dir="auto">{text(changed, before.text)}</del>{' '}
            <ins dir="auto">{text(changed, after.text)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
