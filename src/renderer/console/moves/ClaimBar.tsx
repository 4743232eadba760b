import type { ControlMove } from '../../../core/view/schema-move.ts';
import { useDesk } from '../desk.tsx';
import { holderOf } from '../model/review.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { useMe } from '../who/use-me.ts';
import { hasDraft } from './use-ruling-draft.ts';
import styles from './Claim.module.css';

/** Who has a move in hand; two adjudicators never rule on the same one. */
export function ClaimBar({ move }: { move: ControlMove }) {
  const t = useText();
  const { ask, issue } = useDesk();
  const me = useMe();
  const holder = holderOf(move, me.name);
  const name = move.review.claimedBy ?? '';
  const takeOver = () =>
    ask({
      title: t('claim.takeOverTitle', { name }),
      body: t('claim.takeOverBody', { name }),
      confirm: t('claim.takeOver'),
      danger: false,
      reason: 'none',
      run: () => issue({ type: 'ruling.claim', data: { move: move.id, over: true } }),
    });
  return (
    <div className={styles['bar']} data-holder={holder} role="status">
      <Icon name="person" size={14} />
      <span className={styles['words']}>
        {t(`claim.${holder}`, { name })}
        {holder === 'other' && hasDraft(move.id) ? <> {t('overtaken.kept')}</> : null}
      </span>
      {holder === 'me' ? (
        <Act kind="quiet" body={{ type: 'ruling.letGo', data: { move: move.id } }}>
          {t('claim.letGo')}
        </Act>
      ) : null}
      {holder === 'other' ? (
        <PlainAct deed="ruling.claim" onClick={takeOver}>
          {t('claim.takeOver')}
        </PlainAct>
      ) : null}
    </div>
  );
}
