import { defineConfig } from '@playwright/test';
import { launchOptions } from '../.config/browser.js';

/** Each test serves the built site itself (`site.ts`), with the corpus that it needs. */
export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: '../.cache/e2e.json' }]],
  use: {
    launchOptions: await launchOptions(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'off',
  },
});
