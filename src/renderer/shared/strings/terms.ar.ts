import type { Terms } from '../translation.ts';

/** As `terms.en.ts`. */
export const termsAr: Terms = {
  uk: [],
  nato: [
    ['إدارة التمرين', 'EXCON'],
    ['الإدارة', 'EXCON'],
    ['والإدارة', 'وEXCON'],
    ['للإدارة', 'لـEXCON'],
    ['الميسّر', 'مدير التمرين'],
  ],
};
