import { Panel } from "../../shared/page/Page";
import type { Ballot } from "./queries";

/** Ballots that count no more keep their numbers for the trace. */
export function Earlier({ ballots }: { ballots: Ballot[] }) {
  const gone = ballots.filter((ballot) => ballot.ofEarlierAdoption || ballot.withdrawnBecause !== null);
  if (gone.length === 0) return null;
  return (
    <Panel title="Kiểm phiếu không còn tính" count={gone.length}>
      <ul className="rows">
        {gone.map((ballot, at) => (
          <li key={at}>
            <b>
              {ballot.awardName ?? ballot.awardCode}, lần {ballot.round}
            </b>
            : {ballot.counts.map((count) => `${count.unitName ?? count.unitCode} ${count.votesFor}/${ballot.allMembers}`).join("; ")}.{" "}
            <span className="quiet">{ballot.withdrawnBecause ? `Đã rút: ${ballot.withdrawnBecause}` : "Theo lần thông qua xếp hạng trước."}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
