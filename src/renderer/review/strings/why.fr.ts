import type { Translation } from '../../shared/translation.ts';
import type { whyEn } from './why.en.ts';

export const whyFr: Translation<typeof whyEn> = {
  offline: 'L’hôte ne répond pas.',
  readOnly:
    'Ce fichier ou son dossier ne peut pas être écrit. Une copie dans votre dossier le peut.',
  locked: 'Un autre Whitecell a ouvert ce fichier. Fermez-le là-bas, ou faites-le là-bas.',
  altered:
    'Ce registre a été altéré ou abîmé. On peut le regarder ; rien n’y est écrit ni n’en est tiré qui pourrait ne pas porter sur ce qui s’est passé.',
  gone: 'Le fichier n’est plus là.',
  diskFull: 'Le disque est plein.',
  remarksFull: 'Ce registre contient autant de notes qu’il peut.',
  taken: 'Autre chose occupe déjà cette place. Relisez le registre.',
  reportFull: 'Le compte rendu n’a plus de place.',
  factsFull: 'Ceci repose déjà sur autant de faits que possible.',
  changed: 'Quelqu’un d’autre l’a changé entre-temps. Il reste tel qu’il l’a laissé.',
  other: 'L’hôte dit : {{why}}',
};
