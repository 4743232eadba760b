import type { CommandBody, CommandType } from '../../../core/command.ts';
import type { Finding } from '../../../core/finding.ts';
import type { Down } from '../../../core/protocol/down.ts';
import type { Hello, Up } from '../../../core/protocol/up.ts';
import type { LinkState } from './state.ts';

export type Identity = Hello['as'];
export type CommandData<K extends CommandType> = Extract<CommandBody, { type: K }>['data'];

export interface Receipt {
  readonly label: string;
  readonly wallMs: number;
}
export type Answer =
  | { readonly ok: true; readonly id: string; readonly receipt: Receipt | null }
  | { readonly ok: false; readonly id: string; readonly rejection: Refused };
export interface Refused {
  readonly code: string;
  readonly message: string;
  readonly detail: Readonly<Record<string, string | number | boolean>> | null;
  /** Of a scenario that was not added. */
  readonly findings?: readonly Finding[] | undefined;
}

/** What screens use. The real `Connection` is one; the fixtures' is another. */
export interface Link {
  readonly getState: () => LinkState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly identify: (as: Identity | null) => void;
  /** The promise always resolves, with an ack or a rejection; across reconnects if need be. */
  readonly command: <K extends CommandType>(
    type: K,
    data: CommandData<K>,
    id?: string,
  ) => Promise<Answer>;
  /** Anything else that goes up (`draft`, `curtain`, `seeAs`, `home`). False: the line is down, nothing was sent. */
  readonly send: (message: Up) => boolean;
  /** `home` messages are answered like commands. */
  readonly ask: (what: Extract<Up, { t: 'home' }>['do']) => Promise<Answer>;
  readonly onMessage: (listener: (message: Down) => void) => () => void;
  /** Drops what is known for one audience: its curtain fell. */
  readonly forget: (audience: string) => void;
}
