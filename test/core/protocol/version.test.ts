import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commandData } from '../../../src/core/command.ts';
import { downSchema } from '../../../src/core/protocol/down.ts';
import { upSchema } from '../../../src/core/protocol/up.ts';
import { protocolVersion } from '../../../src/core/protocol/version.ts';

/**
 * The digest of everything that travels, per protocol version. When this fails, a page that is older
 * than the host may misunderstand it: raise `protocolVersion`, say in its history what changed, and
 * add the new digest here. Before the first release version 1 may still be replaced.
 */
const shapes: Readonly<Record<number, string>> = {
  1: 'd2c62c4a6220d2da8a0f06f8e0208e192d81aa837d854461b0bf941798eac4d3',
};

function shapeOf(schema: z.ZodType): unknown {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
}

test('[NET20] the shape of the protocol is the one that its version names', () => {
  const commands = Object.fromEntries(
    Object.entries(commandData).map(([type, schema]) => [type, shapeOf(schema)]),
  );
  const shape = canonicalize({ up: shapeOf(upSchema), down: shapeOf(downSchema), commands }) ?? '';
  expect(shape.length).toBeGreaterThan(10_000);
  expect(createHash('sha256').update(shape).digest('hex')).toBe(shapes[protocolVersion]);
});
