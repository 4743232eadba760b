import { useEffect, useRef, type RefObject } from 'react';

/**
 * Puts the caret into the form that was just opened: whoever opened it types next, and without a caret the
 * letters and the space bar would be the console's own keys. The first text field, unless another is marked.
 */
export function useCaret(wanted = true): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!wanted) return;
    const marked = form.current?.querySelector<HTMLElement>('[data-autofocus]');
    const first = form.current?.querySelector<HTMLElement>('textarea, input:not([type=checkbox])');
    const field = marked ?? first;
    field?.focus({ preventScroll: true });
    if (typeof field?.scrollIntoView === 'function') field.scrollIntoView({ block: 'nearest' });
  }, [wanted]);
  return form;
}
