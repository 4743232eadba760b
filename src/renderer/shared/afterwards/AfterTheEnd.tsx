import { Suspense, lazy, useState, type ComponentType, type ReactNode } from 'react';
import { useLinkState } from '../link/hooks.tsx';
import type { Shelf } from '../link/outbox.ts';
import type { AfterwardsProps } from './Afterwards.tsx';

// A part of its own, with its words: nobody needs it before the exercise has ended. Where it cannot come, the desk stays.
const Afterwards = lazy(async (): Promise<{ default: ComponentType<AfterwardsProps> }> => {
  try {
    return { default: (await import('./Afterwards.tsx')).Afterwards };
  } catch {
    return { default: () => null };
  }
});

export interface AfterTheEndProps {
  readonly shelf: Shelf;
  /** Whose words these are on this device. */
  readonly owner: string;
  /** Several people use this screen: nothing stays on it. */
  readonly shared?: boolean;
  readonly children: ReactNode;
}

/** The desk; and once control has opened the hot wash, the way from it to what can be said now. */
export function AfterTheEnd({ children, ...rest }: AfterTheEndProps) {
  const hotWash = useLinkState((state) => state.hotWash);
  const [writing, setWriting] = useState(false);
  const offered = hotWash !== null && (hotWash.open || writing);
  return (
    <>
      {offered ? (
        <Suspense fallback={null}>
          <Afterwards {...rest} hotWash={hotWash} writing={writing} onWriting={setWriting} />
        </Suspense>
      ) : null}
      <div style={{ display: writing ? 'none' : 'contents' }}>{children}</div>
    </>
  );
}
