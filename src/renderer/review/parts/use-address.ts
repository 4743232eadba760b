import { useEffect } from 'react';
import { readPlace, writePlace } from '../model/address.ts';
import { audienceOf } from '../model/replay.ts';
import { useStage } from '../stage.tsx';

/** The address says where one is, and an address that somebody puts there is gone to. */
export function useAddress(): void {
  useWrittenPlace();
  useAskedPlace();
}

/** Written after a rest: browsers refuse an address that changes with every frame. */
const restMs = 300;

function useWrittenPlace(): void {
  const { at, audience, part } = useStage().player;
  useEffect(() => {
    const timer = setTimeout(() => {
      history.replaceState(null, '', writePlace(at, audience, part === 'report'));
    }, restMs);
    return () => clearTimeout(timer);
  }, [at, audience, part]);
}

/** What is written by the page itself makes no such event. */
function useAskedPlace(): void {
  const { replay, player, dispatch } = useStage();
  const { at, audience, part } = player;
  useEffect(() => {
    const go = ({ newURL }: HashChangeEvent) => {
      // By now the page may have written its own place again.
      const place = readPlace(new URL(newURL).hash);
      const asked = {
        at: place.seq ?? at,
        audience: place.as === null ? audience : audienceOf(replay.audiences, place),
        part: place.report ? 'report' : part === 'report' ? 'picture' : part,
      } as const;
      // A key pasted with it does not stay, and what cannot be gone to is put right.
      history.replaceState(null, '', writePlace(asked.at, asked.audience, place.report));
      if (asked.audience !== audience) dispatch({ do: 'viewAs', audience: asked.audience });
      dispatch({ do: 'seek', at: asked.at });
      if (asked.part !== part) dispatch({ do: 'part', part: asked.part });
    };
    addEventListener('hashchange', go);
    return () => removeEventListener('hashchange', go);
  }, [replay, at, audience, part, dispatch]);
}
