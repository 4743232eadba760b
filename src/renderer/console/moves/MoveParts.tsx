import type { ControlMove } from '../../../core/view/schema-move.ts';
import { TeamMark } from '../../shared/ui/TeamMark.tsx';
import { useDesk } from '../desk.tsx';
import { formFor } from '../model/move-form.ts';
import type { Changed } from '../model/move-versions.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text.ts';
import { usePartText } from './use-part-text.ts';
import styles from './Parts.module.css';

/** The team's own words, and below them, short, what else its form asked for. */
export function MoveParts({ move }: { move: ControlMove }) {
  const t = useText();
  const { text, name } = usePartText(move.team, move.phase);
  const { effect, reasons, assumptions } = move.text;
  return (
    <div className={styles['prose']}>
      <h3>{t('moves.action')}</h3>
      <p dir="auto">{move.text.action}</p>
      {effect === '' ? null : (
        <>
          <h3>{t('moves.effect')}</h3>
          <p dir="auto">{effect}</p>
        </>
      )}
      {reasons.length === 0 ? null : (
        <>
          <h3>{t('moves.reasons')}</h3>
          <ol>
            {reasons.map((reason) => (
              <li key={reason} dir="auto">
                {reason}
              </li>
            ))}
          </ol>
        </>
      )}
      {assumptions === '' ? null : (
        <>
          <h3>{name({ part: 'assumptions' })}</h3>
          <p dir="auto">{text({ part: 'assumptions' }, move.text)}</p>
        </>
      )}
      <Facts move={move} />
      {move.withdrawnReason === '' ? null : (
        <p className={styles['withdrawn']}>
          {t('moves.withdrawnBecause')} <bdi>{move.withdrawnReason}</bdi>
        </p>
      )}
    </div>
  );
}

/** Instrument, aim, confidence, who may know of it, and the fields of the template. */
function Facts({ move }: { move: ControlMove }) {
  const t = useText();
  const { scenario } = useDesk();
  const { name, text } = usePartText(move.team, move.phase);
  const form = formFor(scenario, move.team, move.phase);
  const parts: Changed[] = [{ part: 'instrument' }, { part: 'confidence' }];
  // In the order of the form; an answer that no form asks for any more comes last.
  const ids = [...Object.keys(form.fields.properties), ...Object.keys(move.text.fields)];
  const fields: Changed[] = [...new Set(ids)].map((field) => ({ field }));
  const said = [...parts, ...fields].filter((each) => text(each, move.text) !== '');
  return (
    <dl className={styles['facts']} aria-label={t('sheet.parts')}>
      <Visible move={move} />
      {move.text.targets.length === 0 ? null : (
        <div>
          <dt>{name({ part: 'targets' })}</dt>
          <dd className={styles['teams']}>
            {scenario.teams
              .filter((team) => move.text.targets.includes(team.id))
              .map((team) => (
                <TeamMark key={team.id} team={team} size="1.1rem" named />
              ))}
          </dd>
        </div>
      )}
      {said.map((each) => (
        <div key={'part' in each ? each.part : each.field}>
          <dt>{name(each)}</dt>
          <dd dir="auto">{text(each, move.text)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A public move says nothing about it; what is hidden is told with what brings it out. */
function Visible({ move }: { move: ControlMove }) {
  const t = useText();
  const { name, text } = usePartText(move.team, move.phase);
  const { visibility, trigger } = move.text;
  if (visibility === 'public') return null;
  return (
    <div data-wide>
      <dt>{name({ part: 'visibility' })}</dt>
      <dd>
        <span className={styles['hidden']} data-out={move.exposed !== null || undefined}>
          <Icon name={move.exposed === null ? 'lock' : 'unlock'} size={13} />
          {text({ part: 'visibility' }, move.text)}
        </span>
        {trigger === '' ? null : <p dir="auto">{t('sheet.secret', { trigger })}</p>}
        {move.exposed === null ? null : (
          <p dir="auto">
            {move.exposed === ''
              ? t('sheet.exposedPlain')
              : t('sheet.exposedBecause', { reason: move.exposed })}
          </p>
        )}
      </dd>
    </div>
  );
}
