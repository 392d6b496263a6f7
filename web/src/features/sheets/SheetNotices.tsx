import { formatMoment } from "../../shared/dates";
import { formatShort } from "../../shared/number";
import type { Row } from "./edit";
import type { Sheet } from "./queries";
import type { Clash } from "./useAutosave";

/** What must be known before reading on: why the sheet came back, what is asked anew, who may do both. */
export function SheetNotices({ sheet, rows }: { sheet: Sheet; rows: Row[] }) {
  const round = sheet.state === "draft" ? sheet.returned.at(-1) : undefined;
  const judged = round?.lines.filter((line) => line.appraised) ?? [];
  const again = rows.filter((row) => row.line?.askedAgain && row.line.proposed === null);
  const nameOf = (code: string) => {
    const row = rows.find((one) => one.code === code);
    return row ? `${row.number} ${row.name}` : code;
  };
  return (
    <>
      {round && (
        <div className="notice warn" role="status">
          <p className="strong">Phiếu bị trả lại: {round.reason}</p>
          <p className="small">
            {round.byFunction ?? round.by}, {formatMoment(round.at)}
          </p>
          {judged.length > 0 && (
            <details>
              <summary>Điểm thẩm định lúc trả lại ({judged.length} tiêu chí)</summary>
              <ul>
                {judged.map((line) => (
                  <li key={line.code}>
                    {nameOf(line.code)}: tự chấm {formatShort(line.proposed?.points)}, thẩm định <b>{formatShort(line.appraised?.points)}</b>
                    {line.appraised?.reason && ` – ${line.appraised.reason}`}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      )}
      {again.length > 0 && (
        <div className="notice warn" role="status">
          <p className="strong">Bảng điểm có bản mới; {again.length} tiêu chí cần ghi điểm lại:</p>
          <ul>
            {again.map((row) => (
              <li key={row.code}>
                {row.number} {row.name}
                {row.line?.askedAgain?.proposed && ` (trước đây ${formatShort(row.line.askedAgain.proposed.points)})`}
              </li>
            ))}
          </ul>
        </div>
      )}
      {sheet.reopened && sheet.state !== "frozen" && (
        <p className="notice warn">
          Kết quả xếp hạng đã được mở lại: {sheet.reopened.reason} ({sheet.reopened.byFunction ?? sheet.reopened.by}, {formatMoment(sheet.reopened.at)})
        </p>
      )}
      {sheet.oneAccount && sheet.state === "draft" && (
        <p className="notice">
          Một tài khoản được vừa tự chấm vừa gửi phiếu này: {sheet.oneAccount.reason} ({sheet.oneAccount.byFunction ?? sheet.oneAccount.by})
        </p>
      )}
    </>
  );
}

/** What a colleague saved meanwhile in the same place: theirs and mine, one choice each. */
export function Clashes({ clashes, mine, onTake, onKeep }: { clashes: Clash[]; mine: (clash: Clash) => string; onTake: (clash: Clash) => void; onKeep: (clash: Clash) => void }) {
  if (clashes.length === 0) return null;
  return (
    <div className="notice conflict" role="alert">
      <p className="strong">Trong lúc bạn gõ, người khác của đơn vị đã sửa {clashes.length} ô mà bạn cũng sửa. Hãy chọn từng ô.</p>
      <ul className="rows">
        {clashes.map((one) => (
          <li key={`${one.code} ${one.field}`} className="acts">
            <span className="strong">
              {one.name}
              {one.field === "note" && ", ghi chú"}
            </span>
            <span>
              của họ: <b>{one.theirs || "để trống"}</b>
              {one.by && ` (${one.by})`}
            </span>
            <span>
              của bạn: <b>{mine(one) || "để trống"}</b>
            </span>
            <button type="button" className="button" onClick={() => onTake(one)}>
              Lấy của họ
            </button>
            <button type="button" className="button" onClick={() => onKeep(one)}>
              Giữ của tôi
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
