import type { BlockOf } from '../../../../core/aar/report/block.ts';
import { isOfObservation } from '../../../../core/aar/report/findings.ts';
import { Act, Acts, AsDrafted, LeaveOut, Move, Rest } from './Acts.tsx';
import { useEdit } from './edit-context.ts';
import { Facts } from './Facts.tsx';
import { Words } from './Words.tsx';
import styles from './Report.module.css';

export interface FindingViewProps {
  readonly block: BlockOf<'strength'> | BlockOf<'improvement'>;
  readonly beside: readonly string[];
}

/** A strength or an area for improvement, which reviewers can put into words, turn around and move. */
export function FindingView({ block, beside }: FindingViewProps) {
  const { say, mayEdit } = useEdit();
  const { kind, no, key } = block;
  const title = say.t(kind, { no });
  return (
    <div className={styles['found']} role="group" aria-label={title} data-kind={kind}>
      <p className={styles['lead']}>{title}</p>
      <Words field={block} label={title} />
      <p className={styles['below']}>
        <Facts of={block} />
        {mayEdit ? (
          <Acts>
            <Rest of={key} />
            {beside.length > 1 ? <Move of={key} keys={beside} /> : null}
            <Turn of={key} into={kind === 'strength' ? 'improvement' : 'strength'} />
            {isOfObservation(key) ? <Turn of={key} into="none" /> : null}
            <AsDrafted field={block} />
            <LeaveOut of={key} />
          </Acts>
        ) : null}
      </p>
      {block.kind === 'improvement' ? (
        <dl className={styles['pairs']}>
          {(['reference', 'analysis'] as const).map((part) => (
            <div key={part}>
              <dt>{say.t(part)}</dt>
              <dd>
                <Words field={block[part]} label={`${title}: ${say.t(part)}`} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </div>
  );
}

export interface TurnProps {
  readonly of: string;
  readonly into: 'strength' | 'improvement' | 'none';
}

/** Makes something else of a finding. */
export function Turn({ of, into }: TurnProps) {
  const { editor, say } = useEdit();
  return <Act onAct={() => void editor.sort(of, into)}>{say.t(`edit.make.${into}`)}</Act>;
}
