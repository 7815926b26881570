/**
 * Rules that refuse every regular expression whose time may grow faster than its text: by paths of
 * backtracking, or by trying anew at every place. Possible is enough; nothing is excused as partial.
 */
export const LINEAR = {
  'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
  'regexp/no-super-linear-move': [
    'error',
    { report: 'potential', ignorePartial: false, ignoreSticky: false },
  ],
};

/** The two rules above do not see alternatives that overlap in a loop: (?:甲|乙|甲乙)+ has 2ⁿ paths. */
export const LOOP = {
  selector: String.raw`Literal[regex.pattern=/(?<!\\)\)(?:[+*]|\{\d+,\})/]`,
  message: 'A group is repeated a bounded number of times: {1,8}.',
};
