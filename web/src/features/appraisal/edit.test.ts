import { describe, expect, it } from "vitest";
import { Refused } from "../../api/problem";
import { differs, entries, faults, isOpen, onCells, pasted, saved, type, type Typed } from "./edit";
import type { Criterion, Line, UnitRow } from "./queries";

const line = (code: string, proposed: string, appraised?: string, reason?: string) =>
  ({ code, proposed: { points: proposed }, appraised: appraised ? { points: appraised, reason: reason ?? null } : null }) as unknown as Line;
const row = { sheetId: "s", etag: "1", unitCode: "U", unitName: "Xã", state: "submitted", closed: false, lines: { a: line("a", "2.50", "2.50"), b: line("b", "3", "2", "thiếu hồ sơ"), c: line("c", "1") } } as UnitRow;
const rows = new Map([["s", row]]);
const criteria = new Map(["a", "b", "c"].map((code) => [code, { code, number: code, name: code, maximum: "3", step: "0.25", departmentCode: "D" } as Criterion]));
const put = (typed: Typed, code: string, field: "points" | "reason", text: string) => type(typed, [{ sheet: "s", code, field, text }], rows);

describe("judging", () => {
  it("keeps only what is new", () => {
    expect(put({}, "a", "points", "2,5")).toEqual({});
    const typed = put(put({}, "a", "points", "2"), "a", "reason", "vì");
    expect(typed).toEqual({ s: { a: { points: "2", reason: "vì" } } });
    expect(put(put(typed, "a", "reason", ""), "a", "points", "2,5")).toEqual({});
  });
  it("asks for a reason where the points differ, and forgets the reason of other points", () => {
    expect(faults(put({}, "c", "points", "0,5"), rows, criteria)).toMatchObject([{ code: "c", wantsReason: true }]);
    expect(faults(put({}, "b", "points", "1"), rows, criteria)).toMatchObject([{ code: "b", wantsReason: true }]);
    expect(faults(put({}, "c", "points", "1"), rows, criteria)).toEqual([]);
    expect(differs(row, "b", {})).toBe(true);
  });
  it.each([["4", "0 đến 3"], ["1,1", "bội số"], ["", "để trống"]])("%s is no judgement", (text, why) => expect(faults({ s: { a: { points: text } } }, rows, criteria)[0]?.why).toContain(why));
  it("sends exact points, and the reason only where they differ", () =>
    expect(entries({ s: { b: { reason: " khác " }, c: { points: "1,0", reason: "thừa" } } }, row)).toEqual([{ code: "b", points: "2", reason: "khác" }, { code: "c", points: "1.0", reason: null }]));
  it("reads a pasted block", () => expect(pasted([{ row: "s", column: "a", text: "2.75" }, { row: "s", column: "c", text: "1" }]).map((one) => one.text)).toEqual(["2,75", "1"]));
});

it("an answer stands in the row", () => {
  const after = saved(row, [{ code: "c", points: "1", reason: null }], { value: { state: "appraised" } as never, etag: "2" }, "x", "");
  expect([after.etag, after.state, after.lines["c"]?.appraised?.points]).toEqual(["2", "appraised", "1"]);
});

it("a refusal stands on its cell; the own unit is not judged", () => {
  expect(onCells(new Refused(422, { title: "", errors: [{ pointer: "/lines/0/reason", code: "SCO-1022", detail: "Lý do" }] }), "s", [{ code: "c", points: "1" }])).toEqual([{ sheet: "s", code: "c", why: "Lý do", wantsReason: true }]);
  expect([isOpen(row, []), isOpen(row, ["U"]), isOpen({ ...row, state: "draft" }, [])]).toEqual([true, false, false]);
});
