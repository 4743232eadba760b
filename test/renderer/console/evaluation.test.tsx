// @vitest-environment jsdom
import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  agreementOf,
  disagreementOf,
  ratedObjectives,
  untouched,
} from '../../../src/renderer/console/model/evaluation.ts';
import { open } from './console-page.tsx';
import { kitPage } from '../kit-page.ts';
import { busyView, scenario } from './fixture.ts';

const view = busyView();
const objectives = ratedObjectives(scenario, view);

describe('ratings, put side by side', () => {
  test('[EVAL13] two letters disagree, and more so where not both achieved the objective', () => {
    const of = (...letters: ('P' | 'S' | 'M' | 'U')[]) =>
      agreementOf(letters.map((rating) => ({ rating })));
    expect([of(), of('S'), of('S', 'S'), of('P', 'S', 'M'), of('M', 'U')]).toEqual([
      'none',
      'none',
      'agreed',
      'letter',
      'outcome',
    ]);
    expect(objectives.map(disagreementOf)).toEqual(['outcome', null]);
  });

  test('[EVAL13] an objective is untouched while nobody has rated any part of it or observed it', () => {
    const alone = (part: Partial<typeof view>): string[] =>
      untouched(ratedObjectives(scenario, { ...view, ...part })).map(({ id }) => id);
    expect(alone({})).toEqual(['agree']);
    const [about] = view.observations;
    expect(alone({ observations: [{ ...about!, objective: 'agree' }] })).toEqual([]);
    const [, , task] = view.ratings;
    expect(alone({ ratings: [task!], observations: [] })).toEqual(['agree']);
    expect(alone({ ratings: [], observations: [] })).toEqual(['warn', 'agree']);
  });
});

describe('the Observations tab', () => {
  kitPage();

  test('[EVAL13] shows who rated what and why, where they disagree, and what nobody looks at', () => {
    open(view);
    fireEvent.click(screen.getByRole('tab', { name: /Observations/ }));
    const part = screen.getByRole('region', { name: 'Objectives' });
    expect(part.textContent).toContain('1 objective that nobody has rated or observed yet: Agree');
    expect(within(part).getAllByText('Not agreed whether achieved')).toHaveLength(2);
    expect(within(part).getByText('Different ratings')).toBeTruthy();
    expect(within(part).getByText('Nobody called.')).toBeTruthy();
    expect(within(part).getByText('1 earlier rating').closest('details')?.textContent).toContain(
      'Too late',
    );
  });

  test('[EVAL13] observations say who wrote them and in what other words, and can be narrowed to an objective', () => {
    const [first, ...rest] = view.observations;
    const { text, eventNo, objective, rating, wallMs } = first!;
    const amended = {
      ...first!,
      by: 'Eve',
      role: 'evaluator' as const,
      version: 2,
      amendedWallMs: wallMs + 60_000,
      history: [{ text: 'North called.', eventNo, objective, rating, wallMs }],
    };
    open({ ...view, observations: [amended, ...rest] });
    fireEvent.click(screen.getByRole('tab', { name: /Observations/ }));
    expect(screen.getByText('1 earlier version').closest('li')?.textContent).toMatch(
      /· Eve ·.*other words since.*North called\./s,
    );
    expect(screen.getByText('Two teams wait for each other.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Observations about'), {
      target: { value: 'objective:warn' },
    });
    expect(screen.queryByText('Two teams wait for each other.')).toBeNull();
    expect(screen.getByText(text)).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Observations about'), {
      target: { value: 'objective:agree' },
    });
    expect(screen.getByText('No observation fits this.')).toBeTruthy();
  });
});
