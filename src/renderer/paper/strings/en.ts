import { cardsEn } from './cards.en.ts';
import { formsEn } from './forms.en.ts';
import { runEn } from './run.en.ts';

/** What the paper pack says. Printed before the day, and read in a hurry on it. */
export const paperEn = {
  run: runEn,
  card: cardsEn,
  form: formsEn,
  pageTitle: '{{document}} · {{title}}',
  opening: 'Laying out the pages …',
  trouble: {
    title: 'There is nothing to print here',
    noKey: 'Open the paper pack from the console: this address alone shows nothing.',
    refused: 'This page belongs to a pack that is no longer open. Open it again from the console.',
    offline: 'The host does not answer. Is Whitecell still running?',
    unreadable: 'What the host sent could not be read.',
    noSheet: 'This exercise has no such sheet.',
  },
  bar: {
    label: 'What to print',
    document: 'Paper',
    team: 'Team',
    size: 'Paper size',
    print: 'Print …',
    help: 'Print on one side only: sheets are handed out one by one.',
  },
  size: { a4: 'A4', letter: 'Letter' },
  document: {
    runSheet: 'Run sheet',
    injectCards: 'Inject cards',
    teamBriefs: 'Team brief',
    moveCards: 'Move cards',
    evaluationGuide: 'Evaluation guide',
    feedbackForm: 'Feedback form',
  },
  margin: {
    exercise: 'EXERCISE — EXERCISE — EXERCISE',
    rehearsal: 'REHEARSAL — EXERCISE — REHEARSAL',
    version: 'Scenario {{version}}',
  },
  handling: {
    control: 'Control only',
    evaluators: 'Control and evaluators only',
    team: 'Only for {{team}}',
    keep: 'Control keeps this set · {{team}}',
    open: 'For everybody',
  },
  everybody: 'Everybody',
  minutes: '{{n}} min',
} as const;
