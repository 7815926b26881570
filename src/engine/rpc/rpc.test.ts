import { afterEach, describe, expect, test } from 'vitest';
import { CodedError } from '#core/errors.ts';
import { NO_FILTERS } from '#core/query/filters.ts';
import type { Answer, Ask, CallName, CallOptions, Engine, Progress } from '../protocol.ts';
import { buffersIn } from './buffers.ts';
import { Connection } from './connect.ts';
import { serve, type Served } from './serve.ts';

type Handler = (name: CallName, ask: Ask<CallName>, options: CallOptions) => unknown;

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

/** An engine that answers what the test says, and both ends of the wire to it. */
function wired(handle: Handler): { client: Connection; served: Served; near: MessagePort } {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const engine: Engine = {
    call: async <N extends CallName>(name: N, ask: Ask<N>, options: CallOptions = {}) =>
      (await handle(name, ask, options)) as Answer<N>,
  };
  return { served: serve(port2, engine), client: new Connection(port1), near: port1 };
}

const after = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));
const limitOf = (ask: Ask<CallName>): number => (ask as Ask<'suggest'>).limit;
const suggest = (client: Engine, limit: number, options: CallOptions = {}): Promise<unknown> =>
  client.call('suggest', { text: '', limit }, options);

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const PROGRESS: Progress = {
  stage: 'fetch',
  files: 1,
  filesTotal: 2,
  bytes: 3,
  bytesTotal: 4,
  problems: [],
  info: null,
};

describe('a call', () => {
  test('is answered', async () => {
    const { client } = wired((name, ask) => [name, ask]);
    await expect(suggest(client, 3)).resolves.toEqual(['suggest', { text: '', limit: 3 }]);
    expect(client.pending).toBe(0);
  });

  test('tells its progress before its answer', async () => {
    const { client } = wired((_, __, { onProgress }) => {
      onProgress?.(PROGRESS);
      onProgress?.({ ...PROGRESS, files: 2 });
      return 'done';
    });
    const heard: unknown[] = [];
    const answer = await suggest(client, 1, { onProgress: ({ files }) => heard.push(files) });
    expect([...heard, answer]).toEqual([1, 2, 'done']);
  });

  test('fails by name, with code and detail', async () => {
    const { client } = wired(() => {
      throw new CodedError('no_corpus', 'x.example');
    });
    const error = await suggest(client, 1).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CodedError);
    expect(error).toMatchObject({ code: 'no_corpus', detail: 'x.example', name: 'CodedError' });
  });

  test.each([[new RangeError('x')], ['a string'], [null], [{ code: 7 }]])(
    'that throws %j fails as internal',
    async (thrown) => {
      const { client } = wired(() => AbortSignal.abort(thrown).throwIfAborted());
      await expect(suggest(client, 1)).rejects.toMatchObject({ code: 'internal' });
    },
  );

  test('fails by name when its question or its answer cannot cross', async () => {
    const { client } = wired(() => () => 'a function');
    await expect(suggest(client, 1)).rejects.toMatchObject({ code: 'not_cloneable' });
    const bad = { text: () => '', limit: 1 } as unknown as Ask<'suggest'>;
    await expect(client.call('suggest', bad)).rejects.toMatchObject({ code: 'not_cloneable' });
    expect(client.pending).toBe(0);
  });

  test('hands over the buffers of an export instead of copying them', async () => {
    const bytes = new ArrayBuffer(1000);
    const { client } = wired(() => [{ name: 'a.csv', mime: 'text/csv', bytes }]);
    const options = { bom: true, terms: [], trendUnit: 'month', trendSeries: null } as const;
    const ask = { name: 'articles.csv', filters: NO_FILTERS, options } as const;
    const [file] = await client.call('export', ask);
    expect(file?.bytes.byteLength).toBe(1000);
    expect(bytes.byteLength).toBe(0);
  });
});

describe('an abort', () => {
  test('ends the call at once and reaches the engine', async () => {
    let reached: (() => void) | null = null;
    const heard = new Promise<void>((done) => (reached = done));
    const { client } = wired((_, __, { signal }) => {
      signal?.addEventListener('abort', () => reached?.());
      return new Promise(() => undefined);
    });
    const stop = new AbortController();
    const call = suggest(client, 1, { signal: stop.signal });
    await after(5);
    stop.abort();
    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await heard;
    expect(client.pending).toBe(0);
  });

  test('before the call keeps it from being sent', async () => {
    let calls = 0;
    const { client } = wired(() => (calls += 1));
    await expect(suggest(client, 1, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    await suggest(client, 2);
    expect(calls).toBe(1);
  });

  test('after the answer does nothing', async () => {
    const { client } = wired(() => 'answer');
    const stop = new AbortController();
    await expect(suggest(client, 1, { signal: stop.signal })).resolves.toBe('answer');
    stop.abort();
    await expect(suggest(client, 1)).resolves.toBe('answer');
  });
});

describe('the connection', () => {
  test('ends every call when something failed outside of them, and lives on', async () => {
    const { client, served } = wired((_, ask) =>
      limitOf(ask) === 0 ? new Promise(() => undefined) : 'fine',
    );
    const call = suggest(client, 0);
    await after(5);
    served.fault(new RangeError('lost promise'));
    await expect(call).rejects.toMatchObject({ code: 'internal', message: 'lost promise' });
    await expect(suggest(client, 1)).resolves.toBe('fine');
  });

  test('refuses calls once it is closed', async () => {
    const { client } = wired(() => new Promise(() => undefined));
    const call = suggest(client, 0);
    client.close(new CodedError('worker_restarted'));
    await expect(call).rejects.toMatchObject({ code: 'worker_restarted' });
    await expect(suggest(client, 1)).rejects.toMatchObject({ code: 'worker_restarted' });
  });

  test('keeps 1,000 calls apart, however they are delayed, aborted and failed', async () => {
    const random = seeded(7);
    const { client } = wired(async (_, ask) => {
      const limit = limitOf(ask);
      if (limit % 3 > 0) await after(limit % 7);
      if (limit % 11 === 0) throw new CodedError('no_corpus', String(limit));
      return limit;
    });
    const outcomes = Array.from({ length: 1000 }, async (_, limit) => {
      const stop = new AbortController();
      if (random() < 0.3) setTimeout(() => stop.abort(), random() * 8);
      const outcome = await suggest(client, limit, { signal: stop.signal }).catch(
        (error: unknown) => error,
      );
      if (outcome instanceof DOMException) return 'aborted';
      if (outcome instanceof CodedError)
        return outcome.detail === String(limit) ? 'failed' : 'wrong';
      return outcome === limit ? 'right' : 'wrong';
    });
    const counts = new Map<string, number>();
    for (const outcome of await Promise.all(outcomes)) {
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    }
    expect(counts.get('wrong')).toBeUndefined();
    expect(counts.get('right')).toBeGreaterThan(500);
    expect(counts.get('failed')).toBeGreaterThan(20);
    expect(client.pending).toBe(0);
  });

  test('shows only the newest question when five are asked one after the other', async () => {
    const random = seeded(3);
    const { client } = wired(async (_, ask) => {
      await after(random() * 4);
      return limitOf(ask);
    });
    for (let round = 0; round < 40; round += 1) {
      let shown: unknown = null;
      let last = new AbortController();
      const calls = Array.from({ length: 5 }, (_, index) => {
        last.abort();
        last = new AbortController();
        const show = (answer: unknown): void => void (shown = answer);
        return suggest(client, round * 5 + index, { signal: last.signal }).then(show, () => null);
      });
      await Promise.all(calls);
      expect(shown).toBe(round * 5 + 4);
    }
  });
});

test('buffers are found in plain objects and lists, each once', () => {
  const [a, b] = [new ArrayBuffer(1), new ArrayBuffer(2)];
  expect(buffersIn([{ bytes: a }, { deep: [{ bytes: b }], again: a }, null, 'x'])).toEqual([a, b]);
  expect(buffersIn({ view: new Uint8Array(a) })).toEqual([]);
});
