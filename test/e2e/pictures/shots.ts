import type { Wing } from '../support/gallery.ts';

/** How a screen is pictured: in its usual light and size, unless a shot of its own says otherwise. */
export interface Shot {
  readonly name: string;
  /** The screen of the gallery; `name` where nothing else is said. */
  readonly of?: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'dark' | 'light';
  readonly language?: 'ar' | 'fr';
}

const desk = { width: 1280, height: 800, scheme: 'dark' } as const;
const phone = { width: 390, height: 844, scheme: 'light' } as const;
const wall = { width: 1280, height: 720, scheme: 'dark' } as const;
const projector = { width: 1024, height: 768, scheme: 'dark' } as const;

/** By the beginning of a screen's name. */
const usual: Readonly<Record<string, Omit<Shot, 'name'>>> = {
  console: desk,
  home: desk,
  review: desk,
  station: phone,
  hotseat: { ...desk, scheme: 'light' },
  display: wall,
  evaluator: { width: 1024, height: 768, scheme: 'light' },
  paper: { width: 900, height: 1273, scheme: 'light' },
};

/** The room's tab is longer than a screen. */
const tall = { ...desk, height: 1400 };

const others: Readonly<Record<Wing, readonly Shot[]>> = {
  plain: [
    {
      name: 'station-after-hotwash-320',
      of: 'station-after-hotwash',
      ...phone,
      width: 320,
      height: 640,
    },
    {
      name: 'station-after-feedback-320',
      of: 'station-after-feedback',
      ...phone,
      width: 320,
      height: 3400,
    },
    {
      name: 'station-after-feedback-arabic',
      of: 'station-after-feedback',
      ...phone,
      language: 'ar',
    },
    {
      name: 'station-after-hotwash-tablet',
      of: 'station-after-hotwash',
      ...phone,
      width: 1180,
      height: 820,
    },
    { name: 'station-plan-320', of: 'station-plan', ...phone, width: 320, height: 640 },
    { name: 'station-board-320', of: 'station-board', ...phone, width: 320, height: 640 },
    { name: 'station-plan-dark', of: 'station-plan', ...phone, scheme: 'dark' },
    { name: 'station-plan-arabic', of: 'station-plan', ...phone, language: 'ar' },
    { name: 'station-form-french', of: 'station-form-plain', ...phone, language: 'fr' },
    { name: 'evaluator-desk-phone', of: 'evaluator-desk', ...phone },
    { name: 'display-situation-arabic', of: 'display-situation', ...wall, language: 'ar' },
    { name: 'station-plan-tablet', of: 'station-plan', ...phone, width: 1180, height: 820 },
    { name: 'station-form-tablet', of: 'station-form-option', ...phone, width: 1180, height: 820 },
    { name: 'display-situation-4x3', of: 'display-situation', ...projector },
    { name: 'display-results-4x3', of: 'display-results', ...projector },
    { name: 'display-join-encrypted-4x3', of: 'display-join-encrypted', ...projector },
    { name: 'display-vote-many-4x3', of: 'display-vote-many', ...projector },
  ],
  kit: [
    { name: 'console-busy-bright', of: 'console-busy', ...desk, scheme: 'light' },
    { name: 'console-busy-arabic', of: 'console-busy', ...desk, language: 'ar' },
    { name: 'home-rescued-french', of: 'home-rescued', ...desk, language: 'fr' },
    { name: 'home-rescued-arabic', of: 'home-rescued', ...desk, language: 'ar' },
    { name: 'console-busy-french', of: 'console-busy', ...desk, language: 'fr' },
    { name: 'console-busy-wide', of: 'console-busy', ...desk, width: 2560, height: 1440 },
    { name: 'console-hot-wash-arabic', of: 'console-hot-wash', ...tall, language: 'ar' },
    { name: 'review-notes-arabic', of: 'review-notes', ...desk, language: 'ar' },
    { name: 'review-middle-bright', of: 'review-middle', ...desk, scheme: 'light' },
    { name: 'review-measures-whole', of: 'review-measures', ...desk, height: 2600 },
    { name: 'review-measures-bright', of: 'review-measures', ...desk, scheme: 'light' },
    { name: 'review-measures-arabic', of: 'review-measures', ...desk, language: 'ar' },
    { name: 'review-report-bright', of: 'review-report', ...desk, scheme: 'light' },
    { name: 'review-report-french', of: 'review-report', ...desk, language: 'fr' },
    { name: 'review-report-arabic', of: 'review-report', ...desk, language: 'ar' },
    { name: 'review-report-plan-arabic', of: 'review-report-plan', ...desk, language: 'ar' },
    { name: 'review-report-file-arabic', of: 'review-report-file', ...desk, language: 'ar' },
    { name: 'review-compare-whole', of: 'review-compare', ...desk, height: 3400 },
    { name: 'review-compare-arabic', of: 'review-compare', ...desk, language: 'ar' },
    { name: 'review-fork-french', of: 'review-fork', ...desk, language: 'fr' },
  ],
  paper: [],
};

const tallOnes = new Set([
  'console-hot-wash',
  'console-takeover',
  'console-reach',
  'console-reached',
  'console-encrypted',
  'console-room',
]);

/** For axe these are screens of their own; what a picture shows of them is what another one shows. */
const alike = new Set([
  ...['station-form-more', 'station-vote-proxy', 'station-vote-who', 'station-texts-own'],
  ...['station-texts-earlier', 'station-odds-forged', 'console-lobby-moves'],
  ...['console-votes-none', 'console-messages-none'],
]);

/** Every screen of a wing once, and some of them once more under harder conditions. */
export function shotsOf(wing: Wing, names: readonly string[]): Shot[] {
  return [
    ...names
      .filter((name) => !alike.has(name))
      .map((name) => ({
        name,
        ...(tallOnes.has(name) ? tall : (usual[name.split('-')[0] ?? ''] ?? desk)),
      })),
    ...others[wing],
  ];
}
