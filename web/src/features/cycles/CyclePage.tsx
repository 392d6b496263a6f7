import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { cycleOf } from "../../app/reads";
import { may, useMe } from "../../app/session";
import { dayOf, formatDay, left, today } from "../../shared/dates";
import { Label } from "../../shared/labels";
import { Go } from "../../shared/page/Go";
import { Page, Panel, Tag } from "../../shared/page/Page";
import { SeasonStrip } from "../../shared/page/SeasonStrip";
import { CycleDialog, type Act } from "./CycleActs";
import { closing, kinds, oddities } from "./edit";
import type { Kind, Phase } from "./queries";

const route = getRouteApi("/shell/ky/$cycle");

/** One season: its phases with their days, the clusters in it, units with a later deadline. */
export function CyclePage() {
  const { cycle } = route.useParams();
  const who = useMe();
  const at = useSuspenseQuery(cycleOf(cycle)).data;
  const it = at.value;
  const [doing, setDoing] = useState<Act>();
  const manages = may(who, "clusters.manage-cycles");
  const odd = oddities(it.phases);
  return (
    <Page
      title={it.name}
      crumbs={[{ text: "Kỳ thi đua", to: "/ky" }]}
      context={`Năm thành tích ${it.year} · ${it.clusterCodes.length} cụm, khối · mã ${it.code}`}
      acts={manages && <button type="button" className="button" onClick={() => setDoing({ act: "correct" })}>Đính chính</button>}
    >
      <div className="stack">
        {it.phases.length > 0 && <SeasonStrip phases={it.phases} />}
        {odd.length > 0 && (
          <div className="notice warn">
            {odd.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        )}
        <Panel title="Các giai đoạn" bare foot="Ngày làm việc không tính thứ Bảy, Chủ nhật và ngày lễ. Giai đoạn chưa có thời hạn thì không mở.">
          <div className="scroll">
            <table className="table">
              <caption>Thời hạn các giai đoạn của kỳ</caption>
              <thead>
                <tr>
                  <th scope="col">Giai đoạn</th>
                  <th scope="col">Mở</th>
                  <th scope="col">Kết thúc</th>
                  <th scope="col">Tình trạng</th>
                  {manages && <th scope="col"><span className="unseen">Việc</span></th>}
                </tr>
              </thead>
              <tbody>
                {kinds.map((kind) => (
                  <PhaseRow key={kind} kind={kind} phase={it.phases.find((one) => one.kind === kind)} onMove={manages ? () => setDoing({ act: "phase", kind }) : undefined} />
                ))}
              </tbody>
            </table>
          </div>
        </Panel>
        <div className="columns even">
          <Panel title="Gia hạn riêng" count={it.exceptions.length} acts={manages && it.phases.length > 0 && <button type="button" className="button" onClick={() => setDoing({ act: "grant" })}>Gia hạn cho một đơn vị</button>}>
            {it.exceptions.length === 0 ? (
              <p className="quiet">Không đơn vị nào được gia hạn riêng; mọi đơn vị theo thời hạn chung.</p>
            ) : (
              <ul className="rows">
                {it.exceptions.map((one) => (
                  <li key={`${one.unitCode} ${one.kind}`} className="spread">
                    <span>
                      <b className="foreign">{one.unitName ?? one.unitCode}</b>
                      <span className="block quiet">
                        {Label("phase-kind", one.kind)}: đến hết ngày {formatDay(one.lastDay)}
                      </span>
                    </span>
                    {manages && (
                      <button type="button" className="button" onClick={() => setDoing({ act: "ungrant", unit: one.unitCode, name: one.unitName ?? one.unitCode, kind: one.kind })}>
                        Bỏ gia hạn<span className="unseen"> của {one.unitName ?? one.unitCode}</span>
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          <Panel title="Cụm, khối tham gia" count={it.clusterCodes.length} acts={manages && <button type="button" className="button" onClick={() => setDoing({ act: "join" })}>Thêm cụm, khối</button>}>
            <ul className="rows">
              {it.clusterCodes.map((code, index) => (
                <li key={code}>
                  <Go to={`/cum/${code}/${it.code}`}>{it.clusterNames?.[index] ?? code}</Go>
                </li>
              ))}
            </ul>
          </Panel>
        </div>
        {!manages && <p className="quiet">Thời hạn do cơ quan thi đua, khen thưởng tỉnh đặt và thay đổi.</p>}
      </div>
      {doing && <CycleDialog at={at} doing={doing} onClose={() => setDoing(undefined)} />}
    </Page>
  );
}

function PhaseRow({ kind, phase, onMove }: { kind: Kind; phase: Phase | undefined; onMove: (() => void) | undefined }) {
  return (
    <tr>
      <th scope="row">{Label("phase-kind", kind)}</th>
      <td>{phase ? formatDay(phase.opens) : <span className="quiet">Chưa có thời hạn</span>}</td>
      <td>
        {phase && closing(phase.closes, phase.closesMeans, phase.graceDays, phase.graceIn)}
        {phase && phase.lastDay !== phase.closes && <span className="block quiet small">ngày cuối: {formatDay(phase.lastDay)}</span>}
      </td>
      <td>{phase && <Tag tone={phase.isOpen ? "plain" : "off"}>{phase.isOpen ? `Đang mở · ${left(phase.lastDay)}` : dayOf(phase.opensAt) > today() ? "Chưa mở" : "Đã kết thúc"}</Tag>}</td>
      {onMove && (
        <td className="number">
          <button type="button" className="button" onClick={onMove}>
            {phase ? "Đổi thời hạn" : "Đặt thời hạn"}
            <span className="unseen"> {Label("phase-kind", kind)}</span>
          </button>
        </td>
      )}
    </tr>
  );
}
