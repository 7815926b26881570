/** `npm start [-- --corpus FOLDER --port N --host]`: install, build, serve, each only if need be. */
import { networkInterfaces } from 'node:os';
import { serverOptions } from './options.js';
import { main, needBuild, needModules } from './run.js';
import { serve } from './serve.js';

/** Addresses under which other machines of the network reach this one. */
function networkUrls(host, port) {
  if (host !== '0.0.0.0') return [];
  const all = Object.values(networkInterfaces()).flat();
  const outer = all.filter(({ family, internal }) => family === 'IPv4' && !internal);
  return outer.map(({ address }) => `http://${address}:${port}/`);
}

await main(async () => {
  const options = serverOptions(process.argv.slice(2), 4173);
  await needModules();
  await needBuild();
  const { url, port } = await serve(options);
  const corpus = options.corpus === null ? '' : `（${options.corpus}）`;
  const urls = [url, ...networkUrls(options.host, port)];
  process.stdout.write(`\n  Banmian 版面${corpus}  ${urls.join('  ')}\n\n`);
});
