/** One thing that breaks a rule, with the place to look at. */
export type Finding = { file: string; line: number; message: string };

export function show(findings: readonly Finding[]): string[] {
  return findings.map(({ file, line, message }) => `${file}:${line} ${message}`);
}
