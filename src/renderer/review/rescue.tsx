import { Button } from '@mantine/core';
import { createContext, useContext } from 'react';
import type { RescueTold } from '../shared/rescue/ask-rescue.ts';
import { RescueOffer, type RescuePress } from '../shared/rescue/RescueOffer.tsx';

/** What is whole of the file on this page, in a new one, and the way to that one's record. */
export interface Rescue {
  readonly make: () => Promise<RescueTold>;
  readonly look: (file: string) => void;
}

/** Null: what is shown here is no file of its own, or there is no host that could make one. */
const RescueContext = createContext<Rescue | null>(null);
export const RescueProvider = RescueContext.Provider;

/** The way out of a record that does not hold. */
export function RescueHere() {
  const rescue = useContext(RescueContext);
  return rescue === null ? null : (
    <RescueOffer rescue={rescue.make} next="look" go={rescue.look} Button={Press} />
  );
}

function Press({ label, main, pending, onClick }: RescuePress) {
  return (
    <Button variant={main ? 'filled' : 'default'} loading={pending} onClick={onClick}>
      {label}
    </Button>
  );
}
