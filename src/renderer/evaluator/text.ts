import { catalogue, type Text } from '../shared/i18n.ts';
import { evaluatorEn } from './strings.en.ts';
import '../shared/desk-words.ts';

export const evaluatorText = catalogue('evaluator', evaluatorEn, {
  fr: async () => (await import('./strings.fr.ts')).evaluatorFr,
  ar: async () => (await import('./strings.ar.ts')).evaluatorAr,
});
export type EvaluatorText = Text<typeof evaluatorEn>;
