import type { ReactNode } from 'react';
import type { InboxItem } from '../../../src/core/view/schema.ts';
import { intercepted, messages, settledDebate, debate } from '../fixtures-talk.ts';
import { draw, drawn, exposed, form, forged, overruled, returned } from '../fixtures-moves.ts';
import { inbox, moves, results, situation } from '../fixtures.ts';
import { Pressed } from './pressed.tsx';
import { seated } from './seated.tsx';

/** Forms, returned moves, odds and draws, messages that were not meant for us, and the faces of injects. */

const locked = situation({ step: 'adjudicate', entryOpen: false });
const revealed = situation({ step: 'reveal', entryOpen: false });

function pressed(names: readonly string[], screen: ReactNode): ReactNode {
  return <Pressed names={names}>{screen}</Pressed>;
}

/** One item of the inbox, opened. */
function opened(method: InboxItem['method'], part: Partial<InboxItem> = {}): ReactNode {
  const found = inbox.find((item) => item.method === method) ?? inbox[0]!;
  const item = { ...found, ...part, method, no: 1 };
  return pressed([item.title], seated({ inbox: [item] }));
}

export const moveScreens: Record<string, () => ReactNode> = {
  'station-form-plain': () => pressed(['Moves', 'Our own idea', 'More'], seated()),
  'station-form': () => pressed(['Moves', 'Our own idea'], seated({ form })),
  'station-form-more': () => pressed(['Moves', 'Our own idea', 'Secret', 'More'], seated({ form })),
  'station-form-missing': () =>
    pressed(['Moves', 'Our own idea', 'Submit the move'], seated({ form })),
  'station-form-option': () => pressed(['Moves', 'Exercise the second'], seated({ form })),
  'station-returned': () =>
    pressed(['Moves'], seated({ situation: locked, moves: [returned, exposed] })),
  'station-returned-answer': () =>
    pressed(
      ['Moves', 'Answer and hand in'],
      seated({ situation: locked, moves: [returned], form: null }),
    ),
  'station-returned-held': () =>
    pressed(['Moves'], seated({ situation: { ...locked, held: true }, moves: [returned] })),
  'station-returned-history': () =>
    pressed(['Moves', 'What it said before'], seated({ situation: locked, moves: [returned] })),
  'station-drawn': () =>
    pressed(
      ['Moves', 'Check the draw', 'Seed and seal'],
      seated({ situation: revealed, moves: [overruled, moves[0]!] }),
    ),
  'station-results-drawn': () =>
    pressed(
      ['Situation'],
      seated({
        situation: revealed,
        results: [
          { ...results[1]!, mode: 'percentage', draw: drawn({ likelihood: 40 }) },
          results[0]!,
        ],
      }),
    ),
  'station-odds': () =>
    pressed(
      ['Moves'],
      seated({
        situation: situation({ step: 'argue', entryOpen: false }),
        moves: [],
        arguments: [{ ...debate, odds: draw() }],
        likelihoodScale: 'phia',
      }),
    ),
  'station-odds-drawn': () =>
    pressed(
      ['Moves', 'Check the draw'],
      seated({
        situation: revealed,
        moves: [],
        arguments: [
          { ...settledDebate, odds: drawn() },
          { ...settledDebate, move: 'm8', odds: draw({ source: 'physical', commitment: '' }) },
        ],
      }),
    ),
  'station-odds-forged': () =>
    pressed(
      ['Moves', 'Check the draw'],
      seated({
        situation: revealed,
        moves: [],
        arguments: [{ ...settledDebate, odds: forged() }],
      }),
    ),
  'station-intercepted': () =>
    pressed(
      ['Messages'],
      seated({ messages: [...messages, intercepted] }, {}, { readMessages: [1, 2, 3, 4, 5] }),
    ),
  'station-inject-press': () => opened('press'),
  'station-inject-press-rtl': () => opened('press', inbox[6]),
  'station-inject-social': () => opened('social'),
  'station-inject-cable': () => opened('cable'),
  'station-inject-broadcast': () => opened('broadcast', { withdrawn: false }),
  'station-inject-withdrawn': () => opened('broadcast'),
  'station-inject-document': () =>
    opened('document', {
      title: 'Draft protocol on the reading of gauges',
      from: 'Secretariat of the Commission',
      body: '**Article 1.** The gauges at Khor and Adi are read at sunrise.\n\n**Article 2.** A reading that only one party has signed does not count.',
    }),
  'station-inject-call': () =>
    opened('call', {
      title: 'The chair rings back',
      from: 'Chair of the Commission',
      body: 'She has read the note and **will not** say so in public before Friday.',
    }),
  'station-inject-intelligence': () => opened('intelligence'),
  'station-inject-map': () => opened('map'),
};
