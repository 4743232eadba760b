import type { TeamView } from '../../../../core/view/schema.ts';
import { Markdown } from '../../../shared/ui/Markdown.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { useText } from '../../text.ts';
import { Pairs } from './Pairs.tsx';
import { ResultList } from './ResultList.tsx';
import { Meters } from './Meters.tsx';
import { Negotiated } from './Negotiated.tsx';
import { SightFirst } from './SightFirst.tsx';
import { Arguments, Letters, Statements } from './Talk.tsx';
import { TeamInbox } from './TeamInbox.tsx';
import { TeamMoves } from './TeamMoves.tsx';
import { rowsShown, useRecent } from './use-recent.tsx';
import styles from './Picture.module.css';

/** A team's station at this moment: what had reached it, what it had sent, what it knew. */
export function TeamPicture({ view, before }: { view: TeamView; before: TeamView }) {
  const t = useText();
  return (
    <>
      <TeamHead team={view.team} />
      <div className={styles['columns']}>
        <section>
          <SightFirst>
            <TeamInbox view={view} before={before} />
          </SightFirst>
          <Negotiated view={view} before={before} />
          <SightFirst>
            <Letters list={view.messages} />
          </SightFirst>
        </section>
        <section>
          <SightFirst>
            <h3>{t('picture.moves')}</h3>
            <TeamMoves view={view} before={before} />
          </SightFirst>
          <SightFirst>
            <h3>{t('picture.indicators')}</h3>
            <Meters list={view.indicators} />
          </SightFirst>
          <SightFirst>
            <Pairs />
          </SightFirst>
          <SightFirst>
            <Arguments list={view.arguments} />
          </SightFirst>
          <SightFirst>
            <Statements list={view.statements} />
          </SightFirst>
          <SightFirst>
            <Consequences list={view.consequences} />
          </SightFirst>
          <SightFirst>
            {view.results.length === 0 ? null : (
              <>
                <h3>{t('picture.results')}</h3>
                <ResultList results={view.results} teams={view.teams} />
              </>
            )}
          </SightFirst>
        </section>
      </div>
    </>
  );
}

function TeamHead({ team }: { team: TeamView['team'] }) {
  const t = useText();
  return (
    <div className={styles['teamHead']}>
      <TeamMark team={team} size="2.25rem" named />
      <details className={styles['brief']}>
        <summary>{t('picture.brief')}</summary>
        <Markdown text={team.brief} />
        <p className="wc-label">{t('picture.aims')}</p>
        <Bullets lines={team.aims} />
        {team.redLines.length === 0 ? null : (
          <>
            <p className="wc-label">{t('picture.redLines')}</p>
            <Bullets lines={team.redLines} />
          </>
        )}
      </details>
    </div>
  );
}

function Consequences({ list }: { list: TeamView['consequences'] }) {
  const t = useText();
  const { shown, more } = useRecent(list.toReversed(), rowsShown);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{t('picture.consequences')}</h3>
      {more}
      <Bullets lines={shown.map(({ text }) => text).toReversed()} />
    </>
  );
}

function Bullets({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
