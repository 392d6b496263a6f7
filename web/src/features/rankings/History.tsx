import { formatDay, formatMoment } from "../../shared/dates";
import { format, formatShort } from "../../shared/number";
import { placed } from "../../shared/criteria";
import { Panel } from "../../shared/page/Page";
import type { Node, Ranking } from "./queries";

/** Figures that changed after the points were given that rest on them: the points stay, people decide. */
export function ChangedSince({ ranking, nodes }: { ranking: Ranking; nodes: Node[] }) {
  if (ranking.changedSince.length === 0) return null;
  const names = new Map(placed(nodes).map(({ node, number }) => [node.code, `${number} ${node.name}`]));
  return (
    <Panel title="Số liệu đã đổi sau khi cho điểm" count={ranking.changedSince.length} bare foot="Điểm không tự đổi theo. Cần sửa thì sửa điểm chính thức có lý do, rồi tổng hợp lại.">
      <div className="scroll">
        <table className="table">
          <caption>Số liệu đã đổi sau khi cho điểm</caption>
          <thead>
            <tr>
              <th>Đơn vị</th>
              <th>Tiêu chí</th>
              <th className="number">Khi cho điểm</th>
              <th className="number">Nay</th>
              <th className="number wide-only">Điểm chính thức</th>
            </tr>
          </thead>
          <tbody>
            {ranking.changedSince.map((one) => (
              <tr key={`${one.unitCode} ${one.criterionCode}`}>
                <th scope="row">{one.unitName ?? one.unitCode}</th>
                <td>
                  {names.get(one.criterionCode) ?? one.indicatorName}
                  <small className="remark">{one.changedAt && formatMoment(one.changedAt)}</small>
                </td>
                <td className="number">{format(one.was.actual) || "chưa có"}</td>
                <td className="number strong">{format(one.is?.actual) || "không còn"}</td>
                <td className="number wide-only">{formatShort(one.points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

/** What the conference decided and undid, the newest first. */
export function History({ ranking }: { ranking: Ranking }) {
  const nameOf = (code: string) => ranking.places.find((place) => place.unitCode === code)?.unitName ?? code;
  const acts = [
    ...ranking.adoptions.flatMap((one) => [
      { at: one.at, by: one.byFunction ?? one.by, text: `Thông qua tại hội nghị ngày ${formatDay(one.on)}, biên bản ${one.minutesNumber}.` },
      ...(one.reopenedAt ? [{ at: one.reopenedAt, by: one.reopenedByFunction ?? one.reopenedBy ?? "", text: `Mở lại kết quả: ${one.reopenedBecause}` }] : []),
    ]),
    ...ranking.resolutions.map((one) => ({
      at: one.at, by: one.byFunction ?? one.by,
      text: one.shared ? `Cho đồng hạng ở ${formatShort(one.total)} điểm: ${one.order.map(nameOf).join(", ")}. ${one.reason}` : `Phân định ở ${formatShort(one.total)} điểm: ${one.order.map(nameOf).join(" › ")}. ${one.reason}`,
    })),
    ...ranking.setAside.flatMap((one) => [
      { at: one.at, by: one.byFunction ?? one.by, text: `Để ${one.unitName ?? one.unitCode} ngoài xếp hạng: ${one.reason}` },
      ...(one.takenBackAt ? [{ at: one.takenBackAt, by: one.takenBackBy ?? "", text: `Đưa ${one.unitName ?? one.unitCode} trở lại: ${one.takenBackBecause}` }] : []),
    ]),
  ].sort((a, b) => b.at.localeCompare(a.at));
  if (acts.length === 0) return null;
  return (
    <Panel title="Diễn biến" count={acts.length}>
      <ul className="rows">
        {acts.map((one) => (
          <li key={`${one.at} ${one.text}`}>
            <p>{one.text}</p>
            <p className="quiet small">
              {one.by}, {formatMoment(one.at)}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
