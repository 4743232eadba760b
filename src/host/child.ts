/**
 * Owns: the host as a process of its own, behind messages: the desktop shell starts it as a utility
 * process, tests as a forked one. Does not own: the host. Reads no environment and no arguments.
 * A crash here leaves the exercise's file whole; whoever started the process starts it again.
 */
import { z } from 'zod';
import { ok, reject, type Rejection, type Result } from '../core/result.ts';
import type { RescuedFile } from './files/rescue-place.ts';
import { attempt } from './attempt.ts';
import { HostTrouble } from './net/doors/doors.ts';
import { startHost, type Host } from './host.ts';
import type { HostNews } from './news.ts';
import { printerThrough, printNewsSchema, type PrintOrder } from './paper/through.ts';
import { readerNewsSchema, readersThrough, type ReaderOrder } from './record/through.ts';

const optionsSchema = z.strictObject({
  home: z.string().optional(),
  file: z.string().optional(),
  /** The host had it open in the life before. */
  tried: z.boolean().optional(),
  controlPort: z.int().min(0).max(65_535),
  lanPort: z.int().min(0).max(65_535),
  lanHost: z.string(),
  rendererDir: z.string(),
  scenariosDir: z.string(),
  version: z.string(),
});

/** What the host process is asked. `ask` numbers the question; the answer carries it. */
const hostRequestSchema = z.discriminatedUnion('t', [
  z.strictObject({ t: z.literal('start'), ask: z.int(), options: optionsSchema }),
  z.strictObject({ t: z.literal('open'), ask: z.int(), file: z.string() }),
  /** What is whole of a damaged file, in a new one. */
  z.strictObject({ t: z.literal('rescue'), ask: z.int(), file: z.string() }),
  z.strictObject({ t: z.literal('ticket'), ask: z.int() }),
  /** An address for one window. */
  z.strictObject({
    t: z.literal('window'),
    ask: z.int(),
    for: z.enum(['review', 'hotSeat', 'display', 'evaluator']),
  }),
  z.strictObject({ t: z.literal('sleep'), ask: z.int() }),
  z.strictObject({ t: z.literal('hold'), ask: z.int(), reason: z.string() }),
  z.strictObject({ t: z.literal('close'), ask: z.int() }),
]);
export type HostRequest = z.infer<typeof hostRequestSchema>;

export interface HostState {
  /** Opens one window, once. */
  readonly ticketUrl: string;
  readonly lanUrl: string;
  readonly joinCode: string;
  /** The open exercise's file. */
  readonly file: string | null;
  readonly notices: readonly string[];
  /** The title of the exercise that was closed last without its last backup; null: that one was made. */
  readonly notCopied: string | null;
}
/** Told unasked: what changed, or a fault of the host's own that did not end it. */
export type HostTold = { readonly news: HostNews } | { readonly fault: string };
export type HostReply =
  | {
      readonly ask: number;
      readonly ok: true;
      readonly state: HostState;
      /** For `window`; null: nothing is open to be shown. */
      readonly url: string | null;
      /** For `rescue`. */
      readonly rescued: RescuedFile | null;
    }
  | { readonly ask: number; readonly ok: false; readonly error: Rejection };

type Answer = Omit<Extract<HostReply, { ok: true }>, 'ask' | 'ok'>;

/** The line to whoever started this process. */
export interface ParentLine {
  post(said: HostReply | HostTold | PrintOrder | ReaderOrder): void;
  onMessage(listener: (message: unknown) => void): void;
  onGone(listener: () => void): void;
  exit(code: number): void;
}

/** Answers requests until asked to close. */
export function serve(line: ParentLine): void {
  let host: Host | null = null;
  const { startReader, hear, parentGone } = readersThrough((order) => line.post(order));
  const { printer, hear: hearPrinter } = printerThrough((order) => line.post(order));
  const handle = async (request: HostRequest): Promise<Result<Answer>> => {
    switch (request.t) {
      case 'start':
        host ??= await startHost({
          ...withoutUndefined(request.options),
          startReader,
          printer,
          onNews: (news) => line.post({ news }),
          onFault: (error) => line.post({ fault: faultText(error) }),
        });
        return ok(answerOf(host));
      case 'open': {
        if (host === null) return notRunning;
        const opened = await host.open(request.file);
        return opened.ok ? ok(answerOf(host)) : opened;
      }
      case 'rescue': {
        if (host === null) return notRunning;
        const running = host;
        const tried = await attempt(() => running.rescue(request.file));
        const made = tried.ok ? tried.value : tried;
        return made.ok ? ok({ ...answerOf(host), rescued: made.value }) : made;
      }
      case 'ticket':
        return host === null ? notRunning : ok(answerOf(host));
      case 'window':
        if (host === null) return notRunning;
        return ok({ ...answerOf(host), url: host.windowUrl(request.for) });
      case 'sleep':
        host?.machineSleeps();
        return ok(answerOf(host));
      case 'hold':
        await host?.hold(request.reason);
        return ok(answerOf(host));
      case 'close': {
        await host?.close();
        const notCopied = host?.notCopied() ?? null;
        host = null;
        return ok({ ...answerOf(null), state: { ...closedState, notCopied } });
      }
    }
  };
  line.onGone(() => {
    parentGone();
    void Promise.resolve(host?.close()).finally(() => line.exit(0));
  });
  line.onMessage((message) => {
    take(readerNewsSchema, message, hear);
    take(printNewsSchema, message, hearPrinter);
    take(hostRequestSchema, message, (request) => void answer(request));
  });
  const answer = async (request: HostRequest): Promise<void> => {
    const { ask, t } = request;
    try {
      const done = await handle(request);
      line.post(done.ok ? { ask, ok: true, ...done.value } : { ask, ok: false, error: done.error });
    } catch (error) {
      line.post({ ask, ok: false, error: rejectionFor(error) });
    }
    if (t === 'close') line.exit(0);
  };
}

function answerOf(host: Host | null): Answer {
  return { state: host === null ? closedState : stateOf(host), url: null, rescued: null };
}

function stateOf(host: Host): HostState {
  return {
    ticketUrl: host.ticketUrl(),
    lanUrl: host.lan.url,
    joinCode: host.lan.joinCode,
    file: host.session()?.meta.path ?? null,
    notices: host.notices,
    notCopied: host.notCopied(),
  };
}

/** What a message is not, nobody hears of. */
function take<T>(schema: z.ZodType<T>, message: unknown, hear: (said: T) => void): void {
  const said = schema.safeParse(message);
  if (said.success) hear(said.data);
}

const closedState: HostState = {
  ticketUrl: '',
  lanUrl: '',
  joinCode: '',
  file: null,
  notices: [],
  notCopied: null,
};

const notRunning = reject('host/closed', 'The host is not running.');

/** What is not foreseen says at least what it is. */
function rejectionFor(error: unknown): Rejection {
  if (error instanceof HostTrouble) {
    const { code, message, detail } = error;
    return { code, message, ...(detail === undefined ? {} : { detail }) };
  }
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: 'host/fault',
    message: `Whitecell met a fault of its own: ${why}`,
    detail: { why },
  };
}

/** For the log of whoever keeps this process: with its trace. */
function faultText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function withoutUndefined(options: z.infer<typeof optionsSchema>): Parameters<typeof startHost>[0] {
  const { home, file, tried, ...rest } = options;
  return {
    ...rest,
    ...(home === undefined ? {} : { home }),
    ...(file === undefined ? {} : { file }),
    ...(tried === undefined ? {} : { tried }),
  };
}
