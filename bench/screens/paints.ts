import type { Browser } from '@playwright/test';
import { emptyStation, firstPaint } from '../support/paint.ts';
import { median, report } from '../support/report.ts';
import { openRoom, type BenchRoom } from '../support/room.ts';
import { rounds } from './kit.ts';

/**
 * What a phone shows after the address was opened, in turn with a page of the same kit that has one word to show:
 * from a host of its own of the same kind, in the same shell.
 */
export async function firstPaints(browser: Browser, { host }: BenchRoom): Promise<void> {
  const empty = emptyStation();
  const other = await openRoom({ pages: await empty.built });
  const [first, words, bare, bareWords]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ];
  try {
    for (let round = 0; round < rounds; round += 1) {
      const theirs = await firstPaint(browser, address(other));
      bare.push(theirs.paintMs);
      bareWords.push(theirs.wordsMs);
      const ours = await firstPaint(browser, address({ host }));
      first.push(ours.paintMs);
      words.push(ours.wordsMs);
    }
  } finally {
    await other.close();
    empty.remove();
  }
  const peer = 'an empty page of the same kit';
  const figure = { bench: 'screens', size: rounds, unit: 'ms', peer };
  report({
    ...figure,
    name: 'first paint of a station',
    value: median(first),
    peerValue: median(bare),
    goal: 'ratio < 1.3',
    met: median(first) / median(bare) < 1.3,
  });
  report({
    ...figure,
    name: 'first words of a station (the form to join, in the room’s language)',
    value: median(words),
    peerValue: median(bareWords),
  });
}

function address({ host }: Pick<BenchRoom, 'host'>): string {
  const { url, joinCode } = host.started.lan;
  return `${new URL(url).origin}/#${joinCode}`;
}
