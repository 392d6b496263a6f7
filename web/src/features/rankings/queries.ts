import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { api, read, versioned, type Versioned } from "../../api/client";
import type { components } from "../../api/generated/scoring";

export type Ranking = components["schemas"]["RankingView"];
export type Place = components["schemas"]["PlaceView"];
export type Node = components["schemas"]["TableNodeBody"];

const base = "/api/scoring/v1/rankings" as const;

export const rankingsOf = (cluster: string, cycle: string) =>
  queryOptions({
    queryKey: ["scoring", "rankings", cluster, cycle],
    queryFn: () => read(api.scoring.GET(base, { params: { query: { cluster, cycle, limit: 50 } } })),
  });

export const ranking = (id: string) =>
  queryOptions({
    queryKey: ["scoring", "ranking", id],
    queryFn: () => versioned(api.scoring.GET(`${base}/{id}`, { params: { path: { id } } })),
  });

/** Names of groups and criteria; a published table does not change. */
export const table = (id: string) =>
  queryOptions({
    queryKey: ["scoring", "table", id],
    queryFn: () => versioned(api.scoring.GET("/api/scoring/v1/tables/{id}", { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });

export function calculate(clusterCode: string, cycleCode: string, key: string) {
  return versioned(api.scoring.POST(base, { params: { header: { "Idempotency-Key": key } }, body: { clusterCode, cycleCode } }));
}

/** The acts on a ranking; each answers with the ranking as it is then. */
export function actsOn(id: string, etag: string) {
  const params = (key: string) => ({ path: { id }, header: { "If-Match": etag, "Idempotency-Key": key } });
  return {
    recalculate: (key: string) => versioned(api.scoring.POST(`${base}/{id}/recalculation`, { params: params(key) })),
    resolve: (rank: number, orderedUnitCodes: string[], reason: string, key: string) => versioned(api.scoring.POST(`${base}/{id}/ties`, { params: params(key), body: { rank, orderedUnitCodes, reason } })),
    share: (rank: number, unitCodes: string[], reason: string, key: string) => versioned(api.scoring.POST(`${base}/{id}/shared-places`, { params: params(key), body: { rank, unitCodes, reason } })),
    setAside: (unitCode: string, reason: string, key: string) => versioned(api.scoring.POST(`${base}/{id}/set-aside`, { params: params(key), body: { unitCode, reason } })),
    takeBack: (unitCode: string, reason: string, key: string) => versioned(api.scoring.POST(`${base}/{id}/taking-back`, { params: params(key), body: { unitCode, reason } })),
    adopt: (conferenceDate: string, minutesNumber: string, placesNeeded: number | null, key: string) =>
      versioned(api.scoring.POST(`${base}/{id}/adoption`, { params: params(key), body: { conferenceDate, minutesNumber, ...(placesNeeded ? { placesNeeded } : {}) } })),
    reopen: (reason: string, key: string) => versioned(api.scoring.POST(`${base}/{id}/reopening`, { params: params(key), body: { reason } })),
  };
}

/** What an act answered stands in the page; what else it touched is asked for anew. */
export async function stands(client: QueryClient, answer: Versioned<Ranking>): Promise<void> {
  client.setQueryData(ranking(answer.value.id).queryKey, answer);
  await Promise.all(["rankings", "sheets", "sheet", "matrix"].map((key) => client.invalidateQueries({ queryKey: ["scoring", key] })));
}
