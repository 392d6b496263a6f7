import { describe, expect, it } from "vitest";
import { Refused } from "../../api/problem";
import { added, findings, moved, onRows, removed } from "./edit";
import type { Content, Node } from "./queries";

const row = (code: string, parentCode: string | null, maximum: string, number: string | null = null, more: Partial<Node> = {}): Node => ({ code, name: code, maximum, parentCode, number, departmentCode: null, indicatorCode: null, step: null, ...more });
const nodes = [row("A", null, "6", "I"), row("A1", "A", "4", "1", { departmentCode: "D", step: "0.25" }), row("A2", "A", "2", "2", { departmentCode: "D" }), row("B", null, "4", "II", { departmentCode: "D" })];
const content = (some: Node[], total = "10"): Content => ({ name: "Bảng", total, nodes: some, rules: { setAside: "listed-last", ties: "decide" } });
const shown = (some: Node[]) => some.map((node) => `${node.number}:${node.code}`);

describe("the tree", () => {
  it("moves a group with what is in it; numbers belong to places", () => {
    expect(shown(moved(nodes, "B", -1))).toEqual(["I:B", "II:A", "1:A1", "2:A2"]);
    expect(shown(moved(nodes, "A2", -1))).toEqual(["I:A", "1:A2", "2:A1", "II:B"]);
    expect(moved(nodes, "A", -1)).toBe(nodes);
  });
  it("adds at the end of a group with the next number", () => {
    expect(shown(added(nodes, "A").nodes)).toEqual(["I:A", "1:A1", "2:A2", "3:A.1", "II:B"]);
    expect(shown(added(nodes, null).nodes).at(-1)).toBe("III:N1");
    expect(shown(added(nodes, "A1").nodes)[2]).toBe("a:A1.1");
    expect(added(nodes, "A1").nodes.find((node) => node.code === "A1")?.departmentCode).toBeNull();
  });
  it("prints no number where the form prints none", () => expect(added(nodes.map((node) => ({ ...node, number: null })), "A").nodes[3]?.number).toBeNull());
  it("removes a group with what is in it", () => {
    expect(shown(removed(nodes, "A"))).toEqual(["I:B"]);
    expect(shown(removed(nodes, "A1"))).toEqual(["I:A", "1:A2", "II:B"]);
  });
});

describe("what stops the publication", () => {
  it("is nothing where sums fit", () => expect(findings(content(nodes))).toEqual([]));
  it("is said with its row", () => {
    const broken = nodes.map((node) => (node.code === "A1" ? { ...node, maximum: "4.1", departmentCode: null } : node));
    expect(findings(content(broken, "11")).map((one) => one.code)).toEqual(["A", "A1", "A1", null]);
    expect(findings(content([]))).toHaveLength(1);
  });
  it("is told by the platform with its place", () =>
    expect(onRows(new Refused(422, { title: "", errors: [{ pointer: "/nodes/1/step", code: "SCO-1013", detail: "Bội số." }] }), nodes)).toEqual([{ code: "A1", why: "A1: Bội số." }]));
});
