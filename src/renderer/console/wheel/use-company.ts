import { useMemo } from 'react';
import type { LinkState } from '../../shared/link/state.ts';
import { useLinkState } from '../../shared/link/hooks.tsx';
import { useDesk } from '../desk.tsx';
import { companyOf, wheelOf, type Company, type Wheel } from '../model/company.ts';

export const meOf = ({ welcome }: LinkState): string => welcome?.name ?? '';

/** Who is at the desk, and how the wheel stands. */
export function useCompany(): { company: Company; wheel: Wheel } {
  const presence = useLinkState((state) => state.presence);
  const me = useLinkState(meOf);
  const { view } = useDesk();
  return useMemo(() => {
    const company = companyOf(presence, me);
    return { company, wheel: wheelOf(view.wheel, company) };
  }, [presence, me, view.wheel]);
}
