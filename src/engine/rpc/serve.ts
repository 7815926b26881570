import type { Answer, Ask, CallName, Engine } from '../protocol.ts';
import { buffersIn } from './buffers.ts';
import { toErrorData } from './error-data.ts';
import type { Port, Reply, Request } from './messages.ts';

/** Answers that carry large buffers; the others are not searched for any. */
const WITH_BUFFERS: ReadonlySet<CallName> = new Set(['export']);

export interface Served {
  /** Tells the page of a failure that belongs to no call. */
  readonly fault: (thrown: unknown) => void;
  /** Tells the page that this thread still turns. */
  readonly alive: () => void;
}

/** Answers the calls that come through `port` by `engine`. */
export function serve(port: Port, engine: Engine): Served {
  const running = new Map<number, AbortController>();
  const send = (reply: Reply, transfer: Transferable[] = []): void =>
    port.postMessage(reply, transfer);

  const sendAnswer = (id: number, name: CallName, answer: Answer<CallName>): void => {
    send({ kind: 'answer', id, answer }, WITH_BUFFERS.has(name) ? buffersIn(answer) : []);
  };

  const answer = async (id: number, name: CallName, ask: Ask<CallName>): Promise<void> => {
    const stop = new AbortController();
    running.set(id, stop);
    try {
      const result = await engine.call(name, ask, {
        signal: stop.signal,
        onProgress: (progress) => {
          if (!stop.signal.aborted) send({ kind: 'progress', id, progress });
        },
      });
      if (!stop.signal.aborted) sendAnswer(id, name, result);
    } catch (thrown) {
      if (!stop.signal.aborted) send({ kind: 'error', id, error: toErrorData(thrown) });
    } finally {
      running.delete(id);
    }
  };

  port.addEventListener('message', ({ data }: MessageEvent<Request>) => {
    if (data.kind === 'abort') running.get(data.id)?.abort();
    else void answer(data.id, data.name, data.ask);
  });
  port.start?.();
  return {
    fault: (thrown) => send({ kind: 'fault', error: toErrorData(thrown) }),
    alive: () => send({ kind: 'alive' }),
  };
}
