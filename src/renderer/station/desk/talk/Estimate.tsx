import { useId, useState } from 'react';
import { bandOf } from '../../../../core/adjudicate/likelihood.ts';
import type { ArgumentView } from '../../../../core/view/schema-talk.ts';
import { percent } from '../../../shared/format.ts';
import { useCommand } from '../../../shared/link/hooks.tsx';
import { Button } from '../../../shared/ui/Button.tsx';
import { stationText } from '../../text.ts';
import { talkState, useSeat } from '../seat.tsx';
import { Crowd } from './Crowd.tsx';
import { useBand } from './band.ts';
import { Refusal } from './Refusal.tsx';
import styles from './Estimate.module.css';

const step = 5;

/** How likely this seat thinks the move is, until the result; then how likely the room thought it. */
export function Estimate({ argument }: { argument: ArgumentView }) {
  const t = stationText.useText();
  const band = useBand();
  const { estimates, watching } = useSeat();
  // A hot seat is told of no estimate: it knows only what was given while the curtain is up.
  const [givenHere, setGivenHere] = useState<number | null>(null);
  const kept = estimates?.find((each) => each.move === argument.move)?.percent ?? null;
  const own = estimates === null ? givenHere : kept;
  if (argument.crowd !== null) {
    return <Crowd crowd={argument.crowd} own={own} ownKnown={estimates !== null} />;
  }
  if (argument.open && !watching) {
    return <GiveEstimate argument={argument} own={own} onGiven={setGivenHere} />;
  }
  if (own === null) return null;
  const value = { word: band(own), percent: percent(own) };
  return (
    <section className={styles['estimate']}>
      <p className={styles['status']}>{t('estimate.yoursClosed', value)}</p>
    </section>
  );
}

interface GiveProps {
  argument: ArgumentView;
  own: number | null;
  onGiven: (percent: number) => void;
}

function GiveEstimate({ argument, own, onGiven }: GiveProps) {
  const t = stationText.useText();
  const band = useBand();
  const { view, estimates } = useSeat();
  const give = useCommand('estimate.give');
  const [moved, setMoved] = useState<number | null>(null);
  const value = moved ?? own ?? 50;
  const frozen = talkState(view.situation) !== 'open';
  const shown = { word: band(value), percent: percent(value) };
  const saved = own !== null && own === value;

  const save = async () => {
    const answer = await give.run({ move: argument.move, percent: value });
    if (answer.ok) onGiven(value);
  };
  const status = () => {
    if (give.pending) return t('estimate.saving');
    if (frozen) return t('point.held');
    if (saved) return t('estimate.yours', shown);
    if (own !== null) return t('estimate.changing', { percent: percent(own) });
    return estimates === null ? t('estimate.shared') : t('estimate.start');
  };
  const label = () => {
    if (saved) return t('estimate.given');
    return t(own === null ? 'estimate.give' : 'estimate.change', shown);
  };
  return (
    <section
      className={styles['estimate']}
      aria-label={t('estimate.ofMove', { title: argument.title })}
    >
      <h4 className={styles['heading']}>{t('estimate.heading')}</h4>
      <Slider value={value} disabled={frozen || give.pending} onChange={setMoved} />
      <div className={styles['foot']}>
        <Button
          kind={saved ? 'plain' : 'main'}
          pending={give.pending}
          disabled={frozen || saved}
          onClick={() => void save()}
        >
          {label()}
        </Button>
        <p className={styles['status']} data-saved={saved || undefined} role="status">
          {status()}
        </p>
      </div>
      <Refusal refused={give.refused} />
    </section>
  );
}

interface SliderProps {
  value: number;
  disabled: boolean;
  onChange: (value: number) => void;
}

/** 0 to 100 in steps of five: by drag, by arrow keys, or by the buttons beside. */
function Slider({ value, disabled, onChange }: SliderProps) {
  const t = stationText.useText();
  const band = useBand();
  const { likelihoodScale } = useSeat().view;
  const id = useId();
  const put = (next: number) => onChange(Math.min(100, Math.max(0, next)));
  return (
    <div className={styles['slider']}>
      <p
        className={styles['value']}
        data-band={bandOf(value, likelihoodScale).word}
        aria-hidden="true"
      >
        <span className={styles['number']}>{percent(value)}</span> <span>{band(value)}</span>
      </p>
      <div className={styles['track']}>
        <Button
          aria-label={t('estimate.less')}
          disabled={disabled || value <= 0}
          onClick={() => put(value - step)}
        >
          <span aria-hidden="true">−</span>
        </Button>
        <label htmlFor={id} className="wc-hidden">
          {t('estimate.heading')}
        </label>
        <input
          id={id}
          type="range"
          min={0}
          max={100}
          step={step}
          value={value}
          disabled={disabled}
          aria-valuetext={t('estimate.value', { word: band(value), percent: percent(value) })}
          onChange={(event) => put(event.currentTarget.valueAsNumber)}
        />
        <Button
          aria-label={t('estimate.more')}
          disabled={disabled || value >= 100}
          onClick={() => put(value + step)}
        >
          <span aria-hidden="true">+</span>
        </Button>
      </div>
    </div>
  );
}
