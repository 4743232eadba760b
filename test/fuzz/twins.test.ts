import { expect, test } from 'vitest';
import type { Audience } from '../../src/core/ids.ts';
import type { State } from '../../src/core/state.ts';
import { project } from '../../src/core/view/project.ts';
import type { View } from '../../src/core/view/schema.ts';
import type { World } from '../../src/core/world.ts';
import { compareTwins, uninvolved } from './canary/twins.ts';

for (const reader of uninvolved)
  test(`[CAN6] two exercises that differ in what ${reader} may not know look the same to ${reader}, to the byte`, async () => {
    const { frames, hidden, parting } = await compareTwins({ seed: 5, steps: 12 }, reader);
    expect(parting).toBeNull();
    expect(frames).toBeGreaterThan(5);
    expect(hidden).toBeGreaterThan(100);
  });

test('[CAN6] a view that only counts what is hidden tells the twins apart', async () => {
  const told = (world: World, state: State, audience: Audience): View => {
    const view = project(world, state, audience);
    const text = JSON.stringify(view).replace('"title":"', `"title":"${state.seq} `);
    return view.audience === 'control' ? view : (JSON.parse(text) as View);
  };
  const { parting } = await compareTwins({ seed: 5, steps: 15, project: told }, 'team:south');
  expect(parting).toContain('frame');
});
