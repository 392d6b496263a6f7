import { TextField } from "../../shared/fields/Field";
import { formatMoment } from "../../shared/dates";
import { format, formatPercent, formatShort } from "../../shared/number";
import { Go } from "../../shared/page/Go";
import { Panel } from "../../shared/page/Page";
import { differs, pointsText, reasonText, type Fault, type Typed } from "./edit";
import type { Criterion, UnitRow } from "./queries";

/** The chosen cell: what the unit says, what the figure says, what is found and why. */
export function CellDetail({ row, criterion, typed, wrong, editable, onAgree, onReason }: {
  row: UnitRow; criterion: Criterion; typed: Typed; wrong: Fault[]; editable: boolean; onAgree: () => void; onReason: (text: string) => void;
}) {
  const line = row.lines[criterion.code];
  // A draft is the unit's own affair until it is sent.
  const proposed = row.state === "draft" ? null : line?.proposed;
  const points = pointsText(row, criterion.code, typed);
  const fault = wrong.find((one) => one.sheet === row.sheetId && one.code === criterion.code);
  const figure = line?.figure;
  const differ = differs(row, criterion.code, typed);
  const reason = reasonText(row, criterion.code, typed);
  return (
    <Panel title={`${criterion.number} ${criterion.name}`}>
      <div className="form">
        <p className="quiet">
          <span className="foreign">{row.unitName}</span> · tối đa {formatShort(criterion.maximum)} điểm · <Go to={`/phieu-cham/${row.sheetId}`}>Mở phiếu</Go>
        </p>
        {fault && !fault.wantsReason && <p className="wrong">{fault.why}</p>}
        <dl className="facts">
          <dt>Tự chấm</dt>
          <dd>
            <b>{proposed ? formatShort(proposed.points) : "chưa có"}</b>
            {proposed?.note && <span className="block quiet small">{proposed.note}</span>}
          </dd>
          <dt>Thẩm định</dt>
          <dd>
            <b>{points || "chưa có"}</b>
            {line?.appraised && <span className="block quiet small">{line.appraised.byFunction ?? line.appraised.by}{line.appraised.at.includes("T") && `, ${formatMoment(line.appraised.at)}`}</span>}
          </dd>
          {line?.official && (
            <>
              <dt>Chính thức</dt>
              <dd>{formatShort(line.official.points)}</dd>
            </>
          )}
        </dl>
        {figure && (
          <div>
            <h3>{line.indicatorName ?? "Số liệu gắn với tiêu chí"}</h3>
            <p>{figure.actual === null ? "Chưa có số thực hiện" : `${format(figure.actual)} ${figure.unitOfMeasure ?? ""}`}</p>
            {figure.target !== null && (
              <p className="quiet small">
                Kế hoạch {format(figure.target)} {figure.unitOfMeasure ?? ""}
                {(figure.statedPercent ?? figure.derivedPercent) && ` · đạt ${formatPercent(figure.statedPercent ?? figure.derivedPercent)}`}
              </p>
            )}
          </div>
        )}
        {editable && proposed && (
          <button type="button" className="button" disabled={points !== "" && !differ} onClick={onAgree}>
            Đồng ý với điểm tự chấm ({formatShort(proposed.points)})
          </button>
        )}
        {editable && (differ || fault?.wantsReason) && <TextField name="Lý do khác điểm tự chấm" long maxLength={2_000} value={reason} onChange={onReason} wrong={fault?.wantsReason ? fault.why : undefined} />}
        {!editable && differ && reason && (
          <p>
            <b>Lý do:</b> {reason}
          </p>
        )}
      </div>
    </Panel>
  );
}
