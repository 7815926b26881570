/** The present moment, ISO 8601: when a decision was made. */
export function now(): string {
  return new Date().toISOString();
}
