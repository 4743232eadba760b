// @vitest-environment jsdom
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/core/finding.ts';
import { lint } from '../../../src/core/scenario/lint.ts';
import { findingWords } from '../../../src/renderer/console/finding.ts';
import { placeOf } from '../../../src/renderer/console/model/place.ts';
import { findingEn } from '../../../src/renderer/console/strings/finding.en.ts';
import { consoleText } from '../../../src/renderer/console/text.ts';
import { speak } from '../../../src/renderer/shared/i18n.ts';
import { busyView, emptyView } from './fixture.ts';
import { ruledScenario as scenario } from './fixture-ruling.ts';
import { galleryState } from './gallery/states.ts';
import { open } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';

const finding = (at: string, severity: Finding['severity'] = 'warning'): Finding => ({
  severity,
  code: 'inject/never',
  path: at,
  message: `something about ${at}`,
});
const folder = path.resolve(import.meta.dirname, '../../../src/core/scenario');
/** Every code that the checks of a scenario that was read give. */
const codes = globSync('lint*.ts', { cwd: folder }).flatMap((file) => {
  const text = readFileSync(path.join(folder, file), 'utf8');
  return [...text.matchAll(/'([a-z]+\/[a-z-]+)'/g)].map((match) => match[1]!);
});

describe('in the language of the screen', () => {
  const words = (part: Partial<Finding>) =>
    findingWords({ ...finding('x'), ...part }, consoleText.text);

  test('[CON47] every code of the checks has words', () => {
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code) => !Object.hasOwn(findingEn, code))).toEqual([]);
    const named = ['team', 'phase', 'table', 'body', 'inject', 'row', 'objective', 'task'];
    expect(named.filter((what) => !Object.hasOwn(findingEn, `${what}/unknown`))).toEqual([]);
  });

  test('[CON47] a finding says what it names, and in English what has no words', () => {
    const unknown = { code: 'team/unknown', message: 'there is no team nord' };
    expect(words({ ...unknown, params: { id: 'nord' } })).toBe('There is no team nord.');
    expect(words(unknown)).toBe('there is no team nord');
    expect(words({ code: 'format/yaml', message: 'a tab' })).toBe('a tab');
  });

  test('[CON47] what the checks of a broken scenario find is all said', () => {
    const broken = {
      ...scenario,
      start: 'nowhere',
      indicators: scenario.indicators.map((each) => ({ ...each, rows: ['R99'] })),
      injects: scenario.injects.map((each) => ({ ...each, phases: ['nowhere'], to: ['nobody'] })),
    };
    const findings = lint(broken);
    expect(findings.length).toBeGreaterThan(20);
    const said = findings.filter((each) => findingWords(each, consoleText.text) !== each.message);
    expect(said).toEqual(findings);
  });

  test('[CON47] in French and Arabic as well', async () => {
    await speak('fr', 'hseep', () => undefined);
    expect(words({ code: 'inject/never' })).toContain('Aucune de ses phases');
    await speak('ar', 'hseep', () => undefined);
    expect(words({ code: 'inject/never' })).toContain('مراحله');
    await speak('en', 'hseep', () => undefined);
  });
});

const aPhase = scenario.phases[0]!.id;
const found = () => within(screen.getByRole('region', { name: 'Check of the scenario' }));
const goTo = (path: string) =>
  fireEvent.click(found().getByRole('button', { name: `Go there: ${path}` }));
const openTab = () => screen.getByRole('tab', { selected: true }).textContent;

describe('what the check of the scenario found', () => {
  kitPage();

  test('[CON40, ROOM13] each finding stands before the start, and leads to its place on the desk', () => {
    const eventNo = scenario.injects[1]!.eventNo;
    const preflight = [
      finding(`injects.${eventNo}.release`),
      finding(`phases.${aPhase}.exits.x.when`, 'error'),
      finding('indicators.trust'),
      finding('phases', 'info'),
    ];
    open(emptyView(), { preflight });
    expect(found().getByText(/found 3 doubtful things/)).toBeTruthy();
    expect(found().getByText('1 remark')).toBeTruthy();
    goTo(`injects.${eventNo}.release`);
    const row = document.querySelector(`[data-cue="${eventNo}"]`);
    expect(row?.getAttribute('aria-expanded')).toBe('true');
    goTo('indicators.trust');
    expect(openTab()).toBe('Indicators');
  });

  test('[CON40, ROOM13] a phase is opened in the chart', async () => {
    open(emptyView(), { preflight: [finding(`phases.${aPhase}.exits.x.when`)] });
    goTo(`phases.${aPhase}.exits.x.when`);
    expect(openTab()).toBe('Chart');
    const title = { name: scenario.phases[0]!.title };
    expect(await screen.findByRole('heading', title, { timeout: 15_000 })).toBeTruthy();
  });

  test('[CON40] with nothing found it says so, and once the exercise runs it is gone', () => {
    open(emptyView(), { preflight: [] });
    expect(found().getByText(/found nothing wrong/)).toBeTruthy();
  });

  test('[CON40] while the exercise runs there is no readiness to ask for', () => {
    open(busyView(), { preflight: [finding('indicators.trust')] });
    fireEvent.click(screen.getByRole('tab', { name: /^Room/ }));
    expect(screen.queryByRole('region', { name: 'Check of the scenario' })).toBeNull();
  });

  test('[CON40] a scenario that cannot be run says why, with file and line', () => {
    open(emptyView(), galleryState('home'));
    const card = screen.getByRole('heading', { name: 'Unfinished' }).closest('li')!;
    expect(card.textContent).toContain('there is no indicator “trus”');
    expect(card.textContent).toContain('phases/01-dawn.yaml:42');
  });

  test('[CON40] whatever the checker names of a scenario, a place is known or it is said where', () => {
    const broken = {
      ...scenario,
      start: 'nowhere',
      injects: scenario.injects.map((inject) => ({ ...inject, phases: ['nowhere'] })),
    };
    const paths = lint(broken).map(({ path }) => path);
    expect(paths.length).toBeGreaterThan(1);
    const places = paths.map((path) => placeOf({ path }, scenario));
    const cues = new Set(places.map((place) => (place?.kind === 'cue' ? place.eventNo : '')));
    expect(scenario.injects.every(({ eventNo }) => cues.has(eventNo))).toBe(true);
    expect(placeOf({ path: 'options.x.rulings' }, scenario)).toBeNull();
    expect(placeOf({ path: 'injects.E999' }, scenario)).toBeNull();
    expect(placeOf({ path: 'votes.q' }, scenario)).toEqual({ kind: 'tab', tab: 'votes' });
  });
});
