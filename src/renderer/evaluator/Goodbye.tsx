import { refusedText } from '../shared/i18n.ts';
import type { ByeCode, Refusal } from '../shared/link/state.ts';
import { Button } from '../shared/ui/Button.tsx';
import { Page } from '../station/Page.tsx';
import { evaluatorText } from './text.ts';

export interface GoodbyeProps {
  bye: ByeCode | null;
  refusal: Refusal | null;
  onAgain: () => void;
  onHere: () => void;
}

/** The line has been cut on purpose: why, and the one thing to do about it. */
export function Goodbye({ bye, refusal, onAgain, onHere }: GoodbyeProps) {
  const t = evaluatorText.useText();
  if (bye === 'replaced') {
    return (
      <Page heading={t('ended.replacedHeading')}>
        <p>{t('ended.replacedHelp')}</p>
        <Button kind="main" onClick={onHere}>
          {t('ended.here')}
        </Button>
      </Page>
    );
  }
  if (refusal?.code === 'protocol/version' || bye === 'badMessages') {
    return (
      <Page heading={t('ended.oldHeading')}>
        <p>{t('ended.oldHelp')}</p>
        <Button onClick={() => globalThis.location.reload()}>{t('ended.reload')}</Button>
      </Page>
    );
  }
  const removed = bye === 'removed';
  const other = refusal?.code === 'evaluator/unknown' || bye === 'otherExercise';
  return (
    <Page heading={t(removed ? 'ended.removedHeading' : 'ended.otherHeading')}>
      <p>
        {removed
          ? t('ended.removedHelp')
          : other || refusal === null
            ? t('ended.otherHelp')
            : refusedText(refusal)}
      </p>
      <Button onClick={onAgain}>{t('ended.again')}</Button>
    </Page>
  );
}
