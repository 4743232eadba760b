import { useDesk } from '../desk.tsx';
import { readCount, standbyOf, type Cue } from '../model/cue-list.ts';
import { CueRow, wentOut } from './CueRow.tsx';
import styles from './Cues.module.css';

const unread = { read: 0, of: 0 };

/** Looks at the exercise for its rows, so that each of them need not. */
export function CueRows({ cues }: { cues: readonly Cue[] }) {
  const { view, scenario, selected, select } = useDesk();
  const standby = standbyOf(view);
  return (
    <ul className={styles['rows']}>
      {cues.map((cue) => (
        <CueRow
          key={cue.eventNo}
          cue={cue}
          scenario={scenario}
          standby={standby === cue.eventNo}
          open={selected === cue.eventNo}
          select={select}
          {...(wentOut(cue) ? readCount(view, cue) : unread)}
        />
      ))}
    </ul>
  );
}
