import { useState } from 'react';
import { useLink } from '../../shared/link/hooks.tsx';
import type { Refused } from '../../shared/link/link.ts';
import { refusalWords } from '../refusal.ts';
import { useText } from '../text.ts';

/** A home message with its waiting and its refusal in words. What happens next comes as another screen. */
export function useHomeDeed() {
  const t = useText();
  const link = useLink();
  const [pending, setPending] = useState(false);
  const [refused, setRefused] = useState<Refused | null>(null);
  const run = async (deed: Parameters<typeof link.ask>[0]) => {
    setPending(true);
    setRefused(null);
    const answer = await link.ask(deed);
    setPending(false);
    if (!answer.ok) setRefused(answer.rejection);
    return answer.ok;
  };
  // While nothing is open, «gone» can only mean the file that was asked for.
  const problem =
    refused === null
      ? null
      : refused.code === 'log/gone'
        ? t('home.noFile')
        : refusalWords(refused);
  return { pending, problem, refused, run };
}
