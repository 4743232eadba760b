import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { MantineProvider } from '@mantine/core';
import { afterEach, beforeEach, vi } from 'vitest';
import { ConsoleApp } from '../../../src/renderer/console/ConsoleApp.tsx';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import type { LinkState } from '../../../src/renderer/shared/link/state.ts';
import type { ControlView } from '../../../src/core/view/schema.ts';
import { FixtureLink, stateFor } from './fixture-link.ts';
import { ruledScenario } from './fixture-ruling.ts';

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/** What the kit wants of a page and jsdom has not; a clean shelf for each test. */
export function consolePage(): void {
  beforeEach(() => {
    vi.stubGlobal('ResizeObserver', NoObserver);
    vi.stubGlobal('matchMedia', () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
      addListener: () => undefined,
      removeListener: () => undefined,
    }));
    Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() });
    Element.prototype.scrollIntoView = () => undefined;
    sessionStorage.clear();
    localStorage.clear();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });
}

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
