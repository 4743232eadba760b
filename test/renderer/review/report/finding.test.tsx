// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { noEdits } from '../../../../src/core/aar/report/edits.ts';
import { openRecording } from '../../../../src/core/review/recording.ts';
import {
  EditProvider,
  type Edit,
} from '../../../../src/renderer/review/report/edit/edit-context.ts';
import { ReportEditor } from '../../../../src/renderer/review/report/edit/editor.ts';
import { FindingView } from '../../../../src/renderer/review/report/edit/FindingView.tsx';
import { Here } from '../../../../src/renderer/review/report/edit/here.ts';
import { TypedShelf } from '../../../../src/renderer/review/report/edit/shelf.ts';
import { sayerFor } from '../../../../src/renderer/review/report/say.ts';
import { memoryShelf } from '../../../../src/renderer/shared/link/outbox.ts';
import { observed } from '../../../core/aar/remarks.ts';
import { reportHost } from '../../gallery/fixture-report.ts';

afterEach(cleanup);

function show(key: string, seqs: number[] = []) {
  const { table } = observed();
  const api = reportHost();
  const editor = new ReportEditor({ api, shelf: new TypedShelf(memoryShelf(), '/x') });
  const here = new Here();
  const edit: Edit = {
    ...{ editor, here, state: editor.getState(), world: table.world, rtl: false, mayEdit: true },
    say: sayerFor(openRecording(table.world, table.facts)),
    seek: () => undefined,
    add: () => undefined,
  };
  const basis = seqs.length > 0 ? 'facts' : 'remarks';
  const block = { kind: 'strength', key, no: 1, seqs, basis, said: { text: 'Slow' } } as const;
  render(
    <EditProvider value={edit}>
      <FindingView block={block} beside={[key]} />
    </EditProvider>,
  );
  return { api, here };
}

const plain = () => screen.queryByRole('button', { name: 'Only an observation' });

test('[AAR9] a finding made of an observation can be only an observation again; what has no list to go back to cannot', async () => {
  const { api } = show('finding.observation.o1');
  await act(async () => {
    fireEvent.click(plain() ?? document.body);
    await Promise.resolve();
  });
  const told = await api.read();
  expect(told.ok ? told.value.edits : noEdits).toMatchObject({
    sorts: { 'finding.observation.o1': 'none' },
  });
  cleanup();
  show('finding.lesson.l1');
  expect(plain()).toBeNull();
});

test('[AAR22] the fact that the review shows is marked among those that a finding rests on', () => {
  const { here } = show('finding.observation.o1', [3, 5]);
  const current = () => document.querySelector('[aria-current]')?.textContent ?? '';
  expect(current()).toBe('');
  act(() => here.set(5));
  expect(current()).toBe('5');
  act(() => here.set(4));
  expect(current()).toBe('');
});
