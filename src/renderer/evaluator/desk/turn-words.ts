import { sharedText } from '../../shared/i18n.ts';
import { turnWithin } from '../../shared/turn-within.ts';
import { useDesk } from './desk.ts';

/** A turn as the header counts it, within its phase; one of an earlier phase by its number in the exercise. */
export function useTurnWords(): (totalTurn: number) => string {
  const t = sharedText.useText();
  const { situation } = useDesk().view;
  return (totalTurn) => {
    const turn = turnWithin(totalTurn, situation);
    return turn === null ? t('turnTotal', { turn: totalTurn }) : t('turnPlain', { turn });
  };
}
