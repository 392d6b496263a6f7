import { describe, expect, it } from "vitest";
import { leavesBelow, placed, sumBelow } from "./criteria";

const row = (code: string, parentCode: string | null, number: string | null = null) => ({ code, name: code, maximum: "1", parentCode, number });

describe("rows of a table", () => {
  it("are called by the way that the form prints", () => {
    const rows = [row("g", null, "I"), row("h", "g", "1"), row("x", "h", "a"), row("y", "h", "đ"), row("z", "g", "I.6a")];
    expect(placed(rows).map((one) => [one.number, one.depth, one.isGroup])).toEqual([["I", 0, true], ["I.1", 1, true], ["I.1.a", 2, false], ["I.1.đ", 2, false], ["I.6a", 1, false]]);
  });
  it("are counted where the form prints nothing", () =>
    expect(placed([row("A", null), row("B", "A"), row("C", "A"), row("D", null)]).map((one) => one.number)).toEqual(["1", "1.1", "1.2", "2"]));
  it("sum up what is known below them", () => {
    const rows = [row("g", null), row("h", "g"), row("x", "h"), row("y", "g")];
    expect(leavesBelow(rows, "g").map((one) => one.code)).toEqual(["x", "y"]);
    expect(sumBelow(rows, "g", (code) => ({ x: "1.25", y: null })[code])).toBe("1.25");
  });
});
