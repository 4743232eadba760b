import { limits } from '../limits.ts';

/** What may be wrong with a scenario that came as one file, before anybody looks at the scenario in it. */
export const packageProblems = [
  'not-a-package',
  'too-large',
  'too-many',
  'damaged',
  'locked',
  'name',
  'collision',
  'special',
  'ending',
  'file-too-large',
  'bomb',
  'type',
  'pixels',
  'no-scenario',
] as const;
export type PackageProblem = (typeof packageProblems)[number];

const mib = (bytes: number): number => bytes / 1024 / 1024;

/** In English, for the command line; `file` as it can be shown. The screens have words of their own. */
export function packageSentence(problem: PackageProblem, file: string): string {
  switch (problem) {
    case 'not-a-package':
      return 'This is not a scenario package, or only a part of one.';
    case 'too-large':
      return `The package holds more than a scenario may: ${mib(limits.mediaBytesMax)} MiB of media, ${mib(limits.scenarioBytesMax)} MiB of text.`;
    case 'too-many':
      return `The package lists more files than a scenario may have (${limits.mediaFilesMax} media, ${limits.scenarioFilesMax} of text).`;
    case 'damaged':
      return 'The package is damaged, or was put together so that programs disagree about what it holds.';
    case 'locked':
      return `The file ${file} in the package is encrypted, or packed in a way that Whitecell does not read.`;
    case 'name':
      return `The package holds a file whose name it may not have: ${file}.`;
    case 'collision':
      return `The package holds ${file} twice, or two names that some computers take for one.`;
    case 'special':
      return `The package holds ${file}, which is a link or something else that is no plain file.`;
    case 'ending':
      return `The package holds ${file}, which is no file of a scenario.`;
    case 'file-too-large':
      return `The file ${file} in the package is larger than it may be.`;
    case 'bomb':
      return `The file ${file} in the package would grow to far more than it is: it may have been made to do harm.`;
    case 'type':
      return `The file ${file} in the package is not what its ending says.`;
    case 'pixels':
      return `The picture ${file} in the package has more than ${limits.imagePixelsMax / 1_000_000} million pixels.`;
    case 'no-scenario':
      return 'The package has no scenario.yaml, neither at its top nor in one single folder.';
  }
}
