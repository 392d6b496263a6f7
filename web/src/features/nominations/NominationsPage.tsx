import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { may, useMe } from "../../app/session";
import { formatDay } from "../../shared/dates";
import { Label } from "../../shared/labels";
import { FormDialog } from "../../shared/page/FormDialog";
import { Go, useGo } from "../../shared/page/Go";
import { Page, Panel, Tag } from "../../shared/page/Page";
import { begin, keep, nominations, ranking, rankings } from "./queries";

const route = getRouteApi("/shell/cum/$cluster/$cycle/binh-xet");

/** Where the nomination of a cluster's year is begun and found. */
export function NominationsPage() {
  const { cluster, cycle } = route.useParams();
  const who = useMe();
  const go = useGo();
  const client = useQueryClient();
  const found = useSuspenseQuery(nominations(cluster, cycle)).data.items;
  const list = useQuery({ ...rankings(cluster, cycle), enabled: may(who, "scoring.read-rankings") }).data?.items ?? [];
  const adopted = list.find((one) => one.state === "adopted");
  const places = useQuery({ ...ranking(adopted?.id ?? ""), enabled: adopted !== undefined && found.length === 0 }).data;
  const [asked, setAsked] = useState(false);
  const name = found[0]?.clusterName ?? adopted?.clusterName ?? list[0]?.clusterName ?? undefined;
  return (
    <Page title="Bình xét, suy tôn" context={[name, found[0]?.cycleName ?? list[0]?.cycleName].filter(Boolean).join(" · ")} crumbs={[{ text: "Việc của tôi", to: "/" }]}>
      <Panel title="Hồ sơ bình xét" bare foot="Hồ sơ bình xét lập trên kết quả xếp hạng đã thông qua tại hội nghị; đơn vị được suy tôn lấy từ xếp hạng.">
        {found.map((one) => (
          <div key={one.id} className="toolbar">
            <div>
              <Go to={`/binh-xet/${one.id}`}>Bình xét, suy tôn năm {one.year}</Go> <Tag tone={one.state === "submitted" ? "good" : one.state === "suspended" ? "warn" : "plain"}>{Label("nomination-state", one.state)}</Tag>
              <br />
              <span className="quiet">{one.proposals.length === 0 ? "Chưa có đề nghị" : one.proposals.map((proposal) => `${proposal.unitName ?? proposal.unitCode}: ${proposal.awardName ?? proposal.awardCode}`).join("; ")}</span>
            </div>
          </div>
        ))}
        {found.length === 0 && (
          <div className="empty form">
            {adopted ? (
              <>
                <p>
                  Xếp hạng đã được thông qua{places?.adoptedOn && ` ngày ${formatDay(places.adoptedOn)}`}
                  {places?.minutesNumber && `, biên bản ${places.minutesNumber}`}. {!may(who, "awards.nominate") && "Trưởng cụm, khối lập hồ sơ bình xét."}
                </p>
                {may(who, "awards.nominate") && (
                  <div className="acts">
                    <button type="button" className="button main" onClick={() => setAsked(true)}>
                      Lập hồ sơ bình xét
                    </button>
                  </div>
                )}
              </>
            ) : (
              <p>Chưa bình xét được: kết quả xếp hạng của năm này chưa được thông qua.</p>
            )}
          </div>
        )}
      </Panel>
      {asked && adopted && (
        <FormDialog title="Lập hồ sơ bình xét" act="Lập hồ sơ" onClose={() => setAsked(false)}
          onAct={async (key) => {
            const answer = await begin(adopted.id, key);
            await keep(client, answer);
            go(`/binh-xet/${answer.value.id}`);
          }}>
          <p>Hồ sơ lập trên xếp hạng đã thông qua. Mỗi thành viên của năm có một phiếu; tổng số này sửa được trước lần kiểm phiếu đầu tiên.</p>
        </FormDialog>
      )}
    </Page>
  );
}
