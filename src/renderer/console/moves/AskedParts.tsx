import { MultiSelect, NativeSelect } from '@mantine/core';
import { limits } from '../../../core/limits.ts';
import { partName, type MovePart } from '../../shared/move-form.ts';
import { sharedText } from '../../shared/i18n.ts';
import { confidences, instruments } from '../../shared/move-text.ts';
import { useDesk } from '../desk.tsx';
import { useText } from '../text.ts';
import type { MoveFieldsProps } from './move-fields.ts';
import { Line, Lines } from '../parts/Written.tsx';
import styles from './Moves.module.css';

export interface AskedPartsProps extends MoveFieldsProps {
  readonly which: 'required' | 'optional';
  error(part: string): string | undefined;
}

/** The parts of a move that its form asks for, or those that it leaves open. */
export function AskedParts(props: AskedPartsProps) {
  const { form, text, which, error, change } = props;
  const words = sharedText.useText();
  const { ask } = form;
  const reasons = form.reasonsMin > 0 ? 'required' : 'optional';
  const frame = (part: MovePart) =>
    ({
      size: 'xs',
      label: partName(part, form, words),
      withAsterisk: which === 'required',
      error: error(part),
    }) as const;
  const rows = { minRows: 1, maxRows: 6 } as const;
  return (
    <>
      {ask.effect === which ? (
        <Lines
          {...frame('effect')}
          {...rows}
          value={text.effect}
          maxLength={limits.longTextCharsMax}
          change={(effect) => change({ effect })}
        />
      ) : null}
      {reasons === which ? <Reasons {...props} frame={frame('reasons')} /> : null}
      <Choices {...props} frame={frame} />
      {ask.assumptions === which ? (
        <Lines
          {...frame('assumptions')}
          {...rows}
          value={text.assumptions}
          maxLength={limits.longTextCharsMax}
          change={(assumptions) => change({ assumptions })}
        />
      ) : null}
      {which === 'optional' ? <Visible {...props} frame={frame} /> : null}
    </>
  );
}

interface Frame {
  readonly size: 'xs';
  readonly label: string;
  readonly withAsterisk: boolean;
  readonly error: string | undefined;
}
type Framed = AskedPartsProps & { frame(part: MovePart): Frame };

/** One reason a line. */
function Reasons({ form, text, change, frame }: AskedPartsProps & { frame: Frame }) {
  const t = useText();
  return (
    <Lines
      {...frame}
      description={t('sheet.reasonsHelp', { min: form.reasonsMin, max: limits.reasonsMax })}
      maxRows={6}
      value={text.reasons.join('\n')}
      change={(words) => change({ reasons: words.split('\n').slice(0, limits.reasonsMax) })}
    />
  );
}

function Choices({ form, text, which, team, change, frame }: Framed) {
  const t = useText();
  const words = sharedText.useText();
  const { scenario } = useDesk();
  const nothing = { value: '', label: t('sheet.noneChosen') };
  return (
    <div className={styles['pairs']}>
      {form.ask.instrument === which ? (
        <NativeSelect
          {...frame('instrument')}
          value={text.instrument ?? ''}
          data={[
            nothing,
            ...instruments.map((each) => ({ value: each, label: words(`instrument.${each}`) })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change({ instrument: instruments.find((each) => each === chosen) ?? null });
          }}
        />
      ) : null}
      {form.ask.targets === which ? (
        <MultiSelect
          {...frame('targets')}
          data={scenario.teams
            .filter((each) => each.id !== team.id)
            .map((each) => ({ value: each.id, label: each.name }))}
          value={text.targets}
          onChange={(targets) => change({ targets })}
        />
      ) : null}
      {form.ask.confidence === which ? (
        <NativeSelect
          {...frame('confidence')}
          value={text.confidence ?? ''}
          data={[
            nothing,
            ...confidences.map((each) => ({ value: each, label: words(`confidence.${each}`) })),
          ]}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            change({ confidence: confidences.find((each) => each === chosen) ?? null });
          }}
        />
      ) : null}
    </div>
  );
}

/** Whom the move is meant for, and what brings a secret one out. */
function Visible({ form, text, change, frame, error }: Framed) {
  const words = sharedText.useText();
  if (form.visibility.length < 2 && text.visibility !== 'secret') return null;
  return (
    <>
      <NativeSelect
        {...frame('visibility')}
        value={text.visibility}
        data={form.visibility.map((each) => ({ value: each, label: words(`visibility.${each}`) }))}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const visibility = form.visibility.find((each) => each === chosen);
          if (visibility !== undefined) change({ visibility });
        }}
      />
      {text.visibility === 'secret' ? (
        <Line
          {...frame('trigger')}
          withAsterisk
          error={error('trigger')}
          value={text.trigger}
          maxLength={limits.longTextCharsMax}
          change={(trigger) => change({ trigger })}
        />
      ) : null}
    </>
  );
}
