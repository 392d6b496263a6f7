import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ReasonDialog } from "../../shared/page/ReasonDialog";
import { formatShort } from "../../shared/number";
import { blanks } from "./edit";
import { allowOneAccount, returnSheet, submitSheet, type Sheet } from "./queries";
import type { Can } from "./rights";

type Act = "submit" | "return" | "take" | "one";

/** The acts on the whole sheet, each with what will happen before it happens. */
export function SheetActs({ sheet, etag, can }: { sheet: Sheet; etag: string; can: Can }) {
  const client = useQueryClient();
  const [act, setAct] = useState<Act>();
  const done = async (asked: Promise<unknown>) => {
    await asked;
    await Promise.all(["sheet", "sheets", "matrix"].map((key) => client.invalidateQueries({ queryKey: ["scoring", key] })));
  };
  const missing = blanks(sheet).length;
  const one = sheet.oneAccount !== null;
  const close = () => setAct(undefined);
  const unit = <b className="foreign">{sheet.unitName ?? sheet.unitCode}</b>;
  return (
    <>
      {can.allowOneAccount && (
        <button type="button" className="button" onClick={() => setAct("one")}>
          {one ? "Thôi cho một tài khoản làm cả hai việc" : "Cho một tài khoản chấm và gửi"}
        </button>
      )}
      {can.takeBack && (
        <button type="button" className="button danger" onClick={() => setAct("take")}>
          Lấy lại phiếu
        </button>
      )}
      {can.sendBack && (
        <button type="button" className="button danger" onClick={() => setAct("return")}>
          Trả lại phiếu
        </button>
      )}
      {can.submit && missing > 0 && <span className="bad strong">Còn {missing} tiêu chí chưa có điểm</span>}
      {can.submit && (
        <button type="button" className="button main" disabled={missing > 0} onClick={() => setAct("submit")}>
          Gửi phiếu
        </button>
      )}
      {act === "submit" && (
        <ReasonDialog title="Gửi phiếu tự chấm" act="Gửi phiếu" needsReason={false} onClose={close} onAct={(_, key) => done(submitSheet(sheet.id, etag, key))}>
          <p>
            Phiếu của {unit} với tổng điểm tự chấm <b>{formatShort(sheet.proposedTotal)}</b> được gửi đến các sở, ngành để thẩm định. Sau khi gửi, đơn vị không sửa điểm được nữa, trừ khi phiếu được trả lại.
          </p>
        </ReasonDialog>
      )}
      {(act === "return" || act === "take") && (
        <ReasonDialog title={act === "take" ? "Lấy lại phiếu đã gửi" : "Trả lại phiếu"} act={act === "take" ? "Lấy lại phiếu" : "Trả lại phiếu"} danger onClose={close} onAct={(reason, key) => done(returnSheet(sheet.id, reason, etag, key))}>
          <p>
            Phiếu của {unit} trở về trạng thái đang tự chấm; điểm thẩm định đã có được giữ trong lịch sử phiếu và phải chấm lại. Đơn vị thấy lý do ở đầu phiếu; thời hạn không thay đổi.
          </p>
        </ReasonDialog>
      )}
      {act === "one" && (
        <ReasonDialog title={one ? "Thôi cho một tài khoản làm cả hai việc" : "Cho một tài khoản chấm và gửi"} act={one ? "Thôi cho phép" : "Cho phép"} onClose={close}
          onAct={(reason, key) => done(allowOneAccount(sheet.id, !one, reason, etag, key))}>
          <p>
            {one ? "Từ nay người đã tự chấm phiếu của " : "Người tự chấm phiếu của "}
            {unit} {one ? "không gửi phiếu đó được nữa." : "cũng được gửi phiếu đó. Chỉ dùng khi đơn vị không có tài khoản thứ hai; lý do được ghi trên phiếu."}
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
