import type { Translation } from '../../../shared/translation.ts';
import type { fileEn } from './file.en.ts';

/** As `file.en.ts`, in French. */
export const fileFr: Translation<typeof fileEn> = {
  title: 'Faire un fichier du compte rendu',
  close: 'Fermer',
  format: 'Sous quelle forme ?',
  formats: { docx: 'Word', pdf: 'PDF', html: 'Page web', md: 'Markdown' },
  formatHelp: {
    docx: 'Pour continuer à écrire (.docx)',
    pdf: 'Pour imprimer et envoyer (.pdf)',
    html: 'Une seule page qui contient tout (.html)',
    md: 'Texte simple balisé (.md)',
  },
  language: 'Langue',
  languageHelp: 'Ses propres mots. Ce que les gens ont tapé reste comme ils l’ont tapé.',
  terms: 'Les termes de qui ?',
  packs: { hseep: 'HSEEP', uk: 'Royaume-Uni', nato: 'OTAN' },
  include: 'Ce qui y entre',
  factsHelp: 'Sans les faits cités, aucun petit nombre n’y mène.',
  nothing: 'Il faut que quelque chose y entre.',
  secrets: 'Il nomme tout : les secrets de chaque équipe aussi.',
  draft:
    'Il portera PROJET sur chaque page. Marquez le compte rendu comme définitif pour l’éviter.',
  unkept:
    'Une partie de ce que vous avez tapé n’est pas encore conservée et ne sera pas dans le fichier.',
  make: 'Faire le fichier',
  making: 'Il est en cours d’écriture. Un long registre prend un moment.',
  printing: 'Un navigateur de cette machine l’imprime. Cela peut prendre une demi-minute.',
  stop: 'Arrêter',
  done: 'Fait : {{name}}',
  failed: 'Il n’a pas été fait : {{why}}',
  noBrowser:
    'Un PDF est fait par un Chromium, Chrome ou Edge installé, et il n’y en a pas sur cette machine.',
  byHand: 'L’imprimer d’ici',
  byHandHelp: 'Ouvre la fenêtre d’impression ; on peut y choisir un PDF comme imprimante.',
  slow: 'Le navigateur a mis trop de temps. Réessayez, ou faites un fichier Word.',
  broken: 'La page n’a pas pu être faite.',
  name: '{{title}} – compte rendu',
};
