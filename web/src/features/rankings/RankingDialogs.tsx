import { useState } from "react";
import { DayField } from "../../shared/fields/DayField";
import { TextField } from "../../shared/fields/Field";
import { NumberField } from "../../shared/fields/NumberField";
import { today, type Day } from "../../shared/dates";
import { formatShort } from "../../shared/number";
import { FormDialog } from "../../shared/page/FormDialog";
import { nameOf, placesFault, swapped, type Tie } from "./edit";
import type { Ranking } from "./queries";

export function AdoptDialog({ ranking, onAct, onClose }: { ranking: Ranking; onAct: (day: Day, minutes: string, places: number | null, key: string) => Promise<unknown>; onClose: () => void }) {
  const [day, setDay] = useState<Day | null>(today());
  const [minutes, setMinutes] = useState("");
  const [places, setPlaces] = useState<string | null>("");
  const wholePlaces = places ? Number.parseInt(places, 10) : null;
  const missing = !day ? "Cần ngày hội nghị" : minutes.trim() === "" ? "Cần số biên bản" : placesFault(ranking, places);
  const ranked = ranking.places.filter((place) => place.rank !== null).length;
  return (
    <FormDialog title="Thông qua kết quả xếp hạng" act="Thông qua kết quả" missing={missing} onClose={onClose} onAct={(key) => onAct(day!, minutes.trim(), wholePlaces, key)}>
      {(wrong) => (
        <>
          <p>
            Kết quả của {ranked} đơn vị được ghi nhận như hội nghị đã thông qua; mọi phiếu của năm bị khóa, các đơn vị thấy điểm của nhau. Sau đó chỉ Cơ quan thi đua, khen thưởng tỉnh mở lại được, có lý do.
          </p>
          <DayField name="Ngày hội nghị" value={day} onChange={setDay} max={today()} wrong={wrong("/conferenceDate")} />
          <TextField name="Số biên bản" value={minutes} onChange={setMinutes} maxLength={100} wrong={wrong("/minutesNumber")} />
          {ranking.rules.ties !== "resolve" && (
            <NumberField name="Số hạng cần phân định" optional help="Chỉ những hạng đầu này phải rõ thứ tự; để trống là theo quy định của cụm, khối, không có thì mọi hạng." value={places} onChange={setPlaces} wrong={wrong("/placesNeeded")} />
          )}
        </>
      )}
    </FormDialog>
  );
}

/** The order that the conference has given to equal totals, step by step, by mouse and keyboard alike. */
export function TieDialog({ tie, onAct, onClose }: { tie: Tie; onAct: (order: string[], reason: string, key: string) => Promise<unknown>; onClose: () => void }) {
  const [order, setOrder] = useState(tie.places);
  return (
    <FormDialog title={`Phân định hạng ${tie.rank}`} act="Ghi thứ tự" reason onClose={onClose} onAct={(key, reason) => onAct(order.map((place) => place.unitCode), reason, key)}>
      <p>
        {tie.places.length} đơn vị cùng {formatShort(tie.total)} điểm. Xếp theo kết quả phân định của hội nghị, đơn vị đứng trên xếp trước; lý do ghi cách phân định, ví dụ số phiếu, không ghi ai bỏ phiếu cho ai.
      </p>
      <ol className="order">
        {order.map((place, index) => (
          <li key={place.unitCode}>
            <span>
              Hạng {tie.rank + index}: <b>{nameOf(place)}</b>
            </span>
            <button type="button" className="button" disabled={index === 0} aria-label={`Đưa ${nameOf(place)} lên trên`} onClick={() => setOrder(swapped(order, index, -1))}>
              ↑
            </button>
            <button type="button" className="button" disabled={index === order.length - 1} aria-label={`Đưa ${nameOf(place)} xuống dưới`} onClick={() => setOrder(swapped(order, index, 1))}>
              ↓
            </button>
          </li>
        ))}
      </ol>
    </FormDialog>
  );
}
