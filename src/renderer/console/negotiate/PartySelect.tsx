import { NativeSelect } from '@mantine/core';
import { control, keyOf, partyOf } from '../model/talk.ts';
import { usePartyName } from '../talk/use-party-name.ts';

export interface PartySelectProps {
  readonly label: string;
  readonly parties: readonly string[];
  /** A party as a form's value, see `keyOf`. */
  readonly value: string;
  change(value: string): void;
}

/** In whose name control acts: its own, or a party's. */
export function PartySelect({ label, parties, value, change }: PartySelectProps) {
  const name = usePartyName();
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={value}
      data={[control, ...parties.map(partyOf)].map((party) => ({
        value: keyOf(party),
        label: name(party),
      }))}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
