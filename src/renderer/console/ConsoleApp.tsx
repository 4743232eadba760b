import { useLinkState, useView } from '../shared/link/hooks.tsx';
import { EmptyState } from '../shared/ui/EmptyState.tsx';
import { ConsoleScreen } from './ConsoleScreen.tsx';
import { HomeScreen } from './home/HomeScreen.tsx';
import { useText } from './text.ts';
import styles from './ConsoleApp.module.css';

/** Which screen stands: not let in, nothing open, or the exercise. */
export function ConsoleApp() {
  const t = useText();
  const status = useLinkState((state) => state.status);
  const refusal = useLinkState((state) => state.refusal);
  const welcome = useLinkState((state) => state.welcome);
  const home = useLinkState((state) => state.home);
  const scenario = useLinkState((state) => state.scenario);
  const view = useView('control');
  if (status === 'idle' || status === 'stopped') {
    const retry = status === 'stopped' && refusal?.code === 'protocol/version';
    return (
      <main className={styles['door']}>
        <h1 className="wc-hidden">{t('door.name')}</h1>
        <EmptyState title={retry ? t('door.older') : t('door.closed')}>
          {retry ? t('door.olderHelp') : t('door.closedHelp')}
        </EmptyState>
      </main>
    );
  }
  if (view !== null && scenario !== null) {
    return <ConsoleScreen key={welcome?.session ?? ''} view={view} scenario={scenario} />;
  }
  if (home !== null && welcome?.session === 'home') return <HomeScreen home={home} />;
  return (
    <main className={styles['door']}>
      <h1 className="wc-hidden">{t('door.name')}</h1>
      <EmptyState title={t('door.connecting')}>{t('door.connectingHelp')}</EmptyState>
    </main>
  );
}
