import { noEdits, type ReportEdits } from '../../../../core/aar/report/edits.ts';
import type { Refusal } from '../../host/ask.ts';
import type { TypedShelf } from './shelf.ts';
import type { AllTyped } from './typed.ts';

export interface EditorState {
  /** As the host last told it. */
  readonly edits: ReportEdits;
  readonly isRead: boolean;
  /** There is no use in trying. */
  readonly readOnly: boolean;
  readonly typed: AllTyped;
  /** So many deeds wait for the host. */
  readonly waiting: number;
  /** Somebody else has written there since these words were begun. */
  readonly clashing: ReadonlySet<string>;
  /** Why something is not kept, or nothing can be read. */
  readonly trouble: Refusal | null;
  readonly saving: boolean;
  readonly canUndo: boolean;
}

/** What an editor shows. What was typed lies on the shelf before anybody hears of it. */
export class EditorStore {
  readonly #shelf: TypedShelf;
  readonly #listeners = new Set<() => void>();
  #state: EditorState;

  constructor(shelf: TypedShelf) {
    this.#shelf = shelf;
    this.#state = {
      edits: noEdits,
      isRead: false,
      readOnly: false,
      typed: shelf.read(),
      waiting: 0,
      clashing: new Set(),
      trouble: null,
      saving: false,
      canUndo: false,
    };
  }

  get state(): EditorState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  set(part: Partial<Omit<EditorState, 'typed'>>): void {
    this.#tell(part);
  }

  setTyped(typed: AllTyped): void {
    this.#shelf.put(typed);
    this.#tell({ typed });
  }

  #tell(part: Partial<EditorState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of this.#listeners) listener();
  }
}
