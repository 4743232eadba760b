import type { Translation } from '../translation.ts';
import type { rescueEn } from './strings.en.ts';

export const rescueFr: Translation<typeof rescueEn> = {
  offer: 'Sauver ce qui est entier',
  help: 'Un nouveau fichier est créé à côté, de tous les faits qui se suivent depuis le premier, et de sa dernière sauvegarde s’il y en a une. Le fichier endommagé reste tel quel.',
  done_one: 'Sauvé\u00a0: «\u00a0{{title}}\u00a0» avec {{count}} fait.',
  done_other: 'Sauvé\u00a0: «\u00a0{{title}}\u00a0» avec {{count}} faits.',
  fromCopy_one: '{{count}} vient de la sauvegarde.',
  fromCopy_other: '{{count}} viennent de la sauvegarde.',
  whole: 'Rien ne semble manquer.',
  missing:
    'Il manque les faits {{from}} à {{to}}. Le fichier endommagé indique qu’il les contenait.',
  missingOne: 'Il manque le fait {{from}}. Le fichier endommagé indique qu’il le contenait.',
  lookOnly: 'Le nouveau fichier ne peut être que consulté dans la relecture\u00a0:',
  open: 'Ouvrir l’exercice sauvé',
  look: 'Consulter le registre sauvé',
  failed: 'Rien n’a pu en être sauvé.',
  why: {
    offline: 'L’hôte ne répond pas.',
    unreadable: 'Il n’indique plus de quel exercice il s’agit.',
    full: 'Le disque est plein.',
    gone: 'Le fichier n’est plus là.',
    readOnly: 'Rien ne peut y être écrit.',
  },
};
