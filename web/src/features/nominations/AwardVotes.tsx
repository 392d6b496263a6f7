import { useQuery } from "@tanstack/react-query";
import { awardRules } from "../../app/awards";
import { Authority } from "./Authority";
import { BallotEntry } from "./BallotEntry";
import { BallotRecorded } from "./BallotRecorded";
import { readThreshold } from "./edit";
import { mostRounds, present, type At } from "./state";

/** The ballots on one award, the newest above: what was counted, the next round while there is one, and who decides when there is none. */
export function AwardVotes({ at, award, name }: { at: At; award: string; name: string }) {
  const { nomination } = at;
  const rules = useQuery({ ...awardRules(nomination.adoptedOn), enabled: nomination.state === "open" }).data?.ruleSets[0];
  const rule = rules?.thresholds.find((one) => one.award === award);
  const held = present(nomination.ballots).filter((ballot) => ballot.awardCode === award).sort((a, b) => b.round - a.round);
  const share = at.allotted.find((one) => one.awardCode === award)?.count ?? 0;
  const passed = nomination.order.find((one) => one.awardCode === award)?.units.length ?? 0;
  const round = held.length + 1;
  const next = nomination.state === "open" && at.mayCount && round <= mostRounds && share > 0 && (held.length === 0 || passed < share);
  const decided = nomination.authorityDecisions.find((one) => one.awardCode === award && !one.ofEarlierAdoption);
  return (
    <>
      {next &&
        (nomination.allMembers === null ? (
          <p className="notice">Chưa ghi được kiểm phiếu: chưa có tổng số thành viên có quyền bầu.</p>
        ) : (
          <BallotEntry at={at} award={award} name={name} round={round} members={nomination.allMembers} threshold={rule && readThreshold(rule)} unconfirmed={rule?.confidence === "unconfirmed"} quorum={rules?.quorum ? readThreshold(rules.quorum) : undefined} />
        ))}
      {held.length === mostRounds && <Authority at={at} award={award} name={name} decided={decided} />}
      {held.map((ballot) => (
        <BallotRecorded key={ballot.round} at={at} ballot={ballot} name={name} newest={ballot === held[0]} decided={decided?.unitCodes ?? []} quorum={rules?.quorum ? readThreshold(rules.quorum) : undefined} />
      ))}
      {held.length === 0 && !next && <p className="notice">{nomination.state === "submitted" ? `Không kiểm phiếu cho ${name}.` : share === 0 ? `Cụm, khối không được phân bổ ${name} nên không kiểm phiếu.` : `Chưa có biên bản kiểm phiếu cho ${name}.`}</p>}
    </>
  );
}
