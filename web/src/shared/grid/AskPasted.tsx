import { format, readPasted } from "../number";
import { Dialog } from "../page/Dialog";
import type { Change } from "./Grid";

/** A pasted column that reads two ways: both results are written out and a person says which was meant. */
export function AskPasted({ example, vietnamese, english, onChoose }: { example: string; vietnamese: Change[]; english: Change[]; onChoose: (changes?: Change[]) => void }) {
  const reading = readPasted(example);
  if (reading.kind !== "ambiguous") return null;
  return (
    <Dialog title="Dấu chấm trong cột vừa dán nghĩa là gì?" onClose={() => onChoose()}>
      <p>
        “{example}” đọc được theo hai cách. Cách bạn chọn dùng cho cả cột vừa dán.
      </p>
      <div className="acts">
        <button type="button" className="button" onClick={() => onChoose(vietnamese)}>
          Hàng nghìn: {format(reading.vietnamese)}
        </button>
        <button type="button" className="button" onClick={() => onChoose(english)}>
          Dấu thập phân: {format(reading.english)}
        </button>
        <button type="button" className="button" onClick={() => onChoose()}>
          Không dán
        </button>
      </div>
    </Dialog>
  );
}
