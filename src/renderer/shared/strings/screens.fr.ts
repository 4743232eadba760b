import type { Translation } from '../translation.ts';
import type { screensEn } from './screens.en.ts';

/** The screens of a room: what they are called where they are told apart, and what control does with them. */
export const screensFr: Translation<typeof screensEn> = {
  kind: { display: 'Écran', hotSeat: 'Poste partagé', console: 'Console' },
  title: 'Écrans',
  identify: 'Montrer les numéros',
  identifyHelp: 'Chaque écran montre son numéro pendant cinq secondes ; ce qui est projeté reste.',
  none: 'Aucun écran n’est connecté',
  numbered: '{{kind}} {{no}}',
  here: 'sur cette machine',
  size: '{{width}} × {{height}}',
  unknownSize: 'taille inconnue',
  since: 'depuis {{time}}',
  late: 'ne répond pas',
  nameOf: 'Nom de : {{screen}}',
  rename: 'Nommer : {{screen}}',
  save: 'Enregistrer',
};
