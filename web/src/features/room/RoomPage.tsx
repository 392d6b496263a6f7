import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { clusterOf, cycleOf } from "../../app/reads";
import { may, useMe } from "../../app/session";
import { formatWithWeekday, today } from "../../shared/dates";
import { Label } from "../../shared/labels";
import { Go } from "../../shared/page/Go";
import { Page, Panel } from "../../shared/page/Page";
import { SeasonStrip } from "../../shared/page/SeasonStrip";
import { Board } from "./Board";
import { board, phaseWords } from "./stages";
import { conferencesOf, figuresOf, pactOf, sheetsOf } from "./queries";
import "./room.css";

const route = getRouteApi("/shell/cum/$cluster/$cycle");

/** The room of a cluster: where the season stands, who is behind with what, and the way to every part of it. */
export function RoomPage() {
  const { cluster, cycle } = route.useParams();
  const who = useMe();
  const season = useSuspenseQuery(cycleOf(cycle)).data.value;
  const it = useSuspenseQuery(clusterOf(cluster, season.year)).data.value;
  const period = `${season.year}`;
  const pact = useQuery(pactOf(cluster, cycle)).data;
  const figures = useQuery({ ...figuresOf(cluster, period), enabled: may(who, "indicators.read-figures") }).data;
  const sheets = useQuery({ ...sheetsOf(cluster, cycle), enabled: may(who, "scoring.read-sheets") }).data;
  const conferences = useQuery(conferencesOf(cluster, cycle)).data?.items ?? [];
  const on = today();
  const rows = board({ members: it.members, pact, figures, sheets, phases: season.phases, exceptions: season.exceptions, period, on });
  const post = (which: "head" | "deputy") => it.officers.filter((one) => one.year === season.year && one.post === which && (!one.to || one.to >= on)).at(-1);
  const [head, deputy] = [post("head"), post("deputy")];
  const next = conferences.filter((one) => one.state === "convened" && one.heldOn >= on).sort((a, b) => a.heldOn.localeCompare(b.heldOn))[0];
  const base = `/cum/${cluster}/${cycle}`;
  const parts = [
    { shown: true, text: "Giao ước", to: pact ? `/giao-uoc/${pact.id}` : `/giao-uoc?cum=${cluster}&ky=${cycle}` },
    { shown: may(who, "scoring.read-sheets"), text: "Phiếu tự chấm", to: `${base}/phieu-cham` },
    { shown: may(who, "awards.read-nominations"), text: "Bình xét, suy tôn", to: `${base}/binh-xet` },
  ];
  return (
    <Page
      title={`Phòng làm việc của ${it.kind === "block" ? "khối" : "cụm"}`}
      crumbs={[{ text: season.name, to: `/ky/${cycle}` }, { text: it.name }]}
      context={
        <span className="foreign">
          Trưởng: {head?.unitName ?? head?.unitCode ?? "chưa có"} · Phó: {deputy?.unitName ?? deputy?.unitCode ?? "chưa có"} · {it.members.length} đơn vị thành viên
        </span>
      }
    >
      <div className="stack">
        <SeasonStrip phases={season.phases} words={phaseWords(rows, season.phases, on)} />
        <div className="columns">
          <Board rows={rows} phases={season.phases} />
          <div className="stack">
            <Panel title="Cần nhắc" count={rows.filter((row) => row.behind.length > 0).length}>
              {rows.every((row) => row.behind.length === 0) ? (
                <p className="quiet">Không đơn vị nào chậm hoặc sắp đến hạn.</p>
              ) : (
                <ul className="rows">
                  {rows.filter((row) => row.behind.length > 0).map((row) => (
                    <li key={row.unit}>
                      <span className="strong foreign">{row.name}</span>
                      <span className="deadline quiet">{row.behind.join("; ")}</span>
                    </li>
                  ))}
                </ul>
              )}
            </Panel>
            <Panel title="Hội nghị sắp tới">
              {next ? (
                <>
                  <p className="strong">{Label("conference-kind", next.kind)}</p>
                  <p>{formatWithWeekday(next.heldOn)}</p>
                  <p className="quiet foreign">{next.hostUnitName ?? next.hostUnitCode} đăng cai</p>
                </>
              ) : (
                <p className="quiet">Chưa triệu tập hội nghị nào sắp tới.</p>
              )}
            </Panel>
            <Panel title="Các phần việc">
              <ul className="rows">
                {parts.filter((part) => part.shown).map((part) => (
                  <li key={part.text}>
                    <Go to={part.to}>{part.text}</Go>
                  </li>
                ))}
              </ul>
            </Panel>
          </div>
        </div>
      </div>
    </Page>
  );
}
