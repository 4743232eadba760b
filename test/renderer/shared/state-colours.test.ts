import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * Where a style gives a state the colour of being on air, ready or on hold, something beside the colour has to say
 * the same: whoever adds such a style says here what that is.
 */
const said: Readonly<Record<string, 'word' | 'sign and word' | 'shape and word'>> = {
  'check/CheckApp': 'sign and word',
  'console/bar/TopBar': 'word',
  'console/bar/Trouble': 'sign and word',
  'console/centre/Backup': 'sign and word',
  'console/centre/Encryption': 'sign and word',
  'console/centre/Indicators': 'word',
  'console/centre/Log': 'word',
  'console/centre/NextActionCard': 'word',
  'console/centre/Preflight': 'sign and word',
  'console/centre/Room': 'sign and word',
  'console/centre/Summary': 'word',
  'console/chart/Chart': 'shape and word',
  'console/cues/Cues': 'word',
  'console/cues/GoButton': 'word',
  'console/moves/Claim': 'word',
  'console/moves/Moves': 'word',
  'console/moves/Overview': 'word',
  'console/moves/Parts': 'word',
  'console/moves/SignOff': 'word',
  'console/negotiate/Clauses': 'sign and word',
  'console/negotiate/Negotiate': 'word',
  'console/negotiate/Outlook': 'sign and word',
  'console/negotiate/Text': 'word',
  'console/over/Over': 'word',
  'console/parts/Act': 'word',
  'console/reach/Reach': 'sign and word',
  'console/stage/Stage': 'word',
  'console/talk/Talk': 'word',
  'console/votes/Members': 'word',
  'console/votes/Tally': 'shape and word',
  'console/votes/Votes': 'sign and word',
  'display/cards/MarkSign': 'sign and word',
  'display/cards/Situation': 'sign and word',
  'display/cards/VoteCard': 'sign and word',
  'evaluator/desk/Observe': 'word',
  'review/compare/Compare': 'word',
  'review/parts/judgement/Judgement': 'word',
  'review/parts/picture/Negotiation': 'word',
  'review/parts/NowStrip': 'word',
  'review/parts/picture/Pairs': 'shape and word',
  'review/parts/picture/Picture': 'word',
  'review/parts/record/RecordPane': 'shape and word',
  'review/parts/top/Seal': 'sign and word',
  'review/parts/timeline/Timeline': 'sign and word',
  'review/report/edit/Bar': 'word',
  'review/report/edit/ReportPane': 'word',
  'shared/afterwards/Afterwards': 'word',
  'shared/condition/Condition': 'sign and word',
  'shared/ui/Banner': 'word',
  'shared/ui/ClockFace': 'word',
  'shared/ui/DrawCheck': 'sign and word',
  'shared/ui/Field': 'word',
  'shared/ui/IndicatorMeter': 'sign and word',
  'shared/ui/InjectCard': 'word',
  'shared/ui/OutcomeBadge': 'sign and word',
  'station/desk/MoveCard': 'word',
  'station/desk/MoveForm': 'word',
  'station/desk/Moves': 'shape and word',
  'station/desk/form/Pick': 'word',
  'station/desk/move/Question': 'word',
  'station/desk/move/Seen': 'word',
  'station/desk/talk/Estimate': 'word',
  'station/desk/talk/Letter': 'shape and word',
  'station/desk/talk/Recipients': 'word',
  'station/desk/talk/WriteMessage': 'word',
  'station/desk/talks/Answers': 'word',
  'station/desk/talks/BigChoice': 'sign and word',
  'station/desk/talks/Board': 'word',
  'station/desk/talks/Boards': 'shape and word',
  'station/desk/talks/Clauses': 'sign and word',
  'station/desk/talks/MarkButtons': 'sign and word',
  'station/desk/talks/OthersMarks': 'sign and word',
  'station/desk/talks/Settled': 'word',
  'station/desk/talks/TableText': 'shape and word',
  'station/desk/talks/TextCard': 'word',
  'station/desk/talks/VoteCard': 'word',
  'station/desk/talks/VoteResult': 'shape and word',
  'station/desk/talks/WhoVoted': 'shape and word',
};

const root = path.join(import.meta.dirname, '../../../src/renderer');
const state = /\[data-[\w-]+(?:=[^\]]+)?\]/;
const coloured = /var\(--wc-(?:live|ready|warn|stop)(?:-wash|-fill)?\)/;

function colouredByState(css: string): boolean {
  const rules = css.replaceAll(/\/\*[^]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return [...rules].some(([, selector, body]) => state.test(selector!) && coloured.test(body!));
}

test('[A11Y10] whatever has the colour of a state says it by a word, a sign or a shape as well', () => {
  const files = globSync('**/*.module.css', { cwd: root })
    .filter((file) => colouredByState(readFileSync(path.join(root, file), 'utf8')))
    .map((file) => file.replaceAll(path.sep, '/').replace('.module.css', ''));
  expect(files.toSorted()).toEqual(Object.keys(said).toSorted());
});
