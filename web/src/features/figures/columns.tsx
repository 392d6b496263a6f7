import type { Change, Column } from "../../shared/grid/Grid";
import { format, formatPercent } from "../../shared/number";
import { Tag } from "../../shared/page/Page";
import type { Conflict } from "./Conflicts";
import { isLocked, qualifierChoices, shown, stateOf, type Field, type Typed } from "./edit";
import type { Figure } from "./queries";

export interface Shown {
  rows: Figure[];
  typed: Typed;
  wrong: { row: string; field: Field; why: string }[];
  conflicts: Conflict[];
  onChange: (changes: Change[], how: "typed" | "pasted" | "undone") => void;
}

export function columnsOf({ typed, wrong, conflicts }: Shown): Column<Figure>[] {
  const entry = (key: Field, name: string, width: number, more: Partial<Column<Figure>> = {}): Column<Figure> => ({
    key,
    name,
    width,
    text: (row) => shown(row, typed, key),
    editable: (row) => !isLocked(row),
    state: (row) => {
      const code = row.indicatorCode;
      const fault = wrong.find((one) => one.row === code && one.field === key);
      if (fault) return { state: "wrong", words: fault.why };
      if (conflicts.some((one) => one.row === code && one.field === key)) return { state: "conflict", words: "người khác cũng vừa sửa" };
      if (typed[code]?.[key] !== undefined) return { state: "changed", words: "chưa gửi" };
      return isLocked(row) ? { state: "off", words: "đã xác nhận, không sửa ở đây" } : undefined;
    },
    ...more,
  });
  return [
    { key: "name", name: "Chỉ tiêu", width: 300, frozen: true, text: (row) => row.indicatorName ?? row.indicatorCode },
    { key: "measure", name: "Đơn vị tính", width: 92, text: (row) => row.unitOfMeasure ?? "" },
    { key: "target", name: "Kế hoạch", width: 92, align: "right", text: (row) => (row.targetStatus === "not-assigned" ? "Không giao" : row.targetStatus === "not-applicable" ? "Không áp dụng" : format(row.target)) },
    entry("value", "Thực hiện", 110, { align: "right" }),
    entry("qualifier", "Tính chất", 96, { choices: [...qualifierChoices] }),
    entry("source", "Nguồn, văn bản", 150),
    { key: "percent", name: "% kế hoạch", width: 96, align: "right", text: (row) => formatPercent(row.statedPercent ?? row.derivedPercent) },
    {
      key: "state",
      name: "Tình trạng",
      width: 128,
      text: (row) => stateOf(row).word,
      view: (row) => <Tag tone={stateOf(row).tone}>{stateOf(row).word}</Tag>,
    },
  ];
}
