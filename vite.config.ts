import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './.config/browser.js';
import { workerLicenses } from './.config/licenses.js';
import { contentPolicy, corpusFiles, wordList } from './.config/plugins.js';

const charts = /[\\/]node_modules[\\/](?:echarts|zrender|tslib)[\\/]/;

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), wordList(), corpusFiles(), contentPolicy()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'charts', test: charts }] } },
    },
  },
  // Named here, or the browser tests reload in the middle when they are found.
  optimizeDeps: {
    include: [
      '@noble/hashes/sha2.js',
      'minisearch',
      'papaparse',
      ...['core', 'charts', 'components', 'renderers'].map((part) => `echarts/${part}`),
    ],
  },
  worker: { format: 'es', plugins: () => [wordList({ emit: false }), workerLicenses()] },
  test: {
    maxWorkers: 2,
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['src/**/*.test.ts', '.config/**/*.test.js'],
          exclude: ['src/**/*.svelte.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['src/**/*.svelte.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await launchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
