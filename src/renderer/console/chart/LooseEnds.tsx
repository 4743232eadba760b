import { useDesk } from '../desk.tsx';
import { waitingTexts } from '../model/boards.ts';
import { running } from '../model/votes.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import styles from './Chart.module.css';

/** What leaving the phase would not settle, and nobody would be told of: open votes, and texts all agreed to. */
export function LooseEnds() {
  const t = useText();
  const { view } = useDesk();
  const ends = [
    ...running(view).map(({ id, title }) => ({ id, words: t('chart.openVote', { title }) })),
    ...waitingTexts(view).map(({ board, text }) => ({
      id: text.id,
      words: t('chart.agreedText', { title: board.title }),
    })),
  ];
  if (ends.length === 0) return null;
  return (
    <ul className={styles['loose']} aria-label={t('chart.loose')}>
      {ends.map(({ id, words }) => (
        <li key={id}>
          <Icon name="warn" size={13} />
          <bdi>{words}</bdi>
        </li>
      ))}
    </ul>
  );
}
