/**
 * A failure that has a name: `code` is a key of the message catalogue, `detail` a number or name
 * that belongs to the sentence. The English message is for developers only.
 */
export class CodedError extends Error {
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail = '', cause?: unknown) {
    super(detail === '' ? code : `${code}: ${detail}`, { cause });
    this.name = 'CodedError';
    this.code = code;
    this.detail = detail;
  }
}
