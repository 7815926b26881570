import { CodedError } from '#core/errors.ts';

/** An error as plain data; an Error object loses its own fields on the way. */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
  readonly code: string;
  readonly detail: string;
}

function textOf(value: unknown, key: string): string {
  if (typeof value !== 'object' || value === null) return '';
  const field = (value as Readonly<Record<string, unknown>>)[key];
  return typeof field === 'string' ? field : '';
}

/** Any thrown value as data; `code` is `internal` where the thrower gave none. */
export function toErrorData(thrown: unknown): ErrorData {
  const name = textOf(thrown, 'name') || 'Error';
  const message = textOf(thrown, 'message') || String(thrown);
  const fallback = name === 'DataCloneError' ? 'not_cloneable' : 'internal';
  return {
    name,
    message,
    code: textOf(thrown, 'code') || fallback,
    detail: textOf(thrown, 'detail'),
  };
}

/** The error that the other side threw: an abort stays an abort, all else is a {@link CodedError}. */
export function fromErrorData({ name, message, code, detail }: ErrorData): Error {
  if (name === 'AbortError') return new DOMException(message, 'AbortError');
  const error = new CodedError(code, detail);
  error.message = message;
  return error;
}
