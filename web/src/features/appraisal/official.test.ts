import { describe, expect, it } from "vitest";
import { differsFromAppraised, isTyped, officialEntries, officialFault, officialTotal, totalOf } from "./official";
import type { Criterion, Line, UnitRow } from "./queries";

const line = (code: string, appraised: string | null, official: string | null = null, reason: string | null = null) =>
  ({ code, proposed: { points: "3" }, appraised: appraised && { points: appraised, reason: null }, official: official && { points: official, reason } }) as unknown as Line;
const row = (...lines: Line[]) => ({ lines: Object.fromEntries(lines.map((one) => [one.code, one])) }) as unknown as UnitRow;
const criterion = { maximum: "5", step: "0.25" } as Criterion;

describe("official points", () => {
  const fresh = row(line("a", "2.50"), line("b", "3"));
  it("are the appraised ones where nothing is typed", () => {
    expect([officialEntries(fresh, {}), officialTotal(fresh, {}), isTyped(fresh, {})]).toEqual([[], "5.5", false]);
    expect(officialEntries(fresh, { a: { points: "2,5" } })).toEqual([]);
  });
  it("that differ are sent with their reason", () => {
    expect(officialFault(fresh.lines["a"]!, criterion, { a: { points: "2" } })).toContain("lý do");
    expect(officialEntries(fresh, { a: { points: "2", reason: " vì " } })).toEqual([{ code: "a", points: "2", reason: "vì" }]);
  });
  it("that stand are sent only when they change, also back to the appraised ones", () => {
    const stands = row(line("a", "2.5", "2", "vì"), line("b", "3", "3"));
    expect(officialEntries(stands, {})).toEqual([]);
    expect(officialEntries(stands, { a: { points: "2,5" } })).toEqual([{ code: "a", points: "2.5", reason: null }]);
    expect([differsFromAppraised(stands.lines["a"]!, {}), officialFault(stands.lines["a"]!, criterion, {})]).toEqual([true, undefined]);
  });
  it("must be written where no department judged", () => {
    const unjudged = row(line("a", null));
    expect(officialFault(unjudged.lines["a"]!, criterion, {})).toContain("Phải ghi điểm");
    expect(officialEntries(unjudged, { a: { points: "1" } })).toEqual([{ code: "a", points: "1", reason: null }]);
    expect([totalOf(unjudged, "appraised"), totalOf(unjudged, "proposed")]).toEqual(["", "3"]);
  });
});
