import type { ResolvedCard } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { indicatorText } from '../../shared/ui/IndicatorMeter.tsx';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { valueOf } from '../model/indicator-history.ts';
import { useText } from '../text.ts';
import styles from './Stage.module.css';

/** What TAKE would put up, from the same resolved card that the display would get. */
export function CardSketch({ card }: { card: ResolvedCard | null }) {
  const t = useText();
  if (card === null) return <p className={styles['noPicture']}>{t('stage.noPreview')}</p>;
  return (
    <div className={styles['sketch']} data-kind={card.kind}>
      <SketchBody card={card} />
    </div>
  );
}

function SketchBody({ card }: { card: ResolvedCard }) {
  const t = useText();
  const words = sharedText.useText();
  const { view, scenario } = useDesk();
  const team = (id: string) => scenario.teams.find((each) => each.id === id);
  switch (card.kind) {
    case 'situation':
      return (
        <Lines
          title={view.situation.phase?.title ?? view.situation.title}
          text={view.situation.phase?.summary ?? ''}
        />
      );
    case 'join':
      return <Lines title={t('card.join')} text={t('stage.joinSketch')} />;
    case 'inject':
      return (
        <Lines
          label={words(`method.${card.item.method}`)}
          title={card.item.title}
          text={card.item.body.replace(/[*_#>`]/g, '')}
        />
      );
    case 'text':
      return <Lines title={card.title} text={card.text} />;
    case 'move': {
      const mark = team(card.result.team);
      return (
        <>
          {mark === undefined ? null : <TeamMark team={mark} size="1.4rem" named />}
          <Lines title={card.result.title} text={card.result.action} />
        </>
      );
    }
    case 'results':
      return (
        <ul className={styles['results']}>
          {card.results.length === 0 ? <li>{t('stage.noResults')}</li> : null}
          {card.results.map((result) => {
            const mark = team(result.team);
            return (
              <li key={`${result.team}-${result.title}`}>
                {mark === undefined ? null : <TeamMark team={mark} size="1.1rem" />}
                <bdi>{result.title}</bdi>
                <OutcomeBadge outcome={result.outcome} />
              </li>
            );
          })}
        </ul>
      );
    case 'indicators':
      return (
        <ul className={styles['results']}>
          {scenario.indicators
            .filter((row) => row.visibleTo === 'public')
            .map((row) => (
              <li key={row.id}>
                <bdi>{row.name}</bdi>
                <strong>
                  {indicatorText(row, valueOf(view, row.id) ?? row.initial, {
                    yes: words('indicator.yes'),
                    no: words('indicator.no'),
                  })}
                </strong>
              </li>
            ))}
        </ul>
      );
    case 'hold':
      return <Lines title={t('card.hold')} text="" />;
    case 'black':
      return null;
  }
}

function Lines({ label, title, text }: { label?: string; title: string; text: string }) {
  return (
    <>
      {label === undefined ? null : <p className={styles['sketchLabel']}>{label}</p>}
      <p className={styles['sketchTitle']} dir="auto">
        {title}
      </p>
      <p className={styles['sketchText']} dir="auto">
        {text}
      </p>
    </>
  );
}
