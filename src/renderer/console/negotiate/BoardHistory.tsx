import { scenarioDay, wallTime } from '../../shared/format.ts';
import { sharedText } from '../../shared/i18n.ts';
import { changesOf, type Board } from '../model/boards.ts';
import { PartyMark } from '../talk/PartyMark.tsx';
import { useText } from '../text.ts';
import styles from './Negotiate.module.css';
import textStyles from './Text.module.css';

/** Versions that came into force, newest first, and texts that left the table otherwise. */
export function BoardHistory({ board }: { board: Board }) {
  const t = useText();
  const shared = sharedText.useText();
  const gone = board.texts.filter((text) => text.status !== 'tabled').toReversed();
  if (board.versions.length === 0 && gone.length === 0) return null;
  return (
    <details className={styles['history']}>
      <summary>{t('negotiation.history')}</summary>
      <ol>
        {board.versions.toReversed().map(({ version, choice, wallMs, scenarioDate, lapsed }) => (
          <li key={version}>
            <p>
              <strong>
                {t('negotiation.versionLine', {
                  version,
                  day: scenarioDay(scenarioDate),
                  time: wallTime(wallMs),
                })}
              </strong>{' '}
              {lapsed
                ? t('negotiation.versionLapsed')
                : version === board.version
                  ? t('negotiation.versionNow')
                  : t('negotiation.versionReplaced')}
            </p>
            <Wordings board={board} choice={choice} />
          </li>
        ))}
      </ol>
      <ul>
        {gone.map((text) => (
          <li key={text.id}>
            <p className={textStyles['textBy']}>
              <strong>{t('text.title', { no: text.no })}</strong> {t('text.by')}{' '}
              <PartyMark party={text.by} /> · {shared(`textStatus.${text.status}`)}
            </p>
            <Wordings board={board} choice={text.choice} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Wordings({ board, choice }: { board: Board; choice: Readonly<Record<string, string>> }) {
  return (
    <p className={styles['quiet']}>
      {changesOf(board, choice).map(({ clause, option }, at) => (
        <span key={clause.id}>
          {at === 0 ? '' : ' · '}
          <bdi>{clause.title}</bdi>: <bdi>{option.title}</bdi>
        </span>
      ))}
    </p>
  );
}
