// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { teamSchema } from '../../../src/core/scenario/schema.ts';
import { TeamMark } from '../../../src/renderer/shared/ui/TeamMark.tsx';

afterEach(cleanup);

test('[A11Y4] a team’s mark has its hue, its letter and its shape, and a name for those who hear it', () => {
  const outlines = new Set<string>();
  for (const shape of teamSchema.shape.shape.options)
    for (const hue of teamSchema.shape.hue.options) {
      const team = { name: 'Delta', letter: 'D', shape, hue };
      const { container, unmount } = render(<TeamMark team={team} />);
      const outline = container.querySelector('path');
      const letter = container.querySelector('text');
      expect(letter?.textContent).toBe('D');
      expect(outline?.getAttribute('fill')).toBe(`var(--wc-hue-${hue})`);
      expect(letter?.getAttribute('fill')).toBe(`var(--wc-on-${hue})`);
      expect(container.querySelector('[role="img"]')?.getAttribute('aria-label')).toBe('Delta');
      outlines.add(outline?.getAttribute('d') ?? '');
      unmount();
    }
  expect(outlines.size).toBe(teamSchema.shape.shape.options.length);
});
