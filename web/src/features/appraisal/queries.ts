import { queryOptions } from "@tanstack/react-query";
import { all, api, read, versioned } from "../../api/client";
import type { components } from "../../api/generated/scoring";
import { typedInto } from "../../app/queries";
import { placed } from "../../shared/criteria";

export type Sheet = components["schemas"]["SheetView"];
export type Line = components["schemas"]["SheetLineView"];
export type SheetItem = components["schemas"]["ListSheetsItem"];
export type Entry = components["schemas"]["AppraiseSheetAppraisalLine"];
export type Written = components["schemas"]["SheetWrittenView"];

export interface Criterion {
  code: string;
  number: string;
  name: string;
  maximum: string;
  step: string | null;
  departmentCode: string | null;
}

/** One unit's row of the matrix, with the version in which it was read. */
export interface UnitRow {
  sheetId: string;
  etag: string;
  unitCode: string;
  unitName: string;
  state: Sheet["state"];
  closed: boolean;
  lines: Record<string, Line>;
}

export interface Matrix {
  clusterName: string;
  cycleName: string;
  criteria: Criterion[];
  units: UnitRow[];
}

const sheets = "/api/scoring/v1/sheets" as const;

export const sheetsOf = (filter: { cluster?: string; cycle?: string }) =>
  queryOptions({
    queryKey: ["scoring", "sheets", filter],
    queryFn: () => all((cursor) => read(api.scoring.GET(sheets, { params: { query: { ...filter, limit: 200, ...(cursor ? { cursor } : {}) } } }))),
  });

async function unitRow(item: { id: string }): Promise<UnitRow> {
  return rowOf(await versioned(api.scoring.GET(`${sheets}/{id}`, { params: { path: { id: item.id } } })));
}

export function rowOf({ value, etag }: { value: Sheet; etag: string }): UnitRow {
  return {
    sheetId: value.id,
    etag,
    unitCode: value.unitCode,
    unitName: value.unitName ?? value.unitCode,
    state: value.state,
    closed: value.closed === true,
    lines: Object.fromEntries(value.lines.map((line) => [line.code, line])),
  };
}

/** All members' points under the table in force. The one place that knows that the platform tells them sheet by sheet. */
async function readMatrix(cluster: string, cycle: string): Promise<Matrix> {
  const items = (await read(api.scoring.GET(sheets, { params: { query: { cluster, cycle, limit: 200 } } }))).items.filter((item) => item.state !== "withdrawn");
  const first = items[0];
  if (!first) return { clusterName: "", cycleName: "", criteria: [], units: [] };
  const [table, units] = await Promise.all([
    read(api.scoring.GET("/api/scoring/v1/tables/{id}", { params: { path: { id: first.tableId } } })),
    Promise.all(items.map(unitRow)),
  ]);
  const criteria = placed(table.nodes).filter((one) => !one.isGroup).map(({ node, number }): Criterion => ({
    code: node.code, number, name: node.name, maximum: node.maximum, step: node.step ?? null, departmentCode: node.departmentCode ?? null,
  }));
  const collator = new Intl.Collator("vi");
  return { clusterName: first.clusterName ?? cluster, cycleName: first.cycleName ?? cycle, criteria, units: units.sort((a, b) => collator.compare(a.unitName, b.unitName)) };
}

export const matrix = (cluster: string, cycle: string) =>
  queryOptions({ queryKey: ["scoring", "matrix", cluster, cycle], queryFn: () => readMatrix(cluster, cycle), ...typedInto });

export function reread(sheetId: string): Promise<UnitRow> {
  return unitRow({ id: sheetId });
}

export function appraise(sheetId: string, lines: Entry[], etag: string) {
  return versioned(api.scoring.PUT(`${sheets}/{id}/appraisal`, { params: { path: { id: sheetId }, header: { "If-Match": etag } }, body: { lines } }));
}

export function confirmOfficial(sheetId: string, lines: Entry[], etag: string, key: string) {
  return read(api.scoring.POST(`${sheets}/{id}/official`, { params: { path: { id: sheetId }, header: { "If-Match": etag, "Idempotency-Key": key } }, body: { lines } }));
}

const officialWithdrawal = `${sheets}/{id}/official/withdrawal` as const;

export function askOfficialWithdrawal(sheetId: string) {
  return read(api.scoring.GET(officialWithdrawal, { params: { path: { id: sheetId } } }));
}

export function withdrawOfficial(sheetId: string, reason: string, etag: string, key: string) {
  return read(api.scoring.POST(officialWithdrawal, { params: { path: { id: sheetId }, header: { "If-Match": etag, "Idempotency-Key": key } }, body: { reason } }));
}
