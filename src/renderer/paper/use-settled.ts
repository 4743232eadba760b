import { useEffect, useState } from 'react';

const lookEveryMs = 20;

/** Faces that stand in margins or only on later pages would otherwise come too late. */
const faces = [
  'Inter Variable',
  'Archivo Variable',
  'Source Serif 4 Variable',
  'JetBrains Mono Variable',
];

/**
 * Whether this paper can be printed: typefaces there, pictures there, no part still finding its size.
 * Said to the printing browser as `data-paper="ready"` on the root.
 */
export function useSettled(paper: string): boolean {
  const [settled, settle] = useState('');
  useEffect(() => {
    const root = document.documentElement;
    delete root.dataset['paper'];
    let timer: ReturnType<typeof setTimeout> | undefined;
    let wanted = true;
    const look = () => {
      if (!wanted) return;
      const isBusy =
        document.querySelector('[data-settling]') !== null ||
        [...document.images].some((image) => !image.complete);
      if (isBusy) {
        timer = setTimeout(look, lookEveryMs);
        return;
      }
      root.dataset['paper'] = 'ready';
      settle(paper);
    };
    void typefaces().then(look);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [paper]);
  return settled === paper;
}

/** Resolves also where a typeface cannot be had: another one is better than no paper. */
export async function typefaces(): Promise<void> {
  const { fonts } = document as { fonts?: FontFaceSet };
  if (fonts === undefined) return;
  await Promise.allSettled(faces.map((face) => fonts.load(`16px "${face}"`)));
  await fonts.ready;
}
