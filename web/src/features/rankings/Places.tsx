import { Label } from "../../shared/labels";
import { formatShort } from "../../shared/number";
import { Panel, Tag } from "../../shared/page/Page";
import { nameOf, pointsIn, type Group } from "./edit";
import type { Place, Ranking } from "./queries";

/** The ranking in numbers; what is tied or set aside says how and why. */
export function Places({ ranking, groups, onSetAside, onTakeBack }: { ranking: Ranking; groups: Group[]; onSetAside: ((place: Place) => void) | undefined; onTakeBack: ((place: Place) => void) | undefined }) {
  return (
    <Panel title="Bảng xếp hạng" bare foot={`Quy định của cụm, khối khi đồng điểm: ${Label("tie-rule", ranking.rules.ties).toLocaleLowerCase("vi")}; đơn vị không có điểm: ${Label("set-aside-rule", ranking.rules.setAside).toLocaleLowerCase("vi")}.`}>
      <div className="scroll">
        <table className="table">
          <caption>Xếp hạng các đơn vị</caption>
          <thead>
            <tr>
              <th className="number">Hạng</th>
              <th>Đơn vị</th>
              <th className="number">Tổng điểm</th>
              {groups.map((group) => (
                <th key={group.code} className="number wide-only">
                  Nhóm {group.number} <span className="quiet">/{formatShort(group.maximum)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranking.places.map((place) => (
              <tr key={place.unitCode} className={place.tie === "waiting" ? "tied" : undefined}>
                <td className="number">{place.rank ?? "–"}</td>
                <th scope="row">
                  <span className="foreign">{nameOf(place)}</span>{" "}
                  {place.tie !== "none" && <Tag tone={place.tie === "waiting" ? "warn" : "off"}>{Label("tie-state", place.tie)}</Tag>}
                  {place.setAside && <Tag tone="off">{Label("set-aside-rule", place.setAside)}</Tag>}
                  {(place.tieReason ?? place.setAsideReason) && <small className="remark">{place.tieReason ?? place.setAsideReason}</small>}
                  {!place.tieReason && place.tieBasis && place.tieBasis !== "conference" && <small className="remark">{Label("tie-basis", place.tieBasis)}</small>}
                  {onSetAside && place.total === null && !place.setAside && (
                    <button type="button" className="link remark" onClick={() => onSetAside(place)}>
                      Để ngoài xếp hạng
                    </button>
                  )}
                  {onTakeBack && place.setAside && (
                    <button type="button" className="link remark" onClick={() => onTakeBack(place)}>
                      Đưa trở lại xếp hạng
                    </button>
                  )}
                </th>
                <td className="number strong">{formatShort(place.total) || <span className="warn">chưa có</span>}</td>
                {groups.map((group) => (
                  <td key={group.code} className="number wide-only">
                    {formatShort(pointsIn(place, group.code)) || "–"}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
