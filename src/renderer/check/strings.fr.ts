import type { Translation } from '../shared/translation.ts';
import type { checkEn } from './strings.en.ts';

/** The check page: what a phone reads that is only to see whether it gets through. */
export const checkFr: Translation<typeof checkEn> = {
  asking: { title: 'Vérification …', help: 'Cela prend quelques secondes.' },
  through: {
    title: 'Cet appareil passe',
    help: 'L’écran de l’animateur le dit aussi. Vous pouvez fermer cette page.',
  },
  stale: {
    title: 'Cette vérification est terminée',
    help: 'Scannez de nouveau le code sur l’écran de l’animateur.',
  },
  slow: { title: 'Trop d’essais', help: 'Attendez une minute, puis réessayez.' },
  noLine: {
    title: 'Cela ne passe qu’à moitié',
    help: 'La page est arrivée, mais pas la connexion en direct. Désactivez VPN, économiseur de données et relais privé sur cet appareil, ou essayez un autre navigateur.',
  },
  again: 'Réessayer',
};
