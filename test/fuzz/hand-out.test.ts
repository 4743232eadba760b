import { inflateRawSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { handOutAudiences } from '../../src/core/review/hand-out/audiences.ts';
import type { Look } from '../../src/core/review/hand-out/look.ts';
import { makeHandOut } from '../../src/core/review/hand-out/make.ts';
import { openRecording } from '../../src/core/review/recording.ts';
import { project } from '../../src/core/view/project.ts';
import { handOutPage } from '../../src/host/files/hand-out.ts';
import { MemoryLog } from '../../src/host/log/memory-log.ts';
import { mutants } from './canary/mutants.ts';
import { runCanary, type CanaryRun } from './canary/play.ts';

const template = '<title><!--title--></title><!--replay-->';

/** What a page holds, in every layer that a reader could open. */
function layersOf(page: string): string[] {
  const [, json = ''] =
    /<script type="application\/json" id="replay">(.*?)<\/script>/s.exec(page) ?? [];
  const { packed } = JSON.parse(json) as { packed: string };
  const text = inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8');
  const media = Object.values((JSON.parse(text) as { media: Record<string, string> }).media).map(
    (uri) => Buffer.from(uri.slice(uri.indexOf(',') + 1), 'base64').toString('latin1'),
  );
  return [page, text, ...media];
}

/** Marks that somebody finds in a hand-out who may not. */
function leaksIn({ markers, record }: CanaryRun, look: Look): string[] {
  const recording = openRecording(record.world, record.facts);
  const from = markers.leaks.length;
  for (const audience of handOutAudiences(record.world)) {
    const { handOut } = makeHandOut(recording, [audience], look);
    markers.search(audience, [JSON.stringify(handOut)], record.end);
  }
  // What a broken projection lets out must not stand against the next look.
  return markers.leaks.splice(from).map(({ what, reader }) => `${what} to ${reader}`);
}

let runs: CanaryRun[] = [];

beforeAll(async () => {
  runs = [];
  for (const seed of [1, 2, 3, 4]) runs.push(await runCanary({ seed, steps: 50 }));
}, 120_000);

describe('hand-outs', () => {
  test('[REV39] hold no mark that their audience was not shown in the room', () => {
    for (const run of runs) {
      const look: Look = (state, audience) => project(run.record.world, state, audience);
      expect(leaksIn(run, look)).toEqual([]);
    }
  });

  test('[REV39] the search is not empty: each holds its own marks by the dozen', () => {
    for (const { markers } of runs) {
      for (const reader of ['team:north', 'team:south', 'evaluators', 'public'] as const)
        expect(markers.seen.get(reader)?.size, reader).toBeGreaterThan(15);
    }
  });

  test('[REV39] a projection that leaks is caught', () => {
    const [run] = runs as [CanaryRun];
    let caught = 0;
    for (const mutant of mutants) {
      const look: Look = (state, audience) => mutant.project(run.record.world, state, audience);
      if (leaksIn(run, look).length > 0) caught += 1;
    }
    // Some leak only to a seat, to a stranger or in a number.
    expect(caught).toBeGreaterThan(mutants.length / 2);
  });

  test('[REV39] nor does the page in any of its layers, nor is it another one when made again', () => {
    const [{ record, markers }] = runs as [CanaryRun];
    const log = new MemoryLog({
      exercise: 'exercise-1',
      title: record.world.scenario.title,
      mode: 'live',
      createdWallMs: record.facts[0]!.wallMs,
      scenario: record.world.scenario,
      media: new Map([['fog.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]]),
    });
    log.append(record.facts);
    for (const audience of handOutAudiences(record.world)) {
      const wish = { audiences: [audience], language: 'en', spoilerSafe: true } as const;
      const page = handOutPage(log, wish, template);
      if (!page.ok) throw new Error(page.error.message);
      markers.search(audience, layersOf(page.value), record.end);
      expect(markers.leaks).toEqual([]);
      expect(handOutPage(log, wish, template)).toEqual(page);
    }
  });
});
