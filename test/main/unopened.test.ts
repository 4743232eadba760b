import { expect, test } from 'vitest';
import { languages, type Language } from '../../src/core/protocol/words.ts';
import type { RescuedFile } from '../../src/host/files/rescue-place.ts';
import { logErrorKinds } from '../../src/host/log/log.ts';
import { HostTroubleError, hostAway } from '../../src/main/host-line.ts';
import { Unopened } from '../../src/main/unopened.ts';
import { sayIn, wordsFor } from '../../src/main/words.ts';
import { standIn } from './parts.ts';

const file = '/x/day.whitecell';
const damaged = new HostTroubleError({ code: 'log/corrupt', message: 'Fact 57 was changed.' });
const rescued: RescuedFile = {
  file: '/x/day (rescued).whitecell',
  title: 'Bridge day',
  count: 56,
  fromCopy: 1,
  missing: { from: 57, to: 60 },
  problem: '',
};

function open(language: Language = 'en', becomes: RescuedFile | HostTroubleError = rescued) {
  const fake = standIn();
  const opened: string[] = [];
  const asked: string[] = [];
  const noted: unknown[] = [];
  const unopened = new Unopened({
    dialog: fake.electron.dialog,
    say: () => sayIn(language),
    note: (what, more) => noted.push([what, more]),
    rescue: (of) => {
      asked.push(of);
      return becomes instanceof HostTroubleError
        ? Promise.reject(becomes)
        : Promise.resolve(becomes);
    },
    open: (path) => Promise.resolve(opened.push(path)),
  });
  return { fake, unopened, opened, asked, noted };
}

test('[SHELL10] a file that is not opened is told with why, and can be tried once more', async () => {
  const { fake, unopened, opened, noted } = open();
  const gone = new HostTroubleError({ code: 'log/gone', message: 'There is no file.' });
  await unopened.tell(file, gone);
  expect(fake.asked[0]).toMatchObject({
    type: 'error',
    buttons: ['OK', 'Try again'],
    defaultId: 0,
    cancelId: 0,
  });
  expect(fake.asked[0]?.detail).toMatch(/^It is not there: [^\n]+\n\n\/x\/day\.whitecell$/);
  expect(noted).toEqual([['file not opened', { file, sentence: 'There is no file.' }]]);
  fake.answers.push(1);
  await unopened.tell(file, gone);
  expect(opened).toEqual([file]);
});

test('[SHELL10] what the shell refuses by its name is not tried again', async () => {
  const { fake, unopened } = open();
  await unopened.tell('/etc/passwd', new Error('This is not a Whitecell exercise file.'));
  expect(fake.asked[0]).toMatchObject({ buttons: ['OK'] });
});

test('[RESCUE4] a damaged file is rescued from the box that refuses it, and what is missing is said before the new one is opened', async () => {
  const { fake, unopened, opened, asked } = open();
  fake.answers.push(2, 1);
  await unopened.tell(file, damaged);
  expect(asked).toEqual([file]);
  expect(fake.asked[0]).toMatchObject({ buttons: ['OK', 'Try again', 'Rescue what is whole'] });
  expect(fake.asked[1]).toMatchObject({
    type: 'info',
    message: '“Bridge day” was rescued',
    buttons: ['OK', 'Open the rescued exercise'],
    defaultId: 1,
    cancelId: 0,
  });
  expect(fake.asked[1]?.detail?.split('\n\n')).toEqual([
    'Facts in the new file: 56. Of these, from the backup: 1.',
    'Missing: facts 57 to 60. The damaged file says that it had them.',
    rescued.file,
  ]);
  expect(opened).toEqual([rescued.file]);
});

test('[RESCUE4] what can only be looked at is not offered to be played, and what could not be rescued says why', async () => {
  const problem = 'A picture is missing.';
  const looked = open('en', { ...rescued, fromCopy: 0, missing: null, problem });
  looked.fake.answers.push(2);
  await looked.unopened.tell(file, damaged);
  expect(looked.fake.asked[1]).toMatchObject({ buttons: ['OK'] });
  expect(looked.fake.asked[1]?.detail).toBe(
    `Facts in the new file: 56.\n\nSomething beside its facts is gone, so it can only be looked at, in the review.\n\n${rescued.file}`,
  );
  expect(looked.opened).toEqual([]);
  const full = open('en', new HostTroubleError({ code: 'log/full', message: 'ENOSPC' }));
  full.fake.answers.push(2);
  await full.unopened.tell(file, damaged);
  expect(full.fake.asked[1]).toMatchObject({
    message: 'Nothing of it could be rescued',
    detail: `The disk is full. Free some space, then try again.\n\n${file}`,
  });
  const blank = open('en', damaged);
  blank.fake.answers.push(2);
  await blank.unopened.tell(file, damaged);
  expect(blank.fake.asked[1]?.detail).toMatch(/^It does not say any more which exercise it is\./);
});

test('[RESCUE4] a file of which nothing could be whole is offered no rescue', async () => {
  const { fake, unopened } = open();
  for (const code of ['log/notOurs', 'log/fromFuture', 'log/locked', 'log/gone'])
    await unopened.tell(file, new HostTroubleError({ code, message: 'x' }));
  expect(fake.asked).toHaveLength(4);
  for (const { buttons } of fake.asked) expect(buttons).toEqual(['OK', 'Try again']);
});

test('[SHELL9] why a file is not opened is told in the room’s language, whatever the host’s sentence is', () => {
  const codes = [
    ...logErrorKinds.map((kind) => `log/${kind}`),
    ...['host/away', 'host/closed', 'host/fault', 'host/no-address', 'host/no-port'],
  ];
  const detail = { host: '10.0.0.9', port: 8070, code: 'EACCES', why: 'x' };
  for (const code of codes) {
    const trouble = new HostTroubleError({ code, message: 'As the host says.', detail });
    const said = languages.map((language) => wordsFor(trouble, sayIn(language)));
    expect(new Set([...said, trouble.message]).size, code).toBe(languages.length + 1);
    for (const words of said) expect(words).not.toContain('{{');
  }
  expect(wordsFor(hostAway(), sayIn('fr'))).toBe(
    'L’hôte est en train de redémarrer. Réessayez dans un instant.',
  );
  const unknown = new HostTroubleError({ code: 'some/other', message: 'Its own sentence.' });
  expect(wordsFor(unknown, sayIn('ar'))).toBe('Its own sentence.');
});
