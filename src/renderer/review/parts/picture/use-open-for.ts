import { useState, type ToggleEvent } from 'react';

export interface OpenFor {
  readonly open: boolean;
  readonly onToggle: (event: ToggleEvent<HTMLDetailsElement>) => void;
}

/** Opened for one thing: where a jump puts another in its place, it is folded, and open again where that comes back. */
export function useOpenFor(id: string | number): OpenFor {
  const [openFor, setOpenFor] = useState<string | number | null>(null);
  const open = openFor === id;
  return {
    open,
    onToggle: (event) => {
      const isOpen = event.currentTarget.open;
      // A jump folds it as well, and tells of it.
      if (isOpen !== open) setOpenFor(isOpen ? id : null);
    },
  };
}
