// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { logErrorKinds } from '../../../src/host/log/log.ts';
import { consoleEn } from '../../../src/renderer/console/strings/en.ts';
import { longMinutes, usualOrder } from '../../../src/renderer/console/model/running-orders.ts';
import { busyView, emptyView } from './fixture.ts';
import { galleryState } from './gallery/states.ts';
import type { Answer, Refused } from '../../../src/renderer/shared/link/link.ts';
import { open, press, type } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

const orders = galleryState('home')!.home!.scenarios[0]!.orders;

test('[CON29] the longest running order stands at the beginning; without any it is played as written', () => {
  expect(usualOrder(orders)).toBe('full');
  expect(usualOrder(orders.toReversed())).toBe('full');
  expect(usualOrder([])).toBeNull();
  expect(longMinutes(390)).toEqual({ hours: 6, rest: 30 });
  expect(longMinutes(45)).toEqual({ hours: 0, rest: 45 });
});

describe('a new exercise', () => {
  kitPage();

  test('[REV46] trouble with the disk is said in the page’s own words; the host’s sentence only where it says more', () => {
    const troubled = galleryState('trouble')!;
    open(busyView(), troubled);
    const banner = () =>
      screen.getByText(troubled.file!.path).closest('[role="alert"]')!.textContent;
    expect(banner()).toContain(consoleEn.trouble.diskFull.what);
    expect(banner()).not.toContain('ENOSPC');
    cleanup();
    open(busyView(), { ...troubled, file: { ...troubled.file!, trouble: 'io' } });
    expect(banner()).toContain('ENOSPC');
  });

  const card = (name: string) => screen.getByRole('heading', { name }).closest('li')!;

  test('[CON29] its running order is chosen when it is made, with title, time and what it is about', () => {
    const link = open(emptyView(), galleryState('home'));
    press('Choose Breakout');
    const choice = screen.getByRole('group', { name: 'How long is there?' });
    const radios = within(choice).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map((radio) => radio.checked)).toEqual([true, false, false]);
    expect(choice.textContent).toContain('Full6 hours 30 minutesEvery phase');
    fireEvent.click(within(choice).getByRole('radio', { name: /Three hours/ }));
    expect(card('Breakout').textContent).toContain('It will be planned for 3 hours.');
    press('Create the exercise', card('Breakout'));
    expect(link.sent).toEqual([
      {
        type: 'home.new',
        data: { act: 'new', scenario: 'breakout', title: '', mode: 'live', order: 'three-hours' },
      },
    ]);
  });

  test('[CON60] a scenario’s card says how long it takes, from its shortest order to its longest', () => {
    open(emptyView(), galleryState('home'));
    expect(card('Breakout').textContent).toMatch(/injects1 hour 30 minutes to 6 hours 30 minutes/);
    expect(card('Ransomware morning').textContent).not.toMatch(/minutes to/);
  });

  test('[ROOM27] a path is read from the left whatever the language is', () => {
    open(emptyView(), galleryState('home'));
    const path = screen.getByRole('textbox', { name: 'Path of the file' });
    expect(path.closest('[dir]')?.getAttribute('dir')).toBe('ltr');
  });

  test('[CON29] a scenario without running orders asks for none', () => {
    const link = open(emptyView(), galleryState('home'));
    press('Choose Ransomware morning');
    expect(screen.queryByRole('group', { name: 'How long is there?' })).toBeNull();
    press('Create the exercise', card('Ransomware morning'));
    expect(link.sent).toMatchObject([{ data: { scenario: 'ward', order: null } }]);
  });

  const openFile = (file: string) => {
    type('Path of the file', file);
    press('Open');
  };

  test('[PKG6] what is replaced is the one that was refused, never what was typed since', async () => {
    const link = open(emptyView(), galleryState('home'));
    link.answer = () => refusal('package/there', { id: 'harbour', title: 'Harbour' });
    openFile('/tmp/harbour.whitescenario');
    await screen.findByRole('button', { name: 'Replace it' });
    type('Path of the file', '/tmp/other.whitescenario');
    expect(screen.queryByRole('button', { name: 'Replace it' })).toBeNull();
    type('Path of the file', '/tmp/harbour.whitescenario');
    link.answer = () => Promise.resolve({ ok: true, id: 'c', receipt: null });
    press('Replace it');
    type('Path of the file', '/tmp/other.whitescenario');
    await screen.findByText('The scenario was added to the list.');
    expect(link.sent.at(-1)?.data).toMatchObject({ path: '/tmp/harbour.whitescenario' });
    expect(screen.getByRole('textbox', { name: 'Path of the file' })).toHaveProperty(
      'value',
      '/tmp/other.whitescenario',
    );
  });

  test('[PKG6] a package goes where files go; one that is there already is replaced when asked', async () => {
    const link = open(emptyView(), galleryState('home'));
    link.answer = () => refusal('package/there', { id: 'harbour', title: 'Harbour' });
    openFile('/tmp/harbour.whitescenario');
    expect((await screen.findByRole('alert')).textContent).toContain('already a scenario harbour');
    link.answer = () => Promise.resolve({ ok: true, id: 'c', receipt: null });
    press('Replace it');
    await screen.findByText('The scenario was added to the list.');
    openFile('/tmp/x.whitecell');
    expect(link.sent.map(({ data }) => data)).toEqual([
      { act: 'addScenario', path: '/tmp/harbour.whitescenario', replace: false },
      { act: 'addScenario', path: '/tmp/harbour.whitescenario', replace: true },
      { act: 'open', path: '/tmp/x.whitecell' },
    ]);
  });

  const rescued = {
    file: '/tmp/day (rescued).whitecell',
    title: 'Bridge day',
    count: 56,
    fromCopy: 1,
    missing: { from: 57, to: 60 },
    problem: '',
  };

  /** What the host answers to a rescue, and what it was asked. */
  function rescues(answer: Response): string[] {
    const asked: string[] = [];
    vi.stubGlobal('fetch', (url: string, { body }: { readonly body: string }) => {
      asked.push(`${url} ${body}`);
      return Promise.resolve(answer);
    });
    onTestFinished(() => void vi.unstubAllGlobals());
    return asked;
  }

  test('[RESCUE4] a damaged file is rescued from here: what is missing is said before the new one is opened', async () => {
    const asked = rescues(Response.json(rescued));
    const link = open(emptyView(), galleryState('home'));
    link.answer = () => refusal('log/corrupt', null);
    openFile('/tmp/day.whitecell');
    fireEvent.click(await screen.findByRole('button', { name: 'Rescue what is whole' }));
    const go = await screen.findByRole('button', { name: 'Open the rescued exercise' });
    expect(asked).toEqual(['/api/rescue {"path":"/tmp/day.whitecell"}']);
    const said = go.parentElement?.textContent;
    expect(said).toContain('Rescued: “Bridge day” with 56 facts. 1 of them comes from the backup.');
    expect(said).toContain('Missing: facts 57 to 60.');
    expect(said).toContain(rescued.file);
    link.answer = () => Promise.resolve({ ok: true, id: 'c', receipt: null });
    fireEvent.click(go);
    expect(link.sent.at(-1)?.data).toEqual({ act: 'open', path: rescued.file });
  });

  test('[RESCUE4] a file of the list that is damaged is rescued where it stands, and one that cannot be opened is not offered', async () => {
    rescues(Response.json({ ...rescued, missing: null, problem: 'A picture is missing.' }));
    const link = open(emptyView(), galleryState('home'));
    link.answer = () => refusal('log/corrupt', null);
    fireEvent.click(screen.getByRole('button', { name: /^Spring course/ }));
    const offer = await screen.findByRole('button', { name: 'Rescue what is whole' });
    const row = offer.closest('li');
    fireEvent.click(offer);
    await screen.findByText('Nothing is known to be missing.');
    expect(row?.textContent).toContain('only be looked at in the review: A picture is missing.');
    expect(screen.queryByRole('button', { name: 'Open the rescued exercise' })).toBeNull();
  });

  test('[REV46] why a file is not opened, and why none can be made, is said in the page’s own words', async () => {
    const link = open(emptyView(), galleryState('home'));
    for (const kind of logErrorKinds) {
      link.answer = () => refusal(`log/${kind}`, null);
      openFile(`/tmp/${kind}.whitecell`);
      await waitFor(() =>
        expect(screen.getByRole('alert').textContent).toContain(consoleEn.home.notOpened[kind]),
      );
    }
    press('Choose Ransomware morning');
    link.answer = () => refusal('log/full', null);
    press('Create the exercise', card('Ransomware morning'));
    const said = await within(card('Ransomware morning')).findByRole('alert');
    expect(said.textContent).toContain(consoleEn.home.notOpened.full);
  });

  test('[RESCUE4] what could not be rescued is said, and what is not damaged is offered none', async () => {
    rescues(Response.json({ code: 'log/full', message: 'ENOSPC' }, { status: 422 }));
    const link = open(emptyView(), galleryState('home'));
    link.answer = () => refusal('log/locked', null);
    openFile('/tmp/day.whitecell');
    await screen.findByRole('alert');
    expect(screen.queryByRole('button', { name: 'Rescue what is whole' })).toBeNull();
    link.answer = () => refusal('log/corrupt', null);
    openFile('/tmp/day.whitecell');
    fireEvent.click(await screen.findByRole('button', { name: 'Rescue what is whole' }));
    await screen.findByText('Nothing of it could be rescued. The disk is full.');
  });

  test('[PKG6] why a package was not taken is said in words, and the errors of its scenario are listed', async () => {
    const link = open(emptyView(), galleryState('home'));
    const place = { file: 'teams.yaml', line: 7 };
    const error = {
      severity: 'error' as const,
      code: 'format/yaml',
      path: '',
      message: 'Bad',
      ...place,
    };
    link.answer = () => refusal('package/wrong', null, [error]);
    openFile('/tmp/harbour.zip');
    expect((await screen.findByRole('alert')).textContent).toContain('has errors');
    expect(screen.getByText('teams.yaml:7')).toBeTruthy();
    link.answer = () => refusal('package/type', { file: 'media/a.png' });
    openFile('/tmp/harbour.zip');
    await screen.findByText(/media\/a\.png in the package is not what its ending says/);
  });

  test('[PKG6] an added scenario is marked, and is removed after one question', () => {
    const home = galleryState('home')!.home!;
    const scenarios = home.scenarios.map((one) => ({ ...one, added: one.id === 'ward' }));
    const link = open(emptyView(), { ...galleryState('home'), home: { ...home, scenarios } });
    expect(card('Ransomware morning').textContent).toContain('Added');
    expect(card('Breakout').textContent).not.toContain('Added');
    press('Remove Ransomware morning');
    expect(link.sent).toEqual([]);
    press('Remove it');
    expect(link.sent).toMatchObject([{ data: { act: 'removeScenario', scenario: 'ward' } }]);
  });
});

function refusal(
  code: string,
  detail: Refused['detail'],
  findings?: Refused['findings'],
): Promise<Answer> {
  return Promise.resolve({
    ok: false,
    id: 'c',
    rejection: { code, message: code, detail, findings },
  });
}
