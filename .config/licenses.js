import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './paths.js';

const IN_PACKAGE = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

function entryOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return `## ${name} ${version} (${license})\n\n${text}\n`;
}

/** Licences of the packages whose modules or data (`also`) are bundled, as Markdown. */
function licenses(modules, also) {
  const folders = modules.map((id) => IN_PACKAGE.exec(id)?.[1]).filter((one) => one !== undefined);
  const data = also.map((name) => join(ROOT, 'node_modules', name));
  const entries = [...new Set([...folders, ...data])].map(entryOf).sort();
  return `# Licenses of what the worker bundles\n\n${entries.join('\n')}`;
}

/** Writes `licenses-worker.md`: Vite's own list stops at the page. The word list comes from jieba. */
export function workerLicenses() {
  return {
    name: 'banmian:worker-licenses',
    apply: 'build',
    generateBundle(_, bundle) {
      const modules = Object.values(bundle).flatMap((output) => output.moduleIds ?? []);
      const source = licenses(modules, ['@node-rs/jieba']);
      this.emitFile({ type: 'asset', fileName: 'licenses-worker.md', source });
    },
  };
}
