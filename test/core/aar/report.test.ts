import { describe, expect, test } from 'vitest';
import { measuresOf } from '../../../src/core/aar/measures.ts';
import {
  citedIn,
  fieldsIn,
  restingIn,
  type Block,
  type BlockOf,
  type Report,
} from '../../../src/core/aar/report/block.ts';
import {
  applyEdit,
  applyEdits,
  noEdits,
  type Addition,
  type ReportEdit,
  type ReportEdits,
} from '../../../src/core/aar/report/edits.ts';
import { draftReport } from '../../../src/core/aar/report/report.ts';
import type { Trust } from '../../../src/core/aar/report/trust.ts';
import type { Fact } from '../../../src/core/fact.ts';
import { remarkSchema, type Remark } from '../../../src/core/remark.ts';
import { openRecording } from '../../../src/core/review/recording.ts';
import type { World } from '../../../src/core/world.ts';
import { playRandomly, seeded } from '../../support/random-play.ts';
import { move, openTable, ruling } from '../../support/table.ts';
import { feedback, lesson, observed } from './remarks.ts';

const sound: Trust = {
  complete: true,
  verdict: { ok: true, firstBadSeq: null, count: 9, sealedCount: 9 },
};

function draft(
  world: World,
  facts: readonly Fact[],
  remarks: readonly Remark[] = [],
  trust = sound,
): Report {
  const recording = openRecording(world, facts);
  return draftReport(recording, measuresOf(recording), remarks, trust);
}

function edited(edits: Partial<ReportEdits>): Remark {
  const common = { id: 'report', wallMs: 1, by: 'Ann', kind: 'report' } as const;
  return remarkSchema.parse({ ...common, ...noEdits, ...edits });
}

function of<K extends Block['kind']>({ blocks }: Report, kind: K): BlockOf<K>[] {
  return blocks.filter((block): block is BlockOf<K> => block.kind === kind);
}

const scenarios = ['mini', 'ransomware-morning'] as const;
const seeds = [11, 12, 13, 14, 15, 16];

describe.each(scenarios)('the report of %s, played at random', (scenario) => {
  test('[AAR7] whatever it states from the record names facts that the record has, rising', () => {
    for (const seed of seeds) {
      const table = openTable(scenario);
      playRandomly(table, seed, 300);
      const remarks = [lesson('a', [1, 2, 99_999]), feedback('b')];
      const report = draft(table.world, table.facts, remarks);
      const all = report.blocks.flatMap(restingIn);
      for (const { key, basis, seqs } of all) {
        expect(basis === 'facts', key).toBe(seqs.length > 0);
        expect(seqs, key).toEqual([...new Set(seqs)].sort((a, b) => a - b));
        for (const seq of seqs) expect(table.facts[seq - 1]?.seq, key).toBe(seq);
      }
      const statements = report.blocks.filter(({ kind }) => kind === 'statement');
      expect(statements.length).toBeGreaterThan(1);
      const cited = citedIn(report.blocks, 8);
      expect(cited.length).toBeGreaterThan(10);
    }
  });

  test('[AAR7] no two things in it have the same key', () => {
    for (const seed of seeds) {
      const table = openTable(scenario);
      playRandomly(table, seed, 300);
      const keys = draft(table.world, table.facts, [lesson('a', [1]), feedback('b')])
        .blocks.flatMap((block) => [...restingIn(block), ...fieldsIn(block)])
        .map((one) => one.key);
      const own = new Set(keys);
      // A field block is met twice: as what rests on facts and as what can be edited.
      for (const key of own) expect(keys.filter((one) => one === key).length).toBeLessThan(3);
      const blocks = draft(table.world, table.facts).blocks.map(({ key }) => key);
      expect(new Set(blocks).size).toBe(blocks.length);
    }
  });

  test('[AAR8] a draft after more facts keeps every word that was typed before', () => {
    for (const seed of seeds) {
      const table = openTable(scenario);
      playRandomly(table, seed, 300);
      const cut = Math.floor(table.facts.length / 2);
      const random = seeded(seed);
      const early = draft(table.world, table.facts.slice(0, cut));
      const fields = early.blocks.flatMap(fieldsIn).filter(() => random() < 0.5);
      const texts = Object.fromEntries(fields.map(({ key }, no) => [key, `Typed ${no}`]));
      expect(Object.keys(texts).length).toBeGreaterThan(5);
      const later = draft(table.world, table.facts, [edited({ texts })]);
      const now = new Map(later.blocks.flatMap(fieldsIn).map(({ key, said }) => [key, said]));
      for (const [key, text] of Object.entries(texts)) {
        // An observation that its author rated anew may have left the plan; its words wait for it.
        if (!now.has(key)) expect(key).toMatch(/^(plan\.)?finding\./);
        else expect(now.get(key), key).toEqual({ text });
      }
    }
  });
});

describe('findings', () => {
  test('[AAR9] a rated observation proposes itself: P is a strength, the others have something to improve', () => {
    const { table } = observed();
    const report = draft(table.world, table.facts);
    expect(of(report, 'strength').map(({ said }) => said)).toEqual([
      { text: 'They asked before they acted.' },
    ]);
    expect(of(report, 'improvement').map(({ said }) => said)).toEqual([
      { text: 'Nobody wrote it down.' },
    ]);
    const open = of(report, 'table').flatMap(({ rows }) => rows.filter(({ finding }) => finding));
    expect(open.map(({ cells }) => cells.at(-1))).toEqual([{ text: 'The phone rang twice.' }]);
    const plan = of(report, 'plan')[0];
    expect(plan?.rows.map(({ issue }) => issue.said)).toEqual([{ text: 'Nobody wrote it down.' }]);
    expect(plan?.rows[0]?.seqs).toEqual(of(report, 'improvement')[0]?.seqs);
  });

  test('[AAR9] reviewers decide: an observation becomes what they say, and what they take out can come back', () => {
    const { table } = observed();
    const open = of(draft(table.world, table.facts), 'table')
      .flatMap(({ rows }) => rows)
      .find(({ finding }) => finding !== undefined);
    const key = open?.key ?? '';
    const strong = draft(table.world, table.facts, [edited({ sorts: { [key]: 'strength' } })]);
    expect(of(strong, 'strength').map((one) => one.key)).toContain(key);
    const gone = draft(table.world, table.facts, [
      edited({ sorts: { [key]: 'strength' }, removed: [key, 'summary.course'] }),
    ]);
    expect(gone.blocks.map((block) => block.key)).not.toContain(key);
    expect(gone.removed.map((one) => one.key).sort()).toEqual([key, 'summary.course'].sort());
  });

  test('[AAR9] lessons stand under their objective, on their facts or as remarks', () => {
    const { table } = observed();
    const report = draft(table.world, table.facts, [lesson('a', [3]), lesson('b', [])]);
    const all = of(report, 'improvement').filter(({ key }) => key.includes('lesson'));
    expect(all).toMatchObject([
      { key: 'finding.lesson.a', seqs: [3], basis: 'facts' },
      { key: 'finding.lesson.b', seqs: [], basis: 'remarks' },
    ]);
  });

  test('[AAR9] what reviewers put in has a place, an empty text, and a row in the plan', () => {
    const { table } = observed();
    const under = `objective.${table.world.scenario.objectives[0]?.id}`;
    const add: Addition = { key: 'added.1', sort: 'improvement', under, seqs: [2] };
    const action: Addition = { key: 'added.2', sort: 'action', under: 'plan', seqs: [] };
    const texts = { 'added.1': 'Log the calls.', 'plan.added.1.action': 'Buy a log book' };
    const report = draft(table.world, table.facts, [edited({ added: [add, action], texts })]);
    const made = of(report, 'improvement').find(({ key }) => key === 'added.1');
    expect(made).toMatchObject({ said: { text: 'Log the calls.' }, seqs: [2], basis: 'facts' });
    const rows = of(report, 'plan')[0]?.rows ?? [];
    expect(rows.map(({ key }) => key)).toEqual(expect.arrayContaining(['plan.added.1', 'added.2']));
    expect(rows.find(({ key }) => key === 'plan.added.1')?.action.said).toEqual({
      text: 'Buy a log book',
    });
  });
});

describe('what participants said', () => {
  test('[AAR29] how far each objective was met stands in a table of its own, apart from what evaluators rated', () => {
    const { table, objective } = observed();
    const forms = [feedback('a', { [objective]: 4, gone: 1 }), feedback('b', { [objective]: 5 })];
    const report = draft(table.world, table.facts, [...forms, feedback('c')]);
    const made = of(report, 'table').find(({ key }) => key === 'feedback.objectives');
    const text = table.world.scenario.objectives[0]?.text ?? '';
    expect(made?.rows.map(({ cells }) => cells)).toMatchObject([
      [
        { text },
        ...['', '', '', '1', '1'].map((count) => ({ text: count })),
        { params: { value: { value: 4.5 } } },
        { params: { value: 2 } },
      ],
    ]);
    const none = draft(table.world, table.facts, [feedback('a')]);
    expect(of(none, 'table').some(({ key }) => key === 'feedback.objectives')).toBe(false);
  });
});

describe('how far the record can be trusted', () => {
  const table = openTable('mini');
  /** What stands at the head, and under “about”, of that. */
  const says = (trust: Trust, facts: readonly Fact[] = table.facts) => {
    const helps = of(draft(table.world, facts, [], trust), 'help');
    const of_ = (head: string) =>
      helps.filter(({ key }) => key.startsWith(head)).map(({ said }) => said);
    const about = of_('about.').filter(
      (said) => 'say' in said && !/facts$|numbers$/.test(said.say),
    );
    return { head: of_('doubt.'), about };
  };
  const verdict = { ok: true, firstBadSeq: null, count: 9, sealedCount: 9 };

  test('[AAR28] one that was altered, cut short or does not follow is said so at the head of the report and under its last heading', () => {
    for (const [trust, doubt] of [
      [
        { complete: true, verdict: { ...verdict, ok: false, firstBadSeq: 4 } },
        { say: 'about.altered', params: { seq: 4 } },
      ],
      [{ complete: true, verdict: { ...verdict, ok: false } }, { say: 'about.alteredPlain' }],
      [
        { complete: false, verdict: null },
        { say: 'about.cut', params: { count: table.facts.length } },
      ],
    ] as const)
      expect(says(trust)).toEqual({ head: [doubt], about: [doubt] });
    const gap = [...table.facts.slice(0, 1), { ...table.facts[0]!, seq: 5 }];
    expect(says(sound, gap).head).toEqual([{ say: 'about.broken', params: { seq: 2 } }]);
  });

  test('[AAR28] whether one that holds was signed, or checked at all, is said under the last heading', () => {
    const quiet = (trust: Trust, said: object) =>
      expect(says(trust)).toEqual({ head: [], about: [said] });
    quiet(sound, { say: 'about.verified' });
    quiet(
      { complete: true, verdict: { ...verdict, sealedCount: 3 } },
      { say: 'about.partly', params: { seq: 3 } },
    );
    quiet({ complete: true, verdict: { ...verdict, sealedCount: 0 } }, { say: 'about.unsigned' });
    quiet({ complete: true, verdict: null }, { say: 'about.unchecked' });
  });
});

describe('ratings', () => {
  test('[AAR10] the final rating is what all who rated the whole agreed on, until a reviewer chooses', () => {
    const { table, objective } = observed();
    const final = (edits: Partial<ReportEdits> = {}) =>
      of(draft(table.world, table.facts, [edited(edits)]), 'final').find(
        (one) => one.final.objective === objective,
      )?.final;
    expect(final()).toEqual({ objective, rating: 'S', chosen: false });
    const key = `final.${objective}`;
    expect(final({ texts: { [key]: 'M' } })).toEqual({ objective, rating: 'M', chosen: true });
    expect(final({ texts: { [key]: '' } })).toEqual({ objective, rating: null, chosen: true });
    table.does('rating.give', { objective, task: null, rating: 'U', grounds: '' });
    expect(final()).toEqual({ objective, rating: null, chosen: false });
  });
});

describe('edits', () => {
  test('[AAR8] are changes of one thing each, and none touches another', () => {
    let report: ReportEdits = noEdits;
    for (const edit of [
      { do: 'text', key: 'a', text: 'One' },
      { do: 'text', key: 'b', text: 'Two' },
      { do: 'text', key: 'a', text: null },
      { do: 'remove', key: 'c' },
      { do: 'remove', key: 'c' },
      { do: 'remove', key: 'd' },
      { do: 'putBack', key: 'd' },
      { do: 'sort', key: 'e', sort: 'none' },
      { do: 'final', on: true },
    ] as const)
      report = applyEdit(report, edit);
    expect(report).toEqual({
      final: true,
      texts: { b: 'Two' },
      removed: ['c'],
      sorts: { e: 'none' },
      added: [],
      moves: [],
    });
  });

  test('[AAR24] are made all together, or not at all where somebody else has written meanwhile', () => {
    const text = (key: string, words: string, was?: string | null): ReportEdit => ({
      do: 'text',
      key,
      text: words,
      ...(was === undefined ? {} : { was }),
    });
    const first = applyEdits(noEdits, [text('a', 'Ann', null)]);
    const report = first.ok ? first.value : noEdits;
    expect(report.texts).toEqual({ a: 'Ann' });
    const late = applyEdits(report, [text('b', 'Bo'), text('a', 'Bo', null)]);
    expect(late).toMatchObject({ ok: false, error: { code: 'report/changed' } });
    // Who knows what stands there may write over it, and the same words are nobody's loss.
    expect(applyEdits(report, [text('a', 'Bo', 'Ann')])).toMatchObject({ ok: true });
    expect(applyEdits(report, [text('a', 'Ann', null)])).toMatchObject({ ok: true });
    const sort = { do: 'sort', key: 'c', sort: 'strength', was: 'none' } as const;
    expect(applyEdits(report, [sort])).toMatchObject({ ok: false });
  });

  test('[AAR24] what somebody put in twice is there once, with what was made of it since, and rests on forty facts at most', () => {
    const addition: Addition = { key: 'added.1', sort: 'action', under: 'plan', seqs: [1] };
    const add: ReportEdit = { do: 'add', addition };
    const rest = (seq: number): ReportEdit => ({ do: 'rest', key: 'added.1', seq });
    const done = applyEdits(noEdits, [add, rest(2), rest(2), add]);
    const report = done.ok ? done.value : noEdits;
    expect(report.added).toEqual([{ ...addition, seqs: [1, 2] }]);
    const many = Array.from({ length: 40 }, (_, index) => rest(index + 1));
    expect(applyEdits(report, many)).toMatchObject({ ok: true });
    const tooMany = applyEdits(report, [...many, rest(41)]);
    expect(tooMany).toMatchObject({ ok: false, error: { code: 'report/facts-full' } });
  });

  test('[AAR20] findings and rows of the plan stand where they were put, also beside ones that came later', () => {
    const { table } = observed();
    const remarks = ['a', 'b', 'c'].map((id) => lesson(id, [3], `Lesson ${id}`));
    const moves = [
      { key: 'finding.lesson.c', after: null },
      { key: 'finding.lesson.a', after: 'finding.lesson.b' },
      { key: 'finding.lesson.b', after: 'finding.gone' },
      { key: 'plan.finding.lesson.b', after: null },
    ];
    const report = draft(table.world, table.facts, [...remarks, edited({ moves })]);
    const lessons = (all: readonly { readonly key: string }[]) =>
      all.map(({ key }) => key.split('.').at(-1)).filter((key) => key?.length === 1);
    expect(lessons(of(report, 'improvement'))).toEqual(['c', 'b', 'a']);
    expect(lessons(of(report, 'plan')[0]?.rows ?? [])).toEqual(['b', 'c', 'a']);
  });

  test('[AAR8] a key that every object has is no text of a report', () => {
    const { table } = observed();
    const { blocks } = draft(table.world, table.facts, [edited({})]);
    const texts = blocks.flatMap(fieldsIn).map(({ said }) => JSON.stringify(said));
    expect(texts.join()).not.toContain('function');
    expect(() => edited({ texts: { 'constructor prototype': 'x' } })).toThrow(/texts/);
  });
});

describe('what a figure rests on', () => {
  test('[AAR7] a team’s estimates rest on the last word of each seat on moves that came out, and no others', () => {
    const table = openTable();
    const a = table.sits('a', 'north');
    table.goesTo('plan');
    for (const title of ['Told', 'Never told'])
      table.does('move.submit', { team: 'north', text: move(title) });
    const [told, other] = table.facts.flatMap((fact) =>
      fact.type === 'move.submitted' ? [fact.data.move] : [],
    );
    if (told === undefined || other === undefined) throw new Error('two moves were sent');
    table.goesTo('argue');
    table.does('argument.open', { move: told });
    table.does('estimate.give', { move: told, percent: 10 }, a);
    table.does('estimate.give', { move: told, percent: 80 }, a);
    const last = table.last('estimate.given').seq;
    table.does('argument.open', { move: other });
    table.does('estimate.give', { move: other, percent: 50 }, a);
    table.goesTo('adjudicate');
    table.does('move.rule', { move: told, ruling: ruling() });
    table.goesTo('reveal');
    const rows = of(draft(table.world, table.facts), 'table').flatMap(({ rows: all }) => all);
    const row = rows.find(({ key }) => key === 'measures.judgement.north');
    expect(row?.cells[1]).toMatchObject({ params: { value: 1 } });
    expect(row?.seqs).toEqual([last]);
  });
});
