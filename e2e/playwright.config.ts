import { defineConfig } from '@playwright/test';
import { launchOptions } from '../.config/browser.js';

const PORT = 4179;
const url = `http://127.0.0.1:${PORT}/`;

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: true,
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '../.cache/e2e.json' }]],
  use: {
    baseURL: url,
    launchOptions: await launchOptions(),
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'off',
  },
  webServer: {
    command: `node .config/serve.js --port ${PORT} --strict`,
    cwd: '..',
    url,
    reuseExistingServer: false,
  },
});
