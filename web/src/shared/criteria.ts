import { sum } from "./number";

/** A row of a scoring table: a group, or a criterion at the end of a branch. */
export interface Node {
  code: string;
  name: string;
  maximum: string;
  parentCode?: string | null;
  number?: string | null;
}

export interface Placed<N> {
  node: N;
  /** As people call it: "I.1.a"; made by the order where the form prints none. */
  number: string;
  depth: number;
  isGroup: boolean;
}

/** The rows in reading order with the numbers by which officials name them. */
export function placed<N extends Node>(nodes: N[]): Placed<N>[] {
  const parents = new Set(nodes.map((node) => node.parentCode).filter(Boolean));
  const known = new Map<string, { number: string; depth: number; children: number }>();
  let tops = 0;
  return nodes.map((node) => {
    const above = node.parentCode ? known.get(node.parentCode) : undefined;
    const order = above ? ++above.children : ++tops;
    const own = node.number || `${order}`;
    // Some forms print the whole way ("I.1.6.6a"), most only the last step of it.
    const number = above && !(node.number ?? "").includes(".") ? `${above.number}.${own}` : own;
    const depth = above ? above.depth + 1 : 0;
    known.set(node.code, { number, depth, children: 0 });
    return { node, number, depth, isGroup: parents.has(node.code) || !node.parentCode };
  });
}

/** The criteria at the ends below a row, itself included when it is one. */
export function leavesBelow<N extends Node>(nodes: N[], code: string): N[] {
  const children = nodes.filter((node) => node.parentCode === code);
  if (children.length === 0) return nodes.filter((node) => node.code === code);
  return children.flatMap((child) => leavesBelow(nodes, child.code));
}

/** What the criteria below a group have together; blank while none is known. */
export function sumBelow<N extends Node>(nodes: N[], code: string, points: (code: string) => string | null | undefined): string {
  return sum(leavesBelow(nodes, code).map((leaf) => points(leaf.code)));
}
