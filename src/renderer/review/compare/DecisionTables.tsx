import { Switch } from '@mantine/core';
import { useState } from 'react';
import type { ComparedMove, Decisions } from '../../../core/review/compare/moves.ts';
import { percent } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useText } from '../text.ts';
import { letterOf, Letter } from './letters.tsx';
import { Wide } from '../parts/Wide.tsx';
import { Section } from './Section.tsx';
import type { ComparePart } from './words.ts';
import styles from './Compare.module.css';

/** What each team did in each phase, run beside run. */
export function DecisionTables({ comparison, words, addresses }: ComparePart) {
  const t = useText();
  const [only, setOnly] = useState(true);
  const shown = comparison.decisions.filter(({ differs }) => differs || !only);
  const phases = [...new Set(shown.map(({ phase }) => phase))];
  return (
    <Section
      title={t('compare.decisions')}
      help={t('compare.decisionsHelp')}
      aside={
        <Switch
          size="sm"
          checked={only}
          label={t('compare.onlyDiffering')}
          onChange={(event) => setOnly(event.currentTarget.checked)}
        />
      }
    >
      {phases.length === 0 ? <p className={styles['help']}>{t('compare.noDecisions')}</p> : null}
      {phases.map((phase) => (
        <Wide key={phase} label={words.phase(phase)}>
          <table className={styles['table']}>
            <caption dir="auto">{words.phase(phase)}</caption>
            <RunHead runs={addresses.length} first={t('compare.team')} />
            <tbody>
              {shown
                .filter((one) => one.phase === phase)
                .map((one) => (
                  <Row key={one.team} decisions={one} words={words} addresses={addresses} />
                ))}
            </tbody>
          </table>
        </Wide>
      ))}
    </Section>
  );
}

export function RunHead({ runs, first }: { runs: number; first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {Array.from({ length: runs }, (_, run) => (
          <th key={letterOf(run)} scope="col">
            <Letter run={run} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface RowProps {
  readonly decisions: Decisions;
  readonly words: ComparePart['words'];
  readonly addresses: ComparePart['addresses'];
}

function Row({ decisions, words, addresses }: RowProps) {
  const t = useText();
  const team = words.team(decisions.team);
  return (
    <tr>
      <th scope="row">
        {team === undefined ? decisions.team : <TeamMark team={team} size="1.25rem" named />}
      </th>
      {decisions.moves.map((moves, run) => (
        <td key={letterOf(run)}>
          {moves.length === 0 ? (
            <span className={styles['small']}>{t('compare.noMove')}</span>
          ) : (
            <ul className={styles['moves']}>
              {moves.map((move) => (
                <li key={move.move}>
                  <a href={momentOf(addresses[run], move)} dir="auto">
                    {move.option === null ? move.title : words.option(move.option)}
                  </a>
                  <Ruled move={move} />
                </li>
              ))}
            </ul>
          )}
        </td>
      ))}
    </tr>
  );
}

/** What came of a move, how likely it had been held, and how it was ruled. */
export function Ruled({ move }: { move: ComparedMove }) {
  const t = useText();
  const shared = sharedText.useText();
  const { ruling } = move;
  if (ruling === null) return <span className={styles['small']}>{t('compare.notRuled')}</span>;
  const { likelihood, mode } = ruling;
  return (
    <span className={styles['ruled']}>
      <OutcomeBadge outcome={ruling.outcome} />
      <span className={styles['small']}>
        {likelihood === null ? '' : `${percent(likelihood)} · `}
        {shared(`rulingMode.${mode}`)} · {t('compare.turn', { turn: move.totalTurn })}
      </span>
    </span>
  );
}

/** The moment in a run's review that says so. */
export function momentOf(address: string | undefined, { seq }: ComparedMove): string {
  return `${address ?? ''}#seq=${seq}&as=control`;
}
