import type { Translation } from '../../shared/translation.ts';
import type { exportEn } from './export.en.ts';

export const exportFr: Translation<typeof exportEn> = {
  export: {
    open: 'Exporter …',
    title: 'Exporter',
    close: 'Fermer',
    what: 'Quoi ?',
    kinds: {
      bundle: 'Dossier pour la recherche',
      jsonl: 'Les faits, ligne par ligne',
      csv: 'Les faits, en tableau',
      msel: 'Liste des événements',
      moves: 'Coups et arbitrages',
      indicators: 'Indicateurs',
      figures: 'Chiffres',
    },
    help: {
      bundle:
        'Tous les faits, le scénario et les schémas (.zip). Chacun peut vérifier ce qui est resté tel qu’enregistré.',
      jsonl: 'Tous les faits en JSON, un par ligne, pour des programmes (.jsonl).',
      csv: 'Tous les faits, un par ligne, pour un tableur (.csv).',
      msel: 'Les injects tels que prévus et tels que diffusés, pour un tableur (.xlsx).',
      moves: 'Une ligne par coup, avec probabilités, arbitrage et motifs (.csv).',
      indicators: 'Chaque valeur prise par un indicateur, et ce qui l’a amenée (.csv).',
      figures: 'Ce que compte le rapport, avec les faits à l’appui (.csv).',
    },
    whom: 'Pour qui ?',
    ourselves: 'Pour nous',
    ourselvesHelp: 'Noms, textes et heures tels quels.',
    others: 'Pour d’autres',
    othersHelp: 'Les noms des personnes sont inventés ; équipes et fonctions restent.',
    withoutTexts: 'Omettre ce que les gens ont écrit',
    fromZero: 'Compter le temps depuis le début',
    namesInTexts:
      'Les noms cités dans ce que les gens ont écrit restent. Relisez avant de transmettre.',
    remarks: 'Avec ce qui a été dit après',
    remarksHelp:
      'Notes, signets, leçons, débriefing à chaud et fiches de retour, à côté du registre et hors de ce qui se prouve.',
    remarksWords:
      'Ce qui a été dit après, ce sont des mots sur des personnes : pour d’autres, cela n’est joint que sans les textes.',
    secrets: 'Quel que soit le choix, les secrets de toutes les équipes y figurent.',
    cancel: 'Fermer',
    take: 'Créer le fichier',
    done: 'Fichier créé : {{name}}',
    failed: 'Rien n’a été créé : {{why}}',
  },
};
