import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { usePlace, type ClusterItem, type CycleItem } from "../../app/place";
import { held, may, mayAt, useMe } from "../../app/session";
import { Choice } from "../../shared/fields/Field";
import { Label } from "../../shared/labels";
import { FormDialog } from "../../shared/page/FormDialog";
import { Go, useGo } from "../../shared/page/Go";
import { Page, Panel, Tag } from "../../shared/page/Page";
import { draftPact, pacts, type Pact } from "./queries";

const route = getRouteApi("/shell/giao-uoc");

/** Pacts by year, of one cluster or of all within reach. */
export function PactsPage() {
  const { cum, ky } = route.useSearch();
  const who = useMe();
  const place = usePlace(who);
  const go = useGo();
  const found = useSuspenseQuery(pacts(cum, ky)).data;
  const [drafting, setDrafting] = useState(false);
  const sorted = [...found].sort((a, b) => b.year - a.year || (a.clusterName ?? "").localeCompare(b.clusterName ?? "", "vi"));
  const everywhere = held(who.grants).some((grant) => grant.kind === "*");
  const canDraft = may(who, "clusters.draft-pact");
  const cluster = found.find((one) => one.clusterCode === cum)?.clusterName ?? place.clusters.find((one) => one.code === cum)?.name;
  return (
    <Page
      title="Giao ước thi đua"
      crumbs={[{ text: "Việc của tôi", to: "/" }]}
      context={cum ? cluster ?? cum : everywhere ? "Mọi cụm, khối" : "Các cụm, khối của bạn"}
      acts={canDraft && <button type="button" className="button main" onClick={() => setDrafting(true)}>Soạn giao ước</button>}
    >
      <Panel title="Theo năm" count={sorted.length} bare foot="Giao ước hoàn thành khi mọi thành viên đã ký. Giao ước năm sau lập từ giao ước năm trước.">
        {sorted.length === 0 ? (
          <p className="empty">Chưa có giao ước nào.</p>
        ) : (
          <div className="scroll">
            <table className="table">
              <caption>Giao ước thi đua</caption>
              <thead>
                <tr>
                  <th scope="col">Năm</th>
                  <th scope="col">Cụm, khối</th>
                  <th scope="col">Tình trạng</th>
                </tr>
              </thead>
              <tbody>
                {sorted.map((one) => (
                  <tr key={one.id}>
                    <td>{one.year}</td>
                    <th scope="row">
                      <Go to={`/giao-uoc/${one.id}`}>{one.clusterName ?? one.clusterCode}</Go>
                    </th>
                    <td>
                      <State of={one.state} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      {drafting && <DraftDialog clusters={place.clusters.filter((one) => mayAt(who, "clusters.draft-pact", "cluster", one.code))} cycles={place.cycles} first={{ cum, ky: ky ?? place.cycle?.code }} onDrafted={(id) => go(`/giao-uoc/${id}`)} onClose={() => setDrafting(false)} />}
    </Page>
  );
}

function State({ of }: { of: Pact["state"] }) {
  return <Tag tone={of === "complete" ? "good" : of === "draft" ? "off" : "warn"}>{Label("pact-state", of)}</Tag>;
}

function DraftDialog({ clusters, cycles, first, onDrafted, onClose }: { clusters: ClusterItem[]; cycles: CycleItem[]; first: { cum: string | undefined; ky: string | undefined }; onDrafted: (id: string) => void; onClose: () => void }) {
  const [cycle, setCycle] = useState(first.ky ?? cycles[0]?.code ?? "");
  const chosen = cycles.find((one) => one.code === cycle);
  const fitting = (chosen?.clusterCodes ?? []).map((code, index) => ({ value: code, text: chosen?.clusterNames?.[index] ?? code })).filter((one) => clusters.length === 0 || clusters.some((mine) => mine.code === one.value));
  const [cluster, setCluster] = useState(first.cum ?? "");
  const code = fitting.some((one) => one.value === cluster) ? cluster : fitting[0]?.value ?? "";
  return (
    <FormDialog title="Soạn giao ước" act="Mở dự thảo" missing={!code && "Kỳ này không có cụm, khối nào của bạn"} onAct={async (key) => onDrafted((await draftPact(code, cycle, key)).value.id)} onClose={onClose}>
      {(wrong) => (
        <>
          <p>Một dự thảo trống được mở; nội dung soạn và lưu dần, gửi lấy chữ ký khi đã xong.</p>
          <Choice name="Kỳ thi đua" value={cycle} options={cycles.map((one) => ({ value: one.code, text: `${one.name} (${(one.clusterNames ?? one.clusterCodes).join(", ")})` }))} onChange={setCycle} wrong={wrong("/cycleCode")} />
          {fitting.length > 0 && <Choice name="Cụm, khối" value={code} options={fitting} onChange={setCluster} wrong={wrong("/clusterCode")} />}
        </>
      )}
    </FormDialog>
  );
}
