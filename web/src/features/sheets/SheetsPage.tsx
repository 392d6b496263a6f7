import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { byName } from "../../shared/fold";
import { Label } from "../../shared/labels";
import { formatShort } from "../../shared/number";
import { Go } from "../../shared/page/Go";
import { Page, Panel, Tag } from "../../shared/page/Page";
import { sheetsOf, type SheetItem } from "./queries";
import { toneOf } from "./SheetPage";
import "./sheets.css";

const ofUnit = getRouteApi("/shell/don-vi/$unit/phieu-cham");
const ofCluster = getRouteApi("/shell/cum/$cluster/$cycle/phieu-cham");

/** A unit's sheets, the newest season first. */
export function UnitSheetsPage() {
  const { unit } = ofUnit.useParams();
  const items = useSuspenseQuery(sheetsOf({ unit })).data.filter((one) => one.unitCode === unit);
  const sorted = [...items].sort((a, b) => (b.cycleName ?? b.cycleCode).localeCompare(a.cycleName ?? a.cycleCode));
  return (
    <Page title="Phiếu tự chấm" context={<span className="foreign">{items[0]?.unitName ?? ""}</span>} crumbs={[{ text: "Việc của tôi", to: "/" }]}>
      <List items={sorted} first="Kỳ thi đua" name={(item) => item.cycleName ?? item.cycleCode} second="Cụm, khối" of={(item) => item.clusterName ?? item.clusterCode}
        empty="Chưa có phiếu nào. Phiếu được mở khi cụm, khối ban hành bảng điểm của năm." />
    </Page>
  );
}

/** The sheets of all members in one season. */
export function ClusterSheetsPage() {
  const { cluster, cycle } = ofCluster.useParams();
  const items = useSuspenseQuery(sheetsOf({ cluster, cycle })).data.filter((one) => one.state !== "withdrawn");
  const sorted = [...items].sort(byName((item) => item.unitName ?? item.unitCode));
  const waiting = items.filter((item) => item.state === "draft").length;
  return (
    <Page title="Phiếu chấm điểm của các đơn vị" context={[items[0]?.clusterName, items[0]?.cycleName, `${items.length} đơn vị`, waiting > 0 ? `${waiting} chưa gửi` : "đã gửi đủ"].filter(Boolean).join(" · ")} crumbs={[{ text: "Việc của tôi", to: "/" }]}>
      <List items={sorted} first="Đơn vị" name={(item) => item.unitName ?? item.unitCode} empty="Chưa có phiếu nào. Phiếu được mở khi bảng điểm của năm được ban hành." />
    </Page>
  );
}

function List({ items, first, name, second, of, empty }: { items: SheetItem[]; first: string; name: (item: SheetItem) => string; second?: string; of?: (item: SheetItem) => string; empty: string }) {
  return (
    <Panel bare foot="Điểm tự chấm của đơn vị khác chỉ người có trách nhiệm mới thấy.">
      {items.length === 0 ? (
        <p className="empty">{empty}</p>
      ) : (
        <div className="scroll">
          <table className="table">
            <caption>{first}</caption>
            <thead>
              <tr>
                <th>{first}</th>
                {second && <th className="wide-only">{second}</th>}
                <th>Tình trạng</th>
                <th className="number wide-only">Tự chấm</th>
                <th className="number">Chính thức</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row" className="foreign">
                    <Go to={`/phieu-cham/${item.id}`}>{name(item)}</Go>
                  </th>
                  {of && <td className="wide-only">{of(item)}</td>}
                  <td>
                    <Tag tone={toneOf[item.state]}>{Label("sheet-state", item.state)}</Tag>
                  </td>
                  <td className="number wide-only">{formatShort(item.proposedTotal) || "–"}</td>
                  <td className="number">{formatShort(item.officialTotal) || "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Panel>
  );
}
