import { factData, factVersion, type FactBody, type FactType } from './fact.ts';
import { ok, reject, type Result } from './result.ts';

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

/** From version to version + 1 until the newest. There is only one version yet. */
function lift(_type: FactType, _version: number, data: unknown): unknown {
  return data;
}
