import { EmptyState } from '../../shared/ui/EmptyState.tsx';
import { useDesk } from '../desk.tsx';
import { mailOrder } from '../model/talk.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { MessageForm } from './MessageForm.tsx';
import { MessageRow } from './MessageRow.tsx';
import { StatementList } from './StatementList.tsx';
import { useSeeMail } from './use-unseen.ts';
import styles from './Talk.module.css';

/** What the parties write to each other, what waits for control first; beside it what was declared. */
export function MessagesTab() {
  const t = useText();
  const { view, messageOpen, writeMessage } = useDesk();
  useSeeMail();
  const running = view.situation.status === 'running';
  return (
    <div className={styles['tab']}>
      <section className={styles['part']} aria-label={t('messages.title')}>
        <header className={styles['head']}>
          <h3>{t('messages.title')}</h3>
          {running && !messageOpen ? (
            <PlainAct kind="main" icon="edit" onClick={() => writeMessage(true)}>
              {t('messages.write')}
            </PlainAct>
          ) : null}
        </header>
        {running && messageOpen ? (
          <MessageForm answers={null} close={() => writeMessage(false)} />
        ) : null}
        {view.messages.length === 0 ? (
          <EmptyState title={t('messages.none')}>{t('messages.noneHelp')}</EmptyState>
        ) : (
          <ol className={styles['list']}>
            {mailOrder(view.messages).map((message) => (
              <MessageRow key={message.id} message={message} />
            ))}
          </ol>
        )}
      </section>
      <StatementList />
    </div>
  );
}
