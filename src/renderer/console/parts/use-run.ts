import { useState } from 'react';

export interface Run {
  readonly pending: boolean;
  /** Does it, unless it is not ready or under way. */
  submit(): Promise<void>;
}

/** A form's deed, done once at a time. `run` resolves to whether it was done; then the form is closed. */
export function useRun(ready: boolean, run: () => Promise<boolean>, close: () => void): Run {
  const [pending, setPending] = useState(false);
  const submit = async () => {
    if (!ready || pending) return;
    setPending(true);
    const done = await run();
    setPending(false);
    if (done) close();
  };
  return { pending, submit };
}
