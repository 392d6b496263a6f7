import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Go } from "../../shared/page/Go";
import { Page, Panel } from "../../shared/page/Page";
import { sheetsOf, type SheetItem } from "./queries";

const route = getRouteApi("/shell/so-nganh/$department/tham-dinh");

interface Season {
  cluster: string;
  clusterName: string;
  cycle: string;
  cycleName: string;
  items: SheetItem[];
}

/** Where the department has points to judge: one line a cluster and season, what waits first. */
export function AppraisalsPage() {
  const { department } = route.useParams();
  const items = useSuspenseQuery(sheetsOf({})).data.filter((item) => item.state !== "withdrawn");
  const seasons = [...grouped(items).values()].sort((a, b) => waits(b) - waits(a) || b.cycleName.localeCompare(a.cycleName, "vi") || a.clusterName.localeCompare(b.clusterName, "vi"));
  return (
    <Page title="Thẩm định điểm" context="Các cụm, khối có tiêu chí do sở, ngành thẩm định" crumbs={[{ text: "Việc của tôi", to: "/" }]}>
      <Panel bare foot="“Chờ thẩm định” tính cả phiếu mà sở, ngành của bạn đã chấm xong nhưng nơi khác chưa chấm.">
        {seasons.length === 0 ? (
          <p className="empty">Chưa có phiếu nào. Phiếu hiện ra ở đây khi cụm, khối ban hành bảng điểm có tiêu chí của sở, ngành.</p>
        ) : (
          <div className="scroll">
            <table className="table">
              <caption>Các cụm, khối cần thẩm định</caption>
              <thead>
                <tr>
                  <th>Cụm, khối</th>
                  <th>Kỳ thi đua</th>
                  <th className="number wide-only">Chưa gửi</th>
                  <th className="number">Chờ thẩm định</th>
                  <th className="number wide-only">Đã thẩm định xong</th>
                </tr>
              </thead>
              <tbody>
                {seasons.map((one) => (
                  <tr key={`${one.cluster} ${one.cycle}`}>
                    <th scope="row">
                      <Go to={`/so-nganh/${department}/tham-dinh/${one.cluster}/${one.cycle}`}>{one.clusterName}</Go>
                    </th>
                    <td>{one.cycleName}</td>
                    <td className="number wide-only">{one.items.filter((item) => item.state === "draft").length || "–"}</td>
                    <td className="number strong">{waits(one) || "–"}</td>
                    <td className="number wide-only">{one.items.filter((item) => item.state !== "draft" && item.state !== "submitted").length || "–"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </Page>
  );
}

function waits(season: Season): number {
  return season.items.filter((item) => item.state === "submitted").length;
}

function grouped(items: SheetItem[]): Map<string, Season> {
  const seasons = new Map<string, Season>();
  for (const item of items) {
    const key = `${item.clusterCode} ${item.cycleCode}`;
    const season = seasons.get(key) ?? { cluster: item.clusterCode, clusterName: item.clusterName ?? item.clusterCode, cycle: item.cycleCode, cycleName: item.cycleName ?? item.cycleCode, items: [] };
    season.items.push(item);
    seasons.set(key, season);
  }
  return seasons;
}
