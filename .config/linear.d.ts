import type { Linter } from 'eslint';

export const LINEAR: Linter.RulesRecord;
export const LOOP: { readonly selector: string; readonly message: string };
