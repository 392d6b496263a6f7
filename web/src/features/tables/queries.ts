import { queryOptions } from "@tanstack/react-query";
import { all, api, read, versioned } from "../../api/client";
import type { components } from "../../api/generated/scoring";
import { typedInto } from "../../app/queries";

export type Table = components["schemas"]["TableView"];
export type TableItem = components["schemas"]["TableSummaryView"];
export type Node = components["schemas"]["TableNodeBody"];
export type Rules = components["schemas"]["TableRulesBody"];
export type Changes = components["schemas"]["TableChangesView"];

const base = "/api/scoring/v1/tables" as const;

export const tablesOf = (cluster: string) =>
  queryOptions({
    queryKey: ["scoring", "tables", cluster],
    queryFn: () => all((cursor) => read(api.scoring.GET(base, { params: { query: { cluster, limit: 200, ...(cursor ? { cursor } : {}) } } }))),
  });

export const table = (id: string) =>
  queryOptions({
    queryKey: ["scoring", "table", id],
    queryFn: () => versioned(api.scoring.GET(`${base}/{id}`, { params: { path: { id } } })),
    ...typedInto,
  });

export const changesOf = (id: string) =>
  queryOptions({
    queryKey: ["scoring", "table changes", id],
    queryFn: () => read(api.scoring.GET(`${base}/{id}/changes`, { params: { path: { id } } })),
  });

/** Who can appraise: the departments of the register. */
export const departments = queryOptions({
  queryKey: ["clusters", "units", "departments"],
  queryFn: () => all((cursor) => read(api.clusters.GET("/api/clusters/v1/units", { params: { query: { kind: "department", limit: 200, ...(cursor ? { cursor } : {}) } } }))),
  staleTime: 5 * 60_000,
});

export interface Content {
  name: string;
  total: string;
  nodes: Node[];
  rules: Rules;
}

/** What goes out of a row; names beside codes are the platform's to say. */
function entry({ code, name, maximum, parentCode, departmentCode, indicatorCode, step, number }: Node) {
  return { code, name: name.trim(), maximum, parentCode: parentCode ?? null, departmentCode: departmentCode ?? null, indicatorCode: indicatorCode ?? null, step: step ?? null, number: number ?? null };
}

export function draftTable(clusterCode: string, cycleCode: string, { name, total, nodes, rules }: Content, key: string) {
  return read(api.scoring.POST(base, { params: { header: { "Idempotency-Key": key } }, body: { clusterCode, cycleCode, name, total, nodes: nodes.map(entry), rules } }));
}

export function redraft(id: string, { name, total, nodes, rules }: Content, etag: string) {
  return read(api.scoring.PUT(`${base}/{id}`, { params: { path: { id }, header: { "If-Match": etag } }, body: { name: name.trim(), total, nodes: nodes.map(entry), rules } }));
}

export function publish(id: string, etag: string, key: string) {
  return read(api.scoring.POST(`${base}/{id}/publication`, { params: { path: { id }, header: { "If-Match": etag, "Idempotency-Key": key } } }));
}

export function askWithdrawal(id: string) {
  return read(api.scoring.GET(`${base}/{id}/withdrawal`, { params: { path: { id } } }));
}

export function withdraw(id: string, reason: string, etag: string, key: string) {
  return read(api.scoring.POST(`${base}/{id}/withdrawal`, { params: { path: { id }, header: { "If-Match": etag, "Idempotency-Key": key } }, body: { reason } }));
}
