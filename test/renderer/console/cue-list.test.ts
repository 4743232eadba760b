import { describe, expect, test } from 'vitest';
import {
  allCues,
  contingencies,
  groupCues,
  isOutOfOrder,
  nextTimed,
  readCount,
} from '../../../src/renderer/console/model/cue-list.ts';
import { busyView, emptyView, scenario } from './fixture.ts';

describe('the cue list', () => {
  const view = busyView();
  const cues = allCues(scenario, view);
  const groups = groupCues(scenario, view, cues);

  test('[CON3] holds every inject once, in groups or in the cart', () => {
    const listed = [...groups.flatMap((group) => group.cues), ...contingencies(view, cues)].map(
      (cue) => cue.eventNo,
    );
    expect(listed.toSorted()).toEqual(scenario.injects.map((inject) => inject.eventNo).toSorted());
  });

  test('[CON3] marks the present phase and counts what is open in it', () => {
    expect(groups.filter((group) => group.present).map((group) => group.id)).toEqual(['outage']);
    expect(groups.find((group) => group.present)?.open).toBe(5);
  });

  test('[CON3] an inject of several phases stands under the present one', () => {
    const shared = {
      ...scenario,
      injects: scenario.injects.map((inject) =>
        inject.eventNo === 'A01' ? { ...inject, phases: ['warning', 'outage'] } : inject,
      ),
    };
    const home = groupCues(shared, view, allCues(shared, view)).find((group) =>
      group.cues.some((cue) => cue.eventNo === 'A01'),
    );
    expect(home?.id).toBe('outage');
  });

  test('[CON3] the cart begins with the contingencies of the present phase', () => {
    expect(
      contingencies(view, cues)
        .map((cue) => cue.eventNo)
        .slice(0, 4),
    ).toEqual(['B08', 'B09', 'B10', 'A08']);
  });

  test('[CON3] what was written during play has a group of its own, beneath the present phase', () => {
    const written = {
      ...view,
      injects: [
        ...view.injects,
        {
          ...view.injects[0]!,
          eventNo: 'X01',
          status: 'released' as const,
          order: 9,
          adHoc: {
            title: 'Fire',
            to: 'public' as const,
            method: 'brief' as const,
            from: 'Control',
            body: 'Fire',
            media: [],
            effects: [],
          },
        },
      ],
    };
    const order = groupCues(scenario, written, allCues(scenario, written));
    const present = order.findIndex((group) => group.present);
    expect(order[present + 1]).toMatchObject({
      kind: 'adHoc',
      open: 0,
      cues: [{ eventNo: 'X01', title: 'Fire', adHoc: true }],
    });
  });

  test('[CON4] out of order is every planned inject but the standby and the contingencies', () => {
    const order = (eventNo: string) =>
      isOutOfOrder(
        view.standby,
        cues.find((cue) => cue.eventNo === eventNo)!,
      );
    expect([order('B03'), order('B04'), order('B08')]).toEqual([false, true, false]);
  });

  test('[CON3] reading is counted over the admitted seats it is addressed to', () => {
    const cue = cues.find((each) => each.eventNo === 'A01')!;
    expect(cue.to).toBe('public');
    expect(readCount(view, cue)).toEqual({ read: 2, of: 14 });
    const empty = emptyView();
    expect(readCount(empty, allCues(scenario, empty)[0]!)).toEqual({ read: 0, of: 0 });
  });

  test('[CON46] with nothing on standby, the cue that comes by its time is the earliest to come', () => {
    const at = (dueAtClockMs: number | null, status: 'planned' | 'skipped' = 'planned') => ({
      status,
      dueAtClockMs,
      available: true,
    });
    const timed = cues.filter((cue) => cue.mode === 'timed' && !cue.contingency);
    const set = (lives: ReturnType<typeof at>[]) =>
      timed.map((cue, n) => ({ ...cue, live: { ...cue.live, ...(lives[n] ?? at(null)) } }));
    expect(timed.length).toBeGreaterThan(2);
    expect(nextTimed(set([at(9_000), at(7_000), at(3_000, 'skipped')]))).toMatchObject({
      cue: { eventNo: timed[1]!.eventNo },
      dueAtClockMs: 7_000,
    });
    expect(nextTimed(set([]))).toBeNull();
  });
});
