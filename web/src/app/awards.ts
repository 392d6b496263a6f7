import { queryOptions } from "@tanstack/react-query";
import { api, read } from "../api/client";
import type { Day } from "../shared/dates";

/** The awards there are on a day and the rules that hold on it; without a day all of them. */
export const awardRules = (at?: Day) =>
  queryOptions({
    queryKey: ["awards", "catalogue", at ?? ""],
    queryFn: () => read(api.awards.GET("/api/awards/v1/catalogue", { params: { query: at ? { at } : {} } })),
    staleTime: 5 * 60_000,
  });
