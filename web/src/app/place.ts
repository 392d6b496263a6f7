import { queryOptions, useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { all, api, read } from "../api/client";
import type { components } from "../api/generated/clusters";
import { today, yearOf } from "../shared/dates";
import { codesOf, held, type Me } from "./session";

/** Where somebody works: cycle → cluster → unit, as the administration thinks. */

export type CycleItem = components["schemas"]["ListCyclesItem"];
export type ClusterItem = components["schemas"]["ListClustersItem"];

export interface Place {
  cycles: CycleItem[];
  clusters: ClusterItem[];
  cycle: CycleItem | undefined;
  cluster: ClusterItem | undefined;
  unit: string | undefined;
  department: string | undefined;
}

export const cycles = queryOptions({
  queryKey: ["clusters", "cycles"],
  queryFn: async () => {
    const found = await all((cursor) => read(api.clusters.GET("/api/clusters/v1/cycles", { params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } } })));
    return found.sort((a, b) => b.year - a.year || a.code.localeCompare(b.code));
  },
  staleTime: 5 * 60_000,
});

export const clustersFor = (unit: string | undefined) =>
  queryOptions({
    queryKey: ["clusters", "clusters", unit ?? ""],
    queryFn: () =>
      all((cursor) => read(api.clusters.GET("/api/clusters/v1/clusters", { params: { query: { limit: 200, ...(unit ? { unit } : {}), ...(cursor ? { cursor } : {}) } } }))),
    staleTime: 5 * 60_000,
  });

interface Choice {
  cycle?: string;
  cluster?: string;
  unit?: string;
}

const listeners = new Set<() => void>();
const keyOf = (who: Me) => `thidua.place.${who.id}`;

/** The last choice of this account on this machine. */
export function choose(who: Me, choice: Choice): void {
  const before = chosen(keyOf(who));
  localStorage.setItem(keyOf(who), JSON.stringify({ ...before, ...choice }));
  listeners.forEach((listener) => listener());
}

function chosen(key: string): Choice {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}") as Choice;
  } catch {
    return {};
  }
}

export function usePlace(who: Me): Place {
  const key = keyOf(who);
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(key) ?? "",
  );
  const choice = text ? chosen(key) : {};
  const units = codesOf(who, "unit");
  const unit = choice.unit && units.includes(choice.unit) ? choice.unit : units[0];
  const cycleList = useQuery(cycles).data ?? [];
  const clusterList = useQuery(clustersFor(unit)).data ?? [];
  return placed(who, cycleList, clusterList, unit, choice);
}

/** Of all that there is, what this account works in: its own clusters first, the newest year first. */
export function placed(who: Me, cycleList: CycleItem[], clusterList: ClusterItem[], unit: string | undefined, choice: Choice, year = yearOf(today())): Place {
  const heads = codesOf(who, "cluster");
  const clusters = heads.length > 0 && !unit ? clusterList.filter((cluster) => heads.includes(cluster.code)) : clusterList;
  const own = new Set(clusters.map((cluster) => cluster.code));
  const everywhere = held(who.grants).some((grant) => grant.kind === "*");
  const reachable = cycleList.filter((cycle) => everywhere || cycle.clusterCodes.some((code) => own.has(code)));
  // A cycle of next year may stand there already; work is done in this one.
  const cycle = reachable.find((one) => one.code === choice.cycle) ?? reachable.find((one) => one.year <= year) ?? reachable[0];
  const inCycle = clusters.filter((cluster) => cycle?.clusterCodes.includes(cluster.code));
  return {
    cycles: reachable,
    clusters: inCycle,
    cycle,
    cluster: inCycle.find((one) => one.code === choice.cluster) ?? inCycle[0],
    unit,
    department: codesOf(who, "department")[0],
  };
}
