import { queryOptions } from "@tanstack/react-query";
import { all, api, read, versioned } from "../api/client";

/** What many pages read: a cycle, a cluster of a year, the catalogue. Kept here, because features do not know each other. */

export const cycleOf = (code: string) =>
  queryOptions({
    queryKey: ["clusters", "cycle", code],
    queryFn: () => versioned(api.clusters.GET("/api/clusters/v1/cycles/{code}", { params: { path: { code } } })),
    staleTime: 60_000,
  });

/** Members and officers of one year, or all there ever were. */
export const clusterOf = (code: string, year?: number) =>
  queryOptions({
    queryKey: ["clusters", "cluster", code, year ?? "all"],
    queryFn: () => versioned(api.clusters.GET("/api/clusters/v1/clusters/{code}", { params: { path: { code }, ...(year ? { query: { year } } : {}) } })),
    staleTime: 60_000,
  });

export const catalogue = queryOptions({
  queryKey: ["indicators", "catalogue"],
  queryFn: () => all((cursor) => read(api.indicators.GET("/api/indicators/v1/indicators", { params: { query: { limit: 200, ...(cursor ? { cursor } : {}) } } }))),
  staleTime: 5 * 60_000,
});
