import { useState, type ComponentType } from 'react';
import type { RescueTold, Rescued } from './ask-rescue.ts';
import { rescueText } from './text.ts';
import styles from './RescueOffer.module.css';

export interface RescueOfferProps {
  readonly rescue: () => Promise<RescueTold>;
  /** What is done with the new file: played on, or looked at. */
  readonly next: 'open' | 'look';
  readonly go: (file: string) => void;
  /** A button as this page has them; the main one leads to the new file. */
  readonly Button: ComponentType<RescuePress>;
}

export interface RescuePress {
  readonly label: string;
  readonly main: boolean;
  readonly pending: boolean;
  readonly onClick: () => void;
}

/** Where a file was refused as damaged: what is whole of it, in a new file, with what is missing said first. */
export function RescueOffer({ rescue, next, go, Button }: RescueOfferProps) {
  const t = rescueText.useText();
  const [pending, setPending] = useState(false);
  const [told, setTold] = useState<RescueTold | null>(null);
  const run = async () => {
    setPending(true);
    setTold(await rescue());
    setPending(false);
  };
  return (
    <div className={styles['offer']}>
      {told?.ok === true ? null : (
        <>
          <p className={styles['help']}>{t('help')}</p>
          <Button label={t('offer')} main={false} pending={pending} onClick={() => void run()} />
        </>
      )}
      <div role="status" className={styles['said']}>
        {told === null ? null : told.ok ? (
          <Said rescued={told.rescued} />
        ) : (
          <p>
            {t('failed')} <Why {...told} />
          </p>
        )}
      </div>
      {told?.ok === true && (next === 'look' || told.rescued.problem === '') ? (
        <Button label={t(next)} main pending={false} onClick={() => go(told.rescued.file)} />
      ) : null}
    </div>
  );
}

const reasons = {
  'client/offline': 'why.offline',
  'log/corrupt': 'why.unreadable',
  'log/full': 'why.full',
  'log/gone': 'why.gone',
  'log/readOnly': 'why.readOnly',
} as const;

/** In this page's language where there is a sentence for it, otherwise in the host's. */
function Why({ code, why }: { code: string; why: string }) {
  const t = rescueText.useText();
  return Object.hasOwn(reasons, code) ? t(reasons[code as keyof typeof reasons]) : <bdi>{why}</bdi>;
}

function Said({ rescued }: { rescued: Rescued }) {
  const t = rescueText.useText();
  const { title, count, fromCopy, missing, problem, file } = rescued;
  return (
    <>
      <p>
        {t('done', { title, count })} {fromCopy === 0 ? null : t('fromCopy', { count: fromCopy })}
      </p>
      <p className={styles['missing']}>
        {missing === null
          ? t('whole')
          : missing.from === missing.to
            ? t('missingOne', missing)
            : t('missing', missing)}
      </p>
      {problem === '' ? null : (
        <p>
          {t('lookOnly')} <bdi>{problem}</bdi>
        </p>
      )}
      <p className={styles['path']}>
        <bdi>{file}</bdi>
      </p>
    </>
  );
}
