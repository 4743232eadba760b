import type { Translation } from '../../shared/translation.ts';
import type { paperPackEn } from './paper.en.ts';

export const paperPackFr: Translation<typeof paperPackEn> = {
  paper: {
    title: 'Dossier papier',
    lead: 'Feuille de conduite, cartes d’injects, dossiers d’équipe, cartes de coups, guide d’évaluation, questionnaire',
    help: 'Tout ce qu’il faut quand il ne reste aucun écran. Les PDF vont dans un dossier à part, à côté du fichier de l’exercice ; ce qui s’y trouve déjà n’est jamais écrasé.',
    onePerTeam:
      'Dossiers d’équipe et cartes de coups : un fichier par équipe. Imprimez-les sur un seul côté.',
    size: 'Format du papier',
    sizes: { a4: 'A4', letter: 'Lettre US' },
    make: 'Créer les PDF',
    making: 'Impression de {{name}} …',
    starting: 'Démarrage du navigateur qui imprime …',
    progress: '{{done}} sur {{of}}',
    cancel: 'Arrêter l’impression',
    done: 'PDF dans ce dossier : {{n}}',
    again: 'Les créer de nouveau',
    byHand: 'Imprimer depuis le navigateur',
    byHandHelp:
      'Ouvre les pages dans une fenêtre ; chacune s’imprime avec le dialogue du navigateur.',
    cut: 'L’hôte a cessé de répondre avant la fin. Rien n’a été laissé.',
  },
};
