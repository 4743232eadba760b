import type { TimelineEntry } from '../../../core/view/schema.ts';

/** What colour and mark a line of the log gets, so that the eye finds turns of the exercise. */
export type LogKind = 'chapter' | 'inject' | 'move' | 'table' | 'clock' | 'value' | 'room' | 'note';

export function logKind(code: string): LogKind {
  const family = code.slice(0, code.indexOf('.'));
  switch (family) {
    case 'exercise':
    case 'phase':
    case 'turn':
    case 'step':
    case 'hold':
    case 'stop':
    case 'wheel':
      return 'chapter';
    case 'inject':
    case 'standby':
      return 'inject';
    case 'move':
    case 'moves':
    case 'rulings':
    case 'argument':
    case 'point':
    case 'estimate':
    case 'ruling':
    case 'odds':
    case 'draw':
      return 'move';
    case 'board':
    case 'option':
    case 'position':
    case 'text':
    case 'vote':
    case 'ballot':
    case 'proxy':
      return 'table';
    case 'clock':
    case 'deadline':
      return 'clock';
    case 'indicator':
    case 'effect':
      return 'value';
    case 'seat':
    case 'room':
    case 'admission':
    case 'display':
      return 'room';
    default:
      return 'note';
  }
}

/** Values for a line's words; yes and no come as words, empty ones as they are. */
export function logParams(
  entry: TimelineEntry,
  words: { yes: string; no: string },
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(entry.params).map(([name, value]) => [
      name,
      typeof value === 'boolean' ? (value ? words.yes : words.no) : value,
    ]),
  );
}

/** Whether a line answers a search. */
export function matches(line: string, entry: TimelineEntry, search: string): boolean {
  const wanted = search.trim().toLocaleLowerCase();
  if (wanted === '') return true;
  return `${line} ${entry.who} ${entry.n}`.toLocaleLowerCase().includes(wanted);
}
