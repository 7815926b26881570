import type { FileProblem, Problem } from '#core/query/answers.ts';
import type { Messages } from '#i18n/index.ts';

/** A problem as a sentence: what happened, what is safe, what to do. */
export function problemWords({ code, detail }: Problem, t: Messages): string {
  return t.problems.files[code](detail);
}

export interface ProblemGroup {
  readonly code: FileProblem;
  readonly problems: readonly Problem[];
}

/** Problems by kind, in order of first appearance. */
export function problemGroups(problems: readonly Problem[]): ProblemGroup[] {
  const groups = new Map<FileProblem, Problem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.code) ?? [];
    group.push(problem);
    groups.set(problem.code, group);
  }
  return [...groups].map(([code, list]) => ({ code, problems: list }));
}

function textOf(error: unknown, key: 'code' | 'name' | 'detail'): string {
  if (typeof error !== 'object' || error === null) return '';
  const value = (error as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
}

/** Why an opening failed, as a sentence; an unknown code is told as a fault of the program. */
export function errorWords(error: unknown, t: Messages): string {
  const sentences: Readonly<Record<string, (detail: string) => string>> = t.problems.errors;
  const code = textOf(error, 'name') === 'AbortError' ? 'stopped' : textOf(error, 'code');
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return sentence ? sentence(textOf(error, 'detail')) : t.problems.errors.internal(code);
}
