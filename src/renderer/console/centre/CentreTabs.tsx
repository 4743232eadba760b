import { Suspense, lazy, type ReactNode } from 'react';
import { Tabs } from '@mantine/core';
import type { Scenario } from '../../../core/scenario/schema.ts';
import type { ControlView } from '../../../core/view/schema.ts';
import { ErrorBoundary } from '../../shared/ui/ErrorBoundary.tsx';
import { deskTabs, useDesk, type DeskTab } from '../desk.tsx';
import { MovesTab } from '../moves/MovesTab.tsx';
import { onTable, waitingTexts } from '../model/boards.ts';
import { needsRuling } from '../model/review.ts';
import { needsCare } from '../model/talk.ts';
import { isComplete, running } from '../model/votes.ts';
import { NegotiationTab } from '../negotiate/NegotiationTab.tsx';
import { MessagesTab } from '../talk/MessagesTab.tsx';
import { useUnseenMail } from '../talk/use-unseen.ts';
import { useText } from '../text.ts';
import { VotesTab } from '../votes/VotesTab.tsx';
import { IndicatorsTab } from './IndicatorsTab.tsx';
import { LogTab } from './LogTab.tsx';
import { ObservationsTab } from './ObservationsTab.tsx';
import { RoomTab } from './RoomTab.tsx';
import { SummaryTab } from './SummaryTab.tsx';
import { useLead } from './use-lead.ts';
import styles from './CentreTabs.module.css';

// The diagram brings a layout engine of half a megabyte: only when it is looked at.
const ChartTab = lazy(async () => ({ default: (await import('../chart/ChartTab.tsx')).ChartTab }));

export function CentreTabs() {
  const t = useText();
  const { view, scenario, tab, open, led } = useDesk();
  const box = useLead(led);
  const shown = deskTabs.filter((each) => isShown(each, view, scenario));
  const current = shown.includes(tab) ? tab : 'moves';
  return (
    <Tabs
      ref={box}
      className={styles['tabs'] ?? ''}
      value={current}
      onChange={(next) => open((next ?? 'moves') as DeskTab)}
      keepMounted={false}
      classNames={{
        list: styles['list'] ?? '',
        tab: styles['tab'] ?? '',
        panel: styles['panel'] ?? '',
      }}
    >
      <Tabs.List aria-label={t('tabs.title')}>
        {shown.map((each) => (
          <Tabs.Tab key={each} value={each}>
            {t(`tabs.${each}`)}
            <TabCount tab={each} />
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {shown.map((each) => (
        <Tabs.Panel key={each} value={each} tabIndex={-1}>
          <ErrorBoundary>
            <Suspense
              fallback={
                <p className={styles['waiting']} aria-busy>
                  {t('loading')}
                </p>
              }
            >
              {panelOf(each)}
            </Suspense>
          </ErrorBoundary>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

/** A part that this exercise cannot have takes no place. */
function isShown(tab: DeskTab, view: ControlView, scenario: Scenario): boolean {
  if (tab === 'summary') return view.situation.status === 'ended';
  if (tab === 'negotiation') return view.boards.length > 0;
  return tab !== 'votes' || scenario.bodies.length > 0;
}

function panelOf(tab: DeskTab): ReactNode {
  switch (tab) {
    case 'summary':
      return <SummaryTab />;
    case 'moves':
      return <MovesTab />;
    case 'chart':
      return <ChartTab />;
    case 'indicators':
      return <IndicatorsTab />;
    case 'room':
      return <RoomTab />;
    case 'log':
      return <LogTab />;
    case 'observations':
      return <ObservationsTab />;
    case 'messages':
      return <MessagesTab />;
    case 'negotiation':
      return <NegotiationTab />;
    case 'votes':
      return <VotesTab />;
  }
}

function TabCount({ tab }: { tab: DeskTab }) {
  const t = useText();
  const { view } = useDesk();
  const toRule = view.moves.filter(needsRuling).length;
  const waiting = view.seats.filter((seat) => seat.status === 'waiting').length;
  const mail = view.messages.filter(needsCare).length;
  const unseen = useUnseenMail();
  switch (tab) {
    case 'moves':
      return <Count count={toRule} words={t('tabs.toRule', { count: toRule })} urgent />;
    case 'room':
      return <Count count={waiting} words={t('tabs.waiting', { count: waiting })} urgent />;
    case 'messages':
      return (
        <>
          <Count count={mail} words={t('messages.attention', { count: mail })} urgent />
          <Count count={unseen} words={t('messages.unseen', { count: unseen })} urgent={false} />
        </>
      );
    case 'negotiation': {
      const agreed = waitingTexts(view).length;
      const tabled = view.boards.flatMap(onTable).length;
      return agreed > 0 ? (
        <Count count={agreed} words={t('tabs.agreed', { count: agreed })} urgent />
      ) : (
        <Count count={tabled} words={t('next.loose.texts', { count: tabled })} urgent={false} />
      );
    }
    case 'votes': {
      const open = running(view);
      const count = open.length;
      const urgent = open.some(isComplete);
      return <Count count={count} words={t('tabs.open', { count })} urgent={urgent} />;
    }
    case 'observations': {
      const count = view.observations.length;
      return <Count count={count} words={t('tabs.recorded', { count })} urgent={false} />;
    }
    case 'summary':
    case 'chart':
    case 'indicators':
    case 'log':
      return null;
  }
}

function Count({ count, words, urgent }: { count: number; words: string; urgent: boolean }) {
  if (count === 0) return null;
  return (
    <span className={styles['count']} data-urgent={urgent || undefined}>
      <span aria-hidden="true">{count}</span>
      <span className="wc-hidden">{words}</span>
    </span>
  );
}
