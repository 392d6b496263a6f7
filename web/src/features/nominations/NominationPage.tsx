import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { may, useMe } from "../../app/session";
import { formatDay } from "../../shared/dates";
import { Label } from "../../shared/labels";
import { formatShort } from "../../shared/number";
import { Page, Panel, Segments, Tag, type Tone } from "../../shared/page/Page";
import { AwardVotes } from "./AwardVotes";
import { Earlier } from "./Earlier";
import { NomineesDialog, ElectorateDialog } from "./Nominees";
import { acts, allotment, keep, nomination, ranking } from "./queries";
import { nameOf, present, type At } from "./state";
import { Submission } from "./Submission";
import "./nominations.css";

const route = getRouteApi("/shell/binh-xet/$id");
const tones: Record<string, Tone> = { open: "plain", suspended: "warn", submitted: "good" };

/** From the adopted ranking to the proposals that the province gets: nominees, all members with a vote, counts of each ballot, proposals. */
export function NominationPage() {
  const { id } = route.useParams();
  const who = useMe();
  const client = useQueryClient();
  const { value, etag } = useSuspenseQuery(nomination(id)).data;
  const places = useQuery({ ...ranking(value.rankingId), enabled: may(who, "scoring.read-rankings") }).data;
  const shares = useQuery(allotment(value.clusterCode, value.cycleCode)).data;
  const [dialog, setDialog] = useState<"nominees" | "electorate">();
  const [award, setAward] = useState("");

  const open = value.state === "open";
  const at: At = {
    nomination: value,
    places: new Map(places?.places.map((place) => [place.unitCode, { rank: place.rank, total: place.total, name: place.unitName ?? place.unitCode }])),
    allotted: (shares?.[0]?.awards ?? []).map((one) => ({ ...one, awardName: one.awardName ?? one.awardCode })),
    mayNominate: may(who, "awards.nominate"),
    mayCount: may(who, "awards.record-ballot"),
    act: acts(id, etag),
    done: async (answer) => keep(client, await answer),
  };
  const voted = value.ballots.filter((ballot) => !at.allotted.some((one) => one.awardCode === ballot.awardCode));
  const awards = [...at.allotted.map((one) => ({ value: one.awardCode, text: one.awardName })), ...new Map(voted.map((one) => [one.awardCode, { value: one.awardCode, text: one.awardName ?? one.awardCode }])).values()];
  const chosen = awards.find((one) => one.value === award) ?? awards[0];
  const ranked = [...value.nominees].sort((a, b) => (at.places.get(a)?.rank ?? 0) - (at.places.get(b)?.rank ?? 0));
  const room = `/cum/${value.clusterCode}/${value.cycleCode}`;
  const mayAgree = at.mayNominate && value.state !== "submitted";

  return (
    <Page
      title={`Bình xét, suy tôn năm ${value.year}`}
      crumbs={[{ text: value.cycleName ?? value.cycleCode }, { text: value.clusterName ?? value.clusterCode, to: `${room}/binh-xet` }]}
      context={
        <>
          Theo xếp hạng đã thông qua ngày {formatDay(value.adoptedOn)}
          {places?.minutesNumber && `, biên bản ${places.minutesNumber}`} <Tag tone={tones[value.state] ?? "plain"}>{Label("nomination-state", value.state)}</Tag>
          {value.enteredAfterwards && <Tag tone="off">Nhập sau</Tag>}
        </>
      }
    >
      <div className="stack">
        {value.state === "suspended" && (
          <p className="notice warn">Xếp hạng đã được mở lại. Khi xếp hạng được thông qua lại, hãy thống nhất lại danh sách suy tôn; phiếu đã kiểm theo lần trước không còn tính.</p>
        )}
        <Panel
          title="Đơn vị được suy tôn"
          count={value.nominees.length}
          bare
          acts={
            mayAgree && at.allotted.length > 0 && (
              <button type="button" className="button" onClick={() => setDialog("nominees")}>
                {value.nominees.length === 0 ? "Thống nhất danh sách suy tôn" : "Sửa danh sách suy tôn"}
              </button>
            )
          }
          foot={
            <>
              {value.allMembers === null ? "Chưa ghi tổng số thành viên có quyền bầu." : `Tổng số thành viên có quyền bầu: ${value.allMembers}, kể cả thành viên vắng mặt${value.electorateReason ? ` (${value.electorateReason})` : ""}.`}{" "}
              {at.mayNominate && open && present(value.ballots).length === 0 && (
                <button type="button" className="link" onClick={() => setDialog("electorate")}>
                  {value.allMembers === null ? "Ghi tổng số" : "Sửa tổng số"}
                </button>
              )}
              {value.nomineesReason && ` Lý do về danh sách: ${value.nomineesReason}`}
            </>
          }
        >
          {value.nominees.length === 0 ? (
            <p className="empty">{at.allotted.length === 0 ? "Cơ quan thi đua chưa phân bổ số lượng cho cụm, khối; có phân bổ mới thống nhất được danh sách suy tôn." : "Chưa có đơn vị nào. Danh sách lấy từ xếp hạng đã thông qua."}</p>
          ) : (
            <table className="table">
              <caption>Đơn vị được suy tôn theo xếp hạng</caption>
              <thead>
                <tr>
                  <th className="number rank">Hạng</th>
                  <th>Đơn vị</th>
                  <th className="number">Tổng điểm</th>
                </tr>
              </thead>
              <tbody>
                {ranked.map((unit) => (
                  <tr key={unit}>
                    <td className="number">{at.places.get(unit)?.rank ?? ""}</td>
                    <th scope="row" className="foreign">{nameOf(value, unit)}</th>
                    <td className="number">{formatShort(at.places.get(unit)?.total)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </Panel>
        {value.nominees.length > 0 && chosen && (
          <>
            {awards.length > 1 && (
              <div>
                <Segments name="Hình thức khen thưởng" value={chosen.value} options={awards} onChange={setAward} />
              </div>
            )}
            <AwardVotes key={`${chosen.value}${present(value.ballots).length}`} at={at} award={chosen.value} name={chosen.text} />
          </>
        )}
        <Submission at={at} />
        <Earlier ballots={value.ballots} />
      </div>
      {dialog === "nominees" && <NomineesDialog at={at} onClose={() => setDialog(undefined)} />}
      {dialog === "electorate" && <ElectorateDialog at={at} onClose={() => setDialog(undefined)} />}
    </Page>
  );
}
