import { useState } from 'react';
import { useLink } from '../shared/link/hooks.tsx';
import { PinPad } from './PinPad.tsx';
import { hotseatText } from './text.ts';

/** Typed twice, as nobody sees what is typed. */
export function SetPin({ onClose }: { onClose: () => void }) {
  const t = hotseatText.useText();
  const link = useLink();
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
      link.send({ t: 'pin', pin });
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
