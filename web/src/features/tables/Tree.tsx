import { placed } from "../../shared/criteria";
import { formatShort } from "../../shared/number";
import { childrenOf, type Finding } from "./edit";
import type { Node } from "./queries";

/** The table in reading order; in a draft a row is chosen to be changed, Alt and arrows move it. */
export function Tree({ nodes, chosen, found, names, onChoose, onMove }: {
  nodes: Node[]; chosen?: string | undefined; found: Finding[]; names: { department: (code: string) => string; indicator: (code: string) => string };
  onChoose?: (code: string) => void; onMove?: (code: string, by: -1 | 1) => void;
}) {
  return (
    <div className="scroll">
      <table className="table">
        <caption>Các nhóm và tiêu chí</caption>
        <thead>
          <tr>
            <th>Tiêu chí</th>
            <th className="number">Tối đa</th>
            <th className="wide-only">Bước điểm</th>
            <th className="wide-only">Chỉ tiêu lấy số liệu</th>
            <th className="wide-only">Cơ quan thẩm định</th>
          </tr>
        </thead>
        <tbody>
          {placed(nodes).map(({ node, number, depth }) => {
            const group = childrenOf(nodes, node.code).length > 0;
            const wrong = found.some((one) => one.code === node.code);
            const text = `${number} ${node.name || "(chưa có tên)"}`;
            return (
              <tr key={node.code} className={[node.code === chosen && "picked", group && "group"].filter(Boolean).join(" ") || undefined}>
                <th scope="row" className={group ? undefined : "leaf"} style={{ paddingLeft: 12 + depth * 18 }}>
                  {onChoose ? (
                    <button type="button" className="row-button" aria-pressed={node.code === chosen} onClick={() => onChoose(node.code)}
                      onKeyDown={(event) => {
                        if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
                        event.preventDefault();
                        onMove?.(node.code, event.key === "ArrowUp" ? -1 : 1);
                      }}>
                      {text}
                    </button>
                  ) : (
                    text
                  )}
                  {wrong && <span className="unseen"> (có lỗi)</span>}
                </th>
                <td className={group ? "number strong" : "number"}>{formatShort(node.maximum)}</td>
                <td className="wide-only">{formatShort(node.step)}</td>
                <td className="wide-only">{node.indicatorCode && names.indicator(node.indicatorCode)}</td>
                <td className={wrong && !group && !node.departmentCode ? "wide-only late" : "wide-only"}>{node.departmentCode ? names.department(node.departmentCode) : !group && <span className="bad">Chưa chọn</span>}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
