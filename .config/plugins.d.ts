import type { Plugin } from 'vite';

export function contentPolicy(): Plugin;
export function corpusFiles(): Plugin;
export function wordList(options?: { readonly emit?: boolean }): Plugin;
