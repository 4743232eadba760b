// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/renderer/shared/link/link.ts';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { ConsoleApp } from '../../../src/renderer/console/ConsoleApp.tsx';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { busyView } from './fixture.ts';
import { FixtureLink, stateFor } from './fixture-link.ts';
import { kitPage } from '../kit-page.ts';

kitPage();

function open(view: ControlView = busyView()): FixtureLink {
  // No code: the miniature would ask this test's page for the display.
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
const goButton = () => screen.getByRole('button', { name: /^GO/ });
const cue = (eventNo: string) => document.querySelector<HTMLElement>(`[data-cue="${eventNo}"]`)!;
const types = (link: FixtureLink) => link.sent.map((each) => each.type);
const refused = (code: string): Answer => ({
  ok: false,
  id: 'x',
  rejection: { code, message: 'no', detail: null },
});

describe('GO on the screen', () => {
  test('[CON1] a click releases the standby once; a second one at once flashes and sends nothing', () => {
    const link = open();
    fireEvent.click(goButton(), { detail: 1 });
    fireEvent.click(goButton(), { detail: 1 });
    expect(link.sent).toEqual([{ type: 'inject.go', data: { expect: 'B03' } }]);
    expect(screen.getByTestId('go-flash')).toBeTruthy();
  });

  test('[CON1] Space anywhere outside of fields and buttons is GO; held down it is one GO', () => {
    const link = open();
    fireEvent.keyDown(document.body, { key: ' ', code: 'Space' });
    fireEvent.keyDown(document.body, { key: ' ', code: 'Space', repeat: true });
    expect(types(link)).toEqual(['inject.go']);
    expect(screen.queryByTestId('go-flash')).toBeNull();
  });

  test('[CON1] Enter on the button fires on the way down and not again on the way up', () => {
    const link = open();
    fireEvent.keyDown(goButton(), { key: 'Enter' });
    fireEvent.keyUp(goButton(), { key: 'Enter' });
    fireEvent.click(goButton(), { detail: 0 });
    expect(types(link)).toEqual(['inject.go']);
  });

  test('[ROOM1, ROOM2, CON2] selecting another cue neither sends anything nor changes what GO releases', () => {
    const link = open();
    fireEvent.click(cue('B05'));
    expect(cue('B05').getAttribute('aria-expanded')).toBe('true');
    expect(link.sent).toEqual([]);
    fireEvent.click(goButton(), { detail: 1 });
    expect(link.sent).toEqual([{ type: 'inject.go', data: { expect: 'B03' } }]);
  });

  test('[CON13] a refusal stands on the notice line in words', async () => {
    const link = open();
    link.answer = () => Promise.resolve(refused('inject/standby-moved'));
    fireEvent.click(goButton(), { detail: 1 });
    expect(await screen.findByText(/Nothing was released/)).toBeTruthy();
  });
});

describe('releasing by number', () => {
  test('[ROOM4, CON4] out of order is asked for with the focus on Cancel, and only the answer sends it', async () => {
    const link = open();
    fireEvent.click(cue('B06'));
    fireEvent.click(screen.getByRole('button', { name: 'Release now' }));
    const dialog = await screen.findByRole('dialog');
    const cancel = within(dialog).getByRole('button', { name: 'Cancel' });
    expect(cancel.dataset['autofocus']).toBe('true');
    expect(link.sent).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Release B06' }));
    expect(link.sent).toEqual([{ type: 'inject.release', data: { eventNo: 'B06' } }]);
  });

  test('[CON13] skipping asks for a reason in place and keeps it when the host says no', async () => {
    const link = open();
    link.answer = () => Promise.resolve(refused('inject/wrong-status'));
    fireEvent.click(cue('B06'));
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
    const field = screen.getByLabelText(/Why is B06 skipped/);
    const confirm = screen.getByRole<HTMLButtonElement>('button', { name: 'Skip B06' });
    expect(confirm.disabled).toBe(true);
    fireEvent.change(field, { target: { value: 'Overtaken' } });
    fireEvent.click(confirm);
    expect(link.sent).toEqual([
      { type: 'inject.skip', data: { eventNo: 'B06', reason: 'Overtaken' } },
    ]);
    await waitFor(() => expect(screen.getByText(/not possible in its present state/)).toBeTruthy());
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Why is B06 skipped/).value).toBe(
      'Overtaken',
    );
  });
});

describe('keys on the screen', () => {
  test('[ROOM14, CON7] no single key acts while a field has the focus', () => {
    const link = open();
    fireEvent.keyDown(document.body, { key: 'a' });
    const field = screen.getByLabelText('What happens');
    for (const key of ['b', 'h', 'p', 'c', 'o', 't', 's', '.', 'n'])
      fireEvent.keyDown(field, { key });
    fireEvent.keyDown(field, { key: ' ', code: 'Space' });
    expect(link.sent).toEqual([]);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('[CON16] TAKE says why it is closed: nothing in preview, or what hangs there already', () => {
    const take = () => screen.getByRole<HTMLButtonElement>('button', { name: /^TAKE/ });
    const view = busyView();
    open(view);
    expect(take().disabled).toBe(false);
    cleanup();
    open({ ...view, display: { ...view.display, preview: null, previewResolved: null } });
    expect(take().title).toContain('Nothing in preview');
    cleanup();
    open({ ...view, display: { ...view.display, preview: view.display.program } });
    expect(take().disabled).toBe(true);
    expect(take().title).toContain('The room sees this already');
  });

  test('[ROOM5, CON16] B goes black and back to the picture before; T takes the preview', () => {
    const view = busyView();
    const link = open(view);
    fireEvent.keyDown(document.body, { key: 't' });
    fireEvent.keyDown(document.body, { key: 'b' });
    const black: ControlView = {
      ...view,
      n: 213,
      display: { ...view.display, program: { kind: 'black' } },
    };
    act(() => link.set({ views: { control: { n: 213, view: black } } }));
    fireEvent.keyDown(document.body, { key: 'b' });
    expect(link.sent.map((each) => each.data)).toEqual([
      { card: { kind: 'indicators' }, expect: { kind: 'situation' } },
      { card: { kind: 'black' } },
      { card: { kind: 'situation' } },
    ]);
  });
});

describe('undo on the screen', () => {
  test('[CON15] refused: why, and recall with a reason instead', async () => {
    const link = open();
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/cannot be un-shown/)).toBeTruthy();
    fireEvent.click(within(dialog).getByRole('button', { name: 'Recall B02 instead' }));
    fireEvent.change(within(dialog).getByLabelText(/Why is B02 recalled/), {
      target: { value: 'Wrong date' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Recall B02' }));
    expect(link.sent).toEqual([
      { type: 'inject.recall', data: { eventNo: 'B02', reason: 'Wrong date' } },
    ]);
  });

  test('[ROOM10, CON15] consequences stand there before anything is sent', async () => {
    const view = busyView();
    const undo = {
      by: 'Ana',
      command: 'c-9',
      label: 'step.entered',
      subject: 'lock',
      consequences: [
        { code: 'chart', subject: 'outage' },
        { code: 'movesReopened', subject: '4' },
      ],
      refused: null,
      recallInstead: null,
    };
    const link = open({ ...view, undo });
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('4 moves are open to their teams again.')).toBeTruthy();
    expect(link.sent).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Take it back' }));
    expect(link.sent).toEqual([{ type: 'command.undo', data: { command: 'c-9' } }]);
  });
});

describe('a ruling on the screen', () => {
  test('[CON5] the outcome brings the table’s effects and the ruling goes out whole', () => {
    const link = open();
    fireEvent.click(screen.getAllByText('Share the findings')[0]!);
    fireEvent.click(screen.getByRole('radio', { name: 'Success' }));
    fireEvent.click(screen.getByRole('button', { name: /^Rule/ }));
    expect(link.sent).toMatchObject([
      { type: 'ruling.claim', data: { move: 'm5', over: false } },
      {
        type: 'move.rule',
        data: {
          move: 'm5',
          ruling: {
            outcome: 'success',
            mode: 'semiRigid',
            likelihood: 65,
            effects: [
              { indicator: 'verification', by: 15 },
              { indicator: 'trust', by: 5 },
            ],
            openToAll: true,
          },
        },
      },
    ]);
  });

  test('[CON13] what was typed is there again after leaving the move', () => {
    open();
    fireEvent.click(screen.getAllByText('Share the findings')[0]!);
    fireEvent.change(screen.getByLabelText(/Text for everybody/), {
      target: { value: 'The notes arrive' },
    });
    fireEvent.click(screen.getAllByText('Close the airspace for a night')[0]!);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Text for everybody/).value).toBe('');
    fireEvent.click(screen.getAllByText('Share the findings')[0]!);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/Text for everybody/).value).toBe(
      'The notes arrive',
    );
  });

  test('[CON5] without an outcome nothing is sent and it says so', () => {
    const link = open();
    fireEvent.click(screen.getAllByText('Share the findings')[0]!);
    fireEvent.click(screen.getByRole('button', { name: /^Rule/ }));
    expect(screen.getByText('Choose an outcome first.')).toBeTruthy();
    expect(link.sent).toEqual([]);
  });
});

test('[CON1] before the start GO is refused and sends nothing', () => {
  const view = busyView();
  const link = open({ ...view, situation: { ...view.situation, status: 'lobby' } });
  fireEvent.click(goButton(), { detail: 1 });
  expect(link.sent).toEqual([]);
  expect(screen.getByTestId('go-flash')).toBeTruthy();
});

test('[A11Y9] while the line is down GO says so, and looks like nothing that would happen', () => {
  const link = open();
  act(() => link.set({ status: 'waiting', lostWallMs: Date.now() - 60_000 }));
  expect(goButton().textContent).toContain('No line to the host');
  expect(goButton().getAttribute('aria-disabled')).toBe('true');
});
