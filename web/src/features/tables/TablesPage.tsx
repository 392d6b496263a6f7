import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { clusterOf, cycleOf } from "../../app/reads";
import { mayAt, useMe } from "../../app/session";
import { Choice, TextField } from "../../shared/fields/Field";
import { Label } from "../../shared/labels";
import { formatShort } from "../../shared/number";
import { FormDialog } from "../../shared/page/FormDialog";
import { Go, useGo } from "../../shared/page/Go";
import { Page, Panel, Tag } from "../../shared/page/Page";
import { draftTable, table, tablesOf, type Content, type TableItem } from "./queries";

const route = getRouteApi("/shell/cum/$cluster/$cycle/bang-diem");

/** The versions of the season's scoring table; the first begins empty or as a copy of another season's. */
export function TablesPage() {
  const { cluster, cycle } = route.useParams();
  const who = useMe();
  const items = useSuspenseQuery(tablesOf(cluster)).data;
  const season = useQuery(cycleOf(cycle)).data?.value;
  const name = useQuery({ ...clusterOf(cluster, season?.year), enabled: season !== undefined }).data?.value.name;
  const [asks, setAsks] = useState(false);
  const own = items.filter((item) => item.cycleCode === cycle);
  const designs = mayAt(who, "scoring.design-table", "cluster", cluster);
  const none = own.every((item) => item.state === "withdrawn");
  return (
    <Page title="Bảng điểm" crumbs={[{ text: "Việc của tôi", to: "/" }]} context={[name, season?.name].filter(Boolean).join(" · ")}
      acts={designs && none && <button type="button" className="button main" onClick={() => setAsks(true)}>Soạn bảng điểm</button>}>
      <Panel bare foot={designs && !none ? "Sửa bảng điểm đã ban hành: mở bản đang dùng và soạn bản mới." : undefined}>
        {own.length === 0 ? (
          <p className="empty">{designs ? "Kỳ này chưa có bảng điểm. Có thể bắt đầu từ bảng điểm của kỳ trước." : "Kỳ này chưa có bảng điểm được ban hành."}</p>
        ) : (
          <div className="scroll">
            <table className="table">
              <caption>Các bản của bảng điểm</caption>
              <thead>
                <tr>
                  <th>Bảng điểm</th>
                  <th className="number">Bản</th>
                  <th>Tình trạng</th>
                  <th className="number wide-only">Tổng điểm</th>
                </tr>
              </thead>
              <tbody>
                {own.map((item) => (
                  <tr key={item.id}>
                    <th scope="row">
                      <Go to={`/cum/${cluster}/${cycle}/bang-diem/${item.id}`}>{item.name}</Go>
                    </th>
                    <td className="number">{item.tableVersion}</td>
                    <td>
                      <Tag tone={item.state === "published" ? "good" : item.state === "draft" ? "warn" : "off"}>{Label("table-state", item.state)}</Tag>
                    </td>
                    <td className="number wide-only">{formatShort(item.total)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
      {asks && <DraftDialog cluster={cluster} cycle={cycle} year={season?.year} others={items.filter((item) => item.cycleCode !== cycle && item.state === "published")} onClose={() => setAsks(false)} />}
    </Page>
  );
}

function DraftDialog({ cluster, cycle, year, others, onClose }: { cluster: string; cycle: string; year: number | undefined; others: TableItem[]; onClose: () => void }) {
  const client = useQueryClient();
  const go = useGo();
  const [name, setName] = useState(`Bảng điểm thi đua${year ? ` năm ${year}` : ""}`);
  const [from, setFrom] = useState(others[0]?.id ?? "");
  const content = async (): Promise<Content> => {
    if (!from) return { name, total: "100", nodes: [], rules: { setAside: "listed-last", ties: "decide" } };
    const { total, nodes, rules } = (await client.ensureQueryData(table(from))).value;
    return { name, total, nodes, rules };
  };
  return (
    <FormDialog title="Soạn bảng điểm" act="Soạn bảng điểm" missing={name.trim() === "" && "Cần tên bảng điểm"} onClose={onClose}
      onAct={async (key) => {
        const made = await draftTable(cluster, cycle, await content(), key);
        await client.invalidateQueries({ queryKey: ["scoring", "tables"] });
        go(`/cum/${cluster}/${cycle}/bang-diem/${made.id}`);
      }}>
      {(wrong) => (
        <>
          <TextField name="Tên bảng điểm" value={name} onChange={setName} maxLength={300} wrong={wrong("/name")} />
          <Choice name="Bắt đầu từ" value={from} options={others.map((item) => ({ value: item.id, text: `${item.name}, ${item.cycleName ?? item.cycleCode}` }))} empty="Bảng trống" onChange={setFrom} help="Bản sao sửa được mọi dòng trước khi ban hành." />
        </>
      )}
    </FormDialog>
  );
}
