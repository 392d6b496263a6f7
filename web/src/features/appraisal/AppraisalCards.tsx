import { formatShort } from "../../shared/number";
import { Choice } from "../../shared/fields/Field";
import { differs, isOpen, pointsText, reasonText, type Fault, type Typed } from "./edit";
import type { Criterion, UnitRow } from "./queries";

/** On a phone one unit at a time, each criterion a card with large fields. */
export function AppraisalCards({ rows, row, criteria, typed, wrong, ownUnits, open, onUnit, onType }: {
  rows: UnitRow[]; row: UnitRow; criteria: Criterion[]; typed: Typed; wrong: Fault[]; ownUnits: string[]; open: boolean;
  onUnit: (sheet: string) => void; onType: (code: string, field: "points" | "reason", text: string) => void;
}) {
  const editable = open && isOpen(row, ownUnits);
  return (
    <>
      <div className="toolbar">
        <div className="unit-choice">
          <Choice name="Đơn vị" value={row.sheetId} options={rows.map((one) => ({ value: one.sheetId, text: one.unitName }))} onChange={onUnit} />
        </div>
      </div>
      <ul className="cards">
        {criteria.map((one) => {
          const line = row.lines[one.code];
          const fault = wrong.find((cell) => cell.sheet === row.sheetId && cell.code === one.code);
          const id = `wrong-${one.code}`;
          return (
            <li key={one.code}>
              <p className="strong">
                {one.number} {one.name}
              </p>
              <p className="quiet">
                Tối đa {formatShort(one.maximum)} · tự chấm <b>{line?.proposed && row.state !== "draft" ? formatShort(line.proposed.points) : "chưa gửi"}</b>
                {line?.proposed?.note && row.state !== "draft" && ` · ${line.proposed.note}`}
              </p>
              {editable ? (
                <>
                  <div className="pair">
                    <label>
                      <span>Thẩm định</span>
                      <input className="input number" inputMode="decimal" autoComplete="off" aria-invalid={fault && !fault.wantsReason ? true : undefined} aria-describedby={fault ? id : undefined}
                        value={pointsText(row, one.code, typed)} onChange={(event) => onType(one.code, "points", event.target.value)} />
                    </label>
                    {line?.proposed && (
                      <button type="button" className="button low" disabled={pointsText(row, one.code, typed) !== "" && !differs(row, one.code, typed)} onClick={() => onType(one.code, "points", formatShort(line.proposed!.points))}>
                        Đồng ý
                      </button>
                    )}
                  </div>
                  {differs(row, one.code, typed) && (
                    <label>
                      <span>Lý do khác điểm tự chấm</span>
                      <textarea className="input" aria-invalid={fault?.wantsReason ? true : undefined} value={reasonText(row, one.code, typed)} onChange={(event) => onType(one.code, "reason", event.target.value)} />
                    </label>
                  )}
                </>
              ) : (
                <p>
                  Thẩm định <b>{pointsText(row, one.code, typed) || "–"}</b>
                  {reasonText(row, one.code, typed) && `: ${reasonText(row, one.code, typed)}`}
                </p>
              )}
              {fault && (
                <p className="wrong" id={id}>
                  {fault.why}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
