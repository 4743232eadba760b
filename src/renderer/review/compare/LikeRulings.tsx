import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useText } from '../text.ts';
import { momentOf, Ruled, RunHead } from './DecisionTables.tsx';
import { letterOf } from './letters.tsx';
import { Wide } from '../parts/Wide.tsx';
import { Section } from './Section.tsx';
import type { ComparePart } from './words.ts';
import styles from './Compare.module.css';

/** The same move in several runs, and how it was judged each time: those judged otherwise come first. */
export function LikeRulings({ comparison, words, addresses }: ComparePart) {
  const t = useText();
  const list = comparison.rulings.toSorted((a, b) => Number(b.differs) - Number(a.differs));
  return (
    <Section title={t('compare.rulings')} help={t('compare.rulingsHelp')}>
      {list.length === 0 ? <p className={styles['help']}>{t('compare.noRulings')}</p> : null}
      {list.length === 0 ? null : (
        <Wide label={t('compare.rulings')}>
          <table className={styles['table']}>
            <RunHead runs={addresses.length} first={t('compare.move')} />
            <tbody>
              {list.map((like) => {
                const team = words.team(like.team);
                return (
                  <tr
                    key={like.option ?? like.moves.flat()[0]?.move}
                    data-same={!like.differs || undefined}
                  >
                    <th scope="row">
                      <span className={styles['moveName']}>
                        {team === undefined ? null : <TeamMark team={team} size="1.25rem" />}
                        <span dir="auto">{like.title}</span>
                      </span>
                    </th>
                    {like.moves.map((moves, run) => (
                      <td key={letterOf(run)}>
                        <ul className={styles['moves']}>
                          {moves.map((move) => (
                            <li key={move.move}>
                              <a href={momentOf(addresses[run], move)}>
                                <span className="wc-hidden">{like.title}: </span>
                                <Ruled move={move} />
                              </a>
                            </li>
                          ))}
                        </ul>
                      </td>
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Wide>
      )}
    </Section>
  );
}
