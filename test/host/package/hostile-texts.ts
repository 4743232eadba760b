import type { Hostile } from './hostile.ts';

/** YAML that asks for too much, by what it makes of a good `scenario.yaml`. */
export function hostileTexts(good: string): {
  readonly name: string;
  readonly files: Readonly<Record<string, Buffer | string>>;
  readonly fate: Hostile['fate'];
}[] {
  const scenario = (name: string, text: Buffer | string, fate: Hostile['fate'] = ['wrong']) => ({
    name,
    files: { 'scenario.yaml': text },
    fate,
  });
  const keys = (count: number): string =>
    Array.from({ length: count }, (_, n) => `k${n}: 1\n`).join('');
  const titled = (title: string): string => good.replace(/^title: .*$/m, `title: ${title}`);
  return [
    scenario('a billion laughs', laughs),
    scenario('20,000 keys', good + keys(20_000)),
    {
      name: '150,000 keys in sections',
      files: {
        'scenario.yaml': good,
        ...Object.fromEntries(
          sections.map((name) => [`${name}.yaml`, `- ${keys(20_000).replaceAll('\n', '\n  ')}`]),
        ),
      },
      fate: ['wrong'],
    },
    scenario('twice the same key', `${good}\ntitle: again\n`),
    scenario('a hundred thousand brackets', `${good}\nx: ${'['.repeat(100_000)}`),
    scenario(
      'ten thousand levels',
      Array.from({ length: 600 }, (_, n) => `${' '.repeat(n)}k:`).join('\n'),
    ),
    scenario('a key that every object has', `${good}\n__proto__:\n  polluted: yes\n`),
    scenario('a key that makes objects', `${good}\nconstructor:\n  prototype: 1\n`),
    scenario('a tag of another language', titled('!!js/function "function () {}"'), [
      'sound',
      'wrong',
    ]),
    scenario('an alias to itself', `${good}\nx: &a [*a]\n`),
    scenario('thirty aliases of a list', `${good}\nx: &a [1]\ny: [${'*a,'.repeat(30)}]\n`),
    scenario('two documents', `${good}\n---\n${good}`),
    scenario('nothing', ''),
    scenario('a list', '- 1\n'),
    scenario('bytes that are no text', Buffer.from([0x74, 0x3a, 0x20, 0xff, 0xfe]), ['type']),
    scenario('a zero byte', `${good}\0`, ['type']),
    scenario('an id that leads out', good.replace(/^id: .*$/m, 'id: ../../evil')),
    scenario('an id that is a device', good.replace(/^id: .*$/m, 'id: con'), ['name']),
    scenario('a title of 200,000 letters', titled('x'.repeat(200_000))),
    scenario('a title that turns the line', titled('"\\u202eevil"'), ['sound', 'wrong']),
    scenario('larger than a text may be', good + '#'.repeat(260 * 1024), ['file-too-large']),
    {
      name: 'a section that is none',
      files: { 'scenario.yaml': good, 'evil.yaml': '- 1\n' },
      fate: ['wrong'],
    },
    {
      name: 'many texts that are too large together',
      files: {
        'scenario.yaml': good,
        ...Object.fromEntries(
          Array.from({ length: 12 }, (_, n) => [`injects/${n}.yaml`, `# ${noise(200 * 1024, n)}`]),
        ),
      },
      fate: ['too-large'],
    },
  ];
}

const sections = ['teams', 'indicators', 'phases', 'injects', 'options', 'templates', 'tables'];

/** Text that does not pack well. */
function noise(length: number, seed: number): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return String.fromCharCode(97 + ((state >> 16) % 26));
  }).join('');
}

const laughs = `a: &a [x,x,x,x,x,x,x,x,x]
b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]
d: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]
e: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]
f: &f [*e,*e,*e,*e,*e,*e,*e,*e,*e]
g: [*f,*f,*f,*f,*f,*f,*f,*f,*f]
`;
