import { Button } from '@mantine/core';
import type { JudgementFacts } from '../../../core/aar/shown.ts';
import { unifiedFromPercent, type Judgement } from '../../../core/review/judgement.ts';
import { bandWord } from '../../shared/band.ts';
import { number, percent } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { TeamOf } from '../parts/picture/PartyMark.tsx';
import { useReportText } from '../report/text.ts';
import { useBackdrop } from '../stage.tsx';
import { useText } from '../text.ts';
import { FactButton, FactRefs } from './facts.tsx';
import type { Figures } from './figures.ts';
import { Measure } from './Measure.tsx';
import { Rows } from './Rows.tsx';
import own from './Estimates.module.css';
import styles from './Measures.module.css';

interface EstimatesProps {
  readonly judgement: Judgement;
  readonly facts: JudgementFacts;
  readonly figures: Figures;
}

/** How well it was judged beforehand, and whether people meant the same. */
export function Estimates({ judgement, facts, figures }: EstimatesProps) {
  const t = useText();
  const report = useReportText();
  const { dispatch } = useBackdrop();
  const { judgement: brier, alignment } = figures;
  return (
    <Measure
      name="judgement"
      title={report('said.measures.judgement')}
      figures={[
        {
          value: brier === null ? null : number(brier, 2),
          label: t('measures.figure.judgement'),
        },
        {
          value: alignment && t('measures.outOf', { ...alignment }),
          label: t('measures.figure.alignment'),
        },
      ]}
      means={t('measures.means.judgement')}
      how={report('said.measures.judgementHelp', { count: judgement.moves.length })}
    >
      <Scores judgement={judgement} facts={facts} />
      <Alignments judgement={judgement} facts={facts} />
      <div>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => dispatch({ do: 'part', part: 'judgement' })}
        >
          {t('measures.toJudgement')}
        </Button>
      </div>
    </Measure>
  );
}

type ScoresProps = Omit<EstimatesProps, 'figures'>;

function Scores({ judgement, facts }: ScoresProps) {
  const t = useText();
  const report = useReportText();
  const { world } = useBackdrop().replay;
  return (
    <Rows
      label={report('said.measures.judgement')}
      columns={[
        { key: 'team', title: report('said.column.team') },
        { key: 'dots', title: t('measures.brier') },
        { key: 'brier', title: t('judgement.brier'), isFigure: true },
        { key: 'expected', title: report('said.column.expectedShare'), isFigure: true },
        { key: 'happened', title: report('said.column.happenedShare'), isFigure: true },
        { key: 'whole', title: report('said.column.calibration') },
        { key: 'facts', title: report('said.column.estimates') },
      ]}
      rows={judgement.teams.map(({ team, brier, calibration }) => ({
        key: team,
        cells: [
          <span key="team" className={styles['who']}>
            <TeamOf team={team} />
            <bdi>{world.teams.get(team)?.name ?? team}</bdi>
          </span>,
          <span key="dots" className={`${styles['strip']} ${own['brier']}`} aria-hidden="true">
            <span className={own['half']} />
            <span className={own['at']} style={{ insetInlineStart: `${100 * brier}%` }}>
              <TeamOf team={team} size="1rem" />
            </span>
          </span>,
          number(brier, 2),
          percent(calibration.expected),
          percent(calibration.happened),
          report(`said.calibration.${calibration.verdict}`),
          <FactRefs key="facts" seqs={facts.estimates.get(team) ?? []} />,
        ],
      }))}
    />
  );
}

function Alignments({ judgement, facts }: ScoresProps) {
  const t = useText();
  const report = useReportText();
  const shared = sharedText.useText();
  const scale = useBackdrop().replay.world.scenario.settings.likelihoodScale;
  return (
    <>
      <p className={styles['how']}>
        {t('measures.alignmentHelp', { from: percent(unifiedFromPercent) })}
      </p>
      <Rows
        label={t('measures.alignment')}
        columns={[
          { key: 'move', title: report('said.column.move') },
          { key: 'bar', title: t('measures.alignment') },
          { key: 'alike', title: t('measures.alike') },
          { key: 'result', title: report('said.column.outcome') },
        ]}
        rows={judgement.moves.map(({ id, team, title, alignment, crowd, outcome }) => ({
          key: id,
          cells: [
            <span key="move" className={styles['who']}>
              <TeamOf team={team} />
              <bdi>{title}</bdi>
            </span>,
            <span key="bar" className={styles['share']} aria-hidden="true">
              <span style={{ inlineSize: `${alignment.percent}%` }} />
            </span>,
            t(`judgement.${alignment.verdict}`, {
              percent: percent(alignment.percent),
              word: bandWord(crowd.median, shared, scale),
            }),
            <FactButton key="result" seq={facts.results.get(id) ?? 0}>
              {shared(`outcome.${outcome}`)}
            </FactButton>,
          ],
        }))}
      />
    </>
  );
}
