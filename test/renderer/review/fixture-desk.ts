import type { Kin } from '../../../src/core/review/kin.ts';
import type {
  ForkWish,
  HandOutWish,
  ReviewDesk,
  ReviewFile,
} from '../../../src/renderer/review/desk.tsx';

/** A host that has these files, makes every fork, and remembers what it was asked. */
export interface FixtureDesk extends ReviewDesk {
  readonly wishes: ForkWish[];
  readonly opened: string[];
  readonly handedOut: HandOutWish[];
}

export function fixtureDesk(files: readonly ReviewFile[] = []): FixtureDesk {
  const wishes: ForkWish[] = [];
  const opened: string[] = [];
  const handedOut: HandOutWish[] = [];
  return {
    wishes,
    opened,
    handedOut,
    files: () => Promise.resolve({ ok: true, value: files }),
    fork(wish) {
      wishes.push(wish);
      const file = `/home/ana/Whitecell/${wish.title}.whitecell`;
      return Promise.resolve({ ok: true, value: { file, seq: wish.at } });
    },
    handOut(wish) {
      handedOut.push(wish);
      const page = new Blob(['<!doctype html>'], { type: 'text/html' });
      return Promise.resolve({ ok: true, value: page });
    },
    open(file) {
      opened.push(file);
      return Promise.resolve({ ok: true, value: null });
    },
    console: () => Promise.resolve({ ok: true, value: '/console#ticket' }),
  };
}

export interface FixtureFile {
  readonly path: string;
  readonly exercise: string;
  readonly title: string;
  readonly day?: number;
  readonly parent?: Kin['parent'];
  readonly phase?: string;
  readonly ended?: boolean;
  readonly scenario?: string;
  readonly mode?: Kin['mode'];
}

export function fixtureFile(of: FixtureFile): ReviewFile {
  const startedWallMs = Date.UTC(2031, 1, of.day ?? 3, 15);
  return {
    path: of.path,
    title: of.title,
    changedWallMs: startedWallMs,
    bytes: 2_400_000,
    rehearsal: false,
    kin: {
      exercise: of.exercise,
      title: of.title,
      mode: of.mode ?? 'live',
      scenario: of.scenario ?? 'ransomware-morning',
      startedWallMs,
      parent: of.parent ?? null,
      phase: of.phase ?? '',
      ended: of.ended ?? false,
    },
  };
}

/** One exercise, two forks of it, a fork of a fork, and a stranger. */
export const family: readonly ReviewFile[] = [
  fixtureFile({
    path: '/home/ana/Whitecell/paid.whitecell',
    exercise: 'paid',
    title: 'Spring course (what if they had paid)',
    day: 6,
    parent: { exercise: 'sim3', title: 'Spring course', seq: 143, phase: 'Decision', turn: 2 },
    phase: 'Ransom paid',
    ended: true,
  }),
  fixtureFile({
    path: '/x.whitecell',
    exercise: 'sim3',
    title: 'Spring course',
    day: 3,
    phase: 'Restored from backup',
    ended: true,
  }),
  fixtureFile({
    path: '/home/ana/Whitecell/paid-late.whitecell',
    exercise: 'late',
    title: 'Paid, but a day later',
    day: 7,
    parent: {
      exercise: 'paid',
      title: 'Spring course (what if they had paid)',
      seq: 201,
      phase: 'Aftermath',
      turn: 1,
    },
    phase: 'Aftermath',
    mode: 'rehearsal',
  }),
  fixtureFile({
    path: '/home/ana/Whitecell/early.whitecell',
    exercise: 'early',
    title: 'Told the press at once',
    day: 5,
    parent: { exercise: 'sim3', title: 'Spring course', seq: 61, phase: 'Discovery', turn: 1 },
  }),
  fixtureFile({
    path: '/home/ana/Whitecell/orphan.whitecell',
    exercise: 'orphan',
    title: 'Autumn course, another way',
    day: 1,
    parent: { exercise: 'gone', title: 'Autumn course', seq: 88, phase: 'Discovery', turn: 2 },
    phase: 'Decision',
  }),
];
