import type { ReactNode } from 'react';
import type { MoveText } from '../../../../core/move-text.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { fieldWords, partName } from '../../../shared/move-form.ts';
import { isBlank } from '../../../shared/move-text.ts';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import styles from './MoveWords.module.css';

/** Everything that was written of a move but its title: also of one whose form is not in use any more. */
export function MoveWords({
  text,
  fieldTitles,
}: {
  text: MoveText;
  fieldTitles: Readonly<Record<string, string>>;
}) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { view } = useSeat();
  const fields = Object.entries(text.fields).filter(([, value]) => !isBlank(value));
  const name = (part: string) => partName(part, view.form, shared);
  return (
    <div className={styles['words']}>
      {text.action.trim() === '' ? null : (
        <p className={styles['prose']} dir="auto">
          {text.action}
        </p>
      )}
      <dl className={styles['parts']}>
        <Prose name={t('move.effect')} words={text.effect} />
        <Reasons reasons={text.reasons} />
        {text.instrument === null ? null : (
          <Row name={name('instrument')}>{shared(`instrument.${text.instrument}`)}</Row>
        )}
        <Targets targets={text.targets} />
        <Prose name={name('assumptions')} words={text.assumptions} />
        {text.confidence === null ? null : (
          <Row name={name('confidence')}>{shared(`confidence.${text.confidence}`)}</Row>
        )}
        <Prose name={name('trigger')} words={text.visibility === 'secret' ? text.trigger : ''} />
        {fields.map(([id, value]) => (
          <Row key={id} name={fieldTitles[id] ?? name(id)}>
            <span className={styles['prose']} dir="auto">
              {fieldWords(value, shared)}
            </span>
          </Row>
        ))}
      </dl>
    </div>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt dir="auto">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Prose({ name, words }: { name: string; words: string }) {
  if (words.trim() === '') return null;
  return (
    <Row name={name}>
      <span className={styles['prose']} dir="auto">
        {words}
      </span>
    </Row>
  );
}

function Reasons({ reasons }: { reasons: readonly string[] }) {
  const t = stationText.useText();
  const given = reasons.filter((reason) => reason.trim() !== '');
  if (given.length === 0) return null;
  return (
    <Row name={t('move.reasons')}>
      <ul>
        {given.map((reason) => (
          <li key={reason} dir="auto">
            {reason}
          </li>
        ))}
      </ul>
    </Row>
  );
}

function Targets({ targets }: { targets: readonly string[] }) {
  const shared = sharedText.useText();
  const { view } = useSeat();
  const named = view.teams.filter((team) => targets.includes(team.id));
  if (named.length === 0) return null;
  return (
    <Row name={shared('movePart.targets')}>
      <span className={styles['targets']}>
        {named.map((team) => (
          <TeamMark key={team.id} team={team} named size="1.3rem" />
        ))}
      </span>
    </Row>
  );
}
