/**
 * The console's keys. Single-letter keys can be changed and switched off, and never fire while somebody types
 * (WCAG 2.1.4); keys with Ctrl stay.
 */
export const keyActions = [
  'go',
  'next',
  'step',
  'observe',
  'hold',
  'clock',
  'black',
  'holdCard',
  'lastPublic',
  'situation',
  'wall',
  'identify',
  'take',
  'adHoc',
  'standby',
  'cues',
  'tabMoves',
  'tabChart',
  'tabIndicators',
  'tabRoom',
  'tabLog',
  'tabObservations',
  'tabMessages',
  'tabNegotiation',
  'tabVotes',
  'writeMessage',
  'argue',
  'wheel',
  'wheelNo',
  'myName',
  'look',
  'undo',
  'palette',
  'help',
] as const;
export type KeyAction = (typeof keyActions)[number];

export type Keys = Readonly<Record<KeyAction, string>>;

export const defaultKeys: Keys = {
  go: 'Space',
  next: 'N',
  step: 'E',
  observe: 'O',
  hold: 'P',
  clock: 'C',
  black: 'B',
  holdCard: 'H',
  lastPublic: '.',
  situation: 'W',
  wall: 'F',
  identify: 'D',
  take: 'T',
  adHoc: 'A',
  standby: 'S',
  cues: 'L',
  tabMoves: '1',
  tabChart: '2',
  tabIndicators: '3',
  tabRoom: '4',
  tabLog: '5',
  tabObservations: '6',
  tabMessages: '7',
  tabNegotiation: '8',
  tabVotes: '9',
  writeMessage: 'M',
  argue: 'G',
  wheel: 'R',
  wheelNo: 'U',
  myName: 'I',
  look: 'V',
  undo: 'Ctrl+Z',
  palette: 'Ctrl+K',
  help: '?',
};

export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly repeat: boolean;
}

/** How a stroke is written in the key table, or null for one that never means anything. */
export function nameOfStroke(stroke: Stroke): string | null {
  if (stroke.altKey) return null;
  const base = stroke.code === 'Space' || stroke.key === ' ' ? 'Space' : oneSign(stroke);
  if (base === null) return null;
  return stroke.ctrlKey || stroke.metaKey ? `Ctrl+${base}` : base;
}

/**
 * What a stroke asks for. While typing only Ctrl keys count, and Ctrl+Z stays the text field's own; with
 * `singles` off, keys without Ctrl do nothing.
 */
export function actionFor(
  stroke: Stroke,
  keys: Keys,
  where: { typing: boolean; singles: boolean },
): KeyAction | null {
  const name = nameOfStroke(stroke);
  if (name === null) return null;
  const action = keyActions.find((candidate) => keys[candidate] === name) ?? null;
  if (action === null) return null;
  const withCtrl = name.startsWith('Ctrl+');
  if (!withCtrl && (where.typing || !where.singles)) return null;
  if (withCtrl && where.typing && action === 'undo') return null;
  return action;
}

/** The first other action that already uses this key, if any. */
export function clash(keys: Keys, action: KeyAction, name: string): KeyAction | null {
  return keyActions.find((other) => other !== action && keys[other] === name) ?? null;
}

/** Keys from storage; anything unknown or doubtful falls back to the default. */
export function readKeys(stored: unknown): Keys {
  if (typeof stored !== 'object' || stored === null) return defaultKeys;
  const known = Object.entries(stored).filter(
    ([action, name]) =>
      (keyActions as readonly string[]).includes(action) &&
      typeof name === 'string' &&
      name.length > 0,
  );
  const merged = { ...defaultKeys, ...Object.fromEntries(known) } as Keys;
  return new Set(Object.values(merged)).size === keyActions.length ? merged : defaultKeys;
}

/** Whether somebody is typing here: then single keys belong to the text. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  // Between two fields of a form the hands are still at its words.
  if (target.closest('form') !== null) return true;
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return target.getAttribute('role') === 'textbox';
  return !['button', 'checkbox', 'radio', 'range', 'submit', 'reset'].includes(target.type);
}

/** Whether Space or Enter already means something on this element. */
export function usesSpace(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest(
      'button, a[href], input, select, textarea, summary, [role="tab"], [role="radio"], [role="option"], [role="menuitem"], [role="switch"], [contenteditable="true"]',
    ) !== null
  );
}

function oneSign(stroke: Stroke): string | null {
  if (stroke.key.length !== 1) return null;
  return stroke.key.toLocaleUpperCase('en');
}
