import { isPhotoCredit, tailByline } from './bylines.ts';
import { isCaptionLength } from './captions.ts';
import { isMediumCue, leadCue } from './cues.ts';
import { emptyDraft, type Draft } from './drafts.ts';
import { isWhole } from './endings.ts';
import { formsOf, isNote, type Form } from './forms.ts';
import { toBlocks, type Block } from './headlines.ts';
import { isTailLabel } from './labels.ts';
import { readLayout, type Layout } from './layout.ts';
import { cutLine, type Line } from './lines.ts';
import { isRunTogether, opensStory, roundupAt, splitLeads } from './openings.ts';
import { isSubhead } from './subheads.ts';

/** The articles of a page as rows of lines, and the lines that belong to none. */
export interface Outline {
  readonly drafts: readonly Draft[];
  readonly rest: readonly Line[];
  /** Short lines at the end of the page with no text behind them. */
  readonly tail: readonly Block[];
  /** Whether every item of the page has the lead cue of a medium; such pages have no column labels. */
  readonly uniform: boolean;
}

class OutlineBuilder {
  readonly drafts: Draft[] = [];
  readonly rest: Line[] = [];
  private readonly raw: string;
  private readonly lines: readonly Line[];
  private readonly forms: readonly Form[];
  private readonly layout: Layout;
  private current: Draft | null = null;
  private interrupted: Draft | null = null;
  private pending: Line[] = [];
  private waiting: Line[] = [];
  private pictures: Line[] = [];

  constructor(raw: string, lines: readonly Line[]) {
    this.raw = raw;
    this.lines = lines;
    this.forms = formsOf(lines);
    this.layout = readLayout(lines, this.forms);
  }

  build(): Outline {
    this.lines.forEach((line, at) => this.take(line, at));
    return {
      drafts: this.drafts,
      rest: this.rest,
      tail: this.finish(),
      uniform: this.layout.uniform && this.layout.leads > 1,
    };
  }

  private take(line: Line, at: number): void {
    switch (this.forms[at]) {
      case 'rule':
        this.rest.push(line);
        break;
      case 'caption':
        this.addCaption(line);
        break;
      case 'byline':
        this.addByline(line);
        break;
      case 'short':
        this.addShort(line, at);
        break;
      case 'lead':
        this.addLead(line);
        break;
      default:
        this.addText(line, at);
    }
  }

  private addCaption(line: Line): void {
    if (this.current === null || this.pending.length > 0) this.pictures.push(line);
    else this.current.captions.push(line);
  }

  private addByline(line: Line): void {
    if (this.current === null || this.pending.length > 0) {
      this.waiting.push(line);
      return;
    }
    this.current.bylines.push(line);
    if (this.current.texts.length > 0) this.current.signed = true;
  }

  /** In running text set without blank lines a short line is a line like others. */
  private addShort(line: Line, at: number): void {
    const after = this.lines[at + 1];
    const isInside = this.layout.spaced && line.gap === 0 && this.pending.length === 0;
    if (!isInside || this.current === null || this.current.texts.length === 0) {
      this.pending.push(line);
      return;
    }
    const isHead = this.forms[at + 1] === 'text' && after?.gap === 0 && this.isClosed();
    this.append(line, isHead && line.text.length <= 24 ? 'subhead' : 'body');
  }

  /** A lead without a headline of its own opens an article, unless only notes came before it. */
  private addLead(line: Line): void {
    const cue = leadCue(line.text);
    const current = this.current;
    const isAwaited =
      current !== null &&
      current.cue === '' &&
      current.texts.every((text) => isNote(text.line.text));
    const isInside = this.layout.spaced && line.gap === 0 && isMediumCue(cue);
    if (current === null || this.pending.length > 0 || !(isAwaited || isInside)) {
      this.open(line, cue);
      return;
    }
    if (isAwaited) current.cue = cue;
    this.append(line, 'body');
  }

  private addText(line: Line, at: number): void {
    if (this.pending.length > 0) {
      this.resolve(line, at);
      return;
    }
    if (this.isPicture(line, at)) this.addCaption(line);
    else if (this.isPhotoStory(line, at)) this.openPhoto(line);
    else if (this.current === null) this.open(line, '');
    else this.append(line, 'body');
  }

  private resolve(line: Line, at: number): void {
    const current = this.current;
    const blocks = this.blocks();
    const first = this.pending[0];
    if (current === null || current.texts.length === 0 || first === undefined) this.open(line, '');
    else if (this.isCaptionInside(blocks, line)) this.keepAs('caption', line);
    else if (
      isSubhead({ current, blocks, at, layout: this.layout, signedAbove: this.isSignedAbove() })
    )
      this.keepAs('subhead', line);
    else this.open(line, '');
  }

  private blocks(): Block[] {
    return toBlocks(this.pending, this.layout.spaced);
  }

  private isSignedAbove(): boolean {
    return this.waiting.some((line) => !isPhotoCredit(line.text));
  }

  /** A short line between the two halves of a sentence describes a picture. */
  private isCaptionInside(blocks: readonly Block[], line: Line): boolean {
    const first = this.pending[0];
    if (this.isClosed() || blocks.length > 1 || first === undefined || first.level > 0)
      return false;
    return this.pending.every((one) => isCaptionLength(one.text)) && !this.layout.isWide(line.gap);
  }

  private keepAs(role: 'caption' | 'subhead', line: Line): void {
    const pending = this.pending;
    this.pending = [];
    for (const one of pending) {
      if (role === 'caption') this.current?.captions.push(one);
      else this.append(one, 'subhead');
    }
    this.settle();
    this.append(line, 'body');
  }

  /** Bylines and captions that waited for an article go to the one under way. */
  private settle(): void {
    for (const line of this.waiting) this.current?.bylines.push(line);
    for (const line of this.pictures) this.current?.captions.push(line);
    this.waiting = [];
    this.pictures = [];
  }

  private open(line: Line, cue: string): void {
    const draft = emptyDraft();
    this.leaveEarlier();
    const blocks = this.blocks();
    const round = roundupAt(blocks, cue);
    draft.blocks = round < 0 ? blocks : blocks.slice(0, round + 1);
    draft.roundup = round >= 0;
    draft.cue = cue;
    this.pending = [];
    this.drafts.push(draft);
    this.current = draft;
    this.settle();
    if (round >= 0) for (const item of blocks.slice(round + 1).flat()) this.append(item, 'subhead');
    this.append(line, 'body');
  }

  /** Short lines with more blank lines behind them than usual belong to the article before. */
  private leaveEarlier(): void {
    const draft = this.current;
    const at = this.pending.findIndex((line, index) => index > 0 && this.layout.isWide(line.gap));
    if (at < 0 || draft === null || draft.texts.length === 0 || draft.photo) return;
    const earlier = this.pending.slice(0, at);
    this.pending = this.pending.slice(at);
    if (toBlocks(earlier, this.layout.spaced).length === 1 && isTailLabel(earlier))
      for (const line of earlier) draft.labels.push(line);
    else for (const line of earlier) draft.texts.push({ line, role: 'body', joins: false });
  }

  private openPhoto(line: Line): void {
    if (this.current?.photo === false) this.interrupted = this.current;
    const draft = emptyDraft();
    draft.photo = true;
    this.drafts.push(draft);
    this.current = draft;
    this.append(line, 'body');
  }

  private isClosed(): boolean {
    const last = this.current?.texts.at(-1);
    if (last === undefined || last.role === 'subhead') return true;
    return isWhole(last.line.text) || isNote(last.line.text);
  }

  private append(line: Line, role: 'body' | 'subhead'): void {
    if (this.current?.photo === true && this.current.signed) this.resume();
    const draft = this.current;
    if (draft === null) return;
    if (role === 'subhead') draft.subheads++;
    if (isRunTogether(line.text, draft.texts.length === 0)) draft.unsplit = true;
    const joins = role === 'body' && !this.isClosed();
    const tail = role === 'body' ? tailByline(line.text) : -1;
    if (tail < 0) {
      draft.texts.push({ line, role, joins });
      return;
    }
    const size = line.end - line.start;
    draft.texts.push({ line: cutLine(this.raw, line, 0, tail), role, joins });
    draft.bylines.push(cutLine(this.raw, line, tail, size));
    draft.signed = true;
  }

  /** A photo story in the middle of an article does not end it. */
  private resume(): void {
    if (this.interrupted !== null) this.current = this.interrupted;
  }

  /** A short sentence where a picture stood: after more blank lines than usual. */
  private isPicture(line: Line, at: number): boolean {
    if (this.current === null || !this.layout.isWide(line.gap) || this.layout.uniform) return false;
    if (!this.isClosed() && isPhotoCredit(this.lines[at + 1]?.text ?? '')) return true;
    return isCaptionLength(line.text);
  }

  private isPhotoStory(line: Line, at: number): boolean {
    if (!this.isClosed() || !isPhotoCredit(this.lines[at + 1]?.text ?? '')) return false;
    const isApart = this.layout.isWide(line.gap) || this.current?.signed === true;
    return isApart || opensStory(line.text);
  }

  /** What is left at the end of the page; bylines and captions alone make an article, too. */
  private finish(): Block[] {
    if (this.current === null && this.waiting.length + this.pictures.length > 0) {
      this.current = emptyDraft();
      this.drafts.push(this.current);
    }
    this.settle();
    return this.blocks();
  }
}

/** Takes the lines of a page apart into articles. */
export function outlineOf(raw: string, lines: readonly Line[]): Outline {
  return new OutlineBuilder(raw, splitLeads(raw, lines)).build();
}
