import { editEn } from './edit.en.ts';
import { fileEn } from './file.en.ts';
import { saidEn } from './said.en.ts';

/** The words of a report's frame; what the report itself says is under `said`. */
export const reportEn = {
  said: saidEn,
  edit: editEn,
  file: fileEn,
  fact: 'Fact {{seq}}: show it in the replay',
  strength: 'Strength {{no}}',
  improvement: 'Area for improvement {{no}}',
  reference: 'Reference',
  analysis: 'Analysis',
  lead: '{{words}}:',
  finalRating: 'Final rating',
  noRating: 'not rated',
  open: 'to be filled in',
  plan: {
    capability: 'Core capability',
    issue: 'Issue',
    action: 'Corrective action',
    element: 'Capability element',
    organization: 'Primary responsible organization',
    contact: 'Organization point of contact',
    start: 'Start date',
    completion: 'Completion date',
  },
  element: {
    none: '–',
    planning: 'Planning',
    organization: 'Organization',
    equipment: 'Equipment',
    training: 'Training',
    exercise: 'Exercise',
  },
  appendix: 'Appendix {{letter}}: {{title}}',
  appendixLetters: 'A B C D E F',
  factsTitle: 'Facts cited',
  factColumns: { no: 'Fact', time: 'Time', what: 'What the record says' },
  watermark: 'DRAFT',
  chart: {
    noMove: 'no move',
    bell: 'by the bell',
    turns_one: '{{count}} turn',
    turns_other: '{{count}} turns',
    override: 'by override',
    yes: 'yes',
    no: 'no',
  },
  page: {
    ready: 'The report is made.',
    failed: 'The report could not be made.',
  },
} as const;
