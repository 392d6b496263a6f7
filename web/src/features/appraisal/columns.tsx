import type { Column } from "../../shared/grid/Grid";
import { Label } from "../../shared/labels";
import { formatShort } from "../../shared/number";
import { Tag } from "../../shared/page/Page";
import { differs, isOpen, pointsText, type Fault, type Typed } from "./edit";
import type { Criterion, UnitRow } from "./queries";

export function columnsOf({ criteria, typed, wrong, clashes, ownUnits, open }: { criteria: Criterion[]; typed: Typed; wrong: Fault[]; clashes: { sheet: string; code: string }[]; ownUnits: string[]; open: boolean }): Column<UnitRow>[] {
  return [
    { key: "unit", name: "Đơn vị", width: 172, frozen: true, text: (row) => row.unitName },
    {
      key: "state",
      name: "Phiếu",
      width: 216,
      text: (row) => Label("sheet-state", row.state),
      view: (row) => (ownUnits.includes(row.unitCode) ? <Tag tone="off">Đơn vị của bạn</Tag> : <Tag tone={row.state === "draft" ? "warn" : row.state === "submitted" ? "plain" : "good"}>{Label("sheet-state", row.state)}</Tag>),
    },
    ...criteria.map((one): Column<UnitRow> => ({
      key: one.code,
      name: `${one.number} ${one.name}`,
      head: (
        <span className="criterion-head" title={one.name}>
          <small>
            {one.number} · tối đa {formatShort(one.maximum)}
          </small>
          <span>{one.name}</span>
        </span>
      ),
      width: criteria.length > 6 ? 116 : 140,
      align: "right",
      text: (row) => pointsText(row, one.code, typed),
      view: (row) => {
        const line = row.lines[one.code];
        if (row.state === "draft" || !line?.proposed) return "–";
        return (
          <span className="two">
            <small>
              <span className="unseen">tự chấm </span>
              {formatShort(line.proposed.points)}
              <span className="unseen">, thẩm định </span>
            </small>
            <b>{pointsText(row, one.code, typed) || "…"}</b>
          </span>
        );
      },
      editable: (row) => open && isOpen(row, ownUnits) && row.lines[one.code] !== undefined,
      state: (row) => {
        const fault = wrong.find((cell) => cell.sheet === row.sheetId && cell.code === one.code);
        if (fault) return { state: "wrong", words: fault.why };
        if (clashes.some((cell) => cell.sheet === row.sheetId && cell.code === one.code)) return { state: "conflict", words: "người khác cũng vừa chấm" };
        if (typed[row.sheetId]?.[one.code]) return { state: "changed", words: "chưa lưu" };
        if (differs(row, one.code, typed)) return { state: "differs", words: "khác điểm tự chấm" };
        return isOpen(row, ownUnits) ? undefined : { state: "off", words: "không chấm ở đây" };
      },
    })),
  ];
}
