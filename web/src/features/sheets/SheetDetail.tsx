import { formatDay, formatMoment, dayOf } from "../../shared/dates";
import { TextField } from "../../shared/fields/Field";
import { Label } from "../../shared/labels";
import { format, formatPercent, formatShort } from "../../shared/number";
import { Panel } from "../../shared/page/Page";
import { shown, type Fault, type Row, type Typed } from "./edit";
import type { Line, Sheet } from "./queries";

/** All that is known of the chosen criterion: the figure, last year, what the department said last time. */
export function SheetDetail({ sheet, row, line, typed, pastYear, wrong, onNote }: {
  sheet: Sheet; row: Row; line: Line; typed: Typed; pastYear: string; wrong: Fault[]; onNote: (text: string) => void;
}) {
  const { figure } = line;
  const before = sheet.returned.at(-1)?.lines.find((one) => one.code === line.code)?.appraised;
  return (
    <Panel title={`${row.number} ${row.name}`}>
      <div className="form">
        {wrong.map((one) => (
          <p key={one.why} className="wrong">
            {one.why}
          </p>
        ))}
        <dl className="facts">
          <dt>Điểm tối đa</dt>
          <dd>
            {formatShort(line.maximum)}
            {line.step && `, chấm theo bước ${formatShort(line.step)}`}
          </dd>
          <dt>Thẩm định</dt>
          <dd>{line.departmentName ?? "Không giao sở, ngành nào"}</dd>
          {row.past && (
            <>
              <dt>{pastYear}</dt>
              <dd>{formatShort(row.past)} điểm chính thức</dd>
            </>
          )}
          {line.proposed && (
            <>
              <dt>Đã ghi</dt>
              <dd>
                {formatShort(line.proposed.points)}, {line.proposed.byFunction ?? line.proposed.by}
                {line.proposed.at.includes("T") && `, ${formatDay(dayOf(line.proposed.at))}`}
              </dd>
            </>
          )}
        </dl>
        {before && (
          <div className="notice warn">
            <p>
              Lần trước {before.departmentName ?? "sở, ngành"} chấm <b>{formatShort(before.points)}</b>
              {before.reason && `: ${before.reason}`}
            </p>
          </div>
        )}
        {figure && (
          <div>
            <h3>{line.indicatorName ?? "Số liệu gắn với tiêu chí"}</h3>
            <dl className="facts">
              <dt>Kế hoạch</dt>
              <dd>{figure.target === null ? Label("target-status", figure.targetStatus) : `${format(figure.target)} ${figure.unitOfMeasure ?? ""}`}</dd>
              <dt>Thực hiện</dt>
              <dd>
                {figure.actual === null ? "Chưa có" : `${format(figure.actual)} ${figure.unitOfMeasure ?? ""}`} ({Label("actual-state", figure.actualStatus).toLocaleLowerCase("vi")})
              </dd>
              {(figure.statedPercent ?? figure.derivedPercent) && (
                <>
                  <dt>So với kế hoạch</dt>
                  <dd>{formatPercent(figure.statedPercent ?? figure.derivedPercent)}</dd>
                </>
              )}
              {figure.at && (
                <>
                  <dt>Cập nhật</dt>
                  <dd>{formatMoment(figure.at)}</dd>
                </>
              )}
            </dl>
          </div>
        )}
        <TextField name="Căn cứ, ghi chú" optional long maxLength={2_000} value={shown(line, typed, "note")} onChange={onNote} />
      </div>
    </Panel>
  );
}
