import { afterEach, describe, expect, test } from 'vitest';
import type { CorpusInfo } from '#core/query/answers.ts';
import { EngineClient, type EngineStatus } from './client.ts';
import type { Answer, Ask, CallName, Engine, OpenRequest } from './protocol.ts';
import type { WorkerLike } from './rpc/messages.ts';
import { serve } from './rpc/serve.ts';

const SILENCE = 60;
const PATIENCE = 240;
const REQUEST: OpenRequest = {
  source: { kind: 'static', url: 'https://host.example/corpus/' },
  wordListUrl: 'https://host.example/words.bin',
  overrides: [],
};

type Handler = (name: CallName, ask: Ask<CallName>) => unknown;
const after = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

const cleanups: (() => void)[] = [];
afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

/** A worker made of a message channel. A dead one says nothing any more, as a real one. */
class FakeWorker {
  readonly asked: CallName[] = [];
  readonly #near: MessagePort;
  readonly #far: MessagePort;
  readonly #beat: ReturnType<typeof setInterval>;
  readonly #errors = new EventTarget();

  constructor(handle: Handler) {
    const { port1, port2 } = new MessageChannel();
    [this.#near, this.#far] = [port1, port2];
    const engine: Engine = {
      call: async <N extends CallName>(name: N, ask: Ask<N>) => {
        this.asked.push(name);
        return (await handle(name, ask)) as Answer<N>;
      },
    };
    const { alive } = serve(this.#far, engine);
    this.#beat = setInterval(alive, 10);
    alive();
  }

  addEventListener(type: string, listener: (event: never) => void): void {
    if (type === 'error') this.#errors.addEventListener(type, listener as EventListener);
    else this.#near.addEventListener(type as 'message', listener as (event: Event) => void);
  }

  postMessage(message: unknown, transfer: Transferable[]): void {
    this.#near.postMessage(message, transfer as ArrayBuffer[]);
  }

  start(): void {
    this.#near.start();
  }

  /** As if its thread were gone, without a word. */
  kill(): void {
    clearInterval(this.#beat);
    this.#far.close();
  }

  fail(): void {
    this.kill();
    this.#errors.dispatchEvent(new Event('error', { cancelable: true }));
  }

  terminate(): void {
    this.kill();
    this.#near.close();
  }
}

/** A client, its workers in order, and the states it told of. */
function watched(...handlers: Handler[]) {
  const workers: FakeWorker[] = [];
  const start = (): WorkerLike => {
    const handle = handlers[Math.min(workers.length, handlers.length - 1)] ?? (() => null);
    const worker = new FakeWorker(handle);
    workers.push(worker);
    return worker;
  };
  const client = new EngineClient({ start, times: { silence: SILENCE, patience: PATIENCE } });
  const told: EngineStatus[] = [];
  client.onStatus((status) => told.push(status));
  cleanups.push(() => client.stop());
  return { client, workers, told };
}

const info = { hash: 'h' } as CorpusInfo;
const NEVER = new Promise(() => undefined);
const fine: Handler = (name) => (name === 'open' ? info : name);
const hangs: Handler = (name) => (name === 'open' ? info : NEVER);
const rows = (client: Engine): Promise<unknown> => client.call('files', {});

describe('a client', () => {
  test('becomes ready and answers', async () => {
    const { client, told } = watched(fine);
    await expect(client.call('open', REQUEST)).resolves.toEqual(info);
    await expect(rows(client)).resolves.toBe('files');
    expect(told).toEqual(['ready']);
    expect(client.generation).toBe(0);
  });

  test('stays ready while a slow answer is under way and the worker gives signs', async () => {
    const { client, told } = watched(() => after(SILENCE * 3).then(() => 'slow'));
    await expect(rows(client)).resolves.toBe('slow');
    expect(told).toEqual(['ready']);
  });

  test('notices a dead worker while a call is under way, and restarts it on demand', async () => {
    const { client, workers, told } = watched(hangs, fine);
    await client.call('open', REQUEST);
    const lost = rows(client);
    lost.catch(() => null);
    workers[0]?.kill();
    await after(SILENCE * 2);
    expect(told).toEqual(['ready', 'silent']);
    await client.restart();
    await expect(lost).rejects.toMatchObject({ code: 'worker_restarted' });
    await expect(rows(client)).resolves.toBe('files');
    expect(workers[1]?.asked).toEqual(['open', 'files']);
    expect(told).toEqual(['ready', 'silent', 'starting', 'ready', 'restarted']);
    expect(client.generation).toBe(1);
  });

  test('a worker that died while idle is noticed by the next call', async () => {
    const { client, workers, told } = watched(fine);
    await client.call('open', REQUEST);
    workers[0]?.kill();
    await after(SILENCE * 2);
    expect(told).toEqual(['ready']);
    rows(client).catch(() => null);
    await after(SILENCE * 2);
    expect(told.at(-1)).toBe('silent');
  });

  test('replaces a worker that stays silent, and the next question is answered', async () => {
    const { client, workers, told } = watched(hangs, fine);
    await client.call('open', REQUEST);
    workers[0]?.kill();
    await expect(rows(client)).rejects.toMatchObject({ code: 'worker_restarted' });
    await expect(rows(client)).resolves.toBe('files');
    expect(told).toEqual(['ready', 'silent', 'starting', 'ready', 'restarted']);
  });

  test('waits on for a silent worker if told to', async () => {
    const { client, workers, told } = watched(hangs, fine);
    await client.call('open', REQUEST);
    rows(client).catch(() => null);
    workers[0]?.kill();
    await after(SILENCE * 2);
    client.keepWaiting();
    await after(PATIENCE * 2);
    expect(told).toEqual(['ready', 'silent']);
    expect(workers).toHaveLength(1);
  });

  test('an import goes on in the next worker when the first one crashes', async () => {
    const { client, workers, told } = watched(() => NEVER, fine);
    const opened = client.call('open', REQUEST);
    await after(5);
    workers[0]?.fail();
    await expect(opened).resolves.toEqual(info);
    expect(workers[1]?.asked).toEqual(['open']);
    expect(told.at(-1)).toBe('restarted');
  });

  test('opens the same corpus again by itself after a crash, with the latest overrides', async () => {
    const requests: unknown[] = [];
    const keeps: Handler = (name, ask) => {
      if (name === 'open') requests.push((ask as OpenRequest).overrides);
      return fine(name, ask);
    };
    const { client, workers } = watched(keeps);
    await client.call('open', REQUEST);
    const overrides = [{ any: 'thing' }] as unknown as OpenRequest['overrides'];
    await client.call('override', { overrides });
    workers[0]?.fail();
    await expect(rows(client)).resolves.toBe('files');
    expect(requests).toEqual([[], overrides]);
  });

  test('gives up after two crashes in a row, and tries again only when told', async () => {
    const { client, workers, told } = watched(
      () => NEVER,
      () => NEVER,
      fine,
    );
    const opened = client.call('open', REQUEST);
    opened.catch(() => null);
    workers[0]?.fail();
    await after(5);
    workers[1]?.fail();
    await expect(opened).rejects.toMatchObject({ code: 'worker_failed' });
    await expect(rows(client)).rejects.toMatchObject({ code: 'worker_failed' });
    expect(told.at(-1)).toBe('failed');
    expect(workers).toHaveLength(2);
    await client.restart();
    await expect(client.call('open', REQUEST)).resolves.toEqual(info);
    expect(workers).toHaveLength(3);
  });

  test('forgets a crash once the corpus is open again', async () => {
    const { client, workers } = watched(fine);
    await client.call('open', REQUEST);
    for (let crash = 0; crash < 5; crash += 1) {
      workers.at(-1)?.fail();
      await expect(rows(client)).resolves.toBe('files');
    }
    expect(client.status).toBe('restarted');
  });

  test('stops within 300 ms, as an abort, and starts anew with the next call', async () => {
    const { client, workers } = watched(hangs, fine);
    await client.call('open', REQUEST);
    const lost = rows(client).catch((error: unknown) => error);
    await after(5);
    const begun = performance.now();
    client.stop();
    expect(await lost).toMatchObject({ name: 'AbortError' });
    expect(performance.now() - begun).toBeLessThan(300);
    await expect(rows(client)).resolves.toBe('files');
    expect(workers[1]?.asked).toEqual(['open', 'files']);
  });

  test('a stopped import is not taken up again', async () => {
    const { client, workers } = watched(() => NEVER, fine);
    const lost = client.call('open', REQUEST).catch((error: unknown) => error);
    await after(5);
    client.stop();
    expect(await lost).toMatchObject({ name: 'AbortError' });
    await expect(rows(client)).resolves.toBe('files');
    expect(workers[1]?.asked).toEqual(['files']);
  });

  test('an aborted call is an abort while the corpus is being opened again, too', async () => {
    const { client, workers } = watched(fine, () => NEVER);
    await client.call('open', REQUEST);
    workers[0]?.fail();
    const stop = new AbortController();
    const call = client.call('files', {}, { signal: stop.signal }).catch((error: unknown) => error);
    stop.abort();
    expect(await call).toMatchObject({ name: 'AbortError' });
  });
});
