import { forDrawing, sum } from "../../shared/number";
import { placed } from "../../shared/criteria";
import type { Node, Place, Ranking } from "./queries";

export interface Group {
  code: string;
  number: string;
  name: string;
  maximum: string;
}

export function groupsOf(nodes: Node[]): Group[] {
  return placed(nodes).filter(({ depth }) => depth === 0).map(({ node, number }) => ({ code: node.code, number, name: node.name, maximum: node.maximum }));
}

export function pointsIn(place: Place, group: string): string | null {
  return place.groups.find((one) => one.code === group)?.points ?? null;
}

export interface Tie {
  rank: number;
  total: string;
  places: Place[];
}

/** Equal totals that still wait for the conference. */
export function waitingTies(ranking: Ranking): Tie[] {
  const ties = new Map<number, Tie>();
  for (const place of ranking.places) {
    if (place.tie !== "waiting" || place.rank === null || place.total === null) continue;
    const tie = ties.get(place.rank) ?? { rank: place.rank, total: place.total, places: [] };
    tie.places.push(place);
    ties.set(place.rank, tie);
  }
  return [...ties.values()];
}

/** Members that have no points yet and of which nobody has said how they are counted. */
export function withoutPoints(ranking: Ranking): Place[] {
  return ranking.places.filter((place) => place.total === null && place.setAside === null);
}

/** Equal totals behind the places that are needed stop nothing; at the first place, and where the cluster puts all in order, they do. */
export function canAdopt(ranking: Ranking): boolean {
  const first = waitingTies(ranking)[0];
  return withoutPoints(ranking).length === 0 && (!first || (ranking.rules.ties !== "resolve" && first.rank > 1));
}

/** Why so many places cannot be asked for while equal totals wait. */
export function placesFault(ranking: Ranking, places: string | null): string | undefined {
  if (places === null || (places !== "" && !/^[1-9]\d{0,3}$/.test(places))) return "Số hạng là số nguyên từ 1";
  const first = waitingTies(ranking)[0];
  if (!first) return undefined;
  return places === "" || Number.parseInt(places, 10) >= first.rank ? `Hạng ${first.rank} còn đồng điểm: ghi số hạng cần phân định nhỏ hơn ${first.rank}` : undefined;
}

/** What stands in the way of adoption, as sentences. */
export function obstacles(ranking: Ranking): string[] {
  const without = withoutPoints(ranking);
  return [
    ...waitingTies(ranking).map((tie) => `Hạng ${tie.rank} còn ${tie.places.length} đơn vị đồng điểm.`),
    ...(without.length > 0 ? [`Chưa có điểm chính thức: ${without.map(nameOf).join(", ")}.`] : []),
  ];
}

export function nameOf(place: { unitCode: string; unitName?: string | null }): string {
  return place.unitName ?? place.unitCode;
}

/** One step up or down in the order of a tie. */
export function swapped<T>(list: T[], at: number, by: -1 | 1): T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const next = [...list];
  [next[at], next[to]] = [next[to]!, next[at]!];
  return next;
}

/** Length of a part of a bar in percent of the whole scale. For drawing only. */
export function share(points: string | null, groups: Group[]): number {
  const whole = forDrawing(sum(groups.map((group) => group.maximum)));
  return whole > 0 ? Math.max(0, (forDrawing(points) / whole) * 100) : 0;
}
