import { describe, expect, it } from "vitest";
import { compare, format, formatShort, isMultiple, minus, readColumn, readPasted, readTyped, same, sum } from "./number";

describe("a typed number", () => {
  it.each([
    ["1.234,56", "1234.56"], ["1234,56", "1234.56"], ["0", "0"], ["007,50", "7.50"], ["-3,5", "-3.5"], ["\u22123,5", "-3.5"], ["+2", "2"],
    ["\u00a012\u202f345,6", "12345.6"], ["１２,５", "12.5"], ["104,6 %", "104.6"], ["12.345.678.901.234,001", "12345678901234.001"], ["-0,0", "0.0"],
  ])("%s is %s", (text, value) => expect(readTyped(text)).toEqual({ kind: "number", value }));

  it.each([["12.5", "12,5"], ["1,234.5", "1.234,5"]])("%s is asked about with the right way to write it", (text, way) =>
    expect(readTyped(text)).toEqual({ kind: "wrong", why: `Dấu thập phân là dấu phẩy: ${way}?` }));

  it.each(["abc", "1..2", "1,2,3", "12a", "--1", "1.23,4", ","])("%s is no number", (text) => expect(readTyped(text).kind).toBe("wrong"));

  it.each(["", "  ", "\u00a0"])("nothing stays nothing", (text) => expect(readTyped(text)).toEqual({ kind: "empty" }));
});

describe("a pasted number", () => {
  it.each([["1.234,5", "1234.5"], ["1,234.5", "1234.5"], ["12", "12"], ["3.75", "3.75"], ["3,75", "3.75"]])("%s is %s", (text, value) =>
    expect(readPasted(text)).toEqual({ kind: "number", value }));

  it("1.234 can be read two ways", () => expect(readPasted("1.234")).toEqual({ kind: "ambiguous", vietnamese: "1234", english: "1.234" }));
});

describe("a pasted column", () => {
  it("is read as the sure ones of it are", () => {
    expect(readColumn(["1.234", "5,5"])).toMatchObject({ kind: "read", values: [{ value: "1234" }, { value: "5.5" }] });
    expect(readColumn(["1.234", "5.5"])).toMatchObject({ kind: "read", values: [{ value: "1.234" }, { value: "5.5" }] });
  });
  it("is asked about where nothing decides it, or both hands wrote it", () => {
    expect(readColumn(["1.234", "7"]).kind).toBe("ask");
    expect(readColumn(["1.234", "5,5", "6.6"]).kind).toBe("ask");
  });
});

describe("a shown number", () => {
  it.each([["1234.56", "1.234,56"], ["-1234567", "-1.234.567"], ["0.50", "0,50"], ["999", "999"]])("%s is %s", (value, shown) =>
    expect(format(value)).toBe(shown));
  it("blank is not zero", () => {
    expect(format(null)).toBe("");
    expect(format("0")).toBe("0");
  });
  it("points have no padding zeros", () => expect(["96.00", "95.50", "100", "10"].map(formatShort)).toEqual(["96", "95,5", "100", "10"]));
  it("comes back as it was", () => {
    for (const value of ["0", "1", "12.5", "1234.56", "98765432109876.0001", "-4.20"]) expect(readTyped(format(value))).toEqual({ kind: "number", value });
  });
});

describe("exact reckoning", () => {
  it("adds what floating point does not", () => expect(sum(["0.1", "0.2", null])).toBe("0.3"));
  it("knows no sum of nothing", () => expect(sum([null, undefined])).toBe(""));
  it("subtracts", () => expect([minus("2.25", "2.5"), minus("-1", "-2"), minus("5", "5")]).toEqual(["-0.25", "1", "0"]));
  it("orders by value, blanks last", () =>
    expect(["10", null, "9.5", "-2", "9.50001"].sort(compare)).toEqual(["-2", "9.5", "9.50001", "10", null]));
  it("knows what fits a step", () => expect([["2.5", "0.25"], ["2.6", "0.25"], ["0", "0.5"], ["3", "1"]].map(([value, step]) => isMultiple(value!, step!))).toEqual([true, false, true, true]));
  it("sees the same number behind two ways to write it", () => expect(same("2", "2.00")).toBe(true));
});
