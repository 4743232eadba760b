import { plainMoveParts } from '../../../src/core/move-text.ts';
import { plainRulingParts } from '../../../src/core/ruling.ts';
import { teams } from './fixture-scenario.ts';

/** Two turns of moves, the second being ruled on; the views' schema checks and completes them. */
export function moves(now: number) {
  return Array.from({ length: 14 }, (_, at) => move(at, now));
}

function move(at: number, now: number) {
  const present = at >= 5;
  const team = teams[at % 5]?.[0] ?? 'north';
  const prepared = team === 'north' && present;
  return {
    id: `m${at}`,
    team,
    totalTurn: present ? 3 : 2,
    phase: 'outage',
    status: present ? (at === 13 ? 'ruled' : at === 12 ? 'withdrawn' : 'locked') : 'revealed',
    version: at === 6 ? 3 : 1,
    by: `Player ${at}`,
    text: {
      option: prepared ? 'shareFindings' : null,
      title: prepared
        ? 'Share the findings'
        : ([
            'Open a second channel to the south',
            'Send the hospital ship',
            'Close the airspace for a night',
            'Say nothing and wait',
          ][at % 4] ?? ''),
      action:
        'We send the two inspectors’ notes to all capitals through the harbour office and ask for an answer within a day.',
      effect: 'Everybody works from the same facts.',
      reasons: [
        'The notes are already half known',
        'It costs us little',
        'The harbour asked for it',
      ],
      ...plainMoveParts,
    },
    history: [],
    receipt: at + 3,
    recordedWallMs: now - (20 - at) * 45_000,
    argument: 'none',
    points: [],
    estimates: [],
    crowd: null,
    atBell: at === 8,
    question: null,
    exposed: null,
    review: { claimedBy: null, ruledBy: '', state: 'none', signedBy: '', note: '' },
    draws: [],
    advice: { net: 0, netLikelihood: 58, table: null },
    withdrawnReason: at === 12 ? 'Overtaken by events' : '',
    ruling:
      at === 13 || !present
        ? {
            mode: 'free',
            outcome: 'successBut',
            likelihood: 60,
            effects: [{ indicator: 'trust', by: 4 }],
            publicText: 'The notes reach all capitals, a day late.',
            teamTexts: {},
            rationale: 'Argued well; the day was lost to translation.',
            openToAll: true,
            ...plainRulingParts,
          }
        : null,
  };
}
