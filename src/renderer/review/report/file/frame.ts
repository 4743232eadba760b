/** One of our own pages in a frame that nobody sees, which makes a file and says when it is done. */
export interface Frame {
  /** Resolves once the page has done its work; false where it could not. */
  readonly done: Promise<boolean>;
  /** Opens the dialog for printing with what the page shows. */
  print(): void;
  close(): void;
}

export function openFrame(address: string, stop: AbortSignal): Frame {
  const frame = document.createElement('iframe');
  // Hidden from eyes and ears, and still laid out: what is not is not drawn either.
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  frame.style.cssText =
    'position:fixed;inset:0 auto auto 0;inline-size:50rem;block-size:50rem;opacity:0;pointer-events:none;z-index:-1';
  frame.src = address;
  const done = new Promise<boolean>((resolve) => {
    stop.addEventListener('abort', () => resolve(false), { once: true });
    frame.addEventListener('error', () => resolve(false));
    frame.addEventListener('load', () => {
      const root = frame.contentDocument?.documentElement;
      if (root === undefined) return resolve(false);
      const look = (): boolean => {
        const { paper } = root.dataset;
        if (paper === 'ready' || paper === 'failed') resolve(paper === 'ready');
        return paper !== undefined;
      };
      if (look()) return;
      const watcher = new MutationObserver(() => {
        if (look()) watcher.disconnect();
      });
      watcher.observe(root, { attributes: true, attributeFilter: ['data-paper'] });
    });
  });
  document.body.append(frame);
  return {
    done,
    print: () => frame.contentWindow?.print(),
    close: () => frame.remove(),
  };
}
