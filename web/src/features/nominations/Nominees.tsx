import { useState } from "react";
import { TextField } from "../../shared/fields/Field";
import { formatShort } from "../../shared/number";
import { FormDialog } from "../../shared/page/FormDialog";
import { count } from "./edit";
import type { At } from "./state";

/** Nominees come from the adopted ranking; they cannot be typed in. */
export function NomineesDialog({ at, onClose }: { at: At; onClose: () => void }) {
  const [chosen, setChosen] = useState<string[]>(at.nomination.nominees);
  const [reason, setReason] = useState("");
  const most = at.allotted.reduce((total, one) => total + one.count, 0);
  const places = [...at.places].filter(([, place]) => place.rank !== null).sort((a, b) => a[1].rank! - b[1].rank!);
  const ranks = places.filter(([code]) => chosen.includes(code)).map(([, place]) => place.rank!);
  const skips = places.some(([code, place]) => !chosen.includes(code) && place.rank! < Math.max(0, ...ranks));
  const takesOff = at.nomination.proposals.some((proposal) => !chosen.includes(proposal.unitCode));
  const needsReason = skips || takesOff;
  const missing = chosen.length === 0 ? "Chưa chọn đơn vị nào" : chosen.length > most ? `Được phân bổ ${most}, đã chọn ${chosen.length}` : needsReason && reason.trim() === "" && "Cần lý do";
  return (
    <FormDialog
      title="Danh sách suy tôn"
      act={`Thống nhất ${chosen.length} đơn vị`}
      missing={missing}
      onClose={onClose}
      onAct={() => at.done(at.act.agree({ unitCodes: places.map(([code]) => code).filter((code) => chosen.includes(code)), reason: needsReason ? reason.trim() : null }))}
    >
      {(wrong) => (
        <>
          <p>Được phân bổ {most} danh hiệu, hình thức: chọn không quá {most} đơn vị.</p>
          <fieldset className="plain">
            <legend className="strong">Theo xếp hạng đã thông qua</legend>
            <ul className="rows">
              {places.map(([code, place]) => (
                <li key={code}>
                  <label className="choice">
                    <input type="checkbox" checked={chosen.includes(code)} onChange={(event) => setChosen(event.target.checked ? [...chosen, code] : chosen.filter((one) => one !== code))} />
                    <span>
                      Hạng {place.rank}: <b className="foreign">{place.name}</b> <span className="quiet">{formatShort(place.total)} điểm</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
          {needsReason && (
            <TextField name="Lý do" long maxLength={2_000} value={reason} onChange={setReason} wrong={wrong("/reason")}
              help={takesOff ? "Đơn vị bị bỏ khỏi danh sách mất đề nghị khen thưởng đã có." : "Đơn vị xếp hạng cao hơn không được suy tôn thì cần nói rõ vì sao."} />
          )}
        </>
      )}
    </FormDialog>
  );
}

export function ElectorateDialog({ at, onClose }: { at: At; onClose: () => void }) {
  const before = at.nomination.allMembers;
  const [text, setText] = useState(before === null ? "" : `${before}`);
  const [reason, setReason] = useState("");
  const members = count(text);
  const missing = members === undefined ? "Cần số thành viên" : members === before ? "Vẫn như cũ" : before !== null && reason.trim() === "" && "Cần lý do";
  return (
    <FormDialog title="Tổng số thành viên có quyền bầu" act="Ghi tổng số" missing={missing} onClose={onClose} onAct={() => at.done(at.act.electorate({ allMembers: members!, reason: reason.trim() || null }))}>
      {(wrong) => (
        <>
          <p>Mọi tỷ lệ phiếu tính trên số này, kể cả thành viên vắng mặt. Sau lần kiểm phiếu đầu tiên thì không sửa được nữa.</p>
          <TextField name="Tổng số thành viên" value={text} onChange={setText} wrong={wrong("/allMembers")} />
          {before !== null && <TextField name="Lý do" long maxLength={2_000} value={reason} onChange={setReason} wrong={wrong("/reason")} />}
        </>
      )}
    </FormDialog>
  );
}
