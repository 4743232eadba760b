import { createServer } from 'node:net';
import path from 'node:path';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { Client } from '../support/client.ts';
import { finished, patience, quickly, type Ran, start, tempFolder } from './spawn.ts';
import type { ChildProcess } from 'node:child_process';

interface Ready {
  file: string;
  exercise: string;
  control: { url: string; token: string };
  lan: { url: string; joinCode: string };
}

async function newFile(): Promise<string> {
  const file = path.join(tempFolder(), 'a.whitecell');
  expect((await quickly('new', 'ransomware-morning', file)).code).toBe(0);
  return file;
}

/** The line that says that everything listens, and the end of the process. */
async function serve(
  file: string,
  ...more: string[]
): Promise<{ child: ChildProcess; ready: Ready; end: Promise<Ran> }> {
  const child = start(['serve', file, '--json', '--lan-host', '127.0.0.1', ...more]);
  const end = finished(child);
  let text = '';
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    void end.then(({ err }) => reject(new Error(`serve ended: ${err}`)));
  });
  return { child, ready: JSON.parse(line) as Ready, end };
}

test(
  '[CLI11] serve says in one line where everything is, and SIGTERM closes it cleanly',
  patience,
  async () => {
    const file = await newFile();
    const { child, ready, end } = await serve(file);
    expect(ready).toEqual({
      file,
      exercise: expect.any(String) as string,
      control: {
        url: `http://127.0.0.1:${new URL(ready.control.url).port}/console#${ready.control.token}`,
        token: expect.any(String) as string,
      },
      lan: {
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+/) as string,
        joinCode: expect.stringMatching(/^[A-Z0-9]{6}/) as string,
      },
    });
    const { token, url } = ready.control;
    const control = await Client.open(url, { role: 'control', token, name: 'Test' });
    const started = await control.command('exercise.start', {});
    expect(started.ok).toBe(true);
    child.kill('SIGTERM');
    const { code, out, err } = await end;
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.trim().split('\n')).toHaveLength(1);
    const facts = (await quickly('export', file)).out;
    expect(facts).toContain('"exercise.started"');
    expect((await quickly('verify', file)).code).toBe(0);
  },
);

test('[CLI12] a port that is taken is a sentence, and another one serves', patience, async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as AddressInfo;
  const { child, ready, end } = await serve(await newFile(), '--control-port', String(port));
  expect(new URL(ready.control.url).port).not.toBe(String(port));
  child.kill('SIGINT');
  const { code, err } = await end;
  blocker.close();
  expect(code).toBe(0);
  expect(err).toMatch(
    new RegExp(`^Port ${port} is taken by another program; using \\d+ instead\\.\\n$`),
  );
});

test(
  '[CLI12] a file that is open elsewhere, an address that is not ours: one sentence each',
  patience,
  async () => {
    const file = await newFile();
    const { child, end } = await serve(file);
    const second = await quickly('serve', file, '--lan-host', '127.0.0.1');
    expect(second).toMatchObject({
      code: 2,
      out: '',
      err: 'This exercise is already open in another Whitecell.\n',
    });
    child.kill('SIGTERM');
    await end;
    const strange = await quickly('serve', file, '--lan-host', '203.0.113.7');
    expect(strange).toMatchObject({
      code: 2,
      out: '',
      err: 'This machine has no address 203.0.113.7.\n',
    });
    const missing = await quickly('serve', `${file}.no`);
    expect(missing).toMatchObject({ code: 2, err: `There is no file ${file}.no.\n` });
    for (const port of ['70000', 'http', '-1']) {
      expect((await quickly('serve', file, '--lan-port', port)).code).toBe(2);
    }
  },
);
