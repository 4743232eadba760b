import { act, fireEvent, render, screen } from '@testing-library/react';
import type { SeatView, TeamView } from '../../../src/core/view/schema.ts';
import { memoryShelf, type Shelf } from '../../../src/renderer/shared/link/outbox.ts';
import { PlainRoot } from '../../../src/renderer/shared/PlainRoot.tsx';
import { StationApp } from '../../../src/renderer/station/StationApp.tsx';
import { fixtureLink, numbered, welcome, type FixtureLink } from '../fixture-link.ts';
import { seatView, teamView } from '../fixtures.ts';

/** A seat of the delta at its desk, and what hands do there. */

export function desk(
  part: Partial<TeamView> = {},
  shelf: Shelf = memoryShelf(),
  seat: Partial<SeatView> = {},
): FixtureLink {
  const views = numbered(seatView(seat), teamView(part));
  const link = fixtureLink({ welcome: welcome({ seat: 's1' }), views });
  render(
    <PlainRoot link={link}>
      <StationApp shelf={shelf} code="" />
    </PlainRoot>,
  );
  return link;
}

/** As if the host had sent a newer view. */
export function show(link: FixtureLink, n: number, part: Partial<TeamView>): void {
  act(() => link.tell({ t: 'view', audience: 'team:delta', n, view: teamView({ n, ...part }) }));
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getAllByRole('button', { name })[0]!;
}

export function press(name: string | RegExp): void {
  fireEvent.click(button(name));
}

export function choose(name: string | RegExp, role: 'radio' | 'checkbox' = 'radio'): void {
  fireEvent.click(screen.getByRole(role, { name }));
}

export function write(label: string | RegExp, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

export function value(label: string | RegExp): string {
  return screen.getByLabelText<HTMLInputElement>(label).value;
}

export function isPressed(name: string | RegExp, within: HTMLElement = document.body): boolean {
  const all = [...within.querySelectorAll('button')];
  const found = all.find((each) => new RegExp(name).test(each.textContent ?? ''));
  return found?.getAttribute('aria-pressed') === 'true';
}
