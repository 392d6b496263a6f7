import { formatMoment } from "../../shared/dates";
import type { Field } from "./edit";

export interface Conflict {
  row: string;
  name: string;
  field: Field;
  theirs: string;
  mine: string;
  by: string | null;
  at: string | null;
}

/** What both changed: theirs and mine side by side. Mine stays in the cells; sending again means mine. */
export function Conflicts({ conflicts, onTake }: { conflicts: Conflict[]; onTake: (taken: Conflict) => void }) {
  if (conflicts.length === 0) return null;
  return (
    <div className="notice conflict" role="alert">
      <p className="strong">Trong lúc bạn gõ, người khác đã sửa {conflicts.length} ô mà bạn cũng sửa. Hãy chọn từng ô, rồi gửi lại; ô nào để nguyên thì gửi giá trị của bạn.</p>
      <ul className="rows">
        {conflicts.map((one) => (
          <li key={`${one.row} ${one.field}`} className="acts">
            <span className="strong">{one.name}</span>
            <span>
              của họ: <b>{one.theirs || "để trống"}</b>
              {one.by && ` (${one.by}${one.at ? `, ${formatMoment(one.at)}` : ""})`}
            </span>
            <span>
              của bạn: <b>{one.mine || "để trống"}</b>
            </span>
            <button type="button" className="button" onClick={() => onTake(one)}>
              Lấy của họ
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
