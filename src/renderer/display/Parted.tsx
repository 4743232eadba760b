import { useEffect, useState } from 'react';
import { useLink } from '../shared/link/hooks.tsx';
import { HoldCard } from './cards/HoldCard.tsx';
import { CodeForm } from './CodeForm.tsx';

/**
 * The exercise that this wall belonged to is over or gone. It shows nothing of the next one by itself; a key or a
 * press brings the form for its code.
 */
export function Parted({ title }: { title: string }) {
  const link = useLink();
  const [asking, ask] = useState(false);
  useEffect(() => {
    const wake = () => ask(true);
    globalThis.addEventListener('keydown', wake);
    globalThis.addEventListener('pointerdown', wake);
    return () => {
      globalThis.removeEventListener('keydown', wake);
      globalThis.removeEventListener('pointerdown', wake);
    };
  }, []);
  if (!asking) return <HoldCard title={title} parted />;
  return <CodeForm onCode={(code) => link.identify({ role: 'display', code })} />;
}
