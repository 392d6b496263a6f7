import { describe, expect, it } from "vitest";
import { board, lastDayFor, phaseWords } from "./stages";
import type { Figure, Member, Pact, Phase, Sheet } from "./queries";

const member = (unitCode: string) => ({ unitCode, unitName: `Xã ${unitCode}`, fromYear: 2026, toYear: null, from: "2026-01-01", to: null }) as Member;
const phase = (kind: Phase["kind"], lastDay: string) => ({ kind, lastDay, opensAt: "2026-01-01T00:00:00+07:00" }) as Phase;
const figure = (unitCode: string, actualStatus: Figure["actualStatus"]) => ({ unitCode, targetStatus: "assigned", actualStatus }) as Figure;
const phases = [phase("report", "2026-12-05"), phase("self-score", "2026-12-10")];
const known = {
  members: [member("A"), member("B"), member("C")],
  pact: { id: "p", state: "circulated", targets: [{ unitCode: "C" }, { unitCode: "B" }, { unitCode: "A" }], signatures: [{ unitCode: "C", signedAt: "2026-02-12T01:00:00+07:00" }] } as Pact,
  figures: [figure("A", "blank"), figure("A", "reported"), figure("B", "verified"), figure("C", "reported")],
  sheets: [{ id: "s", unitCode: "B", state: "draft" }, { id: "t", unitCode: "C", state: "submitted" }] as Sheet[],
  phases,
  exceptions: [],
  period: "2026",
  on: "2026-12-08",
};

describe("the board of a cluster", () => {
  it("puts those who are behind first and says with what", () => {
    const rows = board(known);
    expect(rows.map((row) => row.unit)).toEqual(["B", "A", "C"]);
    expect(rows[1]?.behind).toEqual(["Thiếu 1 số liệu"]);
    expect(rows[1]?.figures).toMatchObject({ text: "1/2", tone: "late", more: "chậm 3 ngày" });
    expect(rows[0]?.sheet).toMatchObject({ tone: "soon", more: "còn 2 ngày" });
    expect(rows[2]).toMatchObject({ behind: [], pact: { text: "Ký 12/02", tone: "done" }, points: { text: "Đang thẩm định" } });
  });

  it("knows a unit's own later deadline", () => {
    const exceptions = [{ unitCode: "A", unitName: null, kind: "report" as const, lastDay: "2026-12-20" }];
    expect(lastDayFor("A", "report", { phases, exceptions })).toBe("2026-12-20");
    expect(board({ ...known, exceptions }).find((row) => row.unit === "A")?.figures.tone).toBe("open");
  });

  it("tells in the strip how many are late", () => expect(phaseWords(board(known), phases, "2026-12-08").report).toBe("Hết hạn · 1 đơn vị chậm"));
});
