import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import styles from './Stage.module.css';

export const wide = 1280;
export const high = 720;

/** How much a 1280 × 720 picture has to shrink to fill this box; it follows the box. */
export function useScale() {
  const box = useRef<HTMLDivElement>(null);
  const [scale, setScale] = useState(0.2);
  useEffect(() => {
    const frame = box.current;
    if (frame === null) return undefined;
    const watcher = new ResizeObserver(() => setScale(frame.clientWidth / wide));
    watcher.observe(frame);
    return () => watcher.disconnect();
  }, []);
  return { box, scale };
}

/**
 * Draws the wall's own components at the wall's own size in a page of their own, made small: sizes there are
 * parts of the screen's height, which only a page can give. It has no address and no line to the host.
 */
export function Miniature({ title, children }: { title: string; children: ReactNode }) {
  const { box, scale } = useScale();
  const frame = useRef<HTMLIFrameElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const inside = frame.current?.contentDocument ?? null;
    if (inside === null) return undefined;
    dress(inside);
    setBody(inside.body);
    const watcher = new MutationObserver(() => copyStyles(inside));
    watcher.observe(document.head, { childList: true });
    return () => watcher.disconnect();
  }, []);
  return (
    <div className={styles['frame']} ref={box}>
      {/* A blank page of our own that loads nothing; a sandbox would only keep accessibility checks out. */}
      {/* oxlint-disable-next-line react/iframe-missing-sandbox */}
      <iframe
        ref={frame}
        title={title}
        tabIndex={-1}
        width={wide}
        height={high}
        style={{ scale: String(scale) }}
      />
      {body === null ? null : createPortal(children, body)}
    </div>
  );
}

function dress(inside: Document): void {
  const root = inside.documentElement;
  root.lang = document.documentElement.lang;
  root.dir = document.documentElement.dir;
  root.dataset['mantineColorScheme'] = 'dark';
  root.dataset['surface'] = 'projector';
  inside.title = document.title;
  copyStyles(inside);
}

/** The page's styles, as they stand; parts that load later bring theirs with them. */
function copyStyles(inside: Document): void {
  const sheets = document.head.querySelectorAll('style, link[rel="stylesheet"]');
  inside.head.replaceChildren(...[...sheets].map((sheet) => inside.importNode(sheet, true)));
}
