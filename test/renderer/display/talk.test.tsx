// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { PublicView } from '../../../src/core/view/schema.ts';
import { DisplayApp } from '../../../src/renderer/display/DisplayApp.tsx';
import { LinkProvider } from '../../../src/renderer/shared/link/hooks.tsx';
import { fixtureLink, numbered, welcome } from '../fixture-link.ts';
import { debate, settledDebate } from '../fixtures-talk.ts';
import { publicView, room } from '../fixtures.ts';

afterEach(cleanup);

function wall(part: Partial<PublicView>): void {
  const view = { room, welcome: welcome({ role: 'display' }), views: numbered(publicView(part)) };
  render(
    <LinkProvider link={fixtureLink(view)}>
      <DisplayApp />
    </LinkProvider>,
  );
}

test('[WALL2] an argued move shows both sides with how many count, and the room’s estimate only with the result', () => {
  wall({ program: { kind: 'argument', argument: debate } });
  // One of the two for it was struck.
  expect(screen.getByRole('heading', { name: /For/ }).textContent).toMatch(/1$/);
  expect(screen.getByRole('heading', { name: /Against/ }).textContent).toMatch(/3$/);
  expect(document.body.textContent).not.toContain('The room thought');
  cleanup();
  wall({ program: { kind: 'argument', argument: settledDebate } });
  expect(screen.getByText('The room thought: likely, 60%')).toBeTruthy();
});

test('[WALL2] what was declared last stays on the situation card while it stands', () => {
  wall({});
  expect(screen.getByText('The Commission meets on Friday.')).toBeTruthy();
  expect(screen.getByText('and 2 more')).toBeTruthy();
  cleanup();
  wall({ statements: [] });
  expect(screen.queryByText('The Commission meets on Friday.')).toBeNull();
});
