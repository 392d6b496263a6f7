import { describe, expect, it } from "vitest";
import { Refused } from "../../api/problem";
import { entries, faults, onCells, readPastedValues, type } from "./edit";
import type { Figure } from "./queries";

const figure = (indicatorCode: string, actual: string | null): Figure => ({ indicatorCode, actual, qualifier: null, source: null, note: null }) as Figure;
const known = new Map([["CT1", figure("CT1", "12.50")], ["CT2", figure("CT2", null)]]);

describe("typing over figures", () => {
  it("keeps what was typed, wrong or right, and forgets what comes back to what stands", () => {
    const typed = type({}, [{ row: "CT1", column: "value", text: "12.5" }, { row: "CT2", column: "source", text: "BC 12" }], known);
    expect(typed).toEqual({ CT1: { value: "12.5" }, CT2: { source: "BC 12" } });
    expect(faults(typed)).toMatchObject([{ row: "CT1", field: "value" }]);
    expect(type(typed, [{ row: "CT1", column: "value", text: "12,5" }, { row: "CT2", column: "source", text: "" }], known)).toEqual({});
  });
  it("sends only what was typed, as exact decimals; a blanked value takes its qualifier along", () => {
    expect(entries({ CT1: { value: "1.234,50" }, CT2: { value: "", reason: " nhập nhầm " }, CT3: { qualifier: "Ước" }, CT4: { note: "" } })).toEqual([
      { indicatorCode: "CT1", value: "1234.50" },
      { indicatorCode: "CT2", value: null, qualifier: null, reason: "nhập nhầm" },
      { indicatorCode: "CT3", qualifier: "estimated" },
      { indicatorCode: "CT4", note: null },
    ]);
  });
});

describe("pasted values", () => {
  const pasted = (...texts: string[]) => texts.map((text, index) => ({ row: `CT${index}`, column: "value", text }));
  it("are written as Vietnamese write them where one hand wrote them", () =>
    expect(readPastedValues(pasted("1,234.5", "7.25"))).toEqual({ changes: [{ row: "CT0", column: "value", text: "1.234,5" }, { row: "CT1", column: "value", text: "7,25" }] }));
  it("are asked about with the number that reads two ways", () => expect(readPastedValues(pasted("5", "1.234"))).toMatchObject({ ask: { example: "1.234" } }));
});

it("a refusal stands on the cell it speaks of, and says whether a reason helps", () => {
  const refused = new Refused(422, { title: "Sai", code: "GEN-0001", errors: [{ pointer: "/actuals/1/value", code: "IND-1029", detail: "Quá lớn" }] });
  expect(onCells(refused, [{ indicatorCode: "CT1" }, { indicatorCode: "CT2" }])).toEqual([{ row: "CT2", field: "value", why: "Quá lớn", wantsReason: true }]);
});
