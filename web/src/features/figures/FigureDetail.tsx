import { useQuery } from "@tanstack/react-query";
import { TextField } from "../../shared/fields/Field";
import { formatMoment } from "../../shared/dates";
import { label } from "../../shared/labels";
import { format, formatPercent } from "../../shared/number";
import { Panel } from "../../shared/page/Page";
import { qualifierText, shown, stateOf, type Field, type Typed } from "./edit";
import { pastYears, type Figure } from "./queries";

/** All that is known of the chosen figure: who reported it, what the source says, the years before, what others say of it. */
export function FigureDetail({ figure, typed, unit, period, wrong, onChange }: {
  figure: Figure; typed: Typed; unit: string; period: string; wrong: { field: Field; why: string; wantsReason?: boolean }[]; onChange: (field: Field, text: string) => void;
}) {
  const year = Number.parseInt(period.slice(0, 4), 10);
  const past = useQuery(pastYears(unit, year - 5, year - 1));
  const years = past.data?.series.find((series) => series.indicatorCode === figure.indicatorCode)?.years.filter((one) => one.actual !== null) ?? [];
  const asksReason = wrong.some((one) => one.wantsReason);
  return (
    <Panel title={figure.indicatorName ?? figure.indicatorCode}>
      <div className="form">
        {wrong.map((one) => (
          <p key={one.why} className="wrong">
            {one.why}
          </p>
        ))}
        {(asksReason || typed[figure.indicatorCode]?.reason !== undefined) && (
          <TextField name="Lý do" value={typed[figure.indicatorCode]?.reason ?? ""} onChange={(text) => onChange("reason", text)} />
        )}
        <dl className="facts">
          <dt>Mã</dt>
          <dd>{figure.indicatorCode}</dd>
          <dt>Tình trạng</dt>
          <dd>{stateOf(figure).word}</dd>
          {figure.ownerDepartmentCode && (
            <>
              <dt>Cơ quan quản lý</dt>
              <dd>{figure.ownerDepartmentName ?? figure.ownerDepartmentCode}</dd>
            </>
          )}
          {figure.targetSource && (
            <>
              <dt>Kế hoạch</dt>
              <dd>
                {format(figure.target)} {figure.unitOfMeasure} ({label("target-source", figure.targetSource)})
              </dd>
            </>
          )}
          {figure.statedPercent && (
            <>
              <dt>Nguồn công bố</dt>
              <dd>
                {figure.statedPercentQualifier && figure.statedPercentQualifier !== "exact" && `${label("qualifier", figure.statedPercentQualifier)} `}
                {formatPercent(figure.statedPercent)}
              </dd>
            </>
          )}
          {figure.reportedAt && (
            <>
              <dt>Báo cáo</dt>
              <dd>
                {figure.reportedByName ?? figure.reportedBy}, {formatMoment(figure.reportedAt)}
              </dd>
            </>
          )}
        </dl>
        <TextField name="Ghi chú" optional long value={shown(figure, typed, "note")} onChange={(text) => onChange("note", text)} />
        {figure.claim && (
          <div className="notice conflict">
            <p>
              {figure.claim.byName ?? figure.claim.by} nêu số khác: <b>{format(figure.claim.value)}</b>
              {figure.claim.reason && `, lý do: ${figure.claim.reason}`}
            </p>
            {figure.claim.answer && <p>Trả lời: {figure.claim.answer}</p>}
          </div>
        )}
        {years.length > 0 && (
          <div>
            <h3>Các năm trước</h3>
            <dl className="facts">
              {years.map((one) => (
                <div key={one.period} className="fact">
                  <dt>{one.period}</dt>
                  <dd>
                    {one.qualifier && one.qualifier !== "exact" && `${qualifierText(one.qualifier)} `}
                    {format(one.actual)}
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        )}
      </div>
    </Panel>
  );
}
