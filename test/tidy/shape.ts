import type { Finding } from './finding.ts';
import type { Source } from './source.ts';

/** The shape of files: size, names, headers, barrels, and words that must not stay. */

export const limits = { functionLines: 70, fileLines: 500, watchedLines: 300 };

const production = /^(src|scripts)\//;
/** Folders whose files begin by saying what they own, what they do not, and what a crash there leaves. */
const headed = /^src\/(core\/(chart|decide|view)|host\/(log|session|net))\//;

/** What would make the pure core depend on when or where it runs. */
const impure = [
  /^Date\.now$/,
  /^Date$/,
  /^new Date\(\)$/,
  /^Math\.random$/,
  /^performance\./,
  /^crypto\./,
  /^(globalThis\.)?(setTimeout|setInterval|queueMicrotask|fetch)$/,
  /^console\./,
  /^process\./,
];

type Rule = (source: Source) => Omit<Finding, 'file'>[];

const shortFunctions: Rule = ({ file, functions }) =>
  functions
    .filter(({ lines }) => production.test(file) && lines > limits.functionLines)
    .map(({ name, line, lines }) => ({
      line,
      message: `${name} has ${lines} lines, over ${limits.functionLines}`,
    }));

const shortFiles: Rule = ({ lines }) =>
  lines > limits.fileLines
    ? [{ line: 1, message: `has ${lines} lines, over ${limits.fileLines}` }]
    : [];

const kebab = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;
const pascal = /^([A-Z][a-z0-9]*)+(\.test)?\.tsx$/;

const namedFiles: Rule = ({ file }) => {
  const parts = file.split('/');
  const name = parts.pop() ?? '';
  // A component's file carries the component's name.
  return parts.every((part) => kebab.test(part)) && (kebab.test(name) || pascal.test(name))
    ? []
    : [{ line: 1, message: 'is not named in kebab-case, nor as a component' }];
};

const noBarrels: Rule = ({ file, onlyReexports, imports }) => [
  ...(onlyReexports || /\/index\.tsx?$/.test(file)
    ? [{ line: 1, message: 'is a barrel: import from the file that defines' }]
    : []),
  ...imports
    .filter((one) => one.reexport && !onlyReexports)
    .map(({ line, specifier }) => ({ line, message: `re-exports ${specifier}` })),
];

const pureCore: Rule = ({ file, uses }) =>
  uses
    .filter(
      ({ name }) => file.startsWith('src/core/') && impure.some((pattern) => pattern.test(name)),
    )
    .map(({ name, line }) => ({ line, message: `${name} makes the core impure: pass it in` }));

const headers: Rule = ({ file, hasHeader }) =>
  headed.test(file) && !hasHeader
    ? [
        {
          line: 1,
          message: 'lacks its header: what it owns, what it does not, what a crash leaves',
        },
      ]
    : [];

/** Each line that matches, as a finding. */
function wherever(text: string, pattern: RegExp, message: string): Omit<Finding, 'file'>[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [{ line: index + 1, message }] : []));
}

const ownedLeftovers: Rule = (source) =>
  // The rule's own text and its planted examples are not leftovers.
  source.file.startsWith('test/tidy/')
    ? []
    : wherever(
        source.text,
        /\b(TODO|FIXME|XXX|HACK)\b(?!\([^)]+\))/,
        'is a leftover without a name: do it, or write who in brackets',
      );

const anyScenario: Rule = (source) =>
  source.file.startsWith('src/')
    ? wherever(
        source.code,
        /breakout/i,
        'knows a scenario: what is special about one belongs into its files',
      )
    : [];

const rules = [
  shortFunctions,
  shortFiles,
  namedFiles,
  noBarrels,
  pureCore,
  headers,
  ownedLeftovers,
  anyScenario,
];

export function shapeFindings(sources: readonly Source[]): Finding[] {
  return sources.flatMap((source) =>
    rules.flatMap((rule) => rule(source).map((finding) => ({ ...finding, file: source.file }))),
  );
}

/** Files that are not too long yet, but worth a question. */
export function longFiles(sources: readonly Source[]): string[] {
  return sources
    .filter(({ file, lines }) => file.startsWith('src/') && lines > limits.watchedLines)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
}
