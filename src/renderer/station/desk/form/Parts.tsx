import { limits } from '../../../../core/limits.ts';
import type { Confidence } from '../../../../core/move-text.ts';
import type { Instrument, Visibility } from '../../../../core/scenario/schema-moves.ts';
import { sharedText } from '../../../shared/i18n.ts';
import { confidences, instruments } from '../../../shared/move-text.ts';
import { TextBox, TextField } from '../../../shared/ui/Field.tsx';
import { TeamMark } from '../../../shared/ui/TeamMark.tsx';
import type { DraftHandle } from '../../../shared/use-draft.ts';
import { stationText } from '../../text.ts';
import { useSeat } from '../seat.tsx';
import { Pick } from './Pick.tsx';

/** The parts of a form that a scenario may hide, offer or ask for. Each writes into the draft and keeps nothing. */
export interface PartProps {
  draft: DraftHandle;
  needed: boolean;
  error: string | undefined;
}

export function EffectPart({ draft: { text, change }, needed, error }: PartProps) {
  const t = stationText.useText();
  return (
    <TextBox
      label={t('form.effect')}
      needed={needed}
      error={error}
      value={text.effect}
      maxLength={limits.longTextCharsMax}
      rows={2}
      onChange={(event) => change({ effect: event.currentTarget.value })}
    />
  );
}

export function InstrumentPart({ draft: { text, change }, needed, error }: PartProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  return (
    <Pick
      legend={t('form.instrument')}
      needed={needed}
      error={error}
      options={instruments.map((value) => ({ value, label: shared(`instrument.${value}`) }))}
      value={text.instrument === null ? [] : [text.instrument]}
      onChange={([value]) => change({ instrument: (value ?? null) as Instrument | null })}
    />
  );
}

export function TargetsPart({ draft: { text, change }, needed, error }: PartProps) {
  const t = stationText.useText();
  const { view } = useSeat();
  const others = view.teams.filter((team) => team.id !== view.team.id);
  return (
    <Pick
      legend={t('form.targets')}
      several
      needed={needed}
      error={error}
      options={others.map((team) => ({
        value: team.id,
        label: <TeamMark team={team} named size="1.4rem" />,
      }))}
      value={text.targets}
      onChange={(targets) => change({ targets })}
    />
  );
}

export function AssumptionsPart({ draft: { text, change }, needed, error }: PartProps) {
  const t = stationText.useText();
  return (
    <TextBox
      label={t('form.assumptions')}
      needed={needed}
      error={error}
      value={text.assumptions}
      maxLength={limits.longTextCharsMax}
      rows={2}
      onChange={(event) => change({ assumptions: event.currentTarget.value })}
    />
  );
}

export function ConfidencePart({ draft: { text, change }, needed, error }: PartProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  return (
    <Pick
      legend={t('form.confidence')}
      joined
      needed={needed}
      error={error}
      options={confidences.map((value) => ({ value, label: shared(`confidence.${value}`) }))}
      value={text.confidence === null ? [] : [text.confidence]}
      onChange={([value]) => change({ confidence: (value ?? null) as Confidence | null })}
    />
  );
}

export interface VisibilityProps {
  draft: DraftHandle;
  offered: readonly Visibility[];
  error: string | undefined;
  triggerError: string | undefined;
}

/** Whom the move is meant for, and what that means, before it is sent. */
export function VisibilityPart({ draft, offered, error, triggerError }: VisibilityProps) {
  const t = stationText.useText();
  const shared = sharedText.useText();
  const { text, change } = draft;
  return (
    <>
      <Pick
        legend={t('form.visibility')}
        joined
        needed
        help={t(`form.visibilityHelp.${text.visibility}`)}
        error={error}
        options={offered.map((value) => ({ value, label: shared(`visibility.${value}`) }))}
        value={[text.visibility]}
        onChange={([value]) => change({ visibility: value as Visibility })}
      />
      {text.visibility === 'secret' ? (
        <TextField
          label={t('form.trigger')}
          help={t('form.triggerHelp')}
          needed
          error={triggerError}
          value={text.trigger}
          maxLength={limits.longTextCharsMax}
          onChange={(event) => change({ trigger: event.currentTarget.value })}
        />
      ) : null}
    </>
  );
}
