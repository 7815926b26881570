import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import ts from 'typescript-eslint';
import { LINEAR, LOOP } from './linear.js';
import { ROOT } from './paths.js';

/** Ways for a text of the corpus to become markup. */
const SINKS = [
  ...['innerHTML', 'outerHTML', 'srcdoc'].map((name) => ({
    selector: `AssignmentExpression > MemberExpression.left[property.name='${name}']`,
    message: `No ${name}: texts stay texts.`,
  })),
  {
    selector:
      'CallExpression[callee.property.name=/^(?:insertAdjacentHTML|createContextualFragment|parseFromString)$/]',
    message: 'No markup from strings: texts stay texts.',
  },
  {
    selector:
      "CallExpression[callee.object.name='document'][callee.property.name=/^write(?:ln)?$/]",
    message: 'No document.write.',
  },
  { selector: "NewExpression[callee.name='Function']", message: 'No code from strings.' },
];

const picks = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  'no-console': 'error',
  'no-eval': 'error',
  'no-restricted-syntax': ['error', ...SINKS, LOOP],
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/switch-exhaustiveness-check': [
    'error',
    { considerDefaultExhaustiveForUnions: true },
  ],
};

export default defineConfig(
  { ignores: ['.config/*.d.ts'] },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: ROOT,
        extraFileExtensions: ['.svelte'],
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: picks,
  },
  { plugins: { regexp }, rules: LINEAR },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: { 'svelte/no-at-html-tags': 'error', 'svelte/require-each-key': 'error' },
  },
  {
    // ESLint sees what components import from each other as `any`; svelte-check knows and checks these types.
    files: ['**/*.svelte', '**/*.svelte.test.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.test.ts', '**/*.bench.ts', '.config/*.test.js', 'e2e/**'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Scripts of the workshop: Node, plain JavaScript without types, and they speak on the console.
    files: ['.config/**/*.js'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: globals.node },
    rules: { 'no-console': 'off' },
  },
);
