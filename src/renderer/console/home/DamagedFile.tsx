import { mayBeRescued } from '../../../core/protocol/rescue.ts';
import { askRescue } from '../../shared/rescue/ask-rescue.ts';
import { RescueOffer, type RescuePress } from '../../shared/rescue/RescueOffer.tsx';
import { presentToken } from '../grant.ts';
import { PlainAct } from '../parts/Act.tsx';

export interface DamagedFileProps {
  /** Why it was not opened; null: it was not refused. */
  readonly code: string | null;
  readonly file: string;
  readonly open: (file: string) => void;
}

/** Under the refusal of a file of which a part may be whole. */
export function DamagedFile({ code, file, open }: DamagedFileProps) {
  if (code === null || !mayBeRescued(code)) return null;
  return (
    <RescueOffer
      key={file}
      rescue={() => askRescue(presentToken() ?? '', file)}
      next="open"
      go={open}
      Button={Press}
    />
  );
}

function Press({ label, main, ...press }: RescuePress) {
  return (
    <PlainAct kind={main ? 'main' : 'plain'} {...press}>
      {label}
    </PlainAct>
  );
}
