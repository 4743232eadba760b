import type { ResolvedCard } from '../../../core/view/schema.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { InjectCard } from '../../shared/ui/InjectCard.tsx';
import { Fit } from './Fit.tsx';

type Item = Extract<ResolvedCard, { kind: 'inject' }>['item'];

/** A public inject, in its own form, as large as it goes. */
export function InjectOnWall({ item }: { item: Item }) {
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');
  return (
    <Fit most={5}>
      <InjectCard item={item} mediaToken={mediaToken} large />
    </Fit>
  );
}
