import type { Situation } from '../../../core/view/schema.ts';
import { sharedText } from '../../shared/i18n.ts';
import { Markdown } from '../../shared/ui/Markdown.tsx';
import { stationText } from '../text.ts';
import { Part } from './Part.tsx';
import { useSeat } from './seat.tsx';
import styles from './Brief.module.css';

/** The public situation of this phase, then what only this team knows. */
export function Brief() {
  const t = stationText.useText();
  const { view } = useSeat();
  const { team, situation, members } = view;
  return (
    <div className={styles['brief']}>
      {situation.status === 'lobby' ? (
        <Part title={t('lobby.heading')}>
          <p>{t('lobby.help')}</p>
        </Part>
      ) : null}
      {situation.phase === null ? null : <PhaseBrief phase={situation.phase} />}
      <Part title={t('brief.team')} aside={t('brief.secret')}>
        <Markdown text={team.brief} />
        <h3 className={styles['sub']}>{t('brief.aims')}</h3>
        <ol className={styles['aims']}>
          {team.aims.map((aim) => (
            <li key={aim}>
              <span dir="auto">{aim}</span>
            </li>
          ))}
        </ol>
        {team.redLines.length === 0 ? null : (
          <>
            <h3 className={styles['sub']}>{t('brief.redLines')}</h3>
            <ul className={styles['redLines']}>
              {team.redLines.map((line) => (
                <li key={line} dir="auto">
                  {line}
                </li>
              ))}
            </ul>
          </>
        )}
      </Part>
      {members.length === 0 ? null : (
        <Part title={t('brief.members')}>
          <ul className={styles['members']}>
            {members.map((name, i) => (
              // Two people may have one name; the list only grows at its end.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={`${name}-${i}`} dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </Part>
      )}
    </div>
  );
}

function PhaseBrief({ phase }: { phase: NonNullable<Situation['phase']> }) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const end = phase.kind === 'end';
  return (
    <Part title={end ? t('brief.end') : t('brief.phase')} tone={end ? 'end' : 'plain'}>
      <p className={styles['title']} dir="auto">
        {phase.title}
      </p>
      {phase.verdict === null ? null : (
        <p className={styles['verdict']}>{shared(`verdict.${phase.verdict}`)}</p>
      )}
      <p className={styles['summary']} dir="auto">
        {phase.summary}
      </p>
      <Markdown text={phase.briefing} />
    </Part>
  );
}
