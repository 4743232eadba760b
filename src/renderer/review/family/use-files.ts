import { useEffect, useState } from 'react';
import { useReviewDesk, type ReviewFile } from '../desk.tsx';
import type { Told } from '../host/ask.ts';

/** The files that the host knows, asked for once each time this comes up; null: not told yet, or not wanted. */
export function useFiles(wanted: boolean): Told<readonly ReviewFile[]> | null {
  const desk = useReviewDesk();
  const [told, setTold] = useState<Told<readonly ReviewFile[]> | null>(null);
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    const ask = async () => {
      const answer = await desk.files();
      if (here) setTold(answer);
    };
    void ask();
    return () => {
      here = false;
    };
  }, [desk, wanted]);
  return told;
}
