import { describe, expect, it } from "vitest";
import { dayOf, daysBetween, formatDay, formatMoment, formatPeriod, formatSpan, formatWithWeekday, left, readDay } from "./dates";

describe("days in Việt Nam", () => {
  it("begin seven hours before those of Greenwich", () => {
    expect(dayOf("2026-12-04T16:59:59Z")).toBe("2026-12-04");
    expect(dayOf("2026-12-04T17:00:00Z")).toBe("2026-12-05");
    expect(formatMoment("2026-12-04T17:30:00Z")).toBe("00:30 ngày 05/12/2026");
  });
  it("are written day first", () => {
    expect(formatDay("2026-12-05")).toBe("05/12/2026");
    expect(formatWithWeekday("2026-11-27")).toBe("Thứ Sáu, 27/11/2026");
    expect([formatSpan("2026-11-01", "2026-12-05"), formatSpan("2026-12-20", "2027-01-05")]).toEqual(["01/11 – 05/12/2026", "20/12/2026 – 05/01/2027"]);
  });
});

describe("what is left", () => {
  it.each([["2026-12-05", "còn 8 ngày"], ["2026-11-27", "hết hạn hôm nay"], ["2026-11-25", "quá hạn 2 ngày"]])("until %s: %s", (day, words) =>
    expect(left(day, "2026-11-27")).toBe(words));
  it("counts days over a leap day and a new year", () => {
    expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
    expect(daysBetween("2026-12-31", "2027-01-01")).toBe(1);
  });
});

describe("a typed day", () => {
  it.each([["5/12/2026", "2026-12-05"], ["05-12-26", "2026-12-05"], ["29.02.2028", "2028-02-29"]])("%s is %s", (text, value) =>
    expect(readDay(text)).toEqual({ kind: "day", value }));
  it.each(["29/02/2026", "31/04/2026", "2026-12-05", "5 tháng 12", "00/01/2026"])("%s is none", (text) => expect(readDay(text).kind).toBe("wrong"));
});

it.each([["2021", "năm 2021"], ["2021-H1", "6 tháng đầu năm 2021"], ["2021-Q3", "quý III năm 2021"], ["2021-11", "tháng 11 năm 2021"],
  ["2015-2020", "giai đoạn 2015 – 2020"]])("the period %s is %s", (period, words) => expect(formatPeriod(period)).toBe(words));
