import { placed, sumBelow } from "../../shared/criteria";
import { compare, formatShort, forDrawing, minus, same } from "../../shared/number";
import { childrenOf, topSum } from "./edit";
import type { Node } from "./queries";

/** How the points are shared among the groups, always right while one types; what is missing is hatched. */
export function SumBar({ nodes, total }: { nodes: Node[]; total: string }) {
  const sum = topSum(nodes);
  const tops = placed(childrenOf(nodes, null));
  const fits = same(sum, total);
  const over = compare(sum, total) > 0;
  const whole = forDrawing(over ? sum : total) || 1;
  return (
    <div className="sum">
      <p>
        <b>
          Tổng điểm {formatShort(sum)}/{formatShort(total) || "?"}
        </b>{" "}
        {!fits && total && <span className="bad strong">{over ? `thừa ${formatShort(minus(sum, total))} điểm` : `còn thiếu ${formatShort(minus(total, sum))} điểm`}</span>}
      </p>
      <div className="sum-bar" aria-hidden="true">
        {tops.map(({ node }, index) => (
          <i key={node.code} className={`s${index % 5}`} style={{ width: `${(forDrawing(node.maximum) / whole) * 100}%` }} />
        ))}
      </div>
      <ul>
        {tops.map(({ node, number }, index) => (
          <li key={node.code}>
            <i className={`s${index % 5}`} aria-hidden="true" /> Nhóm {number} <GroupSum nodes={nodes} node={node} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is in a group against what the group says of itself. */
function GroupSum({ nodes, node }: { nodes: Node[]; node: Node }) {
  const below = sumBelow(nodes, node.code, (code) => nodes.find((one) => one.code === code)?.maximum);
  return same(below, node.maximum) ? <b>{formatShort(node.maximum)}</b> : <b className="bad">{`${formatShort(below)}/${formatShort(node.maximum)}`}</b>;
}
