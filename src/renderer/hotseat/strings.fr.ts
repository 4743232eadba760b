import type { Translation } from '../shared/translation.ts';
import type { hotseatEn } from './strings.en.ts';

/** One shared screen, one team at a time. */
export const hotseatFr: Translation<typeof hotseatEn> = {
  title: 'Poste partagé',
  heading: 'À qui le tour ?',
  help: 'Tous les autres regardent ailleurs. La page suivante montre les secrets d’une équipe.',
  noTeams: 'Pas encore d’équipe',
  noTeamsHelp: 'Cette page continue d’elle-même dès qu’un exercice est ouvert.',
  only: '{{team}} seulement',
  hold: 'Appuyez sans relâcher pour ouvrir',
  holding: 'Gardez appuyé …',
  again: 'Appuyez encore une fois pour ouvrir',
  holdHelp: 'Au clavier : gardez la barre d’espace enfoncée.',
  back: 'Une autre équipe',
  opening: 'Ouverture …',
  close: 'Tirer le rideau',
  open: 'Ouvert pour {{team}}',
  idle_one: 'Se ferme dans {{count}} seconde. Touchez l’écran pour rester.',
  idle_other: 'Se ferme dans {{count}} secondes. Touchez l’écran pour rester.',
  noSeat: 'L’hôte ne connaît pas ce poste partagé',
  noSeatHelp: 'Rouvrez-le depuis la console : Salle, puis Poste partagé.',
  ended: 'Cet exercice est terminé',
};
