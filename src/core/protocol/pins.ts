import { z } from 'zod';

/** What keeps a team's desk on a shared screen to the team. It is known to the team only. */
export const pinSchema = z.string().regex(/^[0-9]{4,8}$/);

/** `unasked`: the team has not been asked yet · `none`: it wants none · `set`. */
export const pinStateSchema = z.enum(['unasked', 'none', 'set']);
export type PinState = z.infer<typeof pinStateSchema>;
