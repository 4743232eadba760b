import { useState } from 'react';
import { firstAudience } from '../../core/review/hand-out/audiences.ts';
import { readPlace } from '../review/model/address.ts';
import { handedReplay } from '../review/model/handed-replay.ts';
import { firstSceneOf } from '../review/model/replay.ts';
import { ReviewScreen } from '../review/parts/ReviewScreen.tsx';
import { StageProvider } from '../review/stage.tsx';
import type { Handed } from './packed.ts';

/** Begins where the address says, or with the first scene; through the eyes of those whom it was made for. */
export function HandOutApp({ handed }: { handed: Handed }) {
  const [{ replay, start }] = useState(() => opened(handed));
  return (
    <StageProvider replay={replay} start={start} mediaToken="">
      <ReviewScreen newFacts={0} forking={false} onReadAgain={() => {}} />
    </StageProvider>
  );
}

function opened({ replay: handOut, spoilerSafe }: Handed) {
  const replay = handedReplay(handOut);
  const place = readPlace(location.hash);
  const { audiences, chapters, recording } = replay;
  const audience =
    place.as !== null && audiences.includes(place.as) ? place.as : firstAudience(audiences);
  const at = Math.min(place.seq ?? firstSceneOf(chapters) ?? 0, recording.count);
  return { replay, start: { at, audience, spoilerSafe } };
}
