import { formatShort } from "../../shared/number";
import { Panel } from "../../shared/page/Page";
import { nameOf, pointsIn, share, type Group } from "./edit";
import type { Place } from "./queries";

/** Totals by group as bars; colours are told apart by pattern too, and the table beneath says the same in numbers. */
export function Bars({ places, groups }: { places: Place[]; groups: Group[] }) {
  const drawn = places.filter((place) => place.total !== null);
  if (drawn.length === 0 || groups.length === 0) return null;
  return (
    <Panel title="Điểm theo nhóm tiêu chí">
      <ul className="legend" aria-label="Các nhóm tiêu chí">
        {groups.map((group, index) => (
          <li key={group.code}>
            <i className={`part p${index % 6}`} aria-hidden="true" /> <b>Nhóm {group.number}</b> {group.name}
          </li>
        ))}
      </ul>
      <div className="bars" aria-hidden="true">
        {drawn.map((place) => (
          <div key={place.unitCode} className="bars-row">
            <span className="bars-name">
              {place.rank !== null && `${place.rank}. `}
              {nameOf(place)}
            </span>
            <span className="bars-line">
              {groups.map((group, index) => (
                <i key={group.code} className={`part p${index % 6}`} style={{ width: `${share(pointsIn(place, group.code), groups)}%` }} />
              ))}
              <b>{formatShort(place.total)}</b>
            </span>
          </div>
        ))}
      </div>
    </Panel>
  );
}
