import type { Translation } from '../../../shared/translation.ts';
import { editFr } from './edit.fr.ts';
import { fileFr } from './file.fr.ts';
import { saidFr } from './said.fr.ts';
import type { reportEn } from './en.ts';

/** As `en.ts`, in French. */
export const reportFr: Translation<typeof reportEn> = {
  said: saidFr,
  edit: editFr,
  file: fileFr,
  fact: 'Fait {{seq}} : le montrer dans la relecture',
  strength: 'Point fort {{no}}',
  improvement: 'Point à améliorer {{no}}',
  reference: 'Référence',
  analysis: 'Analyse',
  lead: '{{words}} :',
  finalRating: 'Cote finale',
  noRating: 'pas coté',
  open: 'à compléter',
  plan: {
    capability: 'Capacité clé',
    issue: 'Point à améliorer',
    action: 'Mesure corrective',
    element: 'Élément de capacité',
    organization: 'Organisation responsable',
    contact: 'Point de contact',
    start: 'Début',
    completion: 'Échéance',
  },
  element: {
    none: '–',
    planning: 'Planification',
    organization: 'Organisation',
    equipment: 'Équipement',
    training: 'Formation',
    exercise: 'Exercice',
  },
  appendix: 'Annexe {{letter}} : {{title}}',
  appendixLetters: 'A B C D E F',
  factsTitle: 'Faits cités',
  factColumns: { no: 'Fait', time: 'Heure', what: 'Ce que dit le registre' },
  watermark: 'PROJET',
  chart: {
    noMove: 'aucun coup',
    bell: 'par la cloche',
    turns_one: '{{count}} tour',
    turns_other: '{{count}} tours',
    override: 'passage outre',
    yes: 'oui',
    no: 'non',
  },
  page: {
    ready: 'Le compte rendu est prêt.',
    failed: 'Le compte rendu n’a pas pu être produit.',
  },
};
