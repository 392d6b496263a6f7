import { describe, expect, it } from "vitest";
import { canAdopt, groupsOf, obstacles, placesFault, share, swapped, waitingTies, withoutPoints } from "./edit";
import type { Node, Place, Ranking } from "./queries";

const place = (unitCode: string, total: string | null, rank: number | null, more: Partial<Place> = {}): Place =>
  ({ unitCode, unitName: `Xã ${unitCode}`, total, rank, tie: "none", setAside: null, groups: [], ...more }) as Place;
const of = (...places: Place[]) => ({ places }) as unknown as Ranking;

describe("what waits before adoption", () => {
  const ranking = of(place("A", "95", 1), place("B", "90", 2, { tie: "waiting" }), place("C", "90", 2, { tie: "waiting" }), place("D", "80", 4, { tie: "shared" }), place("E", null, null), place("F", null, null, { setAside: "listed-last" }));
  it("are equal totals nobody has put in order", () => expect(waitingTies(ranking).map((tie) => [tie.rank, tie.places.length])).toEqual([[2, 2]]));
  it("and members without points that are not set aside", () => expect(withoutPoints(ranking).map((one) => one.unitCode)).toEqual(["E"]));
  it("in sentences", () => expect(obstacles(ranking)).toEqual(["Hạng 2 còn 2 đơn vị đồng điểm.", "Chưa có điểm chính thức: Xã E."]));
  it("stop the adoption only where their order is needed", () => {
    const tied = (rank: number, ties = "decide") => ({ ...of(place("B", "90", rank, { tie: "waiting" }), place("C", "90", rank, { tie: "waiting" })), rules: { ties } }) as Ranking;
    expect([canAdopt(tied(3)), canAdopt(tied(1)), canAdopt(tied(3, "resolve")), canAdopt({ ...ranking, rules: { setAside: "listed-last", ties: "decide" } })]).toEqual([true, false, false, false]);
    expect([placesFault(tied(3), "2"), placesFault(tied(3), "x")]).toEqual([undefined, "Số hạng là số nguyên từ 1"]);
    expect([placesFault(tied(3), ""), placesFault(tied(3), "3")].every((why) => why?.includes("nhỏ hơn 3"))).toBe(true);
  });
  it("or nothing", () => expect(obstacles(of(place("A", "95", 1)))).toEqual([]));
});

it("an order is changed by steps and never loses a unit", () => {
  expect([swapped(["a", "b", "c"], 1, -1), swapped(["a", "b"], 1, 1), swapped(["a", "b"], 0, -1)]).toEqual([["b", "a", "c"], ["a", "b"], ["a", "b"]]);
});

it("bars are measured on the whole scale", () => {
  const groups = groupsOf([{ code: "g", name: "G", maximum: "60", number: "I" }, { code: "x", name: "X", maximum: "60", parentCode: "g" }, { code: "h", name: "H", maximum: "40", number: "II" }] as Node[]);
  expect(groups.map((group) => group.number)).toEqual(["I", "II"]);
  expect([share("30", groups), share(null, groups), share("1", [])]).toEqual([30, 0, 0]);
});
