import { CorpusEngine } from './engine.ts';
import { serve } from './rpc/serve.ts';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const { alive, fault } = serve(scope, new CorpusEngine());

/** Nothing of this reaches the page by itself. */
scope.addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  fault(event.reason);
});
scope.addEventListener('error', (event) => {
  event.preventDefault();
  fault(event.error ?? event.message);
});
setInterval(alive, 1000);
alive();
