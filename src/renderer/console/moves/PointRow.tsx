import { useState } from 'react';
import type { CommandBody } from '../../../core/command.ts';
import type { ControlMove } from '../../../core/view/schema-move.ts';
import { signed } from '../../shared/format.ts';
import { useDesk } from '../desk.tsx';
import { weights } from '../model/talk.ts';
import { Act, PlainAct } from '../parts/Act.tsx';
import { ReasonForm } from '../parts/ReasonForm.tsx';
import { PartyMark } from '../talk/PartyMark.tsx';
import { useText } from '../text.ts';
import styles from './Argument.module.css';

type Point = ControlMove['points'][number];

/** One point: whose it is, what it says, and what control makes of it. */
export function PointRow({ move, point }: { move: ControlMove; point: Point }) {
  const t = useText();
  const { issue } = useDesk();
  const [striking, strike] = useState(false);
  const { text, struck } = point;
  const weigh = (part: Partial<Pick<Point, 'weight' | 'struck'>>) =>
    ({
      type: 'point.weigh',
      data: { move: move.id, point: point.id, weight: point.weight, struck, ...part },
    }) as const;
  return (
    <li className={styles['point']} data-struck={struck !== null || undefined}>
      <p className={styles['who']}>
        {point.team === null ? (
          t('argument.room')
        ) : (
          <PartyMark party={{ kind: 'team', team: point.team }} />
        )}
        {point.by === '' ? null : <bdi>{t('argument.by', { name: point.by })}</bdi>}
      </p>
      <p className={styles['text']} dir="auto">
        {struck === null ? text : <s>{text}</s>}
      </p>
      {struck === null ? null : (
        <p className={styles['hint']}>{t('argument.struck', { reason: struck })}</p>
      )}
      {move.status === 'revealed' || striking ? null : (
        <PointActs point={point} weigh={weigh} strike={() => strike(true)} />
      )}
      {striking ? (
        <ReasonForm
          label={t('argument.strikeWhy')}
          confirm={t('argument.strike')}
          run={(reason) => issue(weigh({ struck: reason }))}
          cancel={() => strike(false)}
        />
      ) : null}
    </li>
  );
}

interface PointActsProps {
  readonly point: Point;
  weigh(part: Partial<Pick<Point, 'weight' | 'struck'>>): CommandBody;
  strike(): void;
}

function PointActs({ point, weigh, strike }: PointActsProps) {
  const t = useText();
  const { text, struck } = point;
  return (
    <div className={styles['acts']}>
      <div className={styles['weights']} role="group" aria-label={t('argument.weight', { text })}>
        {weights.map((weight) => (
          <Act
            key={weight}
            aria-pressed={point.weight === weight}
            disabled={struck !== null}
            body={weigh({ weight })}
          >
            {weight === 0 ? '0' : signed(weight)}
          </Act>
        ))}
      </div>
      {struck === null ? (
        <PlainAct
          deed="point.weigh"
          kind="quiet"
          aria-label={t('argument.strikeNamed', { text })}
          onClick={strike}
        >
          {t('argument.strike')}
        </PlainAct>
      ) : (
        <Act
          kind="quiet"
          aria-label={t('argument.restoreNamed', { text })}
          body={weigh({ struck: null })}
        >
          {t('argument.restore')}
        </Act>
      )}
    </div>
  );
}
