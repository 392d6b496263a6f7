import type { Change, Column } from "../../shared/grid/Grid";
import { formatShort, sum } from "../../shared/number";
import { figureText, pointsNow, shown, type Fault, type Row, type Typed } from "./edit";
import type { Clash } from "./useAutosave";

export interface Shown {
  rows: Row[];
  typed: Typed;
  wrong: Fault[];
  clashes: Clash[];
  pastYear: string;
  hasPast: boolean;
  /** The last column takes what is left of the page. */
  noteWidth: number;
  onChange: (changes: Change[], how: "typed" | "pasted" | "undone") => void;
}

/** Sum of a group as it is typed now. */
export function sumOf(row: Row, rows: Row[], typed: Typed): string {
  const start = rows.indexOf(row);
  const end = rows.findIndex((one, index) => index > start && one.depth <= row.depth);
  return sum(rows.slice(start + 1, end < 0 ? undefined : end).map((one) => (one.line ? pointsNow(one.line, typed) : null)));
}

export function columnsOf({ rows, typed, wrong, clashes, pastYear, noteWidth }: Shown): Column<Row>[] {
  const off = (row: Row) => (row.line ? undefined : { state: "off" as const, words: "nhóm tiêu chí" });
  const strong = (row: Row, text: string) => (row.line ? text : <b>{text}</b>);
  const entry = (key: "points" | "note", name: string, width: number, more: Partial<Column<Row>> = {}): Column<Row> => ({
    key,
    name,
    width,
    text: (row) => (row.line ? shown(row.line, typed, key) : key === "points" ? formatShort(sumOf(row, rows, typed)) : ""),
    view: (row) => strong(row, row.line ? shown(row.line, typed, key) : key === "points" ? formatShort(sumOf(row, rows, typed)) : ""),
    editable: (row) => row.line !== undefined,
    state: (row) => {
      const fault = wrong.find((one) => one.code === row.code && one.field === key);
      if (fault) return { state: "wrong", words: fault.why };
      if (clashes.some((one) => one.code === row.code && one.field === key)) return { state: "conflict", words: "người khác cũng vừa sửa" };
      if (typed[row.code]?.[key] !== undefined) return { state: "changed", words: "chưa lưu" };
      return off(row);
    },
    ...more,
  });
  return [
    { key: "name", name: "Tiêu chí", width: 380, frozen: true, text: (row) => `${row.number} ${row.name}`, view: (row) => strong(row, `${row.number} ${row.name}`), state: off },
    { key: "figure", name: "Số liệu", width: 190, text: (row) => (row.line ? figureText(row.line) : ""), state: off },
    { key: "maximum", name: "Tối đa", width: 66, align: "right", text: (row) => formatShort(row.maximum), view: (row) => strong(row, formatShort(row.maximum)), state: off },
    { key: "past", name: pastYear, width: 84, align: "right", text: (row) => formatShort(row.past), state: off },
    entry("points", "Điểm tự chấm", 100, { align: "right" }),
    entry("note", "Căn cứ, ghi chú", noteWidth),
  ];
}
