import { useEffect, useRef, useState } from 'react';
import type { MailView } from '../../../../core/view/schema-talk.ts';
import { useLink } from '../../../shared/link/hooks.tsx';
import { Button } from '../../../shared/ui/Button.tsx';
import { EmptyState } from '../../../shared/ui/EmptyState.tsx';
import { stationText } from '../../text.ts';
import { Part } from '../Part.tsx';
import { useSeat } from '../seat.tsx';
import { Letter } from './Letter.tsx';
import { newSlot, SentMessages } from './SentMessages.tsx';
import { WriteMessage } from './WriteMessage.tsx';
import styles from './Messages.module.css';

/** The team's mailbox, newest last, so that what arrives moves nothing; writing is above it. */
export function Messages() {
  const t = stationText.useText();
  const { view, drafts, readMessages, watching } = useSeat();
  const link = useLink();
  const [writing, setWriting] = useState(() => drafts.notes.get(newSlot).words !== '');
  const [openedHere, setOpenedHere] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<HTMLOListElement>(null);

  // A long mailbox begins at what has not been read yet.
  useEffect(() => {
    const first = list.current?.querySelector('[data-new]');
    const busy = document.activeElement instanceof HTMLTextAreaElement;
    if (first === null || first === undefined || busy) return;
    if (typeof first.scrollIntoView === 'function') first.scrollIntoView({ block: 'nearest' });
  }, []);

  const isNew = (mail: MailView) =>
    !mail.mine &&
    !openedHere.has(mail.no) &&
    (readMessages === null ? !watching : !readMessages.includes(mail.no));
  const open = (mail: MailView) => {
    setOpenedHere((before) => new Set(before).add(mail.no));
    if (!watching) void link.command('message.markRead', { no: mail.no });
  };

  return (
    <Part
      title={t('mail.heading')}
      aside={<span>{t('mail.all', { count: view.messages.length })}</span>}
    >
      {watching ? null : (
        <div className={styles['write']}>
          <SentMessages />
          {writing ? (
            <WriteMessage
              slot={newSlot}
              heading={t('mail.headingNew')}
              replyTo={null}
              onClose={() => setWriting(false)}
              onNext={() => drafts.notes.setAside(newSlot)}
            />
          ) : (
            <Button kind="main" wide onClick={() => setWriting(true)}>
              {t('mail.write')}
            </Button>
          )}
        </div>
      )}
      {view.messages.length === 0 ? (
        <EmptyState title={t('mail.empty')}>{t('mail.emptyHelp')}</EmptyState>
      ) : null}
      <ol ref={list} className={styles['list']}>
        {view.messages.map((mail) => (
          <li key={mail.no} data-new={isNew(mail) || undefined}>
            <Letter mail={mail} isNew={isNew(mail)} onOpen={() => open(mail)} />
          </li>
        ))}
      </ol>
    </Part>
  );
}
