import { useState } from "react";
import { actKey } from "../../api/client";
import { Refused } from "../../api/problem";
import { Refusal } from "../../shared/page/Failed";
import { FormDialog } from "../../shared/page/FormDialog";
import { Panel } from "../../shared/page/Page";
import { BallotFields } from "./BallotFields";
import { emptyTyped, lacking, needed, tallyOf, thresholdWords, typedOf, type Threshold } from "./edit";
import type { Ballot } from "./queries";
import type { At } from "./state";

export const thresholdSentence = (threshold: Threshold | undefined, members: number) =>
  threshold ? `Ngưỡng ${thresholdWords(threshold)} của tất cả ${members} thành viên: từ ${needed(threshold, members)} phiếu` : "Quy định của ngày thông qua chưa có tỷ lệ phiếu cho hình thức này";

/** The next round, typed from the counting record. Nothing of it is kept on the machine: a secret ballot is no draft. */
export function BallotEntry({ at, award, name, round, members, threshold, unconfirmed, quorum }: {
  at: At; award: string; name: string; round: number; members: number; threshold: Threshold | undefined; unconfirmed: boolean; quorum: Threshold | undefined;
}) {
  const [typed, setTyped] = useState(emptyTyped);
  const [key, setKey] = useState(actKey);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const units = at.nomination.nominees;
  const missing = lacking(typed, units, members, quorum);
  const send = async () => {
    if (missing || busy) return;
    setBusy(true);
    setRefused(undefined);
    try {
      await at.done(at.act.ballot({ awardCode: award, round, allMembers: members, ...tallyOf(typed, units) }, key));
    } catch (error) {
      setRefused(error);
      if (error instanceof Refused && !error.isPassing) setKey(actKey());
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <Panel
        title={`Kiểm phiếu lần ${round}: ${name}`}
        bare
        acts={
          <span className="page-acts">
            {missing && <span className="bad">{missing}</span>}
            <button className="button main" disabled={Boolean(missing) || busy}>
              Ghi kết quả kiểm phiếu
            </button>
          </span>
        }
        foot="Thành viên vắng mặt vẫn tính trong tổng số. Phiếu kín: hệ thống chỉ nhận số đếm của ban kiểm phiếu, không nhận phiếu của từng người. Đơn vị không đưa ra bỏ phiếu lần này thì để trống cả hai ô."
      >
        <p className="body quiet">
          {thresholdSentence(threshold, members)}
          {unconfirmed && " (quy định chưa được xác nhận)"}.{quorum && ` Cần ít nhất ${needed(quorum, members)} phiếu thu về.`}
        </p>
        <BallotFields at={at} typed={typed} members={members} threshold={threshold} onChange={setTyped} wrong={(pointer) => (refused instanceof Refused ? refused.of(pointer) : undefined)} />
        <Refusal error={refused} />
      </Panel>
    </form>
  );
}

export function CorrectBallot({ at, ballot, name, quorum, threshold, onClose }: { at: At; ballot: Ballot; name: string; quorum: Threshold | undefined; threshold: Threshold | undefined; onClose: () => void }) {
  const [typed, setTyped] = useState(() => typedOf(ballot));
  const units = at.nomination.nominees;
  return (
    <FormDialog
      title={`Đính chính biên bản kiểm phiếu lần ${ballot.round}: ${name}`}
      act="Ghi đính chính"
      wide
      reason
      missing={lacking(typed, units, ballot.allMembers, ballot.quorum ? quorum : undefined)}
      onClose={onClose}
      onAct={(key, reason) => at.done(at.act.correctBallot(ballot.awardCode, ballot.round, { ...tallyOf(typed, units), reason }, key))}
    >
      {(wrong) => (
        <>
          <p>Chỉ sửa chỗ gõ sai so với biên bản giấy. Kết quả tính lại theo quy định của ngày bỏ phiếu; số cũ, số mới và lý do còn trong nhật ký.</p>
          <BallotFields at={at} typed={typed} members={ballot.allMembers} threshold={threshold} onChange={setTyped} wrong={wrong} />
        </>
      )}
    </FormDialog>
  );
}
