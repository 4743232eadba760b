import type { OwnRemark, SentRemark } from '../../../src/core/remark.ts';
import type { Client } from '../../support/client.ts';
import { worldOf, type Room } from './room.ts';
import { played } from './words.ts';

/** After the end: the hot wash and the forms, from the devices, and what reviewers note. */
export async function afterwards(room: Room): Promise<void> {
  const { lead, clock } = room;
  lead.send({ t: 'hotWash', open: true });
  await room.minutes(3);
  const { hotWash } = worldOf(room).scenario;
  const [first = '', , third = ''] = hotWash;
  await answers(
    room.at('us'),
    first,
    'When the extension was called the last one, and was not.',
    true,
  );
  await answers(room.at('iran'), first, 'The evening before the board met: nobody rang us.', false);
  await answers(
    room.at('gulf'),
    third,
    'We were told on the day. That was the whole of it.',
    false,
  );
  await forms(room.at('e3'), 'e3-form-0123456789abcdef', [4, 5, 3]);
  await forms(room.at('china'), 'cn-form-0123456789abcdef', [5, 4, 4]);
  await forms(room.at('israel'), 'il-form-0123456789abcdef', [2, 4, 3]);
  lead.send({ t: 'hotWash', open: false });
  await room.minutes(1);
  for (const remark of notes(room, clock.wallMs())) await put(room, remark);
}

async function answers(who: Client, question: string, text: string, anonymous: boolean) {
  const id = `answer-${text.length}-0123456789abcdef`;
  await remarks(who, { id, kind: 'hotWash', anonymous, question, text });
}

async function forms(who: Client, id: string, [one, two, three]: [number, number, number]) {
  await remarks(who, {
    ...{ id, kind: 'feedback', anonymous: false, role: 'player' },
    strengths: ['The boards made us say what we would sign', 'Odds before the draw'],
    improvements: ['More time between the finding and the vote'],
    unseen: 'Two tables agreed in the corridor before the text was tabled.',
    actions: [...played.actions],
    review: 'The procedure for sharing a finding before the board meets',
    scores: { structured: one, plausible: two, heard: three },
    objectives: { enforceEarly: two, holdCoalition: three },
    more: '',
  });
}

async function remarks(who: Client, remark: SentRemark): Promise<void> {
  const answer = await who.remark(remark);
  if (!answer.ok) throw new Error(`${remark.kind}: ${answer.code} ${answer.message}`);
}

function notes(room: Room, wallMs: number): OwnRemark[] {
  const { seq } = room.state();
  const objective = worldOf(room).scenario.objectives[3]?.id ?? null;
  const common = { wallMs, by: 'Ada Winter' };
  return [
    {
      ...{ ...common, id: 'note-1', kind: 'annotation', seq: Math.round(seq / 3) },
      text: 'From here on the two liaison officers worked alone.',
    },
    {
      ...common,
      id: 'mark-1',
      kind: 'bookmark',
      seq: Math.round(seq / 2),
      text: 'Show this first',
    },
    {
      ...{ ...common, id: 'lesson-1', kind: 'lesson', sort: 'improvement', objective },
      seqs: [Math.round(seq / 3), Math.round(seq / 2)],
      text: 'Who speaks for the five is settled before the first microphone, and written down.',
    },
    {
      ...{ ...common, id: 'said-1', kind: 'hotWash', question: '', team: null, aloud: true },
      text: 'We never asked what they would do with a yes.',
    },
  ];
}

async function put({ house }: Room, remark: OwnRemark): Promise<void> {
  const { url, token } = house.host.control;
  const answer = await fetch(`${new URL(url).origin}/api/review/remarks`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ path: null, remark }),
  });
  if (!answer.ok) throw new Error(`${remark.kind}: ${answer.status} ${await answer.text()}`);
}
