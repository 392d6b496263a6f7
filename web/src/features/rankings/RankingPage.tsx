import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Versioned } from "../../api/client";
import { cycleOf } from "../../app/reads";
import { mayAt, useMe } from "../../app/session";
import { formatDay } from "../../shared/dates";
import { Label } from "../../shared/labels";
import { formatShort } from "../../shared/number";
import { FormDialog } from "../../shared/page/FormDialog";
import { Page, Panel, Tag } from "../../shared/page/Page";
import { closedSentence, openPhase, untilWhen } from "../../shared/season";
import { Bars } from "./Bars";
import { canAdopt, groupsOf, nameOf, obstacles, waitingTies, type Tie } from "./edit";
import { ChangedSince, History } from "./History";
import { Places } from "./Places";
import { actsOn, ranking, stands, table, type Place, type Ranking } from "./queries";
import { AdoptDialog, TieDialog } from "./RankingDialogs";
import "./rankings.css";

const route = getRouteApi("/shell/cum/$cluster/$cycle/xep-hang/$id");

type Act = { kind: "recalculate" | "adopt" | "reopen" } | { kind: "resolve" | "share"; tie: Tie } | { kind: "aside" | "back"; place: Place };

export function RankingPage() {
  const { cluster, cycle, id } = route.useParams();
  const who = useMe();
  const client = useQueryClient();
  const { value, etag } = useSuspenseQuery(ranking(id)).data;
  const nodes = useQuery(table(value.tableId)).data?.value.nodes ?? [];
  const open = value.state === "open";
  const season = useQuery({ ...cycleOf(cycle), enabled: open }).data?.value;
  const [act, setAct] = useState<Act>();
  const groups = groupsOf(nodes);
  const reaches = (permission: Parameters<typeof mayAt>[1]) => mayAt(who, permission, "cluster", cluster);
  const phase = openPhase(season, ["conference"]);
  const inPhase = open && phase !== undefined;
  const adopts = reaches("scoring.adopt-ranking");
  const ties = waitingTies(value);
  const waits = obstacles(value);
  const acts = actsOn(id, etag);
  const close = () => setAct(undefined);
  const done = (answer: Promise<Versioned<Ranking>>) => answer.then((now) => stands(client, now));
  const sets = inPhase && reaches("scoring.set-members-aside");

  return (
    <Page
      title={`Xếp hạng năm ${value.year}`}
      crumbs={[{ text: "Việc của tôi", to: "/" }]}
      context={
        <>
          {value.clusterName ?? cluster} · {value.cycleName ?? cycle} · <Tag tone={open ? "warn" : "good"}>{Label("ranking-state", value.state)}</Tag>
          {value.adoptedOn && ` ngày ${formatDay(value.adoptedOn)}, biên bản ${value.minutesNumber}`}
        </>
      }
      acts={
        <>
          {open && reaches("scoring.calculate-ranking") && <button type="button" className="button" onClick={() => setAct({ kind: "recalculate" })}>Tổng hợp lại</button>}
          {inPhase && adopts && canAdopt(value) && <button type="button" className="button main" onClick={() => setAct({ kind: "adopt" })}>Thông qua kết quả</button>}
          {!open && reaches("scoring.reopen-ranking") && <button type="button" className="button danger" onClick={() => setAct({ kind: "reopen" })}>Mở lại kết quả</button>}
        </>
      }
    >
      <div className="stack">
        {open && adopts && (
          <div className={waits.length > 0 ? "notice warn" : "notice"}>
            {waits.length > 0 ? (
              <>
                <p className="strong">{canAdopt(value) ? "Thông qua được nếu không cần phân định các hạng sau:" : "Chưa thông qua được:"}</p>
                <ul>{waits.map((one) => <li key={one}>{one}</li>)}</ul>
              </>
            ) : (
              <p>{phase ? `Sẵn sàng thông qua; ${untilWhen(phase)}. Điểm đổi sau lần tổng hợp này thì tổng hợp lại trước.` : season ? closedSentence(season, "conference", "Chưa thông qua được") : ""}</p>
            )}
          </div>
        )}
        {ties.map((tie) => (
          <Panel key={tie.rank} title={`Đồng điểm ở hạng ${tie.rank}`} count={tie.places.length}
            acts={inPhase && adopts ? (
              <span className="page-acts">
                {value.rules.ties !== "resolve" && <button type="button" className="button" onClick={() => setAct({ kind: "share", tie })}>Cho đồng hạng</button>}
                <button type="button" className="button main" onClick={() => setAct({ kind: "resolve", tie })}>Phân định thứ tự</button>
              </span>
            ) : undefined}>
            <p>
              {tie.places.map(nameOf).join(", ")} cùng {formatShort(tie.total)} điểm. {adopts ? (season && !phase ? closedSentence(season, "conference", "Chưa phân định được") : "") : "Hội nghị phân định."}
            </p>
          </Panel>
        ))}
        <Bars places={value.places} groups={groups} />
        <Places ranking={value} groups={groups} onSetAside={sets ? (place) => setAct({ kind: "aside", place }) : undefined} onTakeBack={sets ? (place) => setAct({ kind: "back", place }) : undefined} />
        <ChangedSince ranking={value} nodes={nodes} />
        <History ranking={value} />
      </div>
      {act?.kind === "recalculate" && (
        <FormDialog title="Tổng hợp lại xếp hạng" act="Tổng hợp lại" onClose={close} onAct={(key) => done(acts.recalculate(key))}>
          <p>Tổng điểm và thứ hạng được tính lại từ điểm chính thức hiện nay; kết quả phân định đồng điểm còn đúng thì được giữ. Không điểm nào thay đổi.</p>
        </FormDialog>
      )}
      {act?.kind === "adopt" && <AdoptDialog ranking={value} onClose={close} onAct={(day, minutes, places, key) => done(acts.adopt(day, minutes, places, key))} />}
      {act?.kind === "reopen" && (
        <FormDialog title="Mở lại kết quả đã thông qua" act="Mở lại kết quả" danger reason onClose={close} onAct={(key, reason) => done(acts.reopen(reason, key))}>
          <p>Phiếu của {value.places.length} đơn vị trở về trạng thái đã có điểm chính thức và sửa được; các đơn vị không còn thấy điểm của nhau; bình xét dựa trên kết quả này tạm dừng cho đến khi thông qua lại. Kết quả đã thông qua được giữ trong diễn biến.</p>
        </FormDialog>
      )}
      {act?.kind === "resolve" && <TieDialog tie={act.tie} onClose={close} onAct={(order, reason, key) => done(acts.resolve(act.tie.rank, order, reason, key))} />}
      {act?.kind === "share" && (
        <FormDialog title={`Cho đồng hạng ${act.tie.rank}`} act="Cho đồng hạng" reason onClose={close} onAct={(key, reason) => done(acts.share(act.tie.rank, act.tie.places.map((place) => place.unitCode), reason, key))}>
          <p>{act.tie.places.map(nameOf).join(", ")} cùng giữ hạng {act.tie.rank}. Lý do được mọi người xem bảng xếp hạng đọc thấy.</p>
        </FormDialog>
      )}
      {(act?.kind === "aside" || act?.kind === "back") && (
        <FormDialog title={act.kind === "aside" ? "Để đơn vị ngoài xếp hạng" : "Đưa đơn vị trở lại xếp hạng"} act={act.kind === "aside" ? "Để ngoài xếp hạng" : "Đưa trở lại"} reason onClose={close}
          onAct={(key, reason) => done(act.kind === "aside" ? acts.setAside(act.place.unitCode, reason, key) : acts.takeBack(act.place.unitCode, reason, key))}>
          <p>
            <b>{nameOf(act.place)}</b> {act.kind === "aside" ? `chưa có điểm chính thức; theo quy định của cụm, khối: ${Label("set-aside-rule", value.rules.setAside).toLocaleLowerCase("vi")}.` : "được xếp hạng như các đơn vị khác khi có điểm chính thức."} Lý do được mọi người xem bảng xếp hạng đọc thấy.
          </p>
        </FormDialog>
      )}
    </Page>
  );
}
