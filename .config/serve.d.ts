export interface ServeOptions {
  readonly port?: number;
  readonly host?: string;
  /** A folder to serve as `/corpus/` in place of the build's own. */
  readonly corpus?: string | null;
  readonly dist?: string;
  /** Fail when the port is taken instead of taking the next. */
  readonly strict?: boolean;
}

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

export function serve(options?: ServeOptions): Promise<RunningServer>;
