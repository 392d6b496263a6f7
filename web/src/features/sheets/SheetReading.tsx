import { formatShort, same, sum } from "../../shared/number";
import { figureText, type Row } from "./edit";
import type { Line, Sheet } from "./queries";

type Points = "proposed" | "appraised" | "official";
const steps: { key: Points; name: string }[] = [
  { key: "proposed", name: "Tự chấm" },
  { key: "appraised", name: "Thẩm định" },
  { key: "official", name: "Chính thức" },
];

/** The sheet to read and to print: the steps that have points, side by side; what differs is bold and says why. */
export function SheetReading({ sheet, rows, pastYear, hasPast }: { sheet: Sheet; rows: Row[]; pastYear: string; hasPast: boolean }) {
  const seen = steps.filter((step) => step.key === "proposed" ? sheet.whole : sheet.lines.some((line) => line[step.key]));
  const below = (row: Row) => {
    const start = rows.indexOf(row);
    const end = rows.findIndex((one, index) => index > start && one.depth <= row.depth);
    return rows.slice(start + 1, end < 0 ? undefined : end).flatMap((one) => (one.line ? [one.line] : []));
  };
  return (
    <div className="scroll">
      <table className="table">
        <caption>Phiếu chấm điểm theo tiêu chí</caption>
        <thead>
          <tr>
            <th>Tiêu chí</th>
            <th className="number wide-only">Tối đa</th>
            {hasPast && <th className="number wide-only">{pastYear}</th>}
            {seen.map((step) => (
              <th key={step.key} className="number">
                {step.name}
              </th>
            ))}
            <th className="wide-only">Ghi chú, lý do</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { line } = row;
            return (
              <tr key={row.code} className={line ? undefined : "group"}>
                <th scope="row" className={line ? "criterion" : "criterion strong"} style={{ paddingLeft: 12 + row.depth * 14 }}>
                  {row.number} {row.name}
                  {line && figureText(line) && <small className="quiet">{figureText(line)}</small>}
                  {line && (
                    <span className="phone-only">
                      <Remarks line={line} />
                    </span>
                  )}
                </th>
                <td className="number wide-only quiet">{formatShort(row.maximum)}</td>
                {hasPast && <td className="number wide-only quiet">{formatShort(row.past)}</td>}
                {seen.map((step) => (
                  <td key={step.key} className={line ? "number" : "number strong"}>
                    {line ? <Value line={line} step={step.key} /> : whole(below(row), step.key)}
                  </td>
                ))}
                <td className="wide-only">{line && <Remarks line={line} />}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Tổng điểm</th>
            <td className="number wide-only">{formatShort(sum(sheet.lines.map((line) => line.maximum)))}</td>
            {hasPast && <td className="number wide-only">{formatShort(sum(rows.map((row) => (row.line ? row.past : null))))}</td>}
            {seen.map((step) => (
              <td key={step.key} className="number">
                {whole(sheet.lines, step.key)}
              </td>
            ))}
            <td className="wide-only" />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** A sum is said when all of it is known. */
function whole(lines: Line[], step: Points): string {
  return lines.every((line) => line[step]) ? formatShort(sum(lines.map((line) => line[step]?.points))) : "–";
}

function Value({ line, step }: { line: Line; step: Points }) {
  const points = line[step]?.points;
  if (points === undefined) return <span className={step === "proposed" ? "warn" : "quiet"}>{step === "proposed" ? "chưa ghi" : "–"}</span>;
  const before = step === "appraised" ? line.proposed?.points : step === "official" ? line.appraised?.points ?? line.proposed?.points : undefined;
  return before !== undefined && !same(points, before) ? <b>{formatShort(points)}</b> : formatShort(points);
}

function Remarks({ line }: { line: Line }) {
  const { changedSince } = line;
  return (
    <span className="remarks">
      {line.proposed?.note && <span>{line.proposed.note}</span>}
      {line.appraised?.reason && (
        <span>
          <b>{line.appraised.departmentName ?? line.departmentName ?? "Sở, ngành"}:</b> {line.appraised.reason}
        </span>
      )}
      {line.official?.reason && (
        <span>
          <b>Trưởng cụm, khối:</b> {line.official.reason}
        </span>
      )}
      {changedSince && (
        <span className="warn">
          Số liệu đã đổi sau khi chấm: {formatShort(changedSince.was.actual) || "chưa có"} → {formatShort(changedSince.is?.actual) || "không còn"}
        </span>
      )}
    </span>
  );
}
