import { useState } from "react";
import { FormDialog } from "../../shared/page/FormDialog";
import { formatShort } from "../../shared/number";
import { Go } from "../../shared/page/Go";
import { Panel } from "../../shared/page/Page";
import { WithdrawDialog } from "../../shared/page/WithdrawDialog";
import { differsFromAppraised, isTyped, officialEntries, officialFault, officialReason, officialText, officialTotal, totalOf, type Cells } from "./official";
import { askOfficialWithdrawal, confirmOfficial, withdrawOfficial, type Criterion, type UnitRow } from "./queries";

/** One unit's points beside what the departments found; other points need a reason. */
export function OfficialSheet({ row, criteria, cells, editable, confirmable, withdrawable, why, onType, onDone }: {
  row: UnitRow; criteria: Criterion[]; cells: Cells;
  /** Points may be changed: not of the own unit. */
  editable: boolean; confirmable: boolean; withdrawable: boolean; why: string;
  onType: (code: string, field: "points" | "reason", text: string) => void; onDone: () => Promise<unknown>;
}) {
  const [act, setAct] = useState<"confirm" | "withdraw">();
  const shown = criteria.flatMap((criterion) => (row.lines[criterion.code] ? [{ criterion, line: row.lines[criterion.code]! }] : []));
  const wrong = confirmable ? shown.filter(({ criterion, line }) => officialFault(line, criterion, cells)).length : 0;
  const differing = shown.filter(({ line }) => differsFromAppraised(line, cells)).length;
  const stands = row.state === "official";
  const name = stands ? "Sửa điểm chính thức" : "Xác định điểm chính thức";
  const close = () => setAct(undefined);
  return (
    <Panel title={row.unitName} bare acts={
      <div className="page-acts">
        {wrong > 0 && <span className="bad strong">Còn {wrong} tiêu chí cần ghi</span>}
        {withdrawable && <button type="button" className="button danger" onClick={() => setAct("withdraw")}>Rút điểm chính thức</button>}
        {confirmable && (!stands || isTyped(row, cells)) && <button type="button" className="button main" disabled={wrong > 0} onClick={() => setAct("confirm")}>{name}</button>}
      </div>
    } foot={<>{why} <Go to={`/phieu-cham/${row.sheetId}`}>Mở phiếu của đơn vị</Go></>}>
      <div className="scroll">
        <table className="table">
          <caption>Điểm theo tiêu chí của {row.unitName}</caption>
          <thead>
            <tr>
              <th>Tiêu chí</th>
              <th className="number wide-only">Tối đa</th>
              <th className="number wide-only">Tự chấm</th>
              <th className="number">Thẩm định</th>
              <th className="number">Chính thức</th>
              <th className="wide-only">Lý do khác điểm thẩm định</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ criterion, line }) => {
              const text = officialText(line, cells);
              const fault = confirmable ? officialFault(line, criterion, cells) : undefined;
              const differ = differsFromAppraised(line, cells);
              const field = confirmable && editable;
              const label = `${criterion.number} ${criterion.name}`;
              const reason = field && differ ? (
                <input className="input" aria-label={`Lý do, ${label}`} maxLength={2_000} aria-invalid={fault ? true : undefined} value={officialReason(line, cells)} onChange={(event) => onType(line.code, "reason", event.target.value)} />
              ) : (
                differ && officialReason(line, cells)
              );
              return (
                <tr key={line.code} className={differ ? "differing" : undefined}>
                  <th scope="row" className="plain">
                    {label}
                    {line.appraised?.reason && <small className="block quiet">{line.appraised.departmentName ?? line.departmentName}: {line.appraised.reason}</small>}
                    <span className="phone-only block">{reason}</span>
                    {fault && <span className="wrong block">{fault}</span>}
                  </th>
                  <td className="number wide-only quiet">{formatShort(criterion.maximum)}</td>
                  <td className="number wide-only">{formatShort(line.proposed?.points) || "–"}</td>
                  <td className="number">{formatShort(line.appraised?.points) || "–"}</td>
                  <td className="number">
                    {field ? (
                      <input className="input number points-field" aria-label={`Điểm chính thức, ${label}`} inputMode="decimal" autoComplete="off" aria-invalid={fault ? true : undefined} value={text} onChange={(event) => onType(line.code, "points", event.target.value)} />
                    ) : (
                      <b>{line.official ? text : "–"}</b>
                    )}
                  </td>
                  <td className="wide-only">{reason}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Tổng điểm</th>
              <td className="wide-only" />
              <td className="number wide-only">{formatShort(totalOf(row, "proposed")) || "–"}</td>
              <td className="number">{formatShort(totalOf(row, "appraised")) || "–"}</td>
              <td className="number">{formatShort(confirmable ? officialTotal(row, cells) : totalOf(row, "official")) || "–"}</td>
              <td className="wide-only" />
            </tr>
          </tfoot>
        </table>
      </div>
      {act === "confirm" && (
        <FormDialog title={name} act={name} onClose={close} onAct={async (key) => { await confirmOfficial(row.sheetId, officialEntries(row, cells), row.etag, key); await onDone(); }}>
          <p>
            Điểm chính thức của <b>{row.unitName}</b> là <b>{formatShort(officialTotal(row, cells))}</b>, {differing === 0 ? "đúng bằng điểm thẩm định ở mọi tiêu chí" : `khác điểm thẩm định ở ${differing} tiêu chí`}. Đơn vị thấy điểm và lý do ngay; trước khi hội nghị thông qua vẫn sửa hoặc rút được.
          </p>
        </FormDialog>
      )}
      {act === "withdraw" && (
        <WithdrawDialog title={`Rút điểm chính thức của ${row.unitName}`} act="Rút điểm chính thức" address={`/official/${row.sheetId}`} ask={() => askOfficialWithdrawal(row.sheetId)} onClose={close}
          onAct={async (key, reason) => { await withdrawOfficial(row.sheetId, reason, row.etag, key); await onDone(); }}>
          Phiếu trở về như trước khi có điểm chính thức: các sở, ngành thẩm định lại hoặc trả lại phiếu được. Lý do được ghi trên phiếu.
        </WithdrawDialog>
      )}
    </Panel>
  );
}
