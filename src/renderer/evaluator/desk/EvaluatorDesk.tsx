import { useCallback, useState } from 'react';
import { StateBanners, Banner } from '../../shared/ui/Banner.tsx';
import { PhaseHeader } from '../../shared/ui/PhaseHeader.tsx';
import { Part } from '../../station/desk/Part.tsx';
import { evaluatorText } from '../text.ts';
import { DeskProvider, type Desk } from './desk.ts';
import { Keys } from './Keys.tsx';
import { Objectives } from './Objectives.tsx';
import { Observe, observeField } from './Observe.tsx';
import { Record } from './Record.tsx';
import { Tabs, type DeskPart } from './Tabs.tsx';
import { useKeys } from './use-keys.ts';
import { toAssess, Watch } from './Watch.tsx';
import styles from './EvaluatorDesk.module.css';

/** What to watch for, what was seen, and how it is rated: side by side on a wide screen, one by one on a phone. */
export function EvaluatorDesk({ desk }: { desk: Desk }) {
  const t = evaluatorText.useText();
  const { view, name, offsetMs } = desk;
  const { situation } = view;
  const [part, setPart] = useState<DeskPart>('watch');
  const [keysOpen, openKeys] = useState(false);
  const observe = useCallback(() => {
    setPart('observe');
    // On a phone the field comes into being with its part.
    requestAnimationFrame(() => document.getElementById(observeField)?.focus());
  }, []);
  const help = useCallback(() => openKeys(true), []);
  const keys = useKeys(desk, { observe, help });
  return (
    <DeskProvider value={desk}>
      <div className={styles['desk']} data-part={part}>
        <div className={styles['head']}>
          <PhaseHeader
            situation={situation}
            offsetMs={offsetMs}
            lead={<bdi className={styles['who']}>{t('you', { name })}</bdi>}
          />
          <Tabs part={part} onPart={setPart} toAssess={toAssess(view).length} />
        </div>
        <main className={styles['main']}>
          <div className={styles['watch']}>
            <Part title={t('watch.heading')}>
              <Watch onObserve={observe} />
            </Part>
          </div>
          <div className={styles['centre']}>
            <div className={styles['observe']}>
              <Part
                title={t('observe.heading')}
                aside={
                  <button type="button" className={styles['keys']} onClick={help}>
                    {t('keys.open')} <kbd>?</kbd>
                  </button>
                }
              >
                <Observe />
              </Part>
            </div>
            <div className={styles['record']}>
              <Part title={t('record.heading')}>
                <Record />
              </Part>
            </div>
          </div>
          <div className={styles['objectives']}>
            <Part title={t('rate.heading')}>
              <Objectives />
            </Part>
          </div>
        </main>
        <div className={styles['strip']}>
          <StateBanners held={false} exercise={situation} />
          {situation.held ? (
            <Banner kind="hold" title={t('held')}>
              {t('heldHelp')}
            </Banner>
          ) : null}
        </div>
        {keysOpen ? <Keys keys={keys} onClose={() => openKeys(false)} /> : null}
      </div>
    </DeskProvider>
  );
}
