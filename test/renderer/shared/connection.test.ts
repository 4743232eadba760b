// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { plainMoveParts } from '../../../src/core/move-text.ts';
import {
  Connection,
  type ConnectionOptions,
} from '../../../src/renderer/shared/link/connection.ts';
import { afterFrame } from '../../../src/renderer/shared/link/frame.ts';
import { memoryShelf } from '../../../src/renderer/shared/link/outbox.ts';
import { FakeHost } from '../fake-socket.ts';
import { publicView, teamView } from '../fixtures.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const link of opened) link.close();
  opened.length = 0;
  vi.useRealTimers();
});

const opened: Connection[] = [];
const seat = { role: 'seat', token: 'a-seat-token-of-some-length' } as const;
const text = { ...plainMoveParts, option: null, title: 'T', action: 'A', effect: '', reasons: [] };

function connect(host: FakeHost, options: ConnectionOptions = {}): Connection {
  const link = new Connection({
    url: 'ws://x/ws',
    openSocket: host.openSocket,
    random: () => 1,
    afterFrame: (then) => then(),
    ...options,
  });
  opened.push(link);
  link.identify(seat);
  return link;
}

test('[LINK1] it says who it is first, and comes back by itself, later each time', () => {
  const host = new FakeHost();
  const link = connect(host);
  host.welcome();
  expect(host.last.sent[0]).toEqual({ t: 'hello', protocol: 1, as: seat });
  expect(link.getState().status).toBe('open');

  host.last.break();
  expect(link.getState().status).toBe('waiting');
  const waits = [250, 500, 1_000, 2_000, 4_000, 4_000];
  for (const [i, wait] of waits.entries()) {
    vi.advanceTimersByTime(wait - 1);
    expect(host.sockets).toHaveLength(i + 1);
    vi.advanceTimersByTime(1);
    expect(host.sockets).toHaveLength(i + 2);
    host.last.break();
  }
  vi.advanceTimersByTime(8_000);
  host.welcome();
  expect(link.getState()).toMatchObject({ status: 'open', lostWallMs: null });
});

test('[LINK1] a line that has died without saying so is noticed', () => {
  const host = new FakeHost();
  const link = connect(host);
  const socket = host.welcome();
  vi.advanceTimersByTime(10_000);
  expect(socket.of('ping')).toHaveLength(1);
  socket.tell({ t: 'pong', serverWallMs: Date.now() });
  vi.advanceTimersByTime(10_000);
  expect(socket.of('ping')).toHaveLength(2);
  vi.advanceTimersByTime(7_999);
  expect(link.getState().status).toBe('open');
  vi.advanceTimersByTime(1);
  expect(link.getState().status).toBe('waiting');
});

test('[LINK1] waking up does not wait for the timer', () => {
  const host = new FakeHost();
  connect(host);
  host.welcome();
  for (let i = 0; i < 6; i += 1) {
    host.last.break();
    vi.advanceTimersByTime(8_000);
  }
  host.last.break();
  const before = host.sockets.length;
  globalThis.dispatchEvent(new Event('online'));
  expect(host.sockets).toHaveLength(before + 1);

  host.welcome();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(host.last.of('ping')).toHaveLength(1);
  const sockets = host.sockets.length;
  vi.advanceTimersByTime(2_500 + 250);
  expect(host.sockets).toHaveLength(sockets + 1);
});

test('[LINK2] a delta that fits is applied, and what it does not touch stays the same object', () => {
  const host = new FakeHost();
  const link = connect(host);
  const socket = host.welcome();
  const view = publicView({ n: 5 });
  socket.tell({ t: 'view', audience: 'public', n: 5, view });
  const before = link.getState().views['public']!;
  const patch = [{ op: 'replace' as const, path: '/indicators/1/value', value: 12 }];
  socket.tell({ t: 'delta', audience: 'public', from: 5, n: 6, patch });

  const after = link.getState().views['public']!;
  expect(after.n).toBe(6);
  const was = before.view as typeof view;
  const is = after.view as typeof view;
  expect(is.indicators[1]!.value).toBe(12);
  expect(was.indicators[1]!.value).toBe(31);
  expect(is.indicators[0]).toBe(was.indicators[0]);
  expect(is.situation).toBe(was.situation);
  expect(socket.of('resync')).toHaveLength(0);
});

test('[LINK2] a gap or a patch that does not fit asks once for the whole view', () => {
  const host = new FakeHost();
  const link = connect(host);
  const socket = host.welcome();
  socket.tell({ t: 'view', audience: 'public', n: 5, view: publicView({ n: 5 }) });
  const shown = link.getState().views['public'];
  socket.tell({ t: 'delta', audience: 'public', from: 6, n: 7, patch: [] });
  socket.tell({ t: 'delta', audience: 'public', from: 7, n: 8, patch: [] });
  expect(socket.of('resync')).toEqual([{ t: 'resync', audience: 'public' }]);
  expect(link.getState().views['public']).toBe(shown);

  socket.tell({ t: 'view', audience: 'public', n: 8, view: publicView({ n: 8 }) });
  // Overtaken by the whole view: neither applied nor a gap.
  socket.tell({ t: 'delta', audience: 'public', from: 7, n: 8, patch: [] });
  expect(socket.of('resync')).toHaveLength(1);
  const bad = [{ op: 'remove' as const, path: '/nothing/here' }];
  socket.tell({ t: 'delta', audience: 'public', from: 8, n: 9, patch: bad });
  expect(socket.of('resync')).toHaveLength(2);
  expect(link.getState().views['public']!.n).toBe(8);
});

test('[LINK3] unanswered commands go out again after a reconnect, in order, with the same ids', async () => {
  const host = new FakeHost();
  const link = connect(host);
  const first = host.welcome();
  const answers = [
    link.command('move.submit', { team: 'delta', text }),
    link.command('inject.markRead', { no: 1 }),
    link.command('inject.markRead', { no: 2 }),
  ];
  const sent = first.of('command');
  first.tell({ t: 'ack', id: sent[0]!.id, receipt: { label: 'Delta-1', wallMs: 1 } });
  first.break();
  // Given while the line is down.
  answers.push(link.command('inject.markRead', { no: 3 }));
  vi.advanceTimersByTime(250);
  const second = host.welcome();
  const again = second.of('command');
  expect(again.map((command) => command.data)).toEqual([{ no: 1 }, { no: 2 }, { no: 3 }]);
  expect(again[0]!.id).toBe(sent[1]!.id);
  expect(again[1]!.id).toBe(sent[2]!.id);

  for (const { id } of again.slice(0, 2)) second.tell({ t: 'ack', id, receipt: null });
  second.tell({
    t: 'reject',
    id: again[2]!.id,
    code: 'inject/unknown',
    message: 'no',
    detail: null,
  });
  expect(await Promise.all(answers)).toMatchObject([
    { ok: true, receipt: { label: 'Delta-1' } },
    { ok: true },
    { ok: true },
    { ok: false, rejection: { code: 'inject/unknown' } },
  ]);
  expect(link.getState().unanswered).toEqual([]);
});

test('[LINK3] the outbox survives a reload of the page and empties in order', () => {
  const shelf = memoryShelf();
  const host = new FakeHost();
  const link = connect(host, { shelf });
  host.welcome();
  void link.command('move.submit', { team: 'delta', text });
  void link.command('inject.markRead', { no: 4 });
  const ids = link.getState().unanswered.map(({ id }) => id);
  link.close();

  const nextHost = new FakeHost();
  const next = connect(nextHost, { shelf });
  const socket = nextHost.welcome();
  expect(socket.of('command').map(({ id }) => id)).toEqual(ids);
  for (const id of ids) socket.tell({ t: 'ack', id, receipt: null });
  next.close();
  const third = new FakeHost();
  connect(third, { shelf });
  expect(third.welcome().of('command')).toEqual([]);
});

test('[LINK3, ROOM16] after ten minutes without a network, across a reload, everything goes out once and in order', () => {
  const shelf = memoryShelf();
  const host = new FakeHost();
  const link = connect(host, { shelf });
  host.welcome();
  host.last.break();
  const given: number[] = [];
  for (let minute = 1; minute <= 10; minute += 1) {
    void link.command('inject.markRead', { no: minute });
    given.push(minute);
    vi.advanceTimersByTime(60_000);
    host.last.break();
  }
  expect(link.getState()).toMatchObject({ status: 'waiting', lostWallMs: expect.any(Number) });
  link.close();
  const back = new FakeHost();
  connect(back, { shelf });
  const socket = back.welcome();
  expect(socket.of('command').map(({ data }) => data)).toEqual(given.map((no) => ({ no })));
});

test('[LINK4] nothing of one exercise is seen in, or sent to, the next', async () => {
  const host = new FakeHost();
  const link = connect(host);
  const socket = host.welcome();
  socket.tell({ t: 'view', audience: 'team:delta', n: 1, view: teamView({ n: 1 }) });
  const answer = link.command('move.submit', { team: 'delta', text });
  socket.break();
  vi.advanceTimersByTime(250);
  const next = host.welcome({ session: 'two' });
  expect(link.getState().views).toEqual({});
  expect(next.of('command')).toEqual([]);
  expect(await answer).toMatchObject({ ok: false, rejection: { code: 'client/other-exercise' } });
});

test('[LINK5] a console’s command is refused at once while the line is down', async () => {
  const host = new FakeHost();
  const link = connect(host, { whileDown: 'refuse' });
  host.welcome().break();
  expect(await link.command('inject.go', { expect: 'E01' })).toMatchObject({
    ok: false,
    rejection: { code: 'client/offline' },
  });
  vi.advanceTimersByTime(250);
  expect(host.welcome().of('command')).toEqual([]);
});

test('[LINK6] a final goodbye and a refusal are not knocked against; a passing one is', () => {
  const host = new FakeHost();
  const link = connect(host);
  host.welcome().tell({ t: 'bye', code: 'removed' });
  expect(link.getState()).toMatchObject({ status: 'stopped', bye: 'removed' });
  vi.advanceTimersByTime(60_000);
  expect(host.sockets).toHaveLength(1);

  link.identify(seat);
  host.last.open();
  host.last.tell({ t: 'refused', code: 'seat/unknown', message: 'no', retryAfterMs: null });
  expect(link.getState()).toMatchObject({ status: 'stopped', refusal: { code: 'seat/unknown' } });

  link.identify(seat);
  host.last.open();
  host.last.tell({ t: 'refused', code: 'room/no-exercise', message: 'no', retryAfterMs: 2_000 });
  const sockets = host.sockets.length;
  vi.advanceTimersByTime(2_000);
  expect(host.sockets).toHaveLength(sockets + 1);
  host.welcome().tell({ t: 'bye', code: 'closed' });
  host.last.break();
  vi.advanceTimersByTime(250);
  expect(host.sockets).toHaveLength(sockets + 2);
});

test('[LINK6] what let us in once is replaced by the credential that lasts', () => {
  const host = new FakeHost();
  const kept: string[] = [];
  const link = connect(host, { onToken: (token) => kept.push(token) });
  link.identify({ role: 'join', code: 'K7Q2MX', name: 'Bo', team: 'delta' });
  host.welcome({ seatToken: 'a-new-seat-token-of-some-length' }).break();
  vi.advanceTimersByTime(250);
  host.last.open();
  expect(host.last.sent[0]).toMatchObject({
    as: { role: 'seat', token: 'a-new-seat-token-of-some-length' },
  });
  expect(kept).toEqual(['a-new-seat-token-of-some-length']);
});

test('[LINK7] the host’s clock is measured, and the quickest round trip counts', () => {
  const host = new FakeHost();
  const link = connect(host);
  const socket = host.welcome({ serverWallMs: Date.now() + 60_000 });
  expect(link.getState().offsetMs).toBe(60_000);
  vi.advanceTimersByTime(10_000);
  vi.advanceTimersByTime(400);
  // Sent 400 ms ago: the host's stamp is from the middle of that.
  socket.tell({ t: 'pong', serverWallMs: Date.now() + 61_000 - 200 });
  expect(link.getState().offsetMs).toBe(61_000);
});

describe('[SPEED3] a press is drawn before its answer', () => {
  const ack = { t: 'ack', id: 'press-1', receipt: null } as const;
  const bye = { t: 'bye', code: 'removed' } as const;

  /** A command on its way, and the frame that shows it. */
  function pressed() {
    const host = new FakeHost();
    const frames: (() => void)[] = [];
    const link = connect(host, { afterFrame: (then) => frames.push(then) });
    const socket = host.welcome();
    const answer = link.command('inject.markRead', { no: 1 }, 'press-1');
    return { host, link, socket, answer, drawn: () => frames.shift()?.(), frames };
  }

  test('what the host says meanwhile waits for the frame, and then comes in its order', async () => {
    const { link, socket, answer, drawn } = pressed();
    socket.tell(ack);
    socket.tell({ t: 'view', audience: 'public', n: 1, view: publicView() });
    expect(link.getState().unanswered).toHaveLength(1);
    expect(link.getState().views).toEqual({});
    const heard: string[] = [];
    link.onMessage(({ t }) => heard.push(t));
    drawn();
    expect(heard).toEqual(['ack', 'view']);
    expect(link.getState().unanswered).toEqual([]);
    expect(await answer).toMatchObject({ ok: true });
    socket.tell({ t: 'view', audience: 'public', n: 2, view: publicView() });
    expect(link.getState().views['public']?.n).toBe(2);
  });

  test('a line that is lost meanwhile has said what it has said', () => {
    const { link, socket } = pressed();
    socket.tell(ack);
    socket.break();
    expect(link.getState()).toMatchObject({ status: 'waiting', unanswered: [] });
  });

  test('a frame of the last line lets nothing of the next one through before its own', () => {
    const { host, link, socket, frames } = pressed();
    socket.break();
    vi.advanceTimersByTime(8_000);
    const next = host.welcome();
    void link.command('inject.markRead', { no: 2 }, 'press-2');
    next.tell({ ...ack, id: 'press-2' });
    frames[0]?.();
    expect(link.getState().unanswered.map(({ id }) => id)).toContain('press-2');
    frames[1]?.();
    expect(link.getState().unanswered.map(({ id }) => id)).not.toContain('press-2');
  });

  test('after a goodbye nothing else is heard', () => {
    const { link, socket, drawn } = pressed();
    socket.tell(bye);
    socket.tell({ t: 'view', audience: 'public', n: 1, view: publicView() });
    drawn();
    expect(link.getState()).toMatchObject({ status: 'stopped', views: {} });
  });

  test('a covered page draws no frames and hears all the same', async () => {
    const host = new FakeHost();
    const link = connect(host, { afterFrame });
    const socket = host.welcome();
    const frames = vi.spyOn(globalThis, 'requestAnimationFrame').mockReturnValue(0);
    const answer = link.command('inject.markRead', { no: 1 }, 'press-1');
    socket.tell(ack);
    await vi.advanceTimersByTimeAsync(200);
    expect(await answer).toMatchObject({ ok: true });
    frames.mockRestore();
  });
});

test('[LINK8] whoever asked for something of the home is told that the line took the answer along', async () => {
  const host = new FakeHost();
  const link = connect(host);
  host.welcome();
  const asked = link.ask({ act: 'open', path: '/x.whitecell' });
  host.last.break();
  expect(await asked).toMatchObject({ ok: false, rejection: { code: 'client/unheard' } });
  vi.advanceTimersByTime(500);
  host.welcome();
  expect(host.last.sent.map((message) => (message as { t: string }).t)).toEqual(['hello']);
  const again = link.ask({ act: 'open', path: '/x.whitecell' });
  link.identify(null);
  expect(await again).toMatchObject({ ok: false, rejection: { code: 'client/unheard' } });
});
