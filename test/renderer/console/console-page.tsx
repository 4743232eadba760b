import { fireEvent, render, screen, within } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { ConsoleApp } from '../../../src/renderer/console/ConsoleApp.tsx';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { FixtureLink, stateFor } from './fixture-link.ts';
import { ruledScenario } from './fixture-ruling.ts';

/** The console of «Ana», looking at this view. */
export function open(view: ControlView, part: Partial<LinkState> = {}): FixtureLink {
  const link = new FixtureLink({
    ...stateFor(view),
    scenario: ruledScenario,
    // No code: the miniature would ask this test's page for the display.
    room: null,
    ...part,
  });
  render(
    <MantineProvider env="test" forceColorScheme="dark">
      <LinkProvider link={link}>
        <ConsoleApp />
      </LinkProvider>
    </MantineProvider>,
  );
  return link;
}

/** Opens a move's sheet from the list. */
export function openSheet(view: ControlView, id: string): HTMLElement {
  const move = view.moves.find((each) => each.id === id)!;
  fireEvent.click(document.querySelector(`[data-move="${id}"]`)!);
  return document.querySelector<HTMLElement>(`article[aria-label="${move.text.title}"]`)!;
}

export const ruling = (): HTMLElement => screen.getByRole('region', { name: 'Ruling' });
export const press = (name: string | RegExp, within: HTMLElement = document.body): void => {
  const buttons = [...within.querySelectorAll('button')].filter((button) => {
    const said = button.getAttribute('aria-label') ?? button.textContent;
    return typeof name === 'string' ? said === name : name.test(said);
  });
  fireEvent.click(buttons[0]!);
};
export const choose = (name: string | RegExp): void =>
  void fireEvent.click(within(ruling()).getByRole('radio', { name }));
export const type = (label: string | RegExp, value: string): void =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } });
