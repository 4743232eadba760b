import type { ResolvedCard } from '../../../core/view/schema.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { mediaKind } from '../../shared/media.ts';
import { InjectCard } from '../../shared/ui/InjectCard.tsx';
import { Fit } from './Fit.tsx';

type Item = Extract<ResolvedCard, { kind: 'inject' }>['item'];

/** A public inject, in its own form, as large as it goes. */
export function InjectOnWall({ item, exercise }: { item: Item; exercise: string }) {
  const mediaToken = useLinkState((state) => state.welcome?.mediaToken ?? '');
  const media = seenFromAfar(item.media);
  return (
    <>
      {/* The inject's own title is a second one under the exercise's; only the eye does without. */}
      <h1 className="wc-hidden" dir="auto">
        {exercise}
      </h1>
      <Fit most={5} more={media.length < item.media.length}>
        <InjectCard item={{ ...item, media }} mediaToken={mediaToken} large />
      </Fit>
    </>
  );
}

/** A page of type and a second picture are for the hand: beside the words they leave room for neither. */
function seenFromAfar(media: Item['media']): Item['media'] {
  const picture = media.find((each) => mediaKind(each.file) === 'image');
  return media.filter((each) => each === picture || mediaKind(each.file) === 'audio');
}
