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
  const [act, setAct] = useState('');
  const run = async (deed: Parameters<typeof link.ask>[0]) => {
    setAct(deed.act);
    setPending(true);
    setRefused(null);
    const answer = await link.ask(deed);
    setPending(false);
    if (!answer.ok) setRefused(answer.rejection);
    return answer.ok;
  };
  const problem = refused === null ? null : wordsOf(refused, act, t);
  return { pending, problem, refused, run };
}

const notOpened = {
  'log/busy': 'home.notOpened.busy',
  'log/corrupt': 'home.notOpened.corrupt',
  'log/fromFuture': 'home.notOpened.fromFuture',
  'log/full': 'home.notOpened.full',
  'log/gone': 'home.notOpened.gone',
  'log/io': 'home.notOpened.io',
  'log/linked': 'home.notOpened.linked',
  'log/locked': 'home.notOpened.locked',
  'log/notOurs': 'home.notOpened.notOurs',
  'log/readOnly': 'home.notOpened.readOnly',
} as const;

/** What the host says of a file that is opened is about that file; of other deeds it names the folder. */
function wordsOf(refused: Refused, act: string, t: ReturnType<typeof useText>): string {
  const { code } = refused;
  // Nothing is played yet that would go on by itself.
  const isNew = act === 'new' && code === 'log/full';
  return (act === 'open' || isNew) && Object.hasOwn(notOpened, code)
    ? t(notOpened[code as keyof typeof notOpened])
    : refusalWords(refused);
}
