import { expect, test } from 'vitest';
import { guardDownloads } from '../../src/main/session.ts';
import { home, standIn } from './parts.ts';

function download(url: string, name = 'report.docx', base: string | null = `${home}/console#x`) {
  const fake = standIn();
  const refused: string[] = [];
  const { session } = fake.electron;
  guardDownloads({
    session,
    base: () => base,
    title: () => 'Save',
    refused: (one) => refused.push(one),
  });
  let stopped = false;
  let asked: unknown = null;
  const item = {
    getURL: () => url,
    getFilename: () => name,
    setSaveDialogOptions: (options: unknown) => (asked = options),
  };
  fake.session.emit('will-download', { preventDefault: () => (stopped = true) }, item, {});
  return { stopped, asked, refused };
}

test('[SHELL13] what a page of ours made or our host sends is saved where the person says', () => {
  for (const url of [`${home}/api/export`, `blob:${home}/1-2-3`])
    expect(download(url)).toEqual({
      stopped: false,
      asked: { title: 'Save', defaultPath: 'report.docx' },
      refused: [],
    });
  expect(download(`${home}/x`, '../../.bashrc').asked).toMatchObject({
    defaultPath: '-..-.bashrc',
  });
  expect(download(`${home}/x`, '..').asked).toMatchObject({ defaultPath: 'whitecell' });
});

test('[SHELL13] nothing else comes onto the disk', () => {
  for (const url of [
    'http://evil.example/x',
    'http://127.0.0.1:7002/x',
    'blob:http://evil.example/1',
    'data:text/plain,x',
    'file:///etc/passwd',
  ])
    expect(download(url)).toEqual({ stopped: true, asked: null, refused: [url] });
  expect(download(`${home}/x`, 'x', null).stopped).toBe(true);
});
