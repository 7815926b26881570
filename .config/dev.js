/** `npm run dev [-- --corpus FOLDER --port N --host]`: Vite's server on the sources. */
import { ROOT } from './paths.js';
import { serverOptions } from './options.js';
import { main, needModules } from './run.js';

await main(async () => {
  const { corpus, host, port, strict } = serverOptions(process.argv.slice(2), 5173);
  if (corpus !== null) process.env.BANMIAN_CORPUS = corpus;
  await needModules();
  const { createServer } = await import('vite');
  const server = await createServer({ root: ROOT, server: { host, port, strictPort: strict } });
  await server.listen();
  server.printUrls();
});
