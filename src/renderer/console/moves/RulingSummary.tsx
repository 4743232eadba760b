import type { ReactNode } from 'react';
import type { Ruling } from '../../../core/ruling.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { sharedText } from '../../shared/i18n.ts';
import { DrawCheck } from '../../shared/ui/DrawCheck.tsx';
import { OutcomeBadge } from '../../shared/ui/OutcomeBadge.tsx';
import { useDesk } from '../desk.tsx';
import { drawOf } from '../model/ruling-mode.ts';
import { usePartyName } from '../talk/use-party-name.ts';
import { useText } from '../text.ts';
import { useEffectWords } from './use-effect-words.ts';
import { useOdds } from './use-odds.ts';
import styles from './Summary.module.css';

/** A ruling to be read: before somebody signs it, while it waits, and after the reveal. */
export function RulingSummary({ move, ruling }: { move: ControlMove; ruling: Ruling }) {
  const t = useText();
  const words = sharedText.useText();
  const odds = useOdds();
  const { scenario } = useDesk();
  const draw = drawOf(move);
  const { likelihood, override } = ruling;
  return (
    <div className={styles['summary']}>
      <p className={styles['head']}>
        <OutcomeBadge outcome={ruling.outcome} large />
        <span>
          {words(`rulingMode.${ruling.mode}`)}
          {likelihood === null ? '' : ` · ${odds(likelihood).percent}, ${odds(likelihood).word}`}
        </span>
      </p>
      {override === null ? null : (
        <p className={styles['override']} dir="auto">
          {t('ruling.overridden', {
            outcome: words(`outcome.${override.of}`),
            reason: override.reason,
          })}
        </p>
      )}
      {draw === null ? null : (
        <DrawCheck draw={draw} scale={scenario.settings.likelihoodScale} withoutOutcome />
      )}
      <Effects ruling={ruling} />
      <Texts ruling={ruling} />
      <Basis move={move} ruling={ruling} />
    </div>
  );
}

function Effects({ ruling }: { ruling: Ruling }) {
  const t = useText();
  const say = useEffectWords();
  if (ruling.effects.length === 0)
    return <p className={styles['quiet']}>{t('ruling.noEffects')}</p>;
  return (
    <ul className={styles['effects']} aria-label={t('ruling.effects')}>
      {ruling.effects.map((effect) => (
        <li key={JSON.stringify(effect)}>{say(effect)}</li>
      ))}
    </ul>
  );
}

function Texts({ ruling }: { ruling: Ruling }) {
  const t = useText();
  const { scenario } = useDesk();
  const name = (id: string) => scenario.teams.find((team) => team.id === id)?.name ?? id;
  return (
    <dl className={styles['texts']}>
      <Said name={t('ruling.publicText')}>{ruling.publicText}</Said>
      {Object.entries(ruling.teamTexts).map(([team, text]) => (
        <Said key={team} name={t('ruling.teamText', { team: name(team) })}>
          {text}
        </Said>
      ))}
      <Said name={t('ruling.rationale')}>{ruling.rationale}</Said>
    </dl>
  );
}

function Said({ name, children }: { name: string; children: ReactNode }) {
  if (children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

/** One line each: who agreed, how sure, what else was thought of, what it quotes, who sees it. */
function Basis({ move, ruling }: { move: ControlMove; ruling: Ruling }) {
  const t = useText();
  const words = sharedText.useText();
  const { scenario, view } = useDesk();
  const party = usePartyName();
  const { agreedBy, confidence, alternatives, quotes, openToAll } = ruling;
  const name = (id: string) => scenario.teams.find((team) => team.id === id)?.name ?? id;
  const tense = move.status === 'revealed' ? 'was' : 'will';
  const quoted = quotes.flatMap((id) => view.statements.filter((each) => each.id === id));
  const lines = [
    agreedBy.length === 0 ? '' : t('ruling.agreedBy', { teams: agreedBy.map(name).join(', ') }),
    confidence === null ? '' : t('ruling.confident', { word: words(`confidence.${confidence}`) }),
    alternatives.length === 0 ? '' : t('ruling.considered', { texts: alternatives.join(' · ') }),
    ...quoted.map(({ by, text }) => t('ruling.quoted', { party: party(by), text })),
    t(openToAll ? `ruling.${tense}Open` : `ruling.${tense}Closed`),
  ].filter((line) => line !== '');
  return (
    <ul className={styles['basis']}>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
