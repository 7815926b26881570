/** The cells of an export. Lists are joined by the writer with `;`, null is an empty cell. */
export type Cell = string | number | readonly string[] | null;

/** Any result as rows and columns; the writers (CSV, later XLSX) and the table twins of charts read it. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}
