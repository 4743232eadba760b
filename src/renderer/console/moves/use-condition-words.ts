import { useCallback } from 'react';
import { useDesk } from '../desk.tsx';

/** A condition of the scenario with its indicators by their names: «Tension > 80». */
export function useConditionWords(): (when: string) => string {
  const { scenario } = useDesk();
  return useCallback(
    (when: string) =>
      when.replace(
        /\bindicator\.([A-Za-z0-9]+)/g,
        (found, id: string) => scenario.indicators.find((row) => row.id === id)?.name ?? found,
      ),
    [scenario],
  );
}
