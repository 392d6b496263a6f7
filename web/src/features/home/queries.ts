import { queryOptions } from "@tanstack/react-query";
import { api, versioned } from "../../api/client";

export const cycle = (code: string) =>
  queryOptions({
    queryKey: ["clusters", "cycle", code],
    queryFn: () => versioned(api.clusters.GET("/api/clusters/v1/cycles/{code}", { params: { path: { code } } })),
    staleTime: 60_000,
  });
