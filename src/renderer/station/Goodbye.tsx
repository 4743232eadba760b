import type { ReactNode } from 'react';
import type { ByeCode, Refusal } from '../shared/link/state.ts';
import { refusedText } from '../shared/i18n.ts';
import { Button } from '../shared/ui/Button.tsx';
import { Page } from './Page.tsx';
import { stationText } from './text.ts';

export interface GoodbyeProps {
  bye: ByeCode | null;
  refusal: Refusal | null;
  onJoin: () => void;
  onUseHere: () => void;
  /** Words that nobody but this device has. */
  kept?: ReactNode;
}

type Kind = 'replaced' | 'takenOver' | 'removed' | 'other' | 'bad' | 'old' | 'unknown' | 'refused';

function kindOf(bye: ByeCode | null, refusal: Refusal | null): Kind {
  switch (bye) {
    case 'replaced':
    case 'takenOver':
    case 'removed':
      return bye;
    case 'otherExercise':
      return 'other';
    case 'badMessages':
      return 'bad';
    case 'closed':
    case 'slow':
    case null:
      break;
  }
  if (refusal?.code === 'protocol/version') return 'old';
  return refusal?.code === 'seat/unknown' ? 'unknown' : 'refused';
}

/** The line has been cut on purpose: why, and the one thing to do about it. */
export function Goodbye({ bye, refusal, onJoin, onUseHere, kept }: GoodbyeProps) {
  const t = stationText.useText();
  const reload = <Button onClick={() => globalThis.location.reload()}>{t('ended.reload')}</Button>;
  const join = <Button onClick={onJoin}>{t('ended.joinAgain')}</Button>;
  const kind = kindOf(bye, refusal);
  switch (kind) {
    case 'replaced':
      return (
        <Farewell heading={t('ended.replacedHeading')} words={t('ended.replacedHelp')}>
          <Button kind="main" onClick={onUseHere}>
            {t('ended.replacedAgain')}
          </Button>
        </Farewell>
      );
    case 'takenOver':
      return (
        <Farewell heading={t('ended.takenOverHeading')} words={t('ended.takenOverHelp')}>
          {kept}
          {join}
        </Farewell>
      );
    case 'removed':
      return (
        <Farewell heading={t('ended.removedHeading')} words={t('ended.removedHelp')}>
          {kept}
          {join}
        </Farewell>
      );
    case 'other':
      return (
        <Farewell heading={t('ended.otherHeading')} words={t('ended.otherHelp')}>
          {join}
        </Farewell>
      );
    case 'bad':
      return (
        <Farewell heading={t('ended.badHeading')} words={t('ended.badHelp')}>
          {reload}
        </Farewell>
      );
    case 'old':
      return (
        <Farewell heading={t('ended.oldHeading')} words={t('ended.oldHelp')}>
          {reload}
        </Farewell>
      );
    case 'unknown':
      return (
        <Farewell heading={t('ended.unknownHeading')} words={t('ended.unknownHelp')}>
          {join}
        </Farewell>
      );
    case 'refused':
      return (
        <Farewell
          heading={t('ended.unknownHeading')}
          words={refusal === null ? '' : refusedText(refusal)}
        >
          {join}
        </Farewell>
      );
  }
}

function Farewell({
  heading,
  words,
  children,
}: {
  heading: string;
  words: string;
  children: ReactNode;
}) {
  return (
    <Page heading={heading}>
      <p>{words}</p>
      <div>{children}</div>
    </Page>
  );
}
