import { expect, onTestFinished, test } from 'vitest';
import { project } from '../../../src/core/view/project.ts';
import { openInProcess } from '../../support/in-process.ts';
import { loadWorld } from '../../support/scenarios.ts';

test('[NET8] a screen whose view cannot be made is told and written down, and its end as well', async () => {
  let fails = false;
  const house = await openInProcess({
    scenario: loadWorld('mini').scenario,
    project: (world, state, audience) => {
      const view = project(world, state, audience);
      // One that says more than a display may hear.
      return fails && audience === 'public' ? { ...view, more: 1 } : view;
    },
  });
  onTestFinished(() => house.close());
  const ann = await house.enter({ role: 'control', token: house.controlToken, name: 'Ann' });
  await house.enter({ role: 'display', code: house.room.joinCode });
  const trouble = () => ann.last('file')?.trouble;
  fails = true;
  await house.command(ann, 'bookmark.set', { text: 'one' });
  await house.command(ann, 'exercise.start', {});
  await house.settle();
  expect(trouble()).toBe('faulted');
  expect(house.faults.map(String)).toEqual([expect.stringContaining('more')]);
  fails = false;
  await house.command(ann, 'clock.pause', {});
  await house.settle();
  expect(trouble()).toBe('none');
});
