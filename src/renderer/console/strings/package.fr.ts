import type { Translation } from '../../shared/translation.ts';
import type { packageEn } from './package.en.ts';

export const packageFr: Translation<typeof packageEn> = {
  words: {
    added: 'Ajouté',
    addedHelp: 'Il est venu en un fichier et se trouve sur cette machine.',
    remove: 'Retirer',
    removeNamed: 'Retirer {{title}}',
    removeSure: 'Retirer ce scénario ? Les exercices déjà créés le gardent dans leur fichier.',
    removeYes: 'Le retirer',
    replaceYes: 'Le remplacer',
    taken: 'Le scénario a été ajouté à la liste.',
  },
  refusal: {
    'package/not-a-package': 'Ce n’est pas un scénario en un fichier, ou seulement une partie.',
    'package/too-large': 'Le fichier contient plus qu’un scénario ne peut avoir.',
    'package/too-many': 'Le fichier contient plus d’éléments qu’un scénario ne peut avoir.',
    'package/damaged':
      'Le fichier est endommagé, ou fait de sorte que chaque programme y voie autre chose.',
    'package/locked': 'Dans le fichier, {{file}} est chiffré ou compressé d’une façon inconnue.',
    'package/name': 'Le fichier contient un nom qui n’est pas permis : {{file}}',
    'package/collision':
      'Le fichier contient deux fois {{file}}, ou deux noms qui n’en font qu’un.',
    'package/special': 'Dans le fichier, {{file}} est un lien.',
    'package/ending': 'Dans le fichier, {{file}} ne fait pas partie d’un scénario.',
    'package/file-too-large': 'Dans le fichier, {{file}} est plus grand que permis.',
    'package/bomb':
      'Dans le fichier, {{file}} deviendrait bien plus grand qu’il n’est. Il a pu être fait pour nuire.',
    'package/type': 'Dans le fichier, {{file}} n’est pas ce que dit son extension.',
    'package/pixels': 'Dans le fichier, l’image {{file}} a trop de pixels.',
    'package/no-scenario':
      'Le fichier n’a pas de scenario.yaml, ni en haut ni dans un seul et même dossier.',
    'package/wrong': 'Le scénario du fichier contient des erreurs et n’a pas été ajouté.',
    'package/there': 'Il y a déjà un scénario {{id}} parmi ceux qui ont été ajoutés.',
    'package/shipped':
      'Le scénario {{id}} est livré avec le programme. Celui-ci a besoin d’un autre identifiant.',
    'package/gone': 'Ce scénario n’est plus là.',
    'package/late':
      'La lecture du fichier a demandé plus que permis et a été arrêtée. Il a pu être fait pour nuire.',
  },
};
