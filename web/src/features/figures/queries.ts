import { queryOptions } from "@tanstack/react-query";
import { api, read, versioned } from "../../api/client";
import type { components } from "../../api/generated/indicators";
import { typedInto } from "../../app/queries";

export type FigureSet = components["schemas"]["FigureSetView"];
export type Figure = components["schemas"]["FigureView"];
export type Entry = components["schemas"]["ActualEntry"];

const path = "/api/indicators/v1/figures/{unitCode}/{period}" as const;

export const figureSet = (unit: string, period: string) =>
  queryOptions({
    queryKey: ["indicators", "figures", unit, period],
    queryFn: () => versioned(api.indicators.GET(path, { params: { path: { unitCode: unit, period } } })),
    ...typedInto,
  });

export function reportActuals(unit: string, period: string, actuals: Entry[], etag: string) {
  return versioned(
    api.indicators.PUT(`${path}/actuals`, { params: { path: { unitCode: unit, period }, header: { "If-Match": etag } }, body: { actuals } }),
  );
}

/** The same indicators in the years before, from the unit and those it came from. */
export const pastYears = (unit: string, from: number, to: number) =>
  queryOptions({
    queryKey: ["indicators", "report", unit, from, to],
    queryFn: () => read(api.indicators.GET("/api/indicators/v1/units/{unitCode}/report", { params: { path: { unitCode: unit }, query: { from, to } } })),
    staleTime: 60_000,
  });
