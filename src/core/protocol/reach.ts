import { z } from 'zod';

/** Whether devices of the room get through to the host: what it found out by itself, and who really came. */

/** What an address of this machine stands for, as far as it can be told from outside of the network. */
const networkKindSchema = z.enum([
  'private',
  'hotspot',
  'public',
  'carrier',
  'tunnel',
  'virtual',
  'linkLocal',
  'loopback',
]);
export type NetworkKind = z.infer<typeof networkKindSchema>;

/** `refused` nobody listens there · `silent` no answer in time · `wrong` answered by somebody or something else. */
const soundingSchema = z.enum(['ok', 'refused', 'silent', 'wrong']);
export type Sounding = z.infer<typeof soundingSchema>;

export const reachSchema = z.strictObject({
  /** The address that the listener for devices is bound to; 0.0.0.0: all of them. */
  bound: z.string(),
  port: z.int(),
  system: z.enum(['windows', 'mac', 'linux', 'other']),
  /** When the host last went through its own addresses; null: it is at it for the first time. */
  checkedWallMs: z.number().nullable(),
  addresses: z.array(
    z.strictObject({
      address: z.string(),
      network: z.string().describe('what the system calls the interface'),
      kind: networkKindSchema,
      inQr: z.boolean(),
      page: soundingSchema,
      line: soundingSchema,
      /** A request under a name that is not ours was turned away. */
      guarded: z.boolean(),
    }),
  ),
  /** Address of the check page for phones; null: there is no network to come by. */
  check: z.string().nullable(),
  /** Devices that got through, the newest last. Not `outside`: this machine itself. */
  arrivals: z.array(
    z.strictObject({ address: z.string(), wallMs: z.number(), outside: z.boolean() }),
  ),
});
export type Reach = z.infer<typeof reachSchema>;
