import { useState } from 'react';
import { PinPad } from './PinPad.tsx';
import { hotseatText } from './text.ts';

export interface SetPinProps {
  onSet: (pin: string) => void;
  onClose: () => void;
}

/** Typed twice, as nobody sees what is typed. */
export function SetPin({ onSet, onClose }: SetPinProps) {
  const t = hotseatText.useText();
  const [first, setFirst] = useState<string | null>(null);
  const [differs, setDiffers] = useState(false);
  const done = (pin: string) => {
    if (first === null) {
      setFirst(pin);
      setDiffers(false);
    } else if (pin !== first) {
      setFirst(null);
      setDiffers(true);
    } else {
      onSet(pin);
      onClose();
    }
  };
  return (
    <PinPad
      key={first === null ? 'first' : 'again'}
      heading={first === null ? t('pin.choose') : t('pin.again')}
      help={t('pin.chooseHelp')}
      problem={differs ? t('pin.differs') : ''}
      disabled={false}
      done={first === null ? t('pin.next') : t('pin.set')}
      back={t('pin.cancel')}
      onDone={done}
      onBack={onClose}
    />
  );
}
