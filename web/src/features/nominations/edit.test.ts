import { describe, expect, test } from "vitest";
import { emptyTyped, headChecks, judge, lacking, needed, percent, readThreshold, tallyOf, thresholdWords, type Typed } from "./edit";

const fifths = { over: 4, under: 5, strict: false };
const typed = (votes: Typed["votes"], more: Partial<Typed> = {}): Typed => ({ ...emptyTyped(), issued: "12", returned: "12", valid: "12", invalid: "0", votes, ...more });

describe("thresholds", () => {
  test("are read from rules and from recorded ballots", () => {
    expect(readThreshold({ atLeast: "4/5" })).toEqual(fifths);
    expect(readThreshold("> 1/2")).toEqual({ over: 1, under: 2, strict: true });
    expect(readThreshold({})).toBeUndefined();
  });
  test("are a number of ballots over all members", () => {
    expect(needed(fifths, 12)).toBe(10);
    expect(needed(fifths, 10)).toBe(8);
    expect(needed({ over: 1, under: 2, strict: true }, 12)).toBe(7);
    expect(needed({ over: 1, under: 2, strict: true }, 9)).toBe(5);
    expect(needed({ over: 9, under: 10, strict: false }, 10)).toBe(9);
  });
  test("are said as people say them", () => {
    expect(thresholdWords(fifths)).toBe("80 %");
    expect(thresholdWords({ over: 1, under: 2, strict: true })).toBe("trên 50 %");
    expect(thresholdWords({ over: 2, under: 3, strict: false })).toBe("2/3");
  });
});

describe("a row", () => {
  test("passes over all members, not over those present", () => {
    expect(judge(typed({ A: { votesFor: "9", against: "1" } }, { issued: "10", returned: "10", valid: "10" }), "A", 12, fifths)).toMatchObject({ state: "counted", passed: false, lacking: 1, percent: "75.00" });
    expect(judge(typed({ A: { votesFor: "10", against: "2" } }), "A", 12, fifths)).toMatchObject({ passed: true, lacking: 0 });
  });
  test("says the sum that fails", () => {
    expect(judge(typed({ A: { votesFor: "9", against: "2" } }), "A", 12, fifths)).toEqual({ state: "wrong", text: "9 + 2 = 11, còn thiếu 1 so với 12 phiếu hợp lệ" });
    expect(judge(typed({ A: { votesFor: "9", against: "" } }), "A", 12, fifths).state).toBe("wrong");
  });
  test("left blank was not voted on", () => expect(judge(typed({}), "A", 12, fifths)).toEqual({ state: "blank" }));
});

test("the head's sums are checked as they are typed", () => {
  expect(headChecks(typed({}), 12).invalid).toEqual({ ok: true, text: "12 + 0 = 12, khớp" });
  expect(headChecks(typed({}, { invalid: "1" }), 12).invalid?.ok).toBe(false);
  expect(headChecks(typed({}, { issued: "13" }), 12).issued?.ok).toBe(false);
  expect(headChecks(typed({}, { returned: "11" }), 12).returned).toEqual({ ok: true, text: "1 phiếu không thu về" });
  expect(headChecks(typed({}, { valid: "1,5" }), 12).valid?.ok).toBe(false);
});

test("what keeps the record back is said", () => {
  const two = { A: { votesFor: "12", against: "0" }, B: { votesFor: "9", against: "2" } };
  expect(lacking(emptyTyped(), ["A"], 12, undefined)).toBe("Cần đủ bốn số phiếu");
  expect(lacking(typed(two), ["A", "B"], 12, undefined)).toBe("1 dòng chưa khớp");
  expect(lacking(typed({}), ["A"], 12, undefined)).toBe("Chưa có đơn vị nào được kiểm phiếu");
  expect(lacking(typed({ A: { votesFor: "5", against: "0" } }, { returned: "5", valid: "5" }), ["A"], 12, { over: 2, under: 3, strict: false })).toBe("Cần ít nhất 8 phiếu thu về mới đủ điều kiện");
  expect(lacking(typed({ A: { votesFor: "12", against: "0" } }), ["A"], 12, undefined)).toBeUndefined();
});

test("only counted units are sent", () => {
  expect(tallyOf(typed({ A: { votesFor: "12", against: "0" }, B: { votesFor: "", against: "" } }), ["A", "B"])).toEqual({ issued: 12, returned: 12, valid: 12, invalid: 0, written: null, counts: [{ unitCode: "A", votesFor: 12 }] });
});

test("percentages are rounded once", () => {
  expect(percent(11, 12)).toBe("91.67");
  expect(percent(8, 9)).toBe("88.89");
});
