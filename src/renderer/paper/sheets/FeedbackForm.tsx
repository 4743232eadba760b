import { feedbackRoles, feedbackStatements } from '../../../core/remark.ts';
import type { Pack } from '../model/pack.ts';
import { Blank, Lines, Tick } from '../parts/Blank.tsx';
import { SheetHead } from '../parts/SheetHead.tsx';
import { useText } from '../text.ts';
import styles from './FeedbackForm.module.css';

/** What everybody may say afterwards, without a name: two pages, one sheet. */
export function FeedbackForm({ pack }: { pack: Pack }) {
  const t = useText();
  return (
    <>
      <SheetHead
        kicker={t('document.feedbackForm')}
        title={pack.title}
        lead={t('form.feedback.lead')}
      />
      <div className={styles['roles']}>
        <span className={styles['label']}>{t('form.feedback.role')}</span>
        {feedbackRoles.map((role) => (
          <Tick key={role}>{t(`form.feedback.roles.${role}`)}</Tick>
        ))}
        <Blank label={t('form.feedback.team')} />
      </div>
      <h2>{t('form.feedback.partOne')}</h2>
      <div className={styles['pair']}>
        <Three title={t('form.feedback.strengths')} />
        <Three title={t('form.feedback.improve')} />
      </div>
      <h3>{t('form.feedback.unseen')}</h3>
      <Lines count={2} />
      <Actions />
      <h3>{t('form.feedback.review')}</h3>
      <Lines count={2} />
      <section className="paper-page">
        <h2>{t('form.feedback.partTwo')}</h2>
        <p className="paper-help">{t('form.feedback.scale')}</p>
        <Scale lines={feedbackStatements.map((one) => t(`form.feedback.statements.${one}`))} />
        {pack.scenario.objectives.length === 0 ? null : (
          <>
            <h2>{t('form.feedback.objectives')}</h2>
            <Scale lines={pack.scenario.objectives.map(({ text }) => text)} />
          </>
        )}
        <h3>{t('form.feedback.more')}</h3>
        <Lines count={4} />
      </section>
    </>
  );
}

function Three({ title }: { title: string }) {
  return (
    <section>
      <h3>{title}</h3>
      <ol className={styles['three']}>
        {[1, 2, 3].map((no) => (
          <li key={no}>
            <Lines count={2} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Actions() {
  const t = useText();
  return (
    <section className="paper-together">
      <h3>{t('form.feedback.actions')}</h3>
      <table className={styles['actions']}>
        <thead>
          <tr>
            <th>{t('form.feedback.actionColumns.action')}</th>
            <th className={styles['who']}>{t('form.feedback.actionColumns.who')}</th>
            <th className={styles['priority']}>{t('form.feedback.actionColumns.priority')}</th>
          </tr>
        </thead>
        <tbody>
          {[1, 2, 3].map((row) => (
            <tr key={row}>
              <td aria-label={t('form.feedback.actionColumns.action')} />
              <td aria-label={t('form.feedback.actionColumns.who')} />
              <td>
                <div className={styles['ticks']}>
                  {(['high', 'medium', 'low'] as const).map((priority) => (
                    <Tick key={priority}>{t(`form.feedback.priority.${priority}`)}</Tick>
                  ))}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Scale({ lines }: { lines: readonly string[] }) {
  return (
    <table className={styles['scale']}>
      <tbody>
        {lines.map((line) => (
          <tr key={line}>
            <td dir="auto">{line}</td>
            {[1, 2, 3, 4, 5].map((value) => (
              <td key={value} className={styles['value']}>
                <Tick>{value}</Tick>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
