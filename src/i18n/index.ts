/** All texts. The page before its first view has those of `early.ts` alone. */
import { addAreas, messagesOf, type Messages } from './early.ts';
import type { Format } from './format.ts';
import type { Lang } from './lang.ts';
import { LATE } from './late.ts';

addAreas(LATE);

export { messagesOf };
export type { Format, Lang, Messages };
