import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import { busyView } from '../console/fixture.ts';
import { stateFor } from '../console/fixture-link.ts';
import { galleryState } from '../console/gallery/states.ts';
import { wheelState } from '../console/gallery/states-wheel.ts';
import { consoleOn } from './console-on.tsx';
import { toldHotWash } from './fixture-remarks.ts';
import { deskScreens } from './screens-desk.tsx';
import type { Deed } from './pressed.tsx';
import type { Screens } from './show.tsx';

/** The facilitator's console in every state that matters. */

/** A state of the console's own gallery, after these presses. */
const at =
  (name: string, ...deeds: readonly Deed[]) =>
  () =>
    consoleOn(galleryState(name) ?? stateFor(), deeds);

const busy = (...deeds: readonly Deed[]) => at('busy', ...deeds);

function undoable(): Partial<LinkState> {
  const view = busyView();
  return stateFor({ ...view, undo: { ...view.undo!, refused: null, recallInstead: null } });
}

export const consoleScreens: Screens = {
  'console-connecting': () => consoleOn({ status: 'connecting' }),
  'console-no-key': () => consoleOn({ status: 'idle' }),
  'console-older': () =>
    consoleOn({
      status: 'stopped',
      refusal: { code: 'protocol/version', message: '', retryAfterMs: null },
    }),
  'console-lobby': at('empty'),
  'console-lobby-moves': at('empty', 'Moves'),
  'console-lobby-log': () =>
    consoleOn({ ...galleryState('empty'), timelines: { control: [] } }, ['Log']),
  'console-busy': busy(),
  'console-held': at('held'),
  'console-stopped': at('stopped'),
  'console-rehearsal': at('rehearsal'),
  'console-down': () =>
    consoleOn({ ...stateFor(), status: 'waiting', lostWallMs: Date.now() - 60_000 }),
  'console-trouble': at('trouble'),
  'console-long': at('long'),
  'console-planning': at('planning'),
  'console-move': at('rulings', 'Send the hospital ship'),
  'console-ruling': at('rulings', 'Open a second channel'),
  'console-ruling-table': at('rulings', 'Share the findings'),
  'console-chart': busy('Chart'),
  'console-indicators': busy('Indicators'),
  'console-room': busy('Room'),
  'console-log': busy('Log'),
  'console-observations': busy('Observations'),
  'console-messages': at('messages', 'Messages'),
  'console-messages-none': busy('Messages'),
  'console-message-write': at('messages', 'key:M'),
  'console-negotiation': busy('Negotiation'),
  'console-board': busy('Negotiation', 'The harbour accord'),
  'console-board-long': at('tableLong', 'Negotiation'),
  'console-adopt': at('adopt'),
  'console-votes': busy('Votes'),
  'console-voted': at('voted', 'Votes'),
  'console-votes-none': at('noVotes', 'Votes'),
  'console-ended': at('ended'),
  'console-hot-wash': () => consoleOn({ ...galleryState('ended'), hotWash: toldHotWash }),
  'console-palette': busy('key:Ctrl+K'),
  'console-menu': busy('Menu'),
  'console-keys': busy('key:?'),
  'console-undo': () => consoleOn(undoable(), ['key:Ctrl+Z']),
  'console-undo-refused': busy('key:Ctrl+Z'),
  'console-ad-hoc': busy('key:A'),
  'console-observe': busy('key:O'),
  'console-name': busy('key:I'),
  'console-wheel': () => consoleOn(wheelState('Ana', 'Sam'), ['key:R']),
  'console-wheel-other': () => consoleOn(wheelState('مريم الرضائي'), ['key:R']),
  'console-wheel-offered': () => consoleOn(wheelState('Sam', 'Ana')),
  'console-role': () => consoleOn(wheelState('Sam', null, 'adjudicator'), ['key:I']),
  'console-see-as': busy('See as'),
  'console-ask': busy('Real-world stop'),
  ...deskScreens,
};
