import { useCallback, useEffect, useRef, useState } from 'react';
import type { PaperSize } from '../../../core/paper/pack.ts';
import { getChoice } from '../../shared/language.ts';
import { presentToken } from '../grant.ts';
import { askForPaper, noPaper, startingPaper, withNews, type PaperState } from '../model/paper.ts';
import { useText } from '../text.ts';

/** Makes a pack and says how far it is. It goes on while the dialog is closed, and ends with the window. */
export function usePaper() {
  const t = useText();
  const [state, setState] = useState<PaperState>(noPaper);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const make = useCallback(
    async (size: PaperSize) => {
      const stop = new AbortController();
      running.current = stop;
      let now = startingPaper;
      setState(now);
      const { language, room } = getChoice();
      const wish = { size, words: { language, terms: room.terms } };
      try {
        for await (const news of askForPaper(presentToken() ?? '', wish, stop.signal)) {
          now = withNews(now, news);
          setState(now);
        }
        if (now.kind === 'printing')
          setState({ kind: 'failed', code: 'paper/cut', message: t('paper.cut') });
      } catch {
        setState(
          stop.signal.aborted
            ? noPaper
            : { kind: 'failed', code: 'paper/cut', message: t('paper.cut') },
        );
      }
    },
    [t],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { state, make, cancel };
}
