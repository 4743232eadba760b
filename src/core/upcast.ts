import { factData, factVersion, type FactBody, type FactType } from './fact.ts';
import { plainMoveParts } from './move-text.ts';
import { ok, reject, type Result } from './result.ts';
import { noReview, plainRulingParts } from './ruling.ts';

/**
 * Reads a stored fact. Rows are never rewritten: a shape from an older version is lifted here, step by
 * step, to the newest one, and then checked in full.
 */
export function readFact(type: string, version: number, data: unknown): Result<FactBody> {
  if (version > factVersion)
    return reject('log/from-future', 'this fact was written by a newer Whitecell', { version });
  if (!Object.hasOwn(factData, type))
    return reject('log/unknown-fact', 'this fact is of no known type', {
      type: type.slice(0, 100),
    });
  const lifted = lift(type as FactType, version, data);
  const parsed = factData[type as FactType].safeParse(lifted);
  if (!parsed.success) return reject('log/bad-fact', `a ${type} does not have its shape`, { type });
  return ok({ type, data: parsed.data } as FactBody);
}

/** From version to version + 1 until the newest. */
function lift(type: FactType, version: number, data: unknown): unknown {
  return version < 2 ? toSecond(type, data) : data;
}

/**
 * The second version: moves say more of themselves, rulings of how they came about, messages may be
 * delayed or read by others, and injects written during play may have media.
 */
function toSecond(type: FactType, data: unknown): unknown {
  if (!isRecord(data)) return data;
  switch (type) {
    case 'move.submitted':
    case 'move.edited':
      return { ...data, text: withParts(plainMoveParts, data['text']) };
    case 'move.ruled':
      return { ...data, ruling: withParts(plainRulingParts, data['ruling']) };
    case 'inject.written':
      return { ...data, content: withParts({ media: [] }, data['content']) };
    case 'command.undone': {
      const { restore } = data;
      return Array.isArray(restore) ? { ...data, restore: restore.map(restoreToSecond) } : data;
    }
    default:
      return data;
  }
}

function restoreToSecond(restore: unknown): unknown {
  if (!isRecord(restore) || restore['kind'] !== 'ruling') return restore;
  const ruling = withParts(plainRulingParts, restore['ruling']);
  return { status: ruling === null ? 'locked' : 'ruled', review: noReview, ...restore, ruling };
}

/** What the older shape says wins; a value of another kind is left for the check that follows. */
function withParts(parts: object, data: unknown): unknown {
  return isRecord(data) ? { ...parts, ...data } : data;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
