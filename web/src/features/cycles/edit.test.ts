import { describe, expect, it } from "vitest";
import { blank, closing, fault, given, grace, oddities } from "./edit";

describe("phases of a cycle", () => {
  it("needs both days in their order", () => {
    const typed = { ...blank("report"), opens: "2026-11-01", closes: "2026-11-01" };
    expect(fault(blank("report"))).toContain("Cần ngày");
    expect(fault(typed)).toBeUndefined();
    expect(fault({ ...typed, closesMeans: "before" })).toContain("sau ngày mở");
    expect(fault({ ...typed, graceDays: "-1" })).toContain("366");
  });

  it("reads days of grace", () => expect(["", "3", "400", "x"].map(grace)).toEqual([0, 3, null, null]));

  it("sends only phases with days", () => {
    const typed = { ...blank("report"), opens: "2026-11-01", closes: "2026-12-05", graceDays: "2" };
    expect(given([blank("pledge"), typed])).toEqual([{ kind: "report", opens: "2026-11-01", closes: "2026-12-05", closesMeans: "on-or-before", graceDays: 2, graceIn: "working-days" }]);
  });

  it("says the end in words", () => {
    expect(closing("2026-12-05", "before", 0, "calendar-days")).toBe("trước ngày 05/12/2026");
    expect(closing("2026-12-05", "on-or-before", 2, "working-days")).toBe("hết ngày 05/12/2026, thêm 2 ngày làm việc");
  });

  it("notices a phase that opens before the one it follows", () =>
    expect(oddities([{ kind: "pledge", opens: "2026-02-01", lastDay: "2026-03-01" }, { kind: "report", opens: "2026-01-01", lastDay: "2026-03-01" }])).toHaveLength(1));
});
