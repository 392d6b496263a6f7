import { codesOf, may, type Me } from "../../app/session";
import { closedSentence, openPhase, type PhaseKind, untilWhen } from "../../shared/season";
import type { components } from "../../api/generated/clusters";
import type { Sheet } from "./queries";

export interface Can {
  enter: boolean;
  submit: boolean;
  sendBack: boolean;
  takeBack: boolean;
  allowOneAccount: boolean;
  /** What may be done now, or why not. */
  sentence: string;
}

/** What this account may do on the sheet now: its right, the sheet's state, and the phase. The platform judges all the same. */
export function canOn(who: Me, sheet: Sheet, cycle: components["schemas"]["CycleView"] | undefined): Can {
  const own = codesOf(who, "unit").includes(sheet.unitCode);
  const heads = codesOf(who, "cluster").includes(sheet.clusterCode);
  const everywhere = codesOf(who, "unit").length + codesOf(who, "cluster").length + codesOf(who, "department").length === 0;
  const draft = sheet.state === "draft" && !sheet.closed;
  const judged = sheet.lines.some((line) => line.appraised);
  const askedAgain = sheet.returned.length > 0 || sheet.lines.some((line) => line.askedAgain);
  const kinds: PhaseKind[] = askedAgain ? ["self-score", "appraise"] : ["self-score"];
  const open = openPhase(cycle, kinds, sheet.unitCode);
  const returnable = (sheet.state === "submitted" || sheet.state === "appraised") && openPhase(cycle, ["appraise", "self-score"], sheet.unitCode) !== undefined;
  const enters = own && may(who, "scoring.enter-self-scores");
  const submits = own && may(who, "scoring.submit-sheet");
  const judges = may(who, "scoring.return-sheet") && (heads || sheet.lines.some((line) => line.departmentCode && codesOf(who, "department").includes(line.departmentCode)));
  return {
    enter: draft && enters && open !== undefined,
    submit: draft && submits && open !== undefined,
    sendBack: returnable && judges && !own,
    takeBack: returnable && submits && !judged,
    allowOneAccount: draft && may(who, "scoring.allow-one-account") && (heads || everywhere),
    sentence: sentenceFor(sheet, cycle, enters, submits, open && untilWhen(open)),
  };
}

function sentenceFor(sheet: Sheet, cycle: components["schemas"]["CycleView"] | undefined, enters: boolean, submits: boolean, until: string | undefined): string {
  if (sheet.closed) return "Đơn vị không còn trong danh sách xếp hạng của năm nên phiếu đã khóa.";
  switch (sheet.state) {
    case "draft":
      if (!until) return cycle ? closedSentence(cycle, "self-score", "Phiếu chưa gửi") : "Phiếu chưa gửi.";
      if (enters) return `Ghi điểm và căn cứ cho từng tiêu chí; điểm được lưu ngay. Lãnh đạo đơn vị xem lại và gửi phiếu, ${until}.`;
      return submits ? `Xem lại điểm chuyên viên đã ghi rồi gửi phiếu, ${until}.` : `Đơn vị đang tự chấm, chưa gửi; ${until}.`;
    case "submitted":
      return "Phiếu đã gửi, các sở, ngành đang thẩm định. Cần sửa thì đề nghị trả lại phiếu.";
    case "appraised":
      return "Các sở, ngành đã thẩm định xong; chờ trưởng cụm, khối xác định điểm chính thức.";
    case "official":
      return "Đã có điểm chính thức; chờ hội nghị thông qua.";
    case "frozen":
      return "Hội nghị đã thông qua kết quả nên điểm không thay đổi nữa.";
    case "withdrawn":
      return "Phiếu này theo bảng điểm đã bị thay thế; hãy dùng phiếu theo bảng điểm hiện hành.";
  }
}
