import type { Translation } from '../../shared/translation.ts';
import type { hotWashEn } from './strings.en.ts';

export const hotWashFr: Translation<typeof hotWashEn> = {
  title: 'Débriefing à chaud',
  closedHelp:
    'Ouvrez-le, et chaque poste, siège partagé et évaluateur reçoit les questions et la fiche de retour. Ce qui arrive est à côté du registre, jamais dedans.',
  openHelp:
    'Les appareils peuvent écrire et corriger jusqu’à la clôture. Qui le souhaite ne donne pas de nom.',
  open: 'Ouvrir le débriefing',
  close: 'Clore le débriefing',
  answers_one: '{{count}} réponse',
  answers_other: '{{count}} réponses',
  forms_one: '{{count}} fiche de retour',
  forms_other: '{{count}} fiches de retour',
  aloud: 'Dit à voix haute',
  aloudHelp: 'Notez au fil de ce qui se dit dans la salle.',
  question: 'À quelle question',
  free: 'Autre chose',
  text: 'Ce qui a été dit',
  keep: 'Garder',
  none: 'Pas encore de réponses.',
  nameless: 'sans nom',
  spoken: 'dit à voix haute',
  wall: 'Projeter',
  wallHelp: 'Sans nom. Ce qui est projeté figure au registre, comme toute carte.',
  readForms: 'Les fiches de retour se lisent dans la revue, sous Notes.',
  failed: 'Cela n’a pas été gardé : {{why}} Ce que vous avez tapé reste ici.',
  unread: 'Les réponses ne peuvent pas être lues pour le moment.',
  offline: 'L’hôte ne répond pas.',
};
