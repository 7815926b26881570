/** What `fetch` is, so that tests can stand in for the network. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Network {
  readonly fetch: Fetch;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** An answer with its bytes; `status` 0 means that none came. */
export interface Answered {
  readonly status: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Milliseconds before the second and the third try. */
const BACK_OFF = [250, 1000] as const;
/** Milliseconds after which a request that gives nothing is given up. */
const PATIENCE = 60_000;

export const NETWORK: Network = {
  fetch: (url, init) => fetch(url, init),
  pause: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

const NOTHING: Answered = { status: 0, bytes: new Uint8Array() };

async function once(url: string, network: Network, signal: AbortSignal, cache: RequestCache) {
  const patience = AbortSignal.timeout(PATIENCE);
  const response = await network.fetch(url, {
    cache,
    credentials: 'same-origin',
    signal: AbortSignal.any([signal, patience]),
  });
  const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array();
  return { status: response.status, bytes };
}

const isPassing = (status: number): boolean => status === 0 || status === 429 || status >= 500;

/** Fetches with two more tries where the fault may pass; throws only what `signal` was aborted with. */
export async function fetchBytes(
  url: string,
  network: Network,
  signal: AbortSignal,
  cache: RequestCache = 'default',
): Promise<Answered> {
  let answer = NOTHING;
  for (const wait of [0, ...BACK_OFF]) {
    if (wait > 0) await network.pause(wait);
    signal.throwIfAborted();
    answer = await once(url, network, signal, cache).catch(() => NOTHING);
    signal.throwIfAborted();
    if (!isPassing(answer.status)) return answer;
  }
  return answer;
}
