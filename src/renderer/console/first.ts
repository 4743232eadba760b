import { cardSchema, type Card } from '../../core/card.ts';
import { stepSchema } from '../../core/scenario/primitives.ts';
import { ago } from '../shared/format.ts';
import { sharedText } from '../shared/i18n.ts';
import type { Refused } from '../shared/link/link.ts';
import { wheelEn } from './strings/wheel.en.ts';
import { consoleText } from './text.ts';

type Deed = keyof (typeof wheelEn)['first']['did'];

/** "Sam released E07 2 seconds ago.", where a refusal tells it; null: nobody was quicker. */
export function whoWasFirst(detail: Refused['detail']): string | null {
  const { by, did, subject, agoMs } = detail ?? {};
  if (typeof by !== 'string' || typeof did !== 'string' || typeof agoMs !== 'number') return null;
  const about = typeof subject === 'string' ? subject : '';
  const deed = did === 'standby.set' && about === '' ? 'standby_none' : did.replace('.', '_');
  if (!isDeed(deed)) return null;
  const t = consoleText.text;
  const what = t(`first.did.${deed}`, {
    by: by === '' ? t('first.itself') : by,
    subject: subjectWords(deed, about),
  });
  return t('first.told', { what, ago: ago(agoMs) });
}

function isDeed(deed: string): deed is Deed {
  return Object.hasOwn(wheelEn.first.did, deed);
}

/** Steps and cards come by their keys. */
function subjectWords(deed: Deed, subject: string): string {
  if (deed === 'step_entered') {
    const step = stepSchema.safeParse(subject);
    return step.success ? sharedText.text(`step.${step.data}`) : subject;
  }
  if (deed === 'display_taken')
    return isCard(subject) ? consoleText.text(`card.${subject}`) : subject;
  return subject;
}

const cards: ReadonlySet<string> = new Set(
  cardSchema.options.map((option) => option.shape.kind.value),
);

function isCard(kind: string): kind is Card['kind'] {
  return cards.has(kind);
}
