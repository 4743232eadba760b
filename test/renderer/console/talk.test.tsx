// @vitest-environment jsdom
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { sharedText } from '../../../src/renderer/shared/i18n.ts';
import { ConsoleApp } from '../../../src/renderer/console/ConsoleApp.tsx';
import { logLine } from '../../../src/renderer/console/log-line.ts';
import {
  mailboxNumber,
  mailOrder,
  needsCare,
  netOf,
  recipients,
  type ControlMessage,
} from '../../../src/renderer/console/model/talk.ts';
import { consoleText } from '../../../src/renderer/console/text.ts';
import type { ControlMove } from '../../../src/core/view/schema-move.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { busyView } from './fixture.ts';
import { FixtureLink, stateFor } from './fixture-link.ts';
import { kitPage } from '../kit-page.ts';

const team = (id: string) => ({ kind: 'team', team: id }) as const;
const control = { kind: 'control' } as const;
function mail(id: string, part: Partial<ControlMessage> = {}): ControlMessage {
  return {
    id,
    from: team('north'),
    to: [team('south')],
    text: `Text of ${id}`,
    replyTo: null,
    request: null,
    by: 'Player 1',
    status: 'delivered',
    stoppedReason: '',
    dueAtClockMs: null,
    intercepts: [],
    sentWallMs: 0,
    scenarioDate: '2031-04-04',
    readBy: [],
    unanswered: false,
    ...part,
  };
}
function point(
  id: string,
  side: 'pro' | 'con',
  weight: number,
  struck: string | null = null,
): ControlMove['points'][number] {
  return { id, side, text: `Text of ${id}`, team: 'north', by: 'Player 1', weight, struck };
}

describe('what is said, counted', () => {
  test('[CON18] points weigh for their side, a negative one against it, a struck one nothing', () => {
    expect(
      netOf([point('a', 'pro', 2), point('b', 'pro', -1), point('c', 'con', 1, 'No source')]),
    ).toEqual({ pro: 1, con: 0, net: 1 });
    expect(netOf([point('a', 'con', 2)]).net).toBe(-2);
  });

  test('[CON19] what waits comes first, then the newest', () => {
    const list = [mail('a'), mail('b', { status: 'held' }), mail('c'), mail('d')];
    expect(mailOrder(list).map((each) => each.id)).toEqual(['b', 'd', 'c', 'a']);
  });

  test('[CON19] held messages and requests that arrived without an answer are to be seen to', () => {
    expect(needsCare(mail('a'))).toBe(false);
    expect(needsCare(mail('a', { status: 'held' }))).toBe(true);
    expect(needsCare(mail('a', { unanswered: true }))).toBe(true);
    expect(needsCare(mail('a', { unanswered: true, status: 'stopped' }))).toBe(false);
  });

  test('[CON20] an answer counts in the mailbox of whoever answers, where that is known', () => {
    const list = [mail('a', { from: team('east') }), mail('b'), mail('c')];
    expect(mailboxNumber(list, 'c', control, true)).toBe(3);
    expect(mailboxNumber(list, 'c', team('north'), false)).toBe(2);
    expect(mailboxNumber(list, 'c', team('north'), true)).toBeNull();
    expect(mailboxNumber(list, 'c', team('west'), false)).toBeNull();
    expect(recipients(list[1]!, control)).toEqual([team('north')]);
    expect(recipients(list[1]!, team('north'))).toEqual([team('south')]);
  });

  test('[CON12] lines about what is said name control, holds, references and strikes', () => {
    const line = (code: string, params: Record<string, string | number>) =>
      logLine(
        { n: 1, wallMs: 0, clockMs: 0, who: '', code, params },
        consoleText.text,
        sharedText.text,
      );
    const sent = { from: 'North', to: ', South', text: 'Well?', request: 'RFI N-1', reason: '' };
    expect(line('message.sent', { ...sent, status: 'held' })).toBe(
      'RFI N-1: Message, North to Control, South: Well? (held until control passes it on)',
    );
    const about = { team: 'North', title: 'Talk', struck: 'No source', weight: 1 };
    expect(line('point.weighed', about)).toBe('Point struck on “Talk” of North – No source');
    expect(line('point.made', { ...about, by: '', side: 'con', text: 'Late' })).toBe(
      'Control argues against “Talk” of North: Late',
    );
  });
});

kitPage();

function open(view: ControlView): FixtureLink {
  const link = new FixtureLink({ ...stateFor(view), room: null });
  render(
    <MantineProvider env="test" forceColorScheme="dark">
      <LinkProvider link={link}>
        <ConsoleApp />
      </LinkProvider>
    </MantineProvider>,
  );
  return link;
}
/** The busy view, whose move `m5` is as the test wants it. */
function argued(part: Partial<ControlMove>, more: Partial<ControlView> = {}): ControlView {
  const view = busyView();
  const moves = view.moves.map((move) => (move.id === 'm5' ? { ...move, ...part } : move));
  return { ...view, ...more, moves };
}
const openSheet = (view: ControlView) => {
  const title = view.moves.find((move) => move.id === 'm5')!.text.title;
  fireEvent.click(screen.getAllByRole('button', { name: new RegExp(title) })[0]!);
  return screen.getByRole('region', { name: 'Argument' });
};
const key = (name: string) => fireEvent.keyDown(document.body, { key: name });

describe('argument on the sheet', () => {
  test('[CON17] in the argue step one click in the list opens a locked move, and none twice', () => {
    const view = argued({ argument: 'open' });
    const link = open({ ...view, situation: { ...view.situation, step: 'argue' } });
    const buttons = screen.getAllByRole('button', { name: /^Open “.*” to argument$/ });
    const openable = view.moves.filter(
      (move) =>
        move.totalTurn === 3 && ['locked', 'ruled'].includes(move.status) && move.id !== 'm5',
    );
    expect(buttons).toHaveLength(openable.length);
    fireEvent.click(buttons[0]!);
    expect(link.sent.map((each) => each.type)).toEqual(['argument.open']);
  });

  test('[CON17] G opens the chosen move to argument; without one it says so and sends nothing', () => {
    const view = argued({});
    const link = open(view);
    key('g');
    expect(link.sent).toEqual([]);
    openSheet(view);
    key('g');
    expect(link.sent).toEqual([{ type: 'argument.open', data: { move: 'm5' } }]);
  });

  test('[CON18] a weight keeps the rest of the point, a strike needs a reason', async () => {
    const view = argued({ argument: 'open', points: [point('p1', 'pro', 1)] });
    const link = open(view);
    const sheet = openSheet(view);
    const group = within(sheet).getByRole('group', { name: /Weight of/ });
    fireEvent.click(within(group).getByRole('button', { name: '+2' }));
    fireEvent.click(within(sheet).getByRole('button', { name: /^Strike “/ }));
    const confirm = within(sheet).getByRole<HTMLButtonElement>('button', { name: 'Strike' });
    expect(confirm.disabled).toBe(true);
    fireEvent.change(within(sheet).getByLabelText(/Why does it not count/), {
      target: { value: 'No source' },
    });
    fireEvent.click(confirm);
    const data = { move: 'm5', point: 'p1' };
    await waitFor(() =>
      expect(link.sent).toEqual([
        { type: 'point.weigh', data: { ...data, weight: 2, struck: null } },
        { type: 'point.weigh', data: { ...data, weight: 1, struck: 'No source' } },
      ]),
    );
  });

  test('[CON18] estimates stand as numbers and words, and the net beside the odds', () => {
    const view = argued({
      argument: 'closed',
      points: [point('p1', 'pro', 2), point('p2', 'con', 1)],
      advice: { net: 1, netLikelihood: 72.2, table: null },
      estimates: [{ seat: 'seat-1', team: 'south', by: 'Player 2', percent: 70 }],
      crowd: { n: 3, median: 60, low: 30, high: 90 },
    });
    open(view);
    const text = openSheet(view).textContent;
    expect(text).toMatch(/Median 60.?%, likely/);
    expect(text).toMatch(/from 30.?%, unlikely, to 90.?%, very likely/);
    const ruling = screen.getByRole('region', { name: 'Ruling' });
    expect(ruling.textContent).toContain('net +1');
  });
});

describe('messages and statements', () => {
  test('[CON19] 7 shows them, the badge counts, and a held one is passed on', () => {
    const messages = [mail('a', { status: 'held' }), mail('b')];
    const link = open({ ...busyView(), messages });
    expect(screen.getByRole('tab', { name: /Messages/ }).textContent).toContain('1 to see to');
    key('7');
    fireEvent.click(screen.getByRole('button', { name: 'Pass it on' }));
    expect(link.sent).toEqual([{ type: 'message.pass', data: { message: 'a' } }]);
  });

  test('[CON20] a reply goes to its writer by number, and what was typed survives cancelling', async () => {
    const link = open({ ...busyView(), messages: [mail('a', { to: [control] })] });
    key('7');
    fireEvent.click(screen.getByRole('button', { name: 'Reply' }));
    fireEvent.change(screen.getByLabelText('Text'), { target: { value: 'Four metres' } });
    fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    fireEvent.click(screen.getByRole('button', { name: 'Reply' }));
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(link.sent).toEqual([
        {
          type: 'message.send',
          data: {
            from: control,
            to: [team('north')],
            text: 'Four metres',
            replyTo: 1,
            request: false,
          },
        },
      ]),
    );
  });

  test('[CON21] a statement from a move has its team and its words, and is taken down with a reason', async () => {
    const statement = {
      id: 's1',
      by: team('south'),
      text: 'We did not do it.',
      move: null,
      wallMs: 0,
      scenarioDate: '',
      retired: null,
    };
    const view = argued({}, { statements: [statement] });
    const link = open(view);
    openSheet(view);
    fireEvent.click(screen.getByRole('button', { name: 'Make a statement of it' }));
    fireEvent.click(screen.getByRole('button', { name: 'Pin it up' }));
    const move = view.moves.find((each) => each.id === 'm5')!;
    const made = { by: team(move.team), text: move.text.action, move: 'm5' };
    await waitFor(() => expect(link.sent).toEqual([{ type: 'statement.make', data: made }]));
    key('7');
    fireEvent.click(screen.getByRole('button', { name: 'Take down' }));
    fireEvent.change(screen.getByLabelText('Why is it taken down?'), {
      target: { value: 'Withdrawn' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Take down' }));
    await waitFor(() =>
      expect(link.sent.at(-1)).toEqual({
        type: 'statement.retire',
        data: { statement: 's1', reason: 'Withdrawn' },
      }),
    );
  });
});
