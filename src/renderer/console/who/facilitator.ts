import { dutySchema, type Duty } from '../../../core/duty.ts';

/*
 * What the person at this console is called. What somebody said is kept on this machine; what the host made of
 * it («Anna 2», where another console is called Anna) is kept for this window, so that it stays the same person
 * after a reload and a restart of the host.
 */
const saidPlace = 'wc.console.name';
const givenPlace = 'wc.console.givenName';
/** The last said on this machine, and this window's own. */
const dutyPlace = 'wc.console.duty';

/** The name to come in with. */
export function nameToSay(otherwise: string): string {
  return read(() => globalThis.sessionStorage, givenPlace) || saidName() || otherwise;
}

/** What the person said; empty: nothing yet. */
export function saidName(): string {
  return read(() => globalThis.localStorage, saidPlace);
}

export function keepSaid(name: string): void {
  write(() => globalThis.localStorage, saidPlace, name);
  write(() => globalThis.sessionStorage, givenPlace, '');
}

export function keepGiven(name: string): void {
  write(() => globalThis.sessionStorage, givenPlace, name);
}

/** What the person at this console is here for. */
export function dutyToSay(): Duty {
  const own = read(() => globalThis.sessionStorage, dutyPlace);
  const kept = own || read(() => globalThis.localStorage, dutyPlace);
  return dutySchema.safeParse(kept).data ?? 'lead';
}

export function keepDuty(duty: Duty): void {
  write(() => globalThis.sessionStorage, dutyPlace, duty);
  write(() => globalThis.localStorage, dutyPlace, duty);
}

function read(shelf: () => Storage, place: string): string {
  try {
    return shelf().getItem(place) ?? '';
  } catch {
    return '';
  }
}

function write(shelf: () => Storage, place: string, value: string): void {
  try {
    if (value === '') shelf().removeItem(place);
    else shelf().setItem(place, value);
  } catch {
    // A window that may store nothing says its name again after a reload.
  }
}
