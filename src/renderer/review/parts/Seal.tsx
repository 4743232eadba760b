import { Popover, UnstyledButton } from '@mantine/core';
import type { Replay } from '../model/replay.ts';
import { useText } from '../text.ts';
import { Glyph } from './Glyph.tsx';
import styles from './Seal.module.css';

type Kind = 'verified' | 'unsigned' | 'altered';

function kindOf({ source, recording }: Replay): Kind {
  if (!source.verification.ok || recording.broken !== null) return 'altered';
  return source.verification.signed ? 'verified' : 'unsigned';
}

/** The first fact that is not proven; null when all are. */
export function firstUnproven({ source, recording }: Replay): number | null {
  const { ok, firstBadSeq } = source.verification;
  if (!ok && firstBadSeq !== null) return firstBadSeq;
  return recording.broken?.seq ?? null;
}

/** Whether the record can be trusted: always in sight, with what that means. */
export function Seal({ replay }: { replay: Replay }) {
  const t = useText();
  const kind = kindOf(replay);
  const { verification, complete, facts } = replay.source;
  const seq = firstUnproven(replay);
  const word =
    kind !== 'altered'
      ? t(`seal.${kind}`)
      : seq === null
        ? t('seal.alteredPlain')
        : t('seal.altered', { seq });
  const help = t(`seal.${kind}Help`, {
    count: verification.count,
    good: Math.max(0, (seq ?? verification.count + 1) - 1),
  });
  return (
    <Popover width={340} position="bottom-start" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={styles['seal']} data-kind={kind}>
          <Glyph name={kind === 'altered' ? 'sealBroken' : 'seal'} size={18} />
          {word}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['words']} tabIndex={0} aria-label={t('seal.title')}>
        <h2>{t('seal.title')}</h2>
        <p>{help}</p>
        {verification.problem === '' ? null : (
          <p dir="auto">{t('seal.problem', { problem: verification.problem })}</p>
        )}
        {replay.recording.broken === null ? null : (
          <p>{t('seal.broken', { seq: replay.recording.broken.seq })}</p>
        )}
        {complete ? null : <p>{t('seal.cut', { count: facts.length })}</p>}
        {verification.head === '' ? null : (
          <>
            <p className="wc-label">{t('seal.fingerprint')}</p>
            <p className={`wc-mono ${styles['print']}`} dir="ltr">
              {verification.head.match(/.{1,8}/g)?.join(' ')}
            </p>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
