import { useEffect, useState } from 'react';

/** This machine's clock, looked at again now and then; for words such as «away since 10:32», not for clocks. */
export function useNow(everyMs: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
