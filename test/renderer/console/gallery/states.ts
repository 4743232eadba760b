import type { LinkState } from '../../../../src/renderer/shared/link/state.ts';
import type { ControlView } from '../../../../src/core/view/schema.ts';
import { busyView, emptyView } from '../fixture.ts';
import { stateFor } from '../fixture-link.ts';
import { rulingState } from '../fixture-ruling.ts';
import { tableState } from './states-table.ts';

/** A console's state by name; undefined for the busy afternoon itself. */
export function galleryState(name: string): Partial<LinkState> | undefined {
  const busy = busyView();
  const situation = (part: Partial<ControlView['situation']>): ControlView => ({
    ...busy,
    situation: { ...busy.situation, ...part },
  });
  switch (name) {
    case 'empty':
      return stateFor(emptyView());
    case 'held':
      return stateFor({
        ...situation({ held: true, clock: { ...busy.situation.clock, running: false } }),
        holdReason: 'Coffee',
        nextAction: { kind: 'endHold', subject: '', count: 0 },
      });
    case 'stopped':
      return stateFor({ ...situation({ stopped: true }), stopReason: 'Fire alarm' });
    case 'rehearsal':
      return stateFor(situation({ mode: 'rehearsal' }));
    case 'trouble':
      return {
        ...stateFor(),
        file: { path: '/exercises/harbour.whitecell', trouble: 'diskFull', message: 'ENOSPC' },
      };
    case 'long':
      return stateFor(longNames(busy));
    case 'ended':
      return stateFor({
        ...situation({
          status: 'ended',
          step: null,
          clock: { ...busy.situation.clock, running: false },
          phase: {
            id: 'stale',
            title: 'A long dusk',
            summary: 'Nobody won.',
            briefing: '',
            kind: 'end',
            verdict: 'mixed',
            steps: [],
            turnsMax: 0,
          },
        }),
        exits: [],
        standby: null,
        nextAction: { kind: 'ended', subject: '', count: 0 },
      });
    case 'home':
      return {
        ...stateFor(),
        views: {},
        scenario: null,
        welcome: {
          session: 'home',
          role: 'control',
          audiences: [],
          serverWallMs: 0,
          seat: null,
          mediaToken: '',
          words: { language: null, terms: 'hseep' },
          name: null,
        },
        home: home(),
      };
    default:
      return tableState(name) ?? rulingState(name);
  }
}

function longNames(view: ControlView): ControlView {
  const long =
    'تمرین بندر: شبی که چراغ‌ها خاموش شد و هیچ‌کس نمی‌دانست چرا – the very long title of a very long exercise';
  return {
    ...view,
    situation: {
      ...view.situation,
      title: long,
      ...(view.situation.phase === null ? {} : { phase: { ...view.situation.phase, title: long } }),
    },
    moves: view.moves.map((move) => ({
      ...move,
      text: {
        ...move.text,
        title: `${long} ${'x'.repeat(90)}`,
        action: 'ما دو یادداشت بازرسان را برای همهٔ پایتخت‌ها می‌فرستیم.',
      },
    })),
  };
}

function home(): LinkState['home'] {
  return {
    version: '0.1.0',
    folder: '/home/ana/Whitecell',
    notCopied: null,
    scenarios: [
      {
        id: 'breakout',
        added: false,
        title: 'Breakout',
        subtitle: 'A nuclear agreement, kept or broken',
        teams: 7,
        injects: 32,
        problems: 0,
        findings: [],
        orders: [
          {
            id: 'full',
            title: 'Full',
            about: 'Every phase with all its turns; with a break for lunch a whole day.',
            minutes: 390,
          },
          {
            id: 'three-hours',
            title: 'Three hours',
            about: 'One turn a phase; the corridor for relief is left out.',
            minutes: 180,
          },
          {
            id: 'ninety-minutes',
            title: 'Ninety minutes',
            about: 'One crisis and one vote, for a first taste.',
            minutes: 90,
          },
        ],
      },
      {
        id: 'ward',
        added: true,
        title: 'Ransomware morning',
        subtitle: 'A hospital loses its records at six o’clock',
        teams: 4,
        injects: 14,
        problems: 0,
        findings: [],
        orders: [],
      },
      {
        id: 'draft',
        added: false,
        title: 'Unfinished',
        subtitle: 'Not ready yet',
        teams: 2,
        injects: 1,
        problems: 3,
        findings: [
          {
            severity: 'error',
            code: 'expression/wrong',
            path: 'phases.dawn.exits.toNoon.when',
            message: 'there is no indicator “trus”',
            file: 'phases/01-dawn.yaml',
            line: 42,
          },
        ],
        orders: [],
      },
    ],
    recent: [
      {
        path: '/home/ana/Whitecell/spring-course.whitecell',
        title: 'Spring course',
        changedWallMs: Date.UTC(2031, 2, 3, 15),
        bytes: 2_400_000,
        rehearsal: false,
        kin: null,
      },
      {
        path: '/home/ana/Whitecell/rehearsal-monday.whitecell',
        title: 'Rehearsal on Monday',
        changedWallMs: Date.UTC(2031, 2, 1, 9),
        bytes: 800_000,
        rehearsal: false,
        kin: null,
      },
    ],
  };
}
