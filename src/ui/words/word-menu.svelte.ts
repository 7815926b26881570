/** The word whose menu is open, and the element that it hangs on; one menu serves the whole page. */
class WordMenuState {
  word = $state('');
  anchor = $state.raw<HTMLElement>();

  open(word: string, anchor: HTMLElement): void {
    const isSame = this.anchor === anchor && this.word !== '';
    this.word = isSame ? '' : word;
    this.anchor = isSame ? undefined : anchor;
  }

  close(): void {
    if (document.activeElement?.closest('.word-menu')) this.anchor?.focus();
    this.word = '';
    this.anchor = undefined;
  }
}

export const wordMenu = new WordMenuState();
