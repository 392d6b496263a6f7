import { useState } from "react";
import { TextField } from "../../shared/fields/Field";
import { FormDialog } from "../../shared/page/FormDialog";
import { WithdrawDialog } from "../../shared/page/WithdrawDialog";
import { restsOn } from "./queries";
import type { At } from "./state";

/** What is proposed for a unit, or may be: only who passed, one award a unit, within what was allotted. */
export function Propose({ at, award, name, unit, unitName, passed }: { at: At; award: string; name: string; unit: string; unitName: string; passed: boolean }) {
  const [dialog, setDialog] = useState<"propose" | "withdraw">();
  const [reason, setReason] = useState("");
  const { nomination, act } = at;
  const open = nomination.state === "open" && at.mayNominate;
  const mine = nomination.proposals.find((one) => one.unitCode === unit);
  const left = (at.allotted.find((one) => one.awardCode === award)?.count ?? 0) - nomination.proposals.filter((one) => one.awardCode === award).length;
  const before = (nomination.order.find((one) => one.awardCode === award)?.units ?? []).map((one) => one.unitCode);
  const waiting = before.slice(0, Math.max(0, before.indexOf(unit))).filter((one) => !nomination.proposals.some((proposal) => proposal.unitCode === one));
  const skips = waiting.length >= left && waiting.length > 0;
  if (mine?.awardCode === award)
    return (
      <>
        <b>{name}</b>
        {mine.reason && <span className="small quiet"> Lý do: {mine.reason}</span>}{" "}
        {open && (
          <button type="button" className="link" onClick={() => setDialog("withdraw")} aria-label={`Rút đề nghị cho ${unitName}`}>
            Rút đề nghị
          </button>
        )}
        {dialog === "withdraw" && (
          <WithdrawDialog title={`Rút đề nghị ${name} cho ${unitName}`} act="Rút đề nghị" address={`${nomination.id}/${unit}/${award}`} ask={restsOn.proposal(nomination.id, unit, award)} onClose={() => setDialog(undefined)}
            onAct={(key, why) => at.done(act.withdrawProposal(unit, award, why, key))} />
        )}
      </>
    );
  if (mine) return <span className="quiet">Đã đề nghị {mine.awardName ?? mine.awardCode}</span>;
  if (!passed) return <span className="quiet">Chỉ đơn vị đạt mới được đề nghị</span>;
  if (left <= 0) return <span className="quiet">Đã đề nghị hết số được phân bổ</span>;
  if (!open) return <span className="quiet">Không đề nghị</span>;
  return (
    <>
      <button type="button" className="button" onClick={() => setDialog("propose")} aria-label={`Đề nghị ${name} cho ${unitName}`}>
        Đề nghị
      </button>
      {dialog === "propose" && (
        <FormDialog title={`Đề nghị ${name} cho ${unitName}`} act="Đề nghị khen thưởng" missing={skips && reason.trim() === "" && "Cần lý do"} onClose={() => setDialog(undefined)}
          onAct={(key) => at.done(act.propose({ unitCode: unit, awardCode: award, reason: reason.trim() || null }, key))}>
          {(wrong) => (
            <>
              <p>Được phân bổ còn {left}; sau đề nghị này còn {left - 1}. Đề nghị ghi nhầm thì rút được trước khi trình.</p>
              {waiting.length > 0 && <TextField name="Lý do" optional={!skips} long maxLength={2_000} value={reason} onChange={setReason} wrong={wrong("/reason")} help="Có đơn vị nhiều phiếu hơn hoặc xếp trên chưa được đề nghị." />}
            </>
          )}
        </FormDialog>
      )}
    </>
  );
}
