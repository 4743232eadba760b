import type { MoveText } from '../../../core/move-text.ts';
import type { Team } from '../../../core/scenario/schema.ts';
import type { Form } from '../model/move-form.ts';

/** What each part of a team's form gets. */
export interface MoveFieldsProps {
  readonly team: Team;
  readonly form: Form;
  readonly text: MoveText;
  /** Parts and fields that the form still asks for, once it was tried. */
  readonly gaps: readonly string[];
  change(part: Partial<MoveText>): void;
}
