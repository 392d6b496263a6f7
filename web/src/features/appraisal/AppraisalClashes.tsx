import { formatMoment } from "../../shared/dates";
import { formatShort } from "../../shared/number";
import type { Typed } from "./edit";
import type { Criterion } from "./queries";
import type { Clash } from "./useSaving";

/** Cells that a colleague of the department judged meanwhile: theirs and mine, one choice each. */
export function AppraisalClashes({ clashes, criteria, typed, onTake, onKeep }: { clashes: Clash[]; criteria: Map<string, Criterion>; typed: Typed; onTake: (clash: Clash) => void; onKeep: (clash: Clash) => void }) {
  if (clashes.length === 0) return null;
  return (
    <div className="notice conflict" role="alert">
      <p className="strong">Trong lúc bạn chấm, người khác đã lưu {clashes.length} ô mà bạn cũng chấm. Hãy chọn từng ô, rồi lưu lại; ô nào để nguyên thì lưu điểm của bạn.</p>
      <ul className="rows">
        {clashes.map((one) => (
          <li key={`${one.sheet} ${one.code}`} className="acts">
            <span className="strong">
              {one.unitName}, {criteria.get(one.code)?.number} {criteria.get(one.code)?.name}
            </span>
            <span>
              của họ: <b>{formatShort(one.theirs?.points) || "để trống"}</b>
              {one.theirs && ` (${one.theirs.byFunction ?? one.theirs.by}, ${formatMoment(one.theirs.at)})`}
            </span>
            <span>
              của bạn: <b>{typed[one.sheet]?.[one.code]?.points ?? "để trống"}</b>
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
