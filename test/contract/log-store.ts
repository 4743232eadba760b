import { describe, expect, test } from 'vitest';
import { LogError, type Log } from '../../src/host/log/log.ts';
import type { Remark } from '../../src/core/remark.ts';
import { keyPrint } from '../../src/host/log/seal.ts';
import type { LogSeed } from '../../src/host/log/seed.ts';
import { newSigningKey } from '../host/support/keys.ts';
import { factsOf, gate, harbourScenario, harbourSeed, morning } from '../host/support/harbour.ts';

/** What every log promises, whatever it is kept in. `make` gives an empty log over the seed. */
export function logContract(name: string, make: (seed: LogSeed) => Log): void {
  describe(`log in ${name}`, () => {
    const seed = harbourSeed();
    const { facts } = factsOf(seed, morning());

    test('[LOG1] gives back the facts it was given, in order and unchanged', () => {
      const log = make(seed);
      log.append(facts.slice(0, 3));
      log.append(facts.slice(3));
      expect([...log.read()]).toEqual(facts);
      expect([...log.read(2, 4)]).toEqual(facts.slice(1, 4));
      expect([...log.read(facts.length + 1)]).toEqual([]);
      log.close();
    });

    test('[LOG1] counts from an empty head and moves it with every batch', () => {
      const log = make(seed);
      expect(log.head()).toEqual({ count: 0, hash: '0'.repeat(64) });
      log.append(facts.slice(0, 2));
      const first = log.head();
      expect(first.count).toBe(2);
      log.append(facts.slice(2, 3));
      expect(log.head().count).toBe(3);
      expect(log.head().hash).not.toBe(first.hash);
      expect(log.recover()).toEqual(log.head());
      log.close();
    });

    test('[LOG1] refuses a fact out of its turn and keeps nothing of that batch', () => {
      const log = make(seed);
      log.append(facts.slice(0, 1));
      const head = log.head();
      expect(() => {
        log.append([...facts.slice(1, 2), ...facts.slice(3, 4)]);
      }).toThrow(/after/);
      expect(log.head()).toEqual(head);
      expect([...log.read()]).toHaveLength(1);
      log.append(facts.slice(1));
      expect(log.verify()).toMatchObject({ ok: true, count: facts.length });
      log.close();
    });

    test('[LOG2] finds the facts of one command', () => {
      const log = make(seed);
      log.append(facts);
      for (const cause of new Set(facts.map((fact) => fact.cause))) {
        expect(log.findByCause(cause)).toEqual(facts.filter((fact) => fact.cause === cause));
      }
      expect(log.findByCause('nobody-sent-this')).toEqual([]);
      log.close();
    });

    test('[LOG2] verifies a whole log, and an empty one', () => {
      const log = make(seed);
      expect(log.verify()).toMatchObject({ ok: true, count: 0, firstBadSeq: null });
      log.append(facts);
      expect(log.verify()).toEqual({
        ok: true,
        count: facts.length,
        head: log.head().hash,
        firstBadSeq: null,
        problem: '',
        seals: [],
        sealedCount: 0,
      });
      log.close();
    });

    test('[LOG2] binds scenario and media in fact 1', () => {
      const other = harbourSeed({ media: new Map() });
      const log = make(other);
      log.append(facts);
      expect(log.verify()).toMatchObject({ ok: false, firstBadSeq: 1 });
      log.close();
      const renamed = make(harbourSeed({ scenario: { ...harbourScenario(), title: 'Another' } }));
      renamed.append(facts);
      expect(renamed.verify()).toMatchObject({ ok: false, firstBadSeq: 1 });
      renamed.close();
    });

    test('[LOG2] tells what the exercise is and keeps its scenario as canonical text', () => {
      const log = make(seed);
      expect(log.meta).toMatchObject({
        exercise: seed.exercise,
        title: seed.title,
        mode: 'live',
        readOnly: false,
      });
      expect(JSON.parse(log.scenarioText())).toEqual(JSON.parse(JSON.stringify(seed.scenario)));
      expect(facts[0]).toMatchObject({
        type: 'exercise.created',
        data: { scenarioDigest: log.meta.scenarioDigest, mediaDigest: log.meta.mediaDigest },
      });
      log.close();
    });

    test('[LOG14] is sealed as far as it goes, once a key and length, and says what came later', () => {
      const [mine, theirs] = [newSigningKey(), newSigningKey()];
      const log = make(seed);
      log.append(facts.slice(0, 5));
      const first = log.seal(mine, 1_000);
      expect(first).toEqual({
        count: 5,
        hash: log.head().hash,
        wallMs: 1_000,
        keyPrint: keyPrint(mine.publicKey),
      });
      expect(log.seal(mine, 2_000), 'nothing is new').toEqual(first);
      log.append(facts.slice(5));
      expect(log.verify()).toMatchObject({ ok: true, seals: [first], sealedCount: 5 });
      const second = log.seal(theirs, 3_000);
      expect(log.seals()).toEqual([first, second]);
      expect(log.verify()).toMatchObject({
        ok: true,
        seals: [first, second],
        sealedCount: facts.length,
      });
      log.close();
    });

    mediaContract(make);
    mutableContract(make);

    test('[LOG2] is closed once it is closed, and closing twice is harmless', () => {
      const log = make(seed);
      log.close();
      log.close();
      expect(() => {
        log.append(facts);
      }).toThrow(LogError);
    });
  });
}

function mediaContract(make: (seed: LogSeed) => Log): void {
  test('[LOG3] gives back media, whole and in ranges over the borders of their pieces', () => {
    const big = Uint8Array.from({ length: 2_500_000 }, (_, i) => (i * 7 + (i >> 8)) % 251);
    const log = make(
      harbourSeed({
        media: new Map([
          ['gate.svg', gate],
          ['big.png', big],
        ]),
      }),
    );
    expect(
      log.media
        .list()
        .map((entry) => entry.file)
        .sort(),
    ).toEqual(['big.png', 'gate.svg']);
    expect(log.media.find('big.png')).toMatchObject({ bytes: big.length });
    expect(Buffer.compare(log.media.read('big.png')!, big)).toBe(0);
    for (const [from, to] of [
      [0, 10],
      [1_048_570, 1_048_590],
      [2_097_151, 2_499_999],
      [2_499_990, 9_999_999],
      [5, 5],
    ] as const) {
      expect(Buffer.compare(log.media.read('big.png', from, to)!, big.subarray(from, to))).toBe(0);
    }
    expect(log.media.find('missing.png')).toBeNull();
    expect(log.media.read('missing.png')).toBeNull();
    log.close();
  });

  test('[LOG3] takes media only before the first fact, with a plain name and within the caps', () => {
    const seed = harbourSeed();
    const log = make(seed);
    expect(() => log.media.put('../evil.png', gate)).toThrow(LogError);
    expect(() => log.media.put('gate.svg', gate)).toThrow(LogError);
    expect(() => log.media.put('huge.png', new Uint8Array(33 * 1024 * 1024))).toThrow(LogError);
    log.append(factsOf(seed, []).facts);
    expect(() => log.media.put('late.png', gate)).toThrow(/before the first fact/);
    log.close();
  });
}

function mutableContract(make: (seed: LogSeed) => Log): void {
  test('[LOG4] keeps what people say afterwards, in its newest words, and no seal minds it', () => {
    const seed = harbourSeed();
    const { facts } = factsOf(seed, morning());
    const log = make(seed);
    log.append(facts);
    log.seal(newSigningKey(), 1);
    const first = { id: 'r1', kind: 'annotation', wallMs: 9, by: 'Ann', seq: 3, text: 'Why?' };
    const second = { id: 'r2', kind: 'bookmark', wallMs: 5, by: '', seq: 4, text: '' };
    log.remarks.put(first as Remark);
    log.remarks.put(second as Remark);
    log.remarks.put({ ...first, text: 'Why so late?' } as Remark);
    expect(log.remarks.list()).toEqual([second, { ...first, text: 'Why so late?' }]);
    log.remarks.remove('r2');
    expect(log.remarks.list()).toHaveLength(1);
    expect(log.verify()).toMatchObject({ ok: true, sealedCount: facts.length });
    log.close();
  });

  const draft = { seat: 's1', team: 'ferry', slot: 'new', text: { title: 'Dr' }, savedWallMs: 5 };

  test('[LOG4] keeps the newest text of a draft and forgets it together with the facts that use it', () => {
    const seed = harbourSeed();
    const { facts } = factsOf(seed, morning());
    const log = make(seed);
    log.drafts.put(draft);
    log.drafts.put({ ...draft, text: { title: 'Draft', action: 'Wait' }, savedWallMs: 7 });
    log.drafts.put({ ...draft, seat: 's2', team: 'port', savedWallMs: 6 });
    expect(log.drafts.list('ferry')).toEqual([
      { ...draft, text: { title: 'Draft', action: 'Wait' }, savedWallMs: 7 },
    ]);
    expect(log.drafts.list().map((one) => one.seat)).toEqual(['s2', 's1']);
    log.append(facts, [{ seat: 's1', team: 'ferry', slot: 'new' }]);
    expect(log.drafts.list('ferry')).toEqual([]);
    log.drafts.remove({ seat: 's2', team: 'port', slot: 'other' });
    expect(log.drafts.list()).toHaveLength(1);
    log.drafts.purge();
    expect(log.drafts.list()).toEqual([]);
    expect(log.verify().ok).toBe(true);
    log.close();
  });

  test('[LOG4] remembers seat tokens by digest, and host values', () => {
    const log = make(harbourSeed());
    log.tokens.put('d1', 's1');
    log.tokens.put('d2', 's1');
    log.tokens.put('d3', 's2');
    expect(log.tokens.seatOf('d2')).toBe('s1');
    expect(log.tokens.seatOf('d9')).toBeNull();
    log.tokens.removeSeat('s1');
    expect([log.tokens.seatOf('d1'), log.tokens.seatOf('d2'), log.tokens.seatOf('d3')]).toEqual([
      null,
      null,
      's2',
    ]);
    log.tokens.put('d4', 's4');
    log.tokens.move('nobody', 's2', 'gone');
    expect(log.tokens.seatOf('d3')).toBe('s2');
    log.tokens.move('s4', 's2', 'gone');
    expect([log.tokens.seatOf('d3'), log.tokens.seatOf('d4')]).toEqual(['gone', 's2']);
    log.tokens.purge();
    expect(log.tokens.seatOf('d3')).toBeNull();
    expect(log.hostValues.get('joinCode')).toBeNull();
    log.hostValues.set('joinCode', 'ABC');
    log.hostValues.set('joinCode', 'DEF');
    expect(log.hostValues.get('joinCode')).toBe('DEF');
    log.close();
  });
}
