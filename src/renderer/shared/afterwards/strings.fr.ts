import type { Translation } from '../translation.ts';
import { feedbackFr } from './strings-feedback.fr.ts';
import type { afterwardsEn } from './strings.en.ts';

export const afterwardsFr: Translation<typeof afterwardsEn> = {
  door: 'L’exercice est terminé. Dites ce que vous avez vu.',
  enter: 'Débriefing et retour',
  back: 'Retour au poste',
  heading: 'Après l’exercice',
  parts: 'Que remplir',
  hotWash: 'Débriefing à chaud',
  feedback: 'Fiche de retour',
  closed:
    'La direction a clos cette partie. Ce qui a été envoyé reste ; plus rien ne peut être envoyé.',
  keptHere: 'Ce que vous tapez reste sur cet appareil jusqu’à l’envoi.',
  shared:
    'Cet écran est partagé : ce que vous envoyez ne pourra plus y être modifié, et ce que vous n’envoyez pas disparaît à la fermeture.',
  question: 'Question {{n}} sur {{of}}',
  free: 'Autre chose',
  freeHelp: 'Ce qu’aucune question n’a demandé.',
  answer: 'Votre réponse',
  previous: 'Précédente',
  next: 'Suivante',
  nameless: 'Sans mon nom',
  namelessOn:
    'Ni votre nom, ni votre place, ni votre équipe ne sont conservés, et l’heure seulement au quart d’heure près.',
  namelessOff: 'Votre nom et votre équipe figurent à côté.',
  wall: 'La direction peut projeter des réponses pour la discussion, jamais avec un nom.',
  send: 'Envoyer',
  sendChange: 'Envoyer la modification',
  sent: 'Envoyé. Vous pouvez le modifier jusqu’à la clôture.',
  changed: 'Modifié depuis l’envoi.',
  wordsMissing: 'Écrivez d’abord quelque chose.',
  no: '{{n}}.',
  addAction: 'Ajouter une mesure',
  action: 'Mesure {{n}}',
  form: feedbackFr,
  refused: {
    offline: 'La liaison est coupée. Vos mots restent ici ; envoyez-les à son retour.',
    closed: 'La direction a clos cette partie entre-temps. Vos mots restent sur cet appareil.',
    tooFast: 'C’était trop rapide. Renvoyez dans un instant.',
    full: 'Il n’y a plus de place. Prévenez la direction.',
    other: 'Non accepté : {{why}}',
  },
};
