import type { Answer, Ask, CallName, Progress } from '../protocol.ts';
import type { ErrorData } from './error-data.ts';

/** What the page sends. */
export type Request =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly name: CallName;
      readonly ask: Ask<CallName>;
    }
  | { readonly kind: 'abort'; readonly id: number };

/** What the worker sends. `alive` comes every second, `fault` when something failed outside a call. */
export type Reply =
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer<CallName> }
  | { readonly kind: 'error'; readonly id: number; readonly error: ErrorData }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly kind: 'fault'; readonly error: ErrorData }
  | { readonly kind: 'alive' };

/** One end of a channel: a MessagePort, a Worker, or a worker's own scope. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'messageerror', listener: (event: MessageEvent) => void): void;
  /** A MessagePort sends nothing before it. */
  start?(): void;
}

/** What the client needs of a Worker. */
export interface WorkerLike extends Port {
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'messageerror', listener: (event: MessageEvent) => void): void;
  addEventListener(type: 'error', listener: (event: Event) => void): void;
  terminate(): void;
}
