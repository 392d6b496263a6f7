import { queryOptions } from "@tanstack/react-query";
import { all, api, read, versioned } from "../../api/client";
import type { components } from "../../api/generated/scoring";
import { typedInto } from "../../app/queries";

export type Sheet = components["schemas"]["SheetView"];
export type Line = components["schemas"]["SheetLineView"];
export type SheetItem = components["schemas"]["ListSheetsItem"];
export type Entry = components["schemas"]["EnterSelfScoresSelfScoreLine"];
export type Table = components["schemas"]["TableView"];

const base = "/api/scoring/v1/sheets" as const;

export const sheet = (id: string) =>
  queryOptions({
    queryKey: ["scoring", "sheet", id],
    queryFn: () => versioned(api.scoring.GET(`${base}/{id}`, { params: { path: { id } } })),
    ...typedInto,
  });

/** The groups above the criteria; a published table does not change. */
export const table = (id: string) =>
  queryOptions({
    queryKey: ["scoring", "table", id],
    queryFn: () => versioned(api.scoring.GET("/api/scoring/v1/tables/{id}", { params: { path: { id } } })),
    staleTime: 5 * 60_000,
  });

export const sheetsOf = (filter: { unit?: string; cluster?: string; cycle?: string }) =>
  queryOptions({
    queryKey: ["scoring", "sheets", filter],
    queryFn: () => all((cursor) => read(api.scoring.GET(base, { params: { query: { ...filter, limit: 200, ...(cursor ? { cursor } : {}) } } }))),
  });

export function enterSelfScores(id: string, lines: Entry[], etag: string) {
  return versioned(api.scoring.PUT(`${base}/{id}/self-scores`, { params: { path: { id }, header: { "If-Match": etag } }, body: { lines } }));
}

const header = (etag: string, key: string) => ({ "If-Match": etag, "Idempotency-Key": key });

export function submitSheet(id: string, etag: string, key: string) {
  return read(api.scoring.POST(`${base}/{id}/submission`, { params: { path: { id }, header: header(etag, key) } }));
}

export function returnSheet(id: string, reason: string, etag: string, key: string) {
  return read(api.scoring.POST(`${base}/{id}/return`, { params: { path: { id }, header: header(etag, key) }, body: { reason } }));
}

export function allowOneAccount(id: string, allowed: boolean, reason: string, etag: string, key: string) {
  return read(api.scoring.POST(`${base}/{id}/one-account`, { params: { path: { id }, header: header(etag, key) }, body: { allowed, reason } }));
}
