import { catalogue } from './i18n.ts';
import { rejectDeskEn } from './strings/reject-desk.en.ts';

/** Words that control and evaluators need and no phone does: whoever imports this has them beside the shared ones. */
catalogue(
  'desk',
  { reject: rejectDeskEn },
  {
    fr: async () => ({ reject: (await import('./strings/reject-desk.fr.ts')).rejectDeskFr }),
    ar: async () => ({ reject: (await import('./strings/reject-desk.ar.ts')).rejectDeskAr }),
  },
);
