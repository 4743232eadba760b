import { Button } from '@mantine/core';
import type { ReportWish } from '../../../../core/aar/report/wish.ts';
import type { Refusal } from '../../host/ask.ts';
import { useEdit } from '../edit/edit-context.ts';
import { whyNot } from '../../host/why-not.ts';
import { reviewText } from '../../text.ts';
import form from '../../parts/DialogForm.module.css';
import type { ReportText } from '../text.ts';
import type { FileMaking } from './use-file.ts';

export interface CourseProps {
  readonly file: FileMaking;
  readonly wish: ReportWish;
}

/** What is going on, what came of it, and what else can be done. */
export function Course({ file, wish }: CourseProps) {
  const { t } = useEdit().say;
  const { course } = file;
  switch (course.is) {
    case 'asked':
      return null;
    case 'making':
      return (
        <p className={form['note']} role="status">
          {t(course.wish.format === 'pdf' ? 'file.printing' : 'file.making')}
        </p>
      );
    case 'made':
      return (
        <p className={form['note']} role="status">
          {t('file.done', { name: `\u2068${course.name}\u2069` })}
        </p>
      );
    case 'failed':
      return (
        <div className={form['why']} role="alert">
          <p dir="auto">{t('file.failed', { why: whyNotMade(course.trouble, t) })}</p>
          {course.trouble.code === 'paper/noBrowser' ? (
            <>
              <Button size="compact-sm" variant="default" onClick={() => void file.printHere(wish)}>
                {t('file.byHand')}
              </Button>
              <p>{t('file.byHandHelp')}</p>
            </>
          ) : null}
        </div>
      );
  }
}

const known = {
  'paper/noBrowser': 'file.noBrowser',
  'paper/slow': 'file.slow',
  'page/failed': 'file.broken',
} as const;

function whyNotMade(trouble: Refusal, t: ReportText): string {
  const { code, message } = trouble;
  if (code in known) return t(known[code as keyof typeof known]);
  return code.startsWith('paper/') ? message : whyNot(trouble, reviewText.text);
}
