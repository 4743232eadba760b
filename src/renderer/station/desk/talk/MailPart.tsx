import { stationText } from '../../text.ts';
import { Inbox } from '../Inbox.tsx';
import { Messages } from './Messages.tsx';
import styles from './MailPart.module.css';

export const boxes = ['inbox', 'messages'] as const;
export type Box = (typeof boxes)[number];

export interface MailPartProps {
  box: Box;
  onBox: (box: Box) => void;
  unread: Readonly<Record<Box, number>>;
}

/** What reaches a team: what control releases, and what people write to each other. */
export function MailPart({ box, onBox, unread }: MailPartProps) {
  const t = stationText.useText();
  return (
    <>
      <div className={styles['boxes']} role="group" aria-label={t('box.label')}>
        {boxes.map((each) => (
          <button key={each} type="button" aria-pressed={box === each} onClick={() => onBox(each)}>
            {t(`box.${each}`)}
            {unread[each] === 0 ? null : (
              <>
                <span className={styles['count']} aria-hidden="true">
                  {unread[each]}
                </span>
                <span className="wc-hidden">{t('tabs.unread', { count: unread[each] })}</span>
              </>
            )}
          </button>
        ))}
      </div>
      {box === 'inbox' ? <Inbox /> : <Messages />}
    </>
  );
}
