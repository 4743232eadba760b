import { Popover, UnstyledButton } from '@mantine/core';
import type { Recording } from '../../../../core/review/recording.ts';
import { groups } from '../../../shared/fingerprint.ts';
import { dayAndTime } from '../../../shared/format.ts';
import type { SealNote, Verification } from '../../model/verification.ts';
import { RescueHere } from '../../rescue.tsx';
import { useText } from '../../text.ts';
import { Glyph } from '../Glyph.tsx';
import pill from './Pill.module.css';
import styles from './Seal.module.css';

type Kind = 'handed' | 'verified' | 'partly' | 'unsigned' | 'altered' | 'checking' | 'unchecked';

/** What its seal says of a record. */
export interface Sealed {
  /** Null: the host is still checking, or it never came to the end. */
  readonly verification: Verification | null;
  readonly complete: boolean;
  readonly recording: Pick<Recording, 'count' | 'broken'>;
}

function kindOf({ verification, complete, recording }: Sealed): Kind {
  if (recording.broken !== null) return 'altered';
  if (verification?.ok === false) return 'altered';
  // Whatever was found in the file, what is here ends too early.
  if (!complete) return 'unchecked';
  if (verification === null) return 'checking';
  const { sealedCount, count } = verification;
  if (sealedCount === 0) return 'unsigned';
  return sealedCount >= count ? 'verified' : 'partly';
}

/** The first fact that is not proven; null when all are. */
export function firstUnproven({ verification, recording }: Sealed): number | null {
  if (verification?.ok === false && verification.firstBadSeq !== null)
    return verification.firstBadSeq;
  return recording.broken?.seq ?? null;
}

interface SealProps {
  readonly record: Sealed;
  /** It is no record, but what somebody was given of one. */
  readonly handed?: boolean;
}

/** Whether the record can be trusted: always in sight, with what that means. */
export function Seal({ record, handed = false }: SealProps) {
  const t = useText();
  const kind = handed ? 'handed' : kindOf(record);
  const { verification, complete, recording } = record;
  const seq = firstUnproven(record);
  const word =
    kind !== 'altered'
      ? t(`seal.${kind}`, { count: verification?.sealedCount ?? 0 })
      : seq === null
        ? t('seal.alteredPlain')
        : t('seal.altered', { seq });
  const help = t(`seal.${kind}Help`, {
    count: verification?.count ?? recording.count,
    sealed: verification?.sealedCount ?? 0,
    good: Math.max(0, (seq ?? (verification?.count ?? recording.count) + 1) - 1),
  });
  return (
    <Popover width={340} position="bottom-start" withArrow shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={`${pill['pill']} ${styles['seal']}`} data-kind={kind}>
          <Glyph
            name={kind === 'altered' || kind === 'unchecked' ? 'sealBroken' : 'seal'}
            size={18}
          />
          {word}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={styles['words']} tabIndex={0} aria-label={t('seal.title')}>
        <h2>{t('seal.title')}</h2>
        <p>{help}</p>
        {recording.broken === null ? null : (
          <p>{t('seal.broken', { seq: recording.broken.seq })}</p>
        )}
        {complete ? null : <p>{t('seal.cut', { count: recording.count })}</p>}
        {verification === null ? null : <Verdict verification={verification} />}
        {kind === 'altered' ? <RescueHere /> : null}
      </Popover.Dropdown>
    </Popover>
  );
}

/** What was found, and the fingerprints to compare. */
function Verdict({
  verification: { problem, head, seals, ownKey },
}: {
  verification: Verification;
}) {
  const t = useText();
  return (
    <>
      {problem === '' ? null : <p dir="auto">{t('seal.problem', { problem })}</p>}
      {head === '' ? null : (
        <>
          <p className="wc-label">{t('seal.fingerprint')}</p>
          <Print hash={head} />
        </>
      )}
      <Seals seals={seals} ownKey={ownKey} />
    </>
  );
}

/** Who signed the record, and how far. */
function Seals({ seals, ownKey }: { seals: readonly SealNote[]; ownKey: string }) {
  const t = useText();
  if (seals.length === 0) return null;
  return (
    <>
      <p className="wc-label">{t('seal.seals')}</p>
      <ul className={styles['seals']}>
        {seals.map(({ count, hash, wallMs, keyPrint }) => (
          <li key={`${count} ${keyPrint}`}>
            <p>{t('seal.sealLine', { when: dayAndTime(wallMs), count })}</p>
            <p>
              {t('seal.record')} <Print hash={hash} />
            </p>
            <p>
              {t(keyPrint === ownKey ? 'seal.ownKey' : 'seal.key')} <Print hash={keyPrint} />
            </p>
          </li>
        ))}
      </ul>
      <p>{t('seal.sealsHelp')}</p>
    </>
  );
}

function Print({ hash }: { hash: string }) {
  return (
    <bdi className={`wc-mono ${styles['print']}`} dir="ltr">
      {groups(hash)}
    </bdi>
  );
}
