import type { Terms } from '../translation.ts';

/** As `terms.en.ts`. */
export const termsAr: Terms = { uk: [], nato: [] };
