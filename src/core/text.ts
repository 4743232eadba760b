import { z } from 'zod';
import { limits } from './limits.ts';

/** Text that people type. Trimmed at the edge, capped by `limits`. */
export const shortText = z.string().trim().min(1).max(limits.shortTextCharsMax);
export const longText = z.string().trim().min(1).max(limits.longTextCharsMax);
/** As `longText`, but may be left empty. */
export const anyText = z.string().trim().max(limits.longTextCharsMax);
export const bodyText = z.string().trim().min(1).max(limits.bodyCharsMax);
export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const eventNo = z.string().regex(/^[A-X][0-9]{2,3}$/);
export const indicatorValue = z.union([z.number(), z.boolean()]);
