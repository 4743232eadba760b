import type { MoveForm } from './view/schema-move.ts';

/** Without a form of the scenario's: everything may be said, nothing but title and action has to be. */
export const plainForm: MoveForm = {
  title: '',
  ask: {
    effect: 'optional',
    instrument: 'optional',
    targets: 'optional',
    assumptions: 'optional',
    confidence: 'optional',
  },
  reasonsMin: 0,
  visibility: ['public', 'team', 'secret'],
  fields: { type: 'object', properties: {}, required: [] },
};
