import type { BlockOf } from '../../../../core/aar/report/block.ts';
import { ratingDefinitions, ratingKeys } from '../../../../core/ratings.ts';
import { Act, Acts } from './Acts.tsx';
import { useEdit } from './edit-context.ts';
import { Facts } from './Facts.tsx';
import styles from './Report.module.css';

/** An objective's final rating: what the evaluators agreed on, or what reviewers choose. */
export function Final({ block }: { block: BlockOf<'final'> }) {
  const { editor, say, mayEdit } = useEdit();
  const { key } = block;
  const { rating, chosen } = block.final;
  const choices = [...ratingKeys, null];
  const why = chosen ? 'chosen' : rating === null ? 'open' : 'agreed';
  return (
    <div className={styles['final']}>
      <fieldset disabled={!mayEdit}>
        <legend>{say.t('finalRating')}</legend>
        {choices.map((one) => (
          <label key={one ?? ''} title={one === null ? undefined : ratingDefinitions[one].name}>
            <input
              type="radio"
              name={key}
              checked={rating === one}
              onChange={() => void editor.put(key, one ?? '')}
            />
            <span>{one ?? say.t('noRating')}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles['below']}>
        <span className={styles['quiet']}>{say.t(`edit.rating.${why}`)}</span>
        <Facts of={block} />
        {chosen && mayEdit ? (
          <Acts>
            <Act onAct={() => void editor.put(key, null)}>{say.t('edit.asDrafted')}</Act>
          </Acts>
        ) : null}
      </p>
    </div>
  );
}
