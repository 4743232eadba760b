import { useDesk } from '../desk.tsx';
import { grantWindow } from '../grant.ts';

/** A fork from the present moment is asked for where moments are looked at: in the review. */
export function useFork(): () => void {
  const { tell } = useDesk();
  const ask = async () => {
    const refusal = await grantWindow('review', '&fork=1');
    if (refusal !== null) tell('refused', refusal);
  };
  return () => void ask();
}
