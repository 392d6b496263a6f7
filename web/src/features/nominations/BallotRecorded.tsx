import { useState } from "react";
import { formatPercent, formatShort } from "../../shared/number";
import { Panel, Tag } from "../../shared/page/Page";
import { WithdrawDialog } from "../../shared/page/WithdrawDialog";
import { CorrectBallot, thresholdSentence } from "./BallotEntry";
import { needed, readThreshold, type Threshold } from "./edit";
import { Propose } from "./Propose";
import { restsOn, type Ballot } from "./queries";
import type { At } from "./state";

/** A counting record as it stands; below the newest one, units that passed are proposed. */
export function BallotRecorded({ at, ballot, name, newest, decided, quorum }: { at: At; ballot: Ballot; name: string; newest: boolean; decided: string[]; quorum: Threshold | undefined }) {
  const [dialog, setDialog] = useState<"correct" | "withdraw">();
  const { nomination } = at;
  const threshold = readThreshold(ballot.threshold);
  const open = nomination.state === "open" && at.mayCount;
  const facts = [
    ["Thành viên có quyền bầu", ballot.allMembers],
    ["Phiếu phát ra", ballot.issued],
    ["Phiếu thu về", ballot.returned],
    ["Phiếu hợp lệ", ballot.valid],
    ["Phiếu không hợp lệ", ballot.invalid],
    ...(ballot.written === null || ballot.written === undefined ? [] : [["Gửi bằng văn bản", ballot.written] as const]),
  ] as const;
  return (
    <Panel
      title={`Kiểm phiếu lần ${ballot.round}: ${name}`}
      bare
      acts={
        <span className="page-acts">
          <Tag tone="good">Đã ghi</Tag>
          {open && (
            <>
              <button type="button" className="button" onClick={() => setDialog("correct")}>
                Đính chính kiểm phiếu
              </button>
              <button type="button" className="button danger" onClick={() => setDialog("withdraw")}>
                Rút biên bản ghi nhầm
              </button>
            </>
          )}
        </span>
      }
      foot={`Thành viên vắng mặt vẫn tính trong ${ballot.allMembers}. Đơn vị bằng phiếu nhau xếp ${ballot.equalVotes === "by-place" ? "theo thứ hạng" : "theo lần bỏ phiếu tiếp theo"}.`}
    >
      <p className="body quiet">{thresholdSentence(threshold, ballot.allMembers)}.</p>
      <div className="ballot-head">
        {facts.map(([text, number]) => (
          <div key={text} className="field">
            <span className="label">{text}</span>
            <output>{number}</output>
          </div>
        ))}
      </div>
      <div className="votes">
        <table className="table">
          <caption>Kết quả kiểm phiếu</caption>
          <thead>
            <tr>
              <th className="number">Hạng</th>
              <th>Đơn vị được suy tôn</th>
              <th className="number">Tổng điểm</th>
              <th className="number">Đồng ý</th>
              <th className="number">Không đồng ý</th>
              <th className="number">Tỷ lệ trên {ballot.allMembers}</th>
              <th>Kết quả</th>
              {newest && <th>Đề nghị khen thưởng</th>}
            </tr>
          </thead>
          <tbody>
            {ballot.counts.map((count) => (
              <tr key={count.unitCode}>
                <td className="number wide-only">{at.places.get(count.unitCode)?.rank ?? ""}</td>
                <th scope="row" className="foreign whole">{count.unitName ?? count.unitCode}</th>
                <td className="number wide-only">{formatShort(at.places.get(count.unitCode)?.total)}</td>
                <td className="number" data-name="Đồng ý">{count.votesFor}</td>
                <td className="number" data-name="Không đồng ý">{ballot.valid - count.votesFor}</td>
                <td className="number strong" data-name="Tỷ lệ">{formatPercent(count.percent)}</td>
                <td>
                  <Tag tone={count.passed ? "good" : "bad"}>{count.passed ? "Đạt" : "Không đạt"}</Tag>{" "}
                  {!count.passed && threshold && <span className="small quiet nowrap">thiếu {needed(threshold, ballot.allMembers) - count.votesFor} phiếu</span>}
                </td>
                {newest && (
                  <td className="whole">
                    <Propose at={at} award={ballot.awardCode} name={name} unit={count.unitCode} unitName={count.unitName ?? count.unitCode} passed={count.passed || decided.includes(count.unitCode)} />
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {dialog === "correct" && <CorrectBallot at={at} ballot={ballot} name={name} quorum={quorum} threshold={threshold} onClose={() => setDialog(undefined)} />}
      {dialog === "withdraw" && (
        <WithdrawDialog title={`Rút biên bản kiểm phiếu lần ${ballot.round}: ${name}`} act="Rút biên bản kiểm phiếu" address={`${nomination.id}/${ballot.awardCode}/${ballot.round}`} ask={restsOn.ballot(nomination.id, ballot.awardCode, ballot.round)} onClose={() => setDialog(undefined)}
          onAct={(key, reason) => at.done(at.act.withdrawBallot(ballot.awardCode, ballot.round, reason, key))}>
          Biên bản này không còn tính; số đếm và lý do rút vẫn xem được ở cuối trang.
        </WithdrawDialog>
      )}
    </Panel>
  );
}
