import type { HotWash } from '../../../src/core/protocol/down.ts';
import type { Remark } from '../../../src/core/remark.ts';
import type { RemarksApi } from '../../../src/renderer/review/notes/remarks-api.ts';

/** What a room has said about the ransomware morning. */

export const hotWash: HotWash = {
  open: true,
  questions: [
    'What surprised you most?',
    'Which decision came too late, and what would have brought it forward?',
  ],
  objectives: [{ id: 'decide', text: 'Decide with what is known by then' }],
  told: null,
};

/** As control is told of it. */
export const toldHotWash: HotWash = {
  ...hotWash,
  told: { answers: 2, forms: 1, changes: 3 },
};

const at = Date.UTC(2026, 2, 14, 11, 45);
export const remarks: readonly Remark[] = [
  {
    id: 'a',
    wallMs: at,
    by: 'Ana',
    kind: 'annotation',
    seq: 12,
    text: 'Nobody asked who owns the decision. Two teams acted on the same rumour.',
  },
  { id: 'b', wallMs: at, by: 'Ana', kind: 'bookmark', seq: 30, text: 'The turn of the morning' },
  {
    id: 'c',
    wallMs: at,
    by: 'Ana',
    kind: 'lesson',
    sort: 'improvement',
    objective: null,
    seqs: [12, 30],
    text: 'Name an owner for each decision before it is needed.',
  },
  {
    id: 'd',
    wallMs: at,
    by: '',
    kind: 'hotWash',
    question: 'What surprised you most?',
    team: null,
    aloud: false,
    text: 'How long the screens could stay dark before anybody rang the wards.',
  },
  {
    id: 'e',
    wallMs: at,
    by: 'Omid',
    kind: 'hotWash',
    question: 'What surprised you most?',
    team: 'clinicalCommand',
    aloud: false,
    text: 'That paper still works.',
  },
  {
    id: 'f',
    wallMs: at,
    by: '',
    kind: 'feedback',
    team: null,
    role: 'player',
    strengths: ['The pace', 'Real cards'],
    improvements: ['More time to argue'],
    unseen: 'We agreed the diversion on the corridor.',
    actions: [{ action: 'Print the downtime forms', who: 'Ward managers', priority: 'high' }],
    review: 'The call list',
    scores: { structured: 5, heard: 3, prepared: 4 },
    objectives: {},
    more: '',
  },
];

export const remarksApi: RemarksApi = {
  list: () => Promise.resolve({ ok: true, value: remarks }),
  put: () => Promise.resolve({ ok: false, trouble: { code: 'log/readOnly', message: '' } }),
  remove: () => Promise.resolve({ ok: true, value: null }),
};
