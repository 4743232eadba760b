import { useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import type { CommandBody, CommandOf } from '../../../core/command.ts';
import type { DrawMethod } from '../../../core/ruling.ts';
import { signed } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { DrawCheck } from '../../shared/ui/DrawCheck.tsx';
import { useDesk } from '../desk.tsx';
import { drawOf, type Draw, type RulingCase } from '../model/ruling-mode.ts';
import { PlainAct, type PlainActProps } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { LikelihoodPart } from './LikelihoodPart.tsx';
import { ThrownDice } from './ThrownDice.tsx';
import { useOdds } from './use-odds.ts';
import styles from './Draw.module.css';

export interface DrawPartProps {
  readonly about: RulingCase;
  readonly method: DrawMethod;
  /** The odds that were shown are those that this way of ruling needs. */
  readonly fits: boolean;
  /** Percent as it stands in the draft. */
  readonly likelihood: number | null;
  /** A table's own odds, which go before it. */
  readonly fixed: number | null;
  change(likelihood: number | null): void;
  begin(): void;
}

/** The odds first, for everybody to see; then the draw, which cannot be repeated; then what it said. */
export function DrawPart(props: DrawPartProps) {
  const t = useText();
  const { scenario } = useDesk();
  const [anew, setAnew] = useState<string | null>(null);
  const { move } = props.about;
  const draw = drawOf(move);
  const scale = scenario.settings.likelihoodScale;
  // Odds that this way of ruling cannot use are shown anew, as long as nothing was drawn.
  const stale = draw !== null && (anew === draw.id || !props.fits);
  const asking = draw === null || (draw.made === null && stale);
  if (asking && move.status !== 'locked')
    return <p className={styles['help']}>{t('odds.notLocked')}</p>;
  return (
    <section className={styles['part']} aria-label={t('odds.title')}>
      {asking ? (
        <Ask {...props} />
      ) : (
        <>
          <DrawCheck draw={draw} scale={scale} withoutOutcome />
          {draw.made === null ? (
            <Shown {...props} draw={draw} again={() => setAnew(draw.id)} />
          ) : null}
        </>
      )}
    </section>
  );
}

/** What the odds are and how it will be drawn. */
function Ask({ about, method, likelihood, fixed, change, begin }: DrawPartProps) {
  const t = useText();
  const odds = useOdds();
  const { move } = about;
  const [source, setSource] = useState<Draw['source']>('software');
  const { net, netLikelihood } = move.advice;
  const percent = Math.round(fixed ?? likelihood ?? 50);
  const data: CommandOf<'odds.show'>['data'] = {
    move: move.id,
    method,
    likelihood: method === 'd100' ? percent : null,
    source,
  };
  return (
    <>
      {method === '2d6' ? (
        <p className={styles['how']}>
          {t('odds.2d6', { net: net === 0 ? '0' : signed(net), ...odds(netLikelihood) })}
        </p>
      ) : fixed !== null ? (
        <p className={styles['how']}>
          <strong>{odds(fixed).percent}</strong> {odds(fixed).word}. {t('odds.table')}
        </p>
      ) : (
        <LikelihoodPart value={percent} needed change={change} />
      )}
      <div className={styles['row']}>
        <SegmentedControl
          size="xs"
          aria-label={t('odds.source')}
          data={(['software', 'physical'] as const).map((value) => ({
            value,
            label: t(`odds.${value}`),
          }))}
          value={source}
          onChange={(value) => setSource(value === 'physical' ? 'physical' : 'software')}
        />
        <ChanceAct kind="main" icon="eye" body={{ type: 'odds.show', data }} begin={begin}>
          {t('odds.show')}
        </ChanceAct>
      </div>
      <p className={styles['help']}>{t('odds.showHelp')}</p>
    </>
  );
}

/** The odds are out and nothing has been drawn. */
function Shown({ about, draw, again, begin }: DrawPartProps & { draw: Draw; again: () => void }) {
  const t = useText();
  const words = sharedText.useText();
  const body = { type: 'draw.make', data: { move: about.move.id, dice: null } } as const;
  return (
    <>
      {draw.commitment === '' ? null : (
        <details className={styles['seal']}>
          <summary className="wc-fold">{t('odds.sealed')}</summary>
          <span>{words('draw.commitment')}</span> <code dir="ltr">{draw.commitment}</code>
        </details>
      )}
      {draw.source === 'physical' ? (
        <ThrownDice move={about.move.id} method={draw.method} begin={begin} />
      ) : null}
      <div className={styles['row']}>
        {draw.source === 'software' ? (
          <ChanceAct kind="main" body={body} begin={begin}>
            {t('odds.draw')}
          </ChanceAct>
        ) : null}
        <PlainAct kind="quiet" onClick={again}>
          {t('odds.change')}
        </PlainAct>
      </div>
    </>
  );
}

/** Claims the move, and then does what the button says. */
function ChanceAct({
  body,
  begin,
  ...rest
}: PlainActProps & { body: CommandBody; begin: () => void }) {
  const { issue } = useDesk();
  const [pending, setPending] = useState(false);
  const run = async () => {
    begin();
    setPending(true);
    await issue(body);
    setPending(false);
  };
  return <PlainAct deed={body.type} {...rest} pending={pending} onClick={() => void run()} />;
}
