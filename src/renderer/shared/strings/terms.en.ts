import type { Terms } from '../translation.ts';

/** What the British and NATO call what the catalogue calls by the words of HSEEP. */
export const termsEn: Terms = {
  uk: [
    ['Control', 'Exercise Control'],
    ['control', 'Exercise Control'],
    ['Hot wash', 'Hot debrief'],
    ['hot wash', 'hot debrief'],
    ['Master scenario events list', 'Main events list'],
    ['master scenario events list', 'main events list'],
    ['MSEL', 'Main Events List'],
    ['After-action report', 'Post-exercise report'],
    ['after-action report', 'post-exercise report'],
  ],
  nato: [
    ['Control', 'EXCON'],
    ['control', 'EXCON'],
    ['Facilitator', 'Exercise director'],
    ['facilitator', 'exercise director'],
    ['Facilitators', 'Exercise directors'],
    ['facilitators', 'exercise directors'],
    ['White cell', 'EXCON'],
    ['white cell', 'EXCON'],
    ['Hot wash', 'First impressions'],
    ['hot wash', 'first impressions'],
    ['Master scenario events list', 'Main events list / main incidents list'],
    ['master scenario events list', 'main events list / main incidents list'],
    ['MSEL', 'MEL/MIL'],
    ['After-action report', 'First impression report'],
    ['after-action report', 'first impression report'],
    ['REAL-WORLD STOP', 'NO DUFF · STOP'],
    ['Real-world stop', 'No-duff stop'],
    ['real-world stop', 'no-duff stop'],
  ],
};
