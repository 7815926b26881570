/** Answers about people: the matrix, what changed from list to list, one person. */
import type { Day, ParticipantRole, Span } from '../model.ts';
import type { OrderChange } from '../people/printed-order.ts';
import type { ArticleRow, LaneSession } from './answers.ts';

/** Rows of the matrix: as printed, by sessions, by first session. */
export type RowOrder = 'printed' | 'presence' | 'first';

/** A series whose sessions can be columns. */
export interface SeriesChoice {
  readonly id: string;
  /** Reported sessions of the selection that name anybody. */
  readonly lists: number;
}

/** Sessions of a series between two columns, all without a column of their own. */
export interface ColumnGap {
  readonly from: number;
  readonly to: number;
  readonly unseen: number;
  /** Passed on, mentioned, or outside the selection. */
  readonly others: number;
}

export interface MatrixColumn {
  readonly session: LaneSession;
  /** What lies between this column and the one before; null where nothing does, and among several series. */
  readonly gap: ColumnGap | null;
}

export interface MatrixRow {
  readonly person: string;
  /** Columns in which the person is named, in any role but 缺席. */
  readonly sessions: number;
}

/** A person named in a session; who has no cell is not named there. */
export interface MatrixCell {
  /** Numbers of row and column. */
  readonly person: number;
  readonly session: number;
  /** The one that says most first. */
  readonly roles: readonly ParticipantRole[];
  /** As printed in this list, else as last printed before; '' where neither names one. */
  readonly office: string;
  /** The earlier day that the office is taken from; null if this list prints it. */
  readonly officeDay: Day | null;
}

export interface PeopleMatrix {
  readonly choices: readonly SeriesChoice[];
  /** The series whose sessions are the columns; '' is all of them. */
  readonly series: string;
  readonly people: readonly MatrixRow[];
  readonly columns: readonly MatrixColumn[];
  readonly cells: readonly MatrixCell[];
  readonly peopleTotal: number;
  readonly columnsTotal: number;
  /** Of the printed order: lists behind it, pairs of names in them, and pairs that stand the other way round. */
  readonly printed: { readonly lists: number; readonly pairs: number; readonly against: number };
}

/** What became of the printed lists of one series. */
export interface SeriesChanges {
  readonly series: string;
  /** Newest first. */
  readonly changes: readonly OrderChange[];
}

/** A place where a person is named. */
export interface Naming extends Span {
  readonly sessionId: string;
  readonly session: string;
  readonly ordinal: number | null;
  readonly day: Day | null;
  readonly articleId: string;
  readonly role: ParticipantRole;
  readonly office: string;
  readonly asWritten: string;
}

/** An office with the places that print it, oldest first. */
export interface OfficeLine {
  readonly name: string;
  readonly first: Day | null;
  readonly last: Day | null;
  /** A word for a group (省领导), no office. */
  readonly isGroup: boolean;
  readonly namings: readonly Naming[];
}

export interface PersonDetail {
  readonly person: string;
  readonly first: Day | null;
  readonly last: Day | null;
  readonly offices: readonly OfficeLine[];
  /** Newest first. */
  readonly namings: readonly Naming[];
  readonly articles: readonly ArticleRow[];
}
