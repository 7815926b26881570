import workerUrl from './worker.ts?worker&url';
import type { WorkerLike } from './rpc/messages.ts';

/** The part of the Trusted Types API that is used here; browsers without it take plain strings. */
interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL: (url: string) => string };
}

/** Lets our own worker's address through and nothing else. */
function onlyOurs(url: string): string {
  if (url !== workerUrl) throw new TypeError('not the address of our worker');
  return url;
}

let trusted: string | null = null;

/** The address as a script address that the page's policy allows; a policy may be made only once. */
function trustedUrl(): string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory };
  const policy = trustedTypes?.createPolicy('banmian', { createScriptURL: onlyOurs });
  return policy?.createScriptURL(workerUrl) ?? workerUrl;
}

/** Starts the engine's worker. */
export function startWorker(): WorkerLike {
  trusted ??= trustedUrl();
  return new Worker(trusted, { type: 'module', name: 'banmian' });
}
