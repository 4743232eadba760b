import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { followRoom } from './language.ts';
import type { Link } from './link/link.ts';
import { useLanguage } from './use-language.ts';

/** Puts a page into its `#root`, once its words are there. `page` is drawn anew when they become others. */
export async function mount(page: () => ReactNode, link: Link): Promise<void> {
  await followRoom(link);
  const place = document.getElementById('root');
  if (place === null) return;
  createRoot(place).render(
    <StrictMode>
      <Worded page={page} />
    </StrictMode>,
  );
}

/** Everything below is drawn again, and nothing of it begins anew: what was typed stays. */
export function Worded({ page }: { page: () => ReactNode }) {
  useLanguage();
  return page();
}
