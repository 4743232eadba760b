import type { HandOutStrings } from './hand-out.en.ts';

export const handOutFr: HandOutStrings = {
  open: 'Remettre une relecture…',
  title: 'Remettre une relecture',
  lead: 'Une page qui montre l’exercice tel que l’ont vu ceux que vous choisissez. Elle s’ouvre dans tout navigateur, sans réseau, et ne contient rien de ce qui ne leur a pas été montré.',
  for: 'Vue de',
  forHelp:
    'Qui reçoit la page voit tout ce qui est choisi ici. Ne donnez à une équipe que sa propre vue.',
  several: 'Ces vues sont toutes dans une seule page : qui l’ouvre voit chacune d’elles.',
  language: 'Langue',
  spoilerSafe: 'Commencer sans rien dévoiler de la suite',
  make: 'Créer la page',
  cancel: 'Annuler',
  close: 'Fermer',
  nobody: 'Choisissez de qui est la vue.',
  failed: 'La page n’a pas pu être créée : {{why}}',
  made: 'La page est dans vos téléchargements.',
  file: '{{title}}, vu par {{who}}',
};
