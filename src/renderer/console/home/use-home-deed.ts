import { useState } from 'react';
import { useLink } from '../../shared/link/hooks.tsx';
import { refusalWords } from '../refusal.ts';
import { useText } from '../text.ts';

/** A home message with its waiting and its refusal in words. What happens next comes as another screen. */
export function useHomeDeed() {
  const t = useText();
  const link = useLink();
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (deed: Parameters<typeof link.ask>[0]) => {
    setPending(true);
    setProblem(null);
    const answer = await link.ask(deed);
    setPending(false);
    // While nothing is open, «gone» can only mean the file that was asked for.
    if (!answer.ok)
      setProblem(
        answer.rejection.code === 'log/gone' ? t('home.noFile') : refusalWords(answer.rejection),
      );
  };
  return { pending, problem, run };
}
