import { packageSentence, type PackageProblem } from '../../core/scenario/package.ts';

/** Why a package is not taken: a code for the screens, a sentence for the command line. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  readonly problem: PackageProblem;
  /** The file that it is about, as it can be shown; empty: the whole. */
  readonly file: string;

  constructor(problem: PackageProblem, file = '') {
    const shown = shownName(file);
    super(packageSentence(problem, shown));
    this.problem = problem;
    this.file = shown;
  }
}

const shownCharsMax = 60;

/** A stranger chose this name: nothing that turns, hides or breaks the sentence around it. */
function shownName(name: string): string {
  const plain = name.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  if (plain.length <= shownCharsMax) return plain;
  return `${plain.slice(0, shownCharsMax).replace(/[\ud800-\udbff]$/, '')}…`;
}
