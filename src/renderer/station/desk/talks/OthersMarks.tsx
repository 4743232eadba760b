import { sharedText } from '../../../shared/i18n.ts';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import { markSigns } from './marks.ts';
import type { ClauseOption } from './waiting.ts';
import styles from './OthersMarks.module.css';

/** What other parties have told of how they take a wording. The line is there from the beginning. */
export function OthersMarks({ option }: { option: ClauseOption }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { view } = useSeat();
  const told = option.marks.flatMap(({ team: id, mark, open }) => {
    const team = view.teams.find((each) => each.id === id);
    return team === undefined || !open || id === view.team.id ? [] : [{ team, mark }];
  });
  if (told.length === 0) return <p className={styles['others']}>{t('marks.othersNone')}</p>;
  return (
    <ul className={styles['others']} aria-label={t('marks.others')}>
      {told.map(({ team, mark }) => (
        <li key={team.id} data-mark={mark}>
          <span aria-hidden="true">
            <TeamMark team={team} size="1.4rem" />
          </span>
          <span className="wc-hidden">
            {t('marks.says', { team: team.name, mark: shared(`mark.${mark}`) })}
          </span>
          <span aria-hidden="true">
            <span className={styles['sign']}>{markSigns[mark]}</span> {shared(`mark.${mark}`)}
          </span>
        </li>
      ))}
    </ul>
  );
}
