import { plainForm } from '../../../../core/plain-form.ts';
import { useEffect, useState } from 'react';
import type { MoveText } from '../../../../core/move-text.ts';
import type { MoveForm } from '../../../../core/view/schema-move.ts';
import type { Gaps } from '../../../shared/form-gaps.ts';
import { fitToForm } from '../../../shared/move-form.ts';
import { submittable } from '../../../shared/move-text.ts';

type Check = (form: MoveForm | null, text: MoveText) => Gaps;

/** The form's rules, with the schemas they need. If they cannot be had, the host still says what is missing. */
async function loadCheck(): Promise<Check> {
  try {
    return (await import('../../../shared/form-gaps.ts')).formGaps;
  } catch {
    return () => ({});
  }
}

/** As the move is sent. */
export function readyText(text: MoveText, form: MoveForm | null): MoveText {
  return fitToForm(submittable(text), form ?? plainForm);
}

/** What is missing without which there is no move at all; the rest is the form's own. */
function plainGaps({ title, action }: MoveText): Gaps {
  return {
    ...(title === '' ? { title: 'missing' as const } : {}),
    ...(action === '' ? { action: 'missing' as const } : {}),
  };
}

export interface GapsHandle {
  /** As far as it can be said just now: everything, once the rules have come. */
  readonly now: Gaps;
  /** Everything that is missing. */
  readonly all: () => Gaps | Promise<Gaps>;
}

/** What the form still asks of these words. */
export function useGaps(form: MoveForm | null, text: MoveText): GapsHandle {
  const [check, setCheck] = useState<Check | null>(null);
  const ready = readyText(text, form);
  const hasRules = form !== null || ready.visibility === 'secret';
  useEffect(() => {
    if (!hasRules || check !== null) return undefined;
    let here = true;
    const load = async () => {
      const loaded = await loadCheck();
      if (here) setCheck(() => loaded);
    };
    void load();
    return () => {
      here = false;
    };
  }, [hasRules, check]);
  const plain = plainGaps(ready);
  if (!hasRules) return { now: plain, all: () => plain };
  const whole = (loaded: Check): Gaps => ({ ...plain, ...loaded(form, ready) });
  if (check !== null) {
    const now = whole(check);
    return { now, all: () => now };
  }
  return { now: plain, all: async () => whole(await loadCheck()) };
}
