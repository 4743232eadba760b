import type { Translation } from '../../shared/translation.ts';
import { cardsFr } from './cards.fr.ts';
import { formsFr } from './forms.fr.ts';
import { runFr } from './run.fr.ts';
import type { paperEn } from './en.ts';

export const paperFr: Translation<typeof paperEn> = {
  run: runFr,
  card: cardsFr,
  form: formsFr,
  pageTitle: '{{document}} · {{title}}',
  opening: 'Mise en page …',
  trouble: {
    title: 'Rien à imprimer ici',
    noKey: 'Ouvrez le dossier papier depuis la console : cette adresse seule ne montre rien.',
    refused:
      'Cette page appartient à un dossier qui n’est plus ouvert. Ouvrez-le de nouveau depuis la console.',
    offline: 'L’hôte ne répond pas. Whitecell tourne-t-il encore ?',
    unreadable: 'Ce que l’hôte a envoyé n’a pas pu être lu.',
    noSheet: 'Cet exercice n’a pas cette feuille.',
  },
  bar: {
    label: 'Que faut-il imprimer',
    document: 'Papier',
    team: 'Équipe',
    size: 'Format du papier',
    print: 'Imprimer …',
    help: 'Imprimez sur un seul côté : les feuilles sont remises une à une.',
  },
  size: { a4: 'A4', letter: 'Lettre US' },
  document: {
    runSheet: 'Feuille de conduite',
    injectCards: 'Cartes d’injects',
    teamBriefs: 'Dossier d’équipe',
    moveCards: 'Cartes de coups',
    evaluationGuide: 'Guide d’évaluation',
    feedbackForm: 'Questionnaire',
  },
  margin: {
    exercise: 'EXERCICE — EXERCICE — EXERCICE',
    rehearsal: 'RÉPÉTITION — EXERCICE — RÉPÉTITION',
    version: 'Scénario {{version}}',
  },
  handling: {
    control: 'Animation seulement',
    evaluators: 'Animation et évaluateurs seulement',
    team: 'Seulement pour {{team}}',
    keep: 'L’animation garde ce jeu · {{team}}',
    open: 'Pour tous',
  },
  everybody: 'Tous',
  minutes: '{{n}} min.',
};
