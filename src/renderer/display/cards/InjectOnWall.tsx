import type { ResolvedCard } from '../../../core/view/schema.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { InjectCard } from '../../shared/ui/InjectCard.tsx';
import { Fit } from './Fit.tsx';

type Item = Extract<ResolvedCard, { kind: 'inject' }>['item'];

/** A public inject, in its own form, as large as it goes. */
export function InjectOnWall({ item, exercise }: { item: Item; exercise: string }) {
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');
  return (
    <>
      {/* The inject's own title is a second one under the exercise's; only the eye does without. */}
      <h1 className="wc-hidden" dir="auto">
        {exercise}
      </h1>
      <Fit most={5}>
        <InjectCard item={item} mediaToken={mediaToken} large />
      </Fit>
    </>
  );
}
