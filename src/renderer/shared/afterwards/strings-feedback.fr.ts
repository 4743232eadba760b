import type { Translation } from '../translation.ts';
import type { feedbackEn } from './strings-feedback.en.ts';

export const feedbackFr: Translation<typeof feedbackEn> = {
  lead: 'Deux minutes, sans nom. Ce que vous écrivez aide les suivants.',
  role: 'J’ai participé comme',
  roles: {
    player: 'Joueur',
    facilitator: 'Animateur',
    spectator: 'Observateur',
    evaluator: 'Évaluateur',
  },
  team: 'Équipe, si vous voulez le dire',
  partOne: 'Que garder, que changer',
  strengths: 'Trois points forts que vous avez vus',
  improve: 'Trois choses à améliorer',
  unseen: 'Ce que les évaluateurs n’ont pas pu voir',
  actions: 'Ce qu’il faudrait faire',
  actionColumns: { action: 'Mesure', who: 'Par qui', priority: 'Priorité' },
  priority: { high: 'Haute', medium: 'Moyenne', low: 'Basse' },
  review: 'Plans, procédures, matériel ou formation à revoir',
  partTwo: 'Comment l’exercice était conçu et conduit',
  scale: '1 pas du tout d’accord … 5 tout à fait d’accord',
  statements: {
    structured: 'L’exercice était bien structuré.',
    plausible: 'Le scénario était plausible et réaliste.',
    facilitator: 'L’animateur connaissait le sujet et nous a tenus au but.',
    material: 'Dossiers, cartes et écrans étaient utiles.',
    suited: 'Ma participation convenait à ma fonction.',
    people: 'Les bonnes personnes étaient là, au bon niveau.',
    practised: 'J’ai pu exercer ce qui compte pour nous.',
    prepared: 'Je suis mieux préparé qu’avant.',
    heard: 'Ce que j’ai apporté a été repris.',
  },
  objectives: 'À quel point chaque objectif a été atteint',
  more: 'Autre chose',
};
