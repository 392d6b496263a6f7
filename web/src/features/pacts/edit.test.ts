import { describe, expect, it } from "vitest";
import { byCell, faults, indicatorsOf, isNothing, nothing, revision, touched, type } from "./edit";
import type { Content } from "./queries";

const read: Content = {
  movements: [{ name: "Thi đua yêu nước", aim: null }],
  commitments: ["Khen thưởng kịp thời"],
  targets: [
    { unitCode: "A", unitName: "Xã A", indicatorCode: "THU", status: "assigned", value: "1850" },
    { unitCode: "B", unitName: "Xã B", indicatorCode: "THU", status: "not-assigned", value: null },
  ],
};

describe("a pact being drafted", () => {
  it("is untouched again when a cell comes back to what stood there", () => {
    const standing = byCell(read);
    const typed = type(nothing, [{ row: "THU", column: "A", text: "1.900" }], standing);
    expect(isNothing(typed)).toBe(false);
    expect(isNothing(type(typed, [{ row: "THU", column: "A", text: "1.850" }], standing))).toBe(true);
  });

  it("sends every target when one changes, and leaves the other lists alone", () => {
    const typed = type(nothing, [
      { row: "THU", column: "B", text: "12,5" },
      { row: "NGHEO", column: "A", text: "khong ap dung" },
      { row: "THU", column: "A", text: "" },
    ], byCell(read));
    expect(revision(read, typed)).toEqual({
      targets: [
        { unitCode: "B", indicatorCode: "THU", status: "assigned", value: "12.5" },
        { unitCode: "A", indicatorCode: "NGHEO", status: "not-applicable", value: null },
      ],
    });
  });

  it("marks what is no target and drops empty lines", () => {
    expect(faults(type(nothing, [{ row: "THU", column: "A", text: "12.5" }], byCell(read))).get("THU A")).toContain("12,5");
    expect(revision(read, { ...nothing, commitments: ["  ", "Một "], movements: [{ name: "", aim: "" }] })).toEqual({ commitments: ["Một"], movements: [] });
  });

  it("is asked about only where another hand changed the same cell", () => {
    const typed = type(nothing, [{ row: "THU", column: "A", text: "1.900" }], byCell(read));
    const other = { ...read, targets: read.targets.map((target) => (target.unitCode === "B" ? { ...target, status: "assigned" as const, value: "3" } : target)) };
    expect(touched(other, typed)).toEqual(touched(read, typed));
    const same = { ...read, targets: read.targets.map((target) => (target.unitCode === "A" ? { ...target, value: "3" } : target)) };
    expect(touched(same, typed)).not.toEqual(touched(read, typed));
  });

  it("shows the indicators in their order with the added ones last", () => expect(indicatorsOf(read, ["X", "THU"])).toEqual(["THU", "X"]));
});
