import { CodedError } from '#core/errors.ts';
import type { Answer, Ask, CallName, CallOptions, Engine } from '../protocol.ts';
import { fromErrorData, toErrorData } from './error-data.ts';
import type { Port, Reply, Request } from './messages.ts';

interface Waiting {
  readonly resolve: (answer: Answer<CallName>) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: CallOptions['onProgress'] | undefined;
}

export interface ConnectOptions {
  /** Called for every message: the other side is alive. */
  readonly onSign?: () => void;
}

/** The page's end of a channel: asks what `serve` answers at the other. An aborted call ends at once. */
export class Connection implements Engine {
  readonly #port: Port;
  readonly #waiting = new Map<number, Waiting>();
  #lastId = 0;
  #closed: Error | null = null;

  constructor(port: Port, { onSign }: ConnectOptions = {}) {
    this.#port = port;
    port.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      onSign?.();
      this.#hear(data);
    });
    port.addEventListener('messageerror', () => this.#rejectAll(new CodedError('not_cloneable')));
    port.start?.();
  }

  /** Calls under way. */
  get pending(): number {
    return this.#waiting.size;
  }

  async call<N extends CallName>(
    name: N,
    ask: Ask<N>,
    { signal, onProgress }: CallOptions = {},
  ): Promise<Answer<N>> {
    if (this.#closed !== null) throw this.#closed;
    signal?.throwIfAborted();
    this.#lastId += 1;
    const id = this.#lastId;
    const abort = (): void => this.#abort(id, signal?.reason as Error);
    signal?.addEventListener('abort', abort);
    try {
      const answer = await new Promise<Answer<CallName>>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject, onProgress });
        this.#send({ kind: 'call', id, name, ask });
      });
      return answer;
    } finally {
      signal?.removeEventListener('abort', abort);
    }
  }

  /** Ends every call under way with `error`, and refuses new ones with it. */
  close(error: Error): void {
    this.#closed ??= error;
    this.#rejectAll(error);
  }

  #send(request: Request): void {
    try {
      this.#port.postMessage(request, []);
    } catch (thrown) {
      this.#take(request.id)?.reject(fromErrorData(toErrorData(thrown)));
    }
  }

  #abort(id: number, reason: Error): void {
    this.#send({ kind: 'abort', id });
    this.#take(id)?.reject(reason);
  }

  #take(id: number): Waiting | undefined {
    const call = this.#waiting.get(id);
    this.#waiting.delete(id);
    return call;
  }

  #rejectAll(error: Error): void {
    const calls = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const call of calls) call.reject(error);
  }

  #hear(reply: Reply): void {
    switch (reply.kind) {
      case 'answer':
        return this.#take(reply.id)?.resolve(reply.answer);
      case 'error':
        return this.#take(reply.id)?.reject(fromErrorData(reply.error));
      case 'progress':
        return this.#waiting.get(reply.id)?.onProgress?.(reply.progress);
      case 'fault':
        return this.#rejectAll(fromErrorData(reply.error));
      case 'alive':
        return;
    }
  }
}
