import type { OwnMove } from '../../../../core/view/schema-move.ts';
import { wallTime } from '../../../shared/format.ts';
import { useText } from '../../text.ts';
import { useOpenFor } from './use-open-for.ts';
import styles from './Picture.module.css';

export interface MoveVersionsProps {
  readonly move: Pick<OwnMove, 'id' | 'question' | 'history'>;
  /** How it came into the open; empty: told without a reason; null: it has not. */
  readonly exposed: string | null;
}

/** What control asked, how a secret came out, and what the move said before. */
export function MoveVersions({ move, exposed }: MoveVersionsProps) {
  const t = useText();
  const { id, question, history } = move;
  return (
    <>
      {question === null ? null : (
        <p className={styles['aside']} dir="auto">
          {t('seen.move.question', { question })}
        </p>
      )}
      {exposed === null ? null : (
        <p className={styles['aside']} dir="auto">
          {exposed === ''
            ? t('seen.move.exposedPlain')
            : t('seen.move.exposed', { reason: exposed })}
        </p>
      )}
      {history.length === 0 ? null : <History move={id} history={history} />}
    </>
  );
}

/** Drawn once it is opened, which is for one move: where another comes to stand, it is folded. */
function History({ move, history }: { readonly move: string } & Pick<OwnMove, 'history'>) {
  const t = useText();
  const { open, onToggle } = useOpenFor(move);
  return (
    <details className={styles['history']} open={open} onToggle={onToggle}>
      <summary>{t('seen.move.history', { count: history.length })}</summary>
      {open ? (
        <ol>
          {history.toReversed().map(({ version, by, recordedWallMs, text }) => (
            <li key={version}>
              <p className={styles['small']}>
                {t('seen.move.versionLine', { n: version, time: wallTime(recordedWallMs) })}
                {by === '' ? '' : ` · ${by}`}
              </p>
              <p className={styles['text']} dir="auto">
                <b>{text.title}</b> {text.action}
              </p>
            </li>
          ))}
        </ol>
      ) : null}
    </details>
  );
}
