import { queryOptions } from "@tanstack/react-query";
import { all, api, read } from "../../api/client";
import type { components as Clusters } from "../../api/generated/clusters";
import type { components as Indicators } from "../../api/generated/indicators";
import type { components as Scoring } from "../../api/generated/scoring";

export type Pact = Clusters["schemas"]["PactView"];
export type Phase = Clusters["schemas"]["CycleViewWindow"];
export type Exception = Clusters["schemas"]["PhaseException"];
export type Member = Clusters["schemas"]["ClusterViewMember"];
export type Figure = Indicators["schemas"]["FigureView"];
export type Sheet = Scoring["schemas"]["ListSheetsItem"];

/** The pact of the season with its signatures; a cluster has one in a cycle. */
export const pactOf = (cluster: string, cycle: string) =>
  queryOptions({
    queryKey: ["clusters", "pacts", cluster, cycle, "of season"],
    queryFn: async () => {
      const found = await read(api.clusters.GET("/api/clusters/v1/pacts", { params: { query: { cluster, cycle, limit: 1 } } }));
      const first = found.items[0];
      return first ? await read(api.clusters.GET("/api/clusters/v1/pacts/{id}", { params: { path: { id: first.id } } })) : null;
    },
  });

export const figuresOf = (cluster: string, period: string) =>
  queryOptions({
    queryKey: ["indicators", "figures of cluster", cluster, period],
    queryFn: () => all((cursor) => read(api.indicators.GET("/api/indicators/v1/figures", { params: { query: { cluster, period, limit: 200, ...(cursor ? { cursor } : {}) } } }))),
  });

export const sheetsOf = (cluster: string, cycle: string) =>
  queryOptions({
    queryKey: ["scoring", "sheets", cluster, cycle],
    queryFn: () => all((cursor) => read(api.scoring.GET("/api/scoring/v1/sheets", { params: { query: { cluster, cycle, limit: 200, ...(cursor ? { cursor } : {}) } } }))),
  });

export const conferencesOf = (cluster: string, cycle: string) =>
  queryOptions({
    queryKey: ["clusters", "conferences", cluster, cycle],
    queryFn: () => read(api.clusters.GET("/api/clusters/v1/conferences", { params: { query: { cluster, cycle, limit: 200 } } })),
  });
