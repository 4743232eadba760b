import type { ReactNode } from 'react';
import type { ControlMove } from '../../../../core/view/schema-move.ts';
import type { ControlView } from '../../../../core/view/schema.ts';
import { bandWord } from '../../../shared/band.ts';
import { percent, signed } from '../../../shared/format.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { listed } from '../../../shared/majority.ts';
import { effectWords, quoteWords, signatureWords } from '../../model/ruling-words.ts';
import { useBackdrop } from '../../stage.tsx';
import { useText } from '../../text.ts';
import styles from './Picture.module.css';

export interface JudgingProps {
  readonly move: ControlMove;
  /** What had been said by then: a ruling may quote it. */
  readonly statements: ControlView['statements'];
}

/** How control judged a move: by which way, on what, how sure, against what, who ruled and who signed. */
export function Judging({ move, statements }: JudgingProps) {
  const t = useText();
  const { ruling, review } = move;
  const inHand = <Pair term={t('seen.ruling.inHand')}>{review.claimedBy}</Pair>;
  if (ruling === null) {
    return (
      <dl className={styles['ruling']}>
        {inHand}
        <Basis move={move} />
      </dl>
    );
  }
  return (
    <dl className={styles['ruling']}>
      <How ruling={ruling} />
      <Reasons ruling={ruling} />
      <Told ruling={ruling} statements={statements} />
      <Pair term={t('seen.ruling.by')}>{review.ruledBy}</Pair>
      <Pair term={t('seen.ruling.signature')}>{signatureWords(review, t)}</Pair>
      {inHand}
    </dl>
  );
}

/** Nothing to say is not said. */
function Pair({ term, children }: { term: string; children: ReactNode }) {
  if (children === null || children === '') return null;
  return (
    <>
      <dt>{term}</dt>
      <dd dir="auto">{children}</dd>
    </>
  );
}

/** What argument and table say while nothing is decided. */
function Basis({ move: { advice, points, status } }: { move: ControlMove }) {
  const t = useText();
  if (status !== 'locked') return null;
  const { net, netLikelihood, table } = advice;
  return (
    <>
      <Pair term={t('seen.ruling.argument')}>
        {points.length === 0
          ? null
          : t('seen.ruling.argumentLine', { net: signed(net), percent: percent(netLikelihood) })}
      </Pair>
      <Pair term={t('seen.ruling.table')}>
        {table === null
          ? null
          : t('seen.ruling.tableLine', { title: table.title, text: table.text })}
      </Pair>
    </>
  );
}

type Ruling = NonNullable<ControlMove['ruling']>;

function How({ ruling }: { ruling: Ruling }) {
  const t = useText();
  const shared = sharedText.useText();
  const { replay } = useBackdrop();
  const scale = replay.world.scenario.settings.likelihoodScale;
  const { mode, likelihood, confidence, agreedBy } = ruling;
  const names = agreedBy.map((id) => replay.world.teams.get(id)?.name ?? id);
  return (
    <>
      <Pair term={t('seen.ruling.mode')}>{shared(`rulingMode.${mode}`)}</Pair>
      <Pair term={t('seen.ruling.likelihood')}>
        {likelihood === null
          ? null
          : `${percent(likelihood)}, ${bandWord(likelihood, shared, scale)}`}
      </Pair>
      <Pair term={t('seen.ruling.confidence')}>
        {confidence === null ? null : shared(`confidence.${confidence}`)}
      </Pair>
      <Pair term={t('seen.ruling.agreedBy')}>{names.length === 0 ? null : listed(names)}</Pair>
    </>
  );
}

function Reasons({ ruling }: { ruling: Ruling }) {
  const t = useText();
  const shared = sharedText.useText();
  const { override, rationale, alternatives } = ruling;
  return (
    <>
      <Pair term={t('seen.ruling.override')}>
        {override === null
          ? null
          : t('seen.ruling.overrideLine', {
              outcome: shared(`outcome.${override.of}`),
              reason: override.reason,
            })}
      </Pair>
      <Pair term={t('picture.rationale')}>{rationale}</Pair>
      <Pair term={t('seen.ruling.alternatives')}>{alternatives.join(' · ')}</Pair>
    </>
  );
}

function Told({ ruling, statements }: Pick<JudgingProps, 'statements'> & { ruling: Ruling }) {
  const t = useText();
  const { replay } = useBackdrop();
  const { publicText, teamTexts, quotes, effects, openToAll } = ruling;
  return (
    <>
      <Pair term={t('seen.ruling.openToAll')}>
        {t(openToAll ? 'seen.ruling.everybody' : 'seen.ruling.ownTeam')}
      </Pair>
      <Pair term={t('picture.publicText')}>{publicText}</Pair>
      {Object.entries(teamTexts).map(([team, text]) => {
        const name = replay.world.teams.get(team)?.name ?? team;
        return (
          <Pair key={team} term={t('seen.ruling.toTeam', { team: name })}>
            {text}
          </Pair>
        );
      })}
      <Pair term={t('seen.ruling.quotes')}>{quoteWords(replay.world, statements, quotes, t)}</Pair>
      <Pair term={t('picture.effects')}>
        {effects.map((effect) => effectWords(replay.world, effect, t)).join(' · ')}
      </Pair>
    </>
  );
}
