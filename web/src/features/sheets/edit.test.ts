import { describe, expect, it } from "vitest";
import { Refused } from "../../api/problem";
import { blanks, entries, faults, onLines, pasted, saved, settle, totalOf, type, type Typed } from "./edit";
import type { Line, Sheet } from "./queries";

const line = (code: string, points: string | null, note: string | null = null): Line =>
  ({ code, name: code, maximum: "10", step: "0.25", proposed: points === null ? null : { points, note, by: "cv", byFunction: null, at: "", input: null } }) as unknown as Line;
const lines = [line("1", "9.50", "BC 12"), line("2", null)];
const byCode = new Map(lines.map((one) => [one.code, one]));
const put = (typed: Typed, row: string, column: string, text: string) => type(typed, [{ row, column, text }], byCode);

describe("points that are typed", () => {
  it("are kept as typed, and forgotten when they come back to what is saved", () => {
    const typed = put(put({}, "1", "points", "9,25"), "2", "note", "x");
    expect(typed).toEqual({ 1: { points: "9,25" }, 2: { note: "x" } });
    expect(put(put(typed, "1", "points", "9,5"), "2", "note", " ")).toEqual({});
  });
  it.each([["11", "0 đến 10"], ["-1", "0 đến 10"], ["9,3", "bội số của 0,25"], ["9.5", "dấu phẩy"], ["x", "không phải là số"]])("%s is wrong: %s", (text, why) =>
    expect(faults({ 1: { points: text } }, byCode)[0]?.why).toContain(why));
  it("need to be there before a note", () => expect(faults({ 2: { note: "BC" } }, byCode)).toMatchObject([{ code: "2", field: "note" }]));
  it("are saved without what is wrong and what somebody must look at", () => {
    const typed = { 1: { points: "", note: "" }, 2: { points: "4,50", note: " BC 3 " } };
    expect(entries(typed, byCode, [])).toEqual([{ code: "1", points: null, note: null }, { code: "2", points: "4.50", note: "BC 3" }]);
    expect(entries({ ...typed, 2: { points: "99" } }, byCode, ["1"])).toEqual([]);
  });
  it("may be pasted in English", () => expect(pasted([{ row: "1", column: "points", text: "9.75" }])).toEqual([{ row: "1", column: "points", text: "9,75" }]));
});

describe("an answer", () => {
  const at = { value: { lines, proposedTotal: null } as unknown as Sheet, etag: "1" };
  it("stands in the sheet; what was typed on meanwhile is left", () => {
    const after = saved(at, [{ code: "2", points: "4" }], { value: { proposedTotal: "13.5" }, etag: "2" }, "cv", "");
    expect([after.etag, after.value.proposedTotal, after.value.lines[1]?.proposed?.points, after.value.lines[0]]).toEqual(["2", "13.5", "4", lines[0]]);
    expect(settle({ 2: { points: "4" } }, new Map(after.value.lines.map((one) => [one.code, one])))).toEqual({});
    expect(settle({ 2: { points: "4,5" } }, new Map(after.value.lines.map((one) => [one.code, one])))).toEqual({ 2: { points: "4,5" } });
  });
  it("that refuses stands on its line", () =>
    expect(onLines(new Refused(422, { title: "", errors: [{ pointer: "/lines/1/points", code: "SCO-1020", detail: "Quá" }] }), [{ code: "1" }, { code: "2" }])).toEqual([{ code: "2", field: "points", why: "Quá" }]));
});

it("knows blanks and the sum as typed", () => {
  expect(blanks({ lines } as Sheet).map((one) => one.code)).toEqual(["2"]);
  expect([totalOf(lines, {}), totalOf(lines, { 2: { points: "0,25" } })]).toEqual(["9.5", "9.75"]);
});
