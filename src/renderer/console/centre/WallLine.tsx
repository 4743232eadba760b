import { useDesk } from '../desk.tsx';
import { wallAdvice } from '../model/wall-advice.ts';
import { Icon } from '../parts/Icon.tsx';
import { ProgramAct } from '../stage/ProgramAct.tsx';
import type { Program } from '../stage/use-program.ts';
import { useText } from '../text.ts';
import styles from './NextActionCard.module.css';

/** What the room should see now, in one quiet line, with the press that shows it. */
export function WallLine({ program, hotkey }: { program: Program; hotkey: string | null }) {
  const t = useText();
  const { view, scenario } = useDesk();
  const advice = wallAdvice(view, scenario, (n, of) => t('wall.question', { n, of }));
  // The line keeps its place while there is nothing to say, so that nothing below moves.
  return (
    <div className={styles['wall']} role="status">
      {advice === null ? null : (
        <>
          <Icon name="eye" size={14} />
          <p>
            {t('wall.label')}{' '}
            <b>
              {t(`wall.why.${advice.why}`)}
              {advice.name === '' ? null : (
                <>
                  {' '}
                  <bdi title={advice.name}>{advice.name}</bdi>
                </>
              )}
            </b>
          </p>
          <ProgramAct
            program={program}
            press="show"
            hotkey={hotkey ?? undefined}
            onClick={() => program.show(advice.card)}
          >
            {t('wall.show')}
          </ProgramAct>
        </>
      )}
    </div>
  );
}
