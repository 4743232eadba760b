import type { InjectCard as Card } from '../../../core/paper/inject-cards.ts';
import { sharedText } from '../../shared/i18n.ts';
import { MethodIcon } from '../../shared/ui/MethodIcon.tsx';
import type { Words } from '../model/words.ts';
import { Blank, TimeBlank } from '../parts/Blank.tsx';
import { Mark } from '../parts/Mark.tsx';
import { Prose } from '../parts/Prose.tsx';
import { useText } from '../text.ts';
import styles from './InjectCard.module.css';

/** One card. Above the line control's strip, torn off before a team gets the rest. */
export function InjectCard({ card, words }: { card: Card; words: Words }) {
  const t = useText();
  const shared = sharedText.useText();
  const { face } = card;
  const team = card.team === null ? null : words.team(card.team);
  return (
    <article className={styles['card']}>
      <header className={styles['stub']}>
        <span className="paper-no">{card.eventNo}</span>
        <span className={styles['stubTo']}>
          {team === null ? t('everybody') : <Mark team={team} size="5mm" />}
        </span>
        <TimeBlank label={t('card.released')} />
        <span className={styles['tear']}>{t('card.stub')}</span>
      </header>
      <div className={styles['face']}>
        <p className={styles['method']}>
          <MethodIcon method={face.method} />
          {shared(`method.${face.method}`)}
          <span className={styles['exercise']}>{t('card.exercise')}</span>
        </p>
        <h2 dir="auto">{face.title}</h2>
        <p className={styles['from']} dir="auto">
          {shared('inject.from', { from: face.from })}
        </p>
        <div className={styles['text']} data-fits="">
          <Prose text={face.body} />
          {face.media.length === 0 ? null : (
            <p className={styles['with']}>{t('card.attachments', { n: face.media.length })}</p>
          )}
        </div>
        <footer className={styles['foot']}>
          <span className={styles['to']}>
            {team === null ? (
              t('everybody')
            ) : (
              <>
                <Mark team={team} size="6mm" />
                {t('card.toYou')}
              </>
            )}
          </span>
          <Blank label={t('card.no')} />
          <TimeBlank label={t('card.received')} />
        </footer>
      </div>
    </article>
  );
}
