import type { MselRow } from '../../../core/paper/msel.ts';
import { sharedText } from '../../shared/i18n.ts';
import type { Words } from '../model/words.ts';
import { Tick } from '../parts/Blank.tsx';
import { SheetHead } from '../parts/SheetHead.tsx';
import { useText } from '../text.ts';
import { Readers } from './InjectLines.tsx';
import styles from './ControlSheet.module.css';

/** What no card says: what is expected, what control has to know, what changes on release. */
export function ControlSheet({ rows, words }: { rows: readonly MselRow[]; words: Words }) {
  const t = useText();
  const shared = sharedText.useText();
  return (
    <section className={styles['control']}>
      <SheetHead
        kicker={t('document.injectCards')}
        title={t('card.control')}
        lead={t('card.controlHelp')}
      />
      <table>
        <thead>
          <tr>
            <th className={styles['card']}>{t('card.controlColumns.card')}</th>
            <th>{t('card.controlColumns.expected')}</th>
            <th>{t('card.controlColumns.notes')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.eventNo} data-event={row.eventNo}>
              <td>
                <Tick>
                  <span className="paper-no">{row.eventNo}</span>
                </Tick>
                <p>
                  <strong dir="auto">{row.title}</strong>
                </p>
                <p>{shared(`method.${row.method}`)}</p>
                <Readers to={row.to} words={words} />
              </td>
              <td>
                <p dir="auto">{row.expectedAction}</p>
                {row.useWhen === null ? null : (
                  <p className={styles['more']} dir="auto">
                    {t('run.useWhen')}: {row.useWhen}
                  </p>
                )}
              </td>
              <td>
                <p dir="auto">{row.notes}</p>
                {row.media.length === 0 ? null : (
                  <p className={styles['more']} dir="auto">
                    {t('card.attached')}: {row.media.map(({ alt }) => alt).join('; ')}
                  </p>
                )}
                {row.effects.length === 0 ? null : (
                  <p className={styles['more']} dir="auto">
                    {t('run.effects')}: {row.effects.map(words.effect).join('; ')}
                  </p>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
