import { use, Suspense, useMemo, type ReactNode } from 'react';
import type { Fact, FactType } from '../../../src/core/fact.ts';
import type { Taken } from '../../../src/renderer/review/export/exports.ts';
import { readPlace } from '../../../src/renderer/review/model/address.ts';
import { readSource, SourceError, type Source } from '../../../src/renderer/review/model/source.ts';
import { ComparePage } from '../../../src/renderer/review/compare/ComparePage.tsx';
import { ReviewDeskProvider } from '../../../src/renderer/review/desk.tsx';
import { ReviewApp } from '../../../src/renderer/review/ReviewApp.tsx';
import { AppRoot } from '../../../src/renderer/shared/AppRoot.tsx';
import { family, fixtureDesk } from '../review/fixture-desk.ts';
import { soundVerdict } from '../review/fixture-source.ts';
import type { ReportApi } from '../../../src/renderer/review/report/edit/report-api.ts';
import { FixtureLink } from '../console/fixture-link.ts';
import { remarksApi } from './fixture-remarks.ts';
import { reportHost, reviewed } from './fixture-report.ts';
import { Pressed, type Deed } from './pressed.tsx';
import type { Screens } from './show.tsx';

/** The review of a played exercise, at moments that matter. */

type RecordName =
  | 'breakout'
  | 'ransomware-morning'
  | 'ransomware-morning@5'
  | 'ransomware-morning@8'
  | 'forked'
  | 'talks';

const read = new Map<RecordName, Promise<Source>>();

function record(name: RecordName): Promise<Source> {
  const known =
    read.get(name) ?? fetch(`/record/${name}`).then(async (all) => readSource(await all.text()));
  read.set(name, known);
  return known;
}

interface Moment {
  readonly of?: RecordName;
  readonly at: (facts: readonly Fact[]) => number;
  readonly as?: string;
  readonly part?: Partial<Source>;
  readonly deeds?: readonly Deed[];
  /** The report is shown, as it is kept there. */
  readonly report?: ReportApi;
}

function Opened(moment: Moment) {
  const { of = 'ransomware-morning', at, as = 'public', part = {}, deeds = [], report } = moment;
  const source = use(record(of));
  const load = useMemo(() => () => Promise.resolve({ ...source, ...part }), [source, part]);
  const shown = report === undefined ? '' : '&part=report';
  const place = readPlace(`#seq=${at(source.facts)}&as=${as}${shown}`);
  return page(load, place, deeds, report);
}

function page(
  load: () => Promise<Source>,
  place = readPlace(''),
  deeds: readonly Deed[] = [],
  report = reportHost(),
) {
  const beside = { remarks: remarksApi, report, takeExport: () => Promise.resolve(refused) };
  return (
    <AppRoot link={new FixtureLink()}>
      <Pressed names={deeds}>
        <ReviewDeskProvider value={desk}>
          <ReviewApp
            load={load}
            place={place}
            besideOf={() => beside}
            rescue={{ make: () => new Promise(() => {}), look: () => {} }}
            readPlaceNow={() => place}
          />
        </ReviewDeskProvider>
      </Pressed>
    </AppRoot>
  );
}

const desk = fixtureDesk(family);
const compared: Readonly<Record<string, RecordName>> = {
  '/a.whitecell': 'ransomware-morning',
  '/b.whitecell': 'ransomware-morning@5',
  '/c.whitecell': 'ransomware-morning@8',
  '/d.whitecell': 'forked',
  '/e.whitecell': 'breakout',
  '/f.whitecell': 'ransomware-morning@5',
  '/g.whitecell': 'forked',
};

/** What the host says of files that somebody changed, or that it could not read to their end. */
const doubts: Readonly<Record<string, Partial<Source>>> = {
  '/f.whitecell': { verification: { ...soundVerdict(400), ok: false, firstBadSeq: 57 } },
  '/g.whitecell': { verification: null, complete: false },
};

/** Several exercises over each other. A file that is in no list cannot be read. */
function compare(files: readonly string[], deeds: readonly Deed[] = []) {
  const load = (file: string): Promise<Source> => {
    const name = compared[file];
    return name === undefined
      ? Promise.reject(new SourceError('unreadable', 'the file ends in the middle of a row'))
      : record(name).then((source) => ({ ...source, file, ...doubts[file] }));
  };
  return (): ReactNode => (
    <AppRoot link={new FixtureLink()}>
      <Pressed names={deeds} loads>
        <ReviewDeskProvider value={desk}>
          <ComparePage files={files} load={load} />
        </ReviewDeskProvider>
      </Pressed>
    </AppRoot>
  );
}

/** What the host says of a record that somebody changed. */
const refused: Taken = {
  ok: false,
  trouble: { code: 'log/corrupt', message: '' },
};

const moment = (part: Moment) => (): ReactNode => (
  <Suspense fallback={<p data-pending-part>…</p>}>
    <Opened {...part} />
  </Suspense>
);

const first = (type: FactType) => (facts: readonly Fact[]) =>
  facts.find((fact) => fact.type === type)?.seq ?? 0;
const last = (type: FactType) => (facts: readonly Fact[]) =>
  facts.findLast((fact) => fact.type === type)?.seq ?? 0;
const end = (facts: readonly Fact[]) => facts.length;
const verification = {
  ok: true,
  count: 480,
  head: '5c'.repeat(32),
  firstBadSeq: null,
  problem: '',
  seals: [
    {
      count: 480,
      hash: '5c0a91d27be4'.repeat(5) + '91d2',
      wallMs: Date.UTC(2026, 2, 14, 11, 32),
      keyPrint: 'e1b7045fa2c8'.repeat(5) + '045f',
    },
  ],
  sealedCount: 480,
  ownKey: '',
};

const fileAt = ['Make a file', 'En faire', 'إنشاء ملف'];
const planAt = ['Appendix A', 'Annexe A', 'الملحق \u2068أ'];

/** The report as two reviewers left it, at the end of the morning. */
function reported(part: Partial<Moment>): ReactNode {
  return moment({ at: end, as: 'control', report: reportHost(reviewed), ...part })();
}

export const reviewScreens: Screens = {
  'review-waiting': () => page(() => new Promise(() => undefined)),
  'review-error': () =>
    page(() =>
      Promise.reject(new SourceError('unreadable', 'the file ends in the middle of a row')),
    ),
  'review-damaged': () =>
    page(() =>
      Promise.reject(new SourceError('unreadable', 'The file is damaged.', 'log/corrupt')),
    ),
  'review-start': moment({ at: first('exercise.started') }),
  'review-middle': moment({ at: last('rulings.revealed'), as: 'control' }),
  'review-public': moment({ at: last('rulings.revealed') }),
  'review-team': moment({ at: last('rulings.revealed'), as: 'team:clinicalCommand' }),
  'review-evaluators': moment({ at: last('rulings.revealed'), as: 'evaluators' }),
  'review-judgement': moment({ of: 'talks', at: last('rulings.revealed'), as: 'control' }),
  'review-measures': moment({ of: 'breakout', at: end, as: 'control', deeds: ['key:M'] }),
  'review-measures-table': moment({ of: 'talks', at: end, as: 'control', deeds: ['key:M'] }),
  'review-measures-team': moment({ of: 'breakout', at: end, as: 'team:iran', deeds: ['key:M'] }),
  'review-measures-empty': moment({
    at: first('exercise.started'),
    as: 'control',
    deeds: ['key:M', 'Up to this moment'],
  }),
  'review-negotiation': moment({ of: 'talks', at: last('vote.called'), as: 'control' }),
  'review-end': moment({ at: end }),
  'review-long': moment({ of: 'breakout', at: last('rulings.revealed'), as: 'control' }),
  'review-notes': moment({
    at: last('rulings.revealed'),
    as: 'control',
    deeds: ['Notes', 'تدوينات'],
  }),
  'review-note-write': moment({
    at: last('rulings.revealed'),
    as: 'control',
    deeds: ['Notes', 'New lesson'],
  }),
  'review-report': () => reported({}),
  'review-report-plan': () => reported({ deeds: ['Sections', 'Parties', 'أقسام', ...planAt] }),
  'review-report-empty': moment({
    at: first('exercise.started'),
    as: 'control',
    report: reportHost(),
  }),
  'review-report-others': moment({ at: end, report: reportHost() }),
  'review-report-altered': moment({
    at: end,
    as: 'control',
    part: { verification: { ...verification, ok: false, firstBadSeq: 57, problem: 'hash' } },
    report: reportHost(reviewed),
  }),
  'review-report-readonly': () => reported({ report: reportHost(reviewed, true) }),
  'review-report-file': () => reported({ deeds: fileAt }),
  'review-report-no-browser': () => reported({ deeds: [...fileAt, 'PDF', 'Make the file'] }),
  'review-keys': moment({ at: first('exercise.started'), deeds: ['key:?'] }),
  'review-export': moment({ at: end, deeds: ['More', 'Export', 'For others'] }),
  'review-export-refused': moment({ at: end, deeds: ['More', 'Export', 'Make the file'] }),
  'review-live': moment({ at: end, part: { live: true } }),
  'review-fork': moment({ at: last('rulings.revealed'), as: 'control', deeds: ['key:F'] }),
  'review-fork-ended': moment({ at: end, as: 'control', deeds: ['key:F'] }),
  'review-fork-made': moment({
    at: last('rulings.revealed'),
    as: 'control',
    deeds: ['key:F', 'Make the fork'],
  }),
  'review-hand-out': moment({
    at: last('rulings.revealed'),
    as: 'team:clinicalCommand',
    deeds: ['More', 'Hand out a replay …'],
  }),
  'review-forked': moment({ of: 'forked', at: end, as: 'control' }),
  'review-files': moment({ at: last('rulings.revealed'), deeds: ['key:C'] }),
  'review-compare': compare(['/a.whitecell', '/b.whitecell', '/c.whitecell']),
  'review-compare-fork': compare(['/a.whitecell', '/d.whitecell']),
  'review-compare-same': compare(['/a.whitecell', '/a.whitecell']),
  'review-compare-doubt': compare(['/a.whitecell', '/f.whitecell', '/g.whitecell']),
  'review-compare-error': compare(['/a.whitecell', '/gone.whitecell']),
  'review-compare-others': compare(['/a.whitecell', '/e.whitecell']),
  'review-truncated': moment({ at: end, part: { complete: false } }),
  'review-unsigned': moment({
    at: end,
    part: { verification: { ...verification, seals: [], sealedCount: 0 } },
  }),
  'review-altered': moment({
    at: end,
    part: { verification: { ...verification, ok: false, firstBadSeq: 57, problem: 'hash' } },
  }),
};
