import type { Plugin } from 'vite';

export function workerLicenses(): Plugin;
