import { desk, openFiles, type GivenFile } from '#state/index.ts';
import { nameOf } from './given-files.ts';

/** The ways in for the reader's own files; the masthead, the error page and a drop all lead through it. */
class FileDoor {
  /** The one file input; others ask it to open. */
  input = $state.raw<HTMLInputElement>();
  /** Text for the paste dialog; null while it is closed. */
  pasted = $state<string | null>(null);
  isEmptyHanded = $state(false);

  pick(): void {
    this.input?.click();
  }

  async take(files: readonly GivenFile[]): Promise<void> {
    this.isEmptyHanded = files.length === 0;
    if (files.length === 0) return;
    await openFiles(nameOf(files, desk.t.shell.open.files), files);
  }
}

export const door = new FileDoor();
