import { Refused } from "../../api/problem";
import { placed } from "../../shared/criteria";
import { compare, formatShort, isMultiple, same, sum } from "../../shared/number";
import type { Content, Node } from "./queries";

const letters = ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];
const romans = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];

const parentOf = (node: Node) => node.parentCode ?? null;

export function childrenOf(nodes: Node[], parent: string | null): Node[] {
  return nodes.filter((node) => parentOf(node) === parent);
}

/** The rows below one, itself first. */
function branch(nodes: Node[], node: Node): Node[] {
  return [node, ...childrenOf(nodes, node.code).flatMap((child) => branch(nodes, child))];
}

/** Reading order: every group followed by what is in it. */
export function ordered(nodes: Node[]): Node[] {
  return childrenOf(nodes, null).flatMap((top) => branch(nodes, top));
}

function depthOf(nodes: Node[], code: string | null): number {
  const node = code === null ? undefined : nodes.find((one) => one.code === code);
  return node ? 1 + depthOf(nodes, parentOf(node)) : 0;
}

/** The number that a further row of a group prints: I, 1, a by depth; none where the form prints none. */
function nextNumber(nodes: Node[], parent: string | null): string | null {
  if (nodes.length > 0 && nodes.every((node) => !node.number)) return null;
  const index = childrenOf(nodes, parent).length;
  const depth = depthOf(nodes, parent);
  if (depth === 0) return romans[index] ?? `${index + 1}`;
  return depth === 1 ? `${index + 1}` : letters[index] ?? `${index + 1}`;
}

function freeCode(nodes: Node[], parent: string | null): string {
  const taken = new Set(nodes.map((node) => node.code));
  for (let index = 1; ; index++) {
    const code = parent === null ? `N${index}` : `${parent}.${index}`;
    if (!taken.has(code)) return code;
  }
}

/** A further row at the end of a group, or of the table. */
export function added(nodes: Node[], parent: string | null): { nodes: Node[]; code: string } {
  const code = freeCode(nodes, parent);
  const node: Node = { code, name: "", maximum: "0", parentCode: parent, departmentCode: null, indicatorCode: null, step: null, number: nextNumber(nodes, parent) };
  // What becomes a group is no criterion any more.
  const next = nodes.map((one) => (one.code === parent ? { ...one, departmentCode: null, indicatorCode: null, step: null } : one));
  return { nodes: ordered([...next, node]), code };
}

export function changed(nodes: Node[], code: string, patch: Partial<Node>): Node[] {
  return nodes.map((node) => (node.code === code ? { ...node, ...patch } : node));
}

/** The printed numbers belong to the places: whoever stands third prints what the third printed. */
function renumbered(nodes: Node[], parent: string | null, order: Node[]): Node[] {
  const numbers = childrenOf(nodes, parent).map((node) => node.number ?? null);
  const byCode = new Map(order.map((node, index) => [node.code, numbers[index] ?? null]));
  const rest = nodes.filter((node) => parentOf(node) !== parent);
  return ordered([...order.map((node) => ({ ...node, number: byCode.get(node.code) ?? null })), ...rest]);
}

/** One step up or down within its group, with everything below it. */
export function moved(nodes: Node[], code: string, by: -1 | 1): Node[] {
  const node = nodes.find((one) => one.code === code);
  if (!node) return nodes;
  const siblings = childrenOf(nodes, parentOf(node));
  const from = siblings.indexOf(node);
  const to = from + by;
  if (to < 0 || to >= siblings.length) return nodes;
  const order = [...siblings];
  [order[from], order[to]] = [order[to]!, order[from]!];
  return renumbered(nodes, parentOf(node), order);
}

export function removed(nodes: Node[], code: string): Node[] {
  const node = nodes.find((one) => one.code === code);
  if (!node) return nodes;
  const gone = new Set(branch(nodes, node).map((one) => one.code));
  const siblings = childrenOf(nodes, parentOf(node)).filter((one) => one.code !== code);
  return renumbered(nodes, parentOf(node), siblings).filter((one) => !gone.has(one.code));
}

export interface Finding {
  code: string | null;
  why: string;
}

/** What stops the publication, found while it is typed; the platform is the judge. */
export function findings({ name, total, nodes }: Content): Finding[] {
  const found: Finding[] = [];
  if (name.trim() === "") found.push({ code: null, why: "Bảng điểm chưa có tên." });
  if (nodes.length === 0) return [...found, { code: null, why: "Bảng điểm chưa có tiêu chí nào." }];
  for (const { node, number } of placed(nodes)) {
    const say = (why: string) => found.push({ code: node.code, why: `${number} ${node.name}: ${why}` });
    const children = childrenOf(nodes, node.code);
    if (node.name.trim() === "") say("chưa có tên.");
    if (compare(node.maximum, "0") <= 0) say("điểm tối đa phải lớn hơn 0.");
    if (children.length > 0) {
      const below = sum(children.map((child) => child.maximum));
      if (!same(below, node.maximum)) say(`các dòng bên trong cộng lại được ${formatShort(below)}, khác ${formatShort(node.maximum)}.`);
    } else {
      if (!node.departmentCode) say("chưa chọn sở, ngành thẩm định.");
      if (node.step && (compare(node.step, "0") <= 0 || !isMultiple(node.maximum, node.step))) say(`điểm tối đa phải là bội số của bước điểm ${formatShort(node.step)}.`);
    }
  }
  const top = topSum(nodes);
  if (!same(top, total)) found.push({ code: null, why: `Các nhóm cộng lại được ${formatShort(top)}, khác tổng điểm ${formatShort(total) || "chưa ghi"}.` });
  return found;
}

export function topSum(nodes: Node[]): string {
  return sum(childrenOf(nodes, null).map((node) => node.maximum)) || "0";
}

/** What the platform found, with the rows it speaks of. */
export function onRows(error: unknown, nodes: Node[]): Finding[] {
  if (!(error instanceof Refused)) return [];
  return error.fields.map((problem) => {
    const [, list, index = ""] = problem.pointer?.split("/") ?? [];
    const node = list === "nodes" ? nodes[Number.parseInt(index, 10)] : undefined;
    return { code: node?.code ?? null, why: node ? `${node.name}: ${problem.detail}` : problem.detail };
  });
}
