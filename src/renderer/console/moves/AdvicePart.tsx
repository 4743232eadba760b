import type { ReactNode } from 'react';
import { signed } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import type { RulingCase } from '../model/ruling-mode.ts';
import { PlainAct } from '../parts/Act.tsx';
import { useText } from '../text.ts';
import { useOdds } from './use-odds.ts';
import styles from './Advice.module.css';

export interface AdvicePartProps {
  readonly about: RulingCase;
  /** Takes a percentage for the likelihood; null: nobody asks for one now. */
  readonly take: ((likelihood: number) => void) | null;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly words: ReactNode;
  readonly likelihood: number | null;
}

/** What argument, room, table and scenario say to the move. It advises; control judges. */
export function AdvicePart({ about, take }: AdvicePartProps) {
  const t = useText();
  const lines = useLines(about);
  if (lines.length === 0) return null;
  return (
    <section className={styles['advice']} aria-label={t('ruling.advice.title')}>
      <dl>
        {lines.map(({ key, name, words, likelihood }) => (
          <div key={key}>
            <dt>{name}</dt>
            <dd dir="auto">{words}</dd>
            {take === null || likelihood === null ? null : (
              <dd className={styles['take']}>
                <Take name={name} likelihood={Math.round(likelihood)} take={take} />
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

function Take(props: { name: string; likelihood: number; take: (likelihood: number) => void }) {
  const { name, likelihood, take } = props;
  const t = useText();
  const { percent } = useOdds()(likelihood);
  return (
    <PlainAct
      kind="quiet"
      aria-label={`${name}: ${t('ruling.take', { percent })}`}
      onClick={() => take(likelihood)}
    >
      {t('ruling.take', { percent })}
    </PlainAct>
  );
}

function useLines({ move, option }: RulingCase): Line[] {
  const t = useText();
  const words = sharedText.useText();
  const odds = useOdds();
  const { table, net, netLikelihood } = move.advice;
  const { crowd } = move;
  const line = (key: string, name: string, said: ReactNode, likelihood: number | null): Line => ({
    key,
    name,
    words: said,
    likelihood,
  });
  const lines: Line[] = [];
  if (table !== null) {
    const said =
      table.outcome === null
        ? t('ruling.advice.tableOdds', { text: table.text, ...odds(table.likelihood ?? 0) })
        : t('ruling.advice.tableOutcome', {
            text: table.text,
            outcome: words(`outcome.${table.outcome}`),
          });
    lines.push(line('table', table.title, said, table.likelihood));
  }
  if (move.points.length > 0) {
    const said = t('ruling.advice.argumentIs', {
      net: net === 0 ? '0' : signed(net),
      ...odds(netLikelihood),
    });
    lines.push(line('argument', t('ruling.advice.argument'), said, netLikelihood));
  }
  if (crowd !== null) {
    const said = t(crowd.n > 1 ? 'ruling.advice.roomSpread' : 'ruling.advice.roomIs', {
      ...odds(crowd.median),
      count: t('estimates.count', { count: crowd.n }),
      low: odds(crowd.low).percent,
      high: odds(crowd.high).percent,
    });
    lines.push(line('room', t('ruling.advice.room'), said, crowd.median));
  }
  if (option !== null) {
    const said = t('ruling.advice.optionIs', { ...odds(option.likelihood) });
    lines.push(line('option', t('ruling.advice.option'), said, option.likelihood));
  }
  return lines;
}
