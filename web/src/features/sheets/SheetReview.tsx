import { formatShort } from "../../shared/number";
import { Panel } from "../../shared/page/Page";
import { blanks, differences, figureText, type Row } from "./edit";
import type { Sheet } from "./queries";

/** What the leader looks at before the sheet goes out: the total, what is blank, what differs from last year. */
export function SheetReview({ sheet, rows, pastTotal, pastYear }: { sheet: Sheet; rows: Row[]; pastTotal: string; pastYear: string }) {
  const missing = new Set(blanks(sheet).map((line) => line.code));
  const differ = differences(rows);
  const noted = sheet.lines.filter((line) => line.proposed?.note).length;
  return (
    <>
      <Panel title="Trước khi gửi">
        <dl className="review">
          <div>
            <dt>Tổng điểm tự chấm</dt>
            <dd className="big">{formatShort(sheet.proposedTotal) || "chưa đủ"}</dd>
          </div>
          {pastTotal && (
            <div>
              <dt>{pastYear}, điểm chính thức</dt>
              <dd>{formatShort(pastTotal)}</dd>
            </div>
          )}
          <div>
            <dt>Tiêu chí để trống</dt>
            <dd className={missing.size === 0 ? "good strong" : "bad strong"}>{missing.size === 0 ? "Không có" : missing.size}</dd>
          </div>
          <div>
            <dt>Tiêu chí có ghi căn cứ</dt>
            <dd>
              {noted}/{sheet.lines.length}
            </dd>
          </div>
        </dl>
        {missing.size > 0 && (
          <>
            <h3>Chưa có điểm (không được điểm nào thì ghi 0)</h3>
            <ul>
              {rows.filter((row) => missing.has(row.code)).map((row) => (
                <li key={row.code}>
                  {row.number} {row.name}
                </li>
              ))}
            </ul>
          </>
        )}
      </Panel>
      {differ.length > 0 && (
        <Panel title={`Khác ${pastYear.toLocaleLowerCase("vi")}`} count={differ.length} bare>
          <ul className="differ">
            {differ.map(({ row, change }) => (
              <li key={row.code}>
                <div>
                  <p className="strong">
                    {row.number} {row.name}
                  </p>
                  <p className="quiet small">{[row.line && figureText(row.line), row.line?.proposed?.note].filter(Boolean).join(" · ")}</p>
                </div>
                <span>
                  <small className="quiet">{pastYear}</small>
                  {formatShort(row.past)}
                </span>
                <span>
                  <small className="quiet">Nay</small>
                  <b>{formatShort(row.line?.proposed?.points)}</b>
                </span>
                <span className={change.startsWith("-") ? "warn" : "good"}>
                  <small className="quiet">Thay đổi</small>
                  {change.startsWith("-") ? `giảm ${formatShort(change.slice(1))}` : `tăng ${formatShort(change)}`}
                </span>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </>
  );
}
