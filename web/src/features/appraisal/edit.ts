import type { Versioned } from "../../api/client";
import { Refused } from "../../api/problem";
import type { Change } from "../../shared/grid/Grid";
import { formatShort, readColumn, readTyped, same } from "../../shared/number";
import { pointsFault } from "../../shared/points";
import type { Criterion, Entry, Line, Matrix, UnitRow, Written } from "./queries";

/** What is typed and not yet saved: by sheet and criterion. */
export type Typed = Record<string, Record<string, { points?: string; reason?: string }>>;

export interface Fault {
  sheet: string;
  code: string;
  why: string;
  /** A reason mends it. */
  wantsReason: boolean;
}

export function standingPoints(line: Line | undefined): string {
  return formatShort(line?.appraised?.points);
}

export function pointsText(row: UnitRow, code: string, typed: Typed): string {
  return typed[row.sheetId]?.[code]?.points ?? standingPoints(row.lines[code]);
}

/** A reason belongs to the points for which it was given. */
export function reasonText(row: UnitRow, code: string, typed: Typed): string {
  const cell = typed[row.sheetId]?.[code];
  if (cell?.reason !== undefined) return cell.reason;
  const appraised = row.lines[code]?.appraised;
  return cell?.points === undefined || isPoints(cell.points, appraised?.points) ? appraised?.reason ?? "" : "";
}

function isPoints(text: string, points: string | null | undefined): boolean {
  const reading = readTyped(text);
  return reading.kind === "number" && points !== undefined && points !== null && same(reading.value, points);
}

export function differs(row: UnitRow, code: string, typed: Typed): boolean {
  const text = pointsText(row, code, typed);
  const line = row.lines[code];
  return text !== "" && line?.proposed != null && !isPoints(text, line.proposed.points);
}

/** Cells put over what was typed before; what comes back to what is saved is no change any more. */
export function type(typed: Typed, changes: { sheet: string; code: string; field: "points" | "reason"; text: string }[], rows: Map<string, UnitRow>): Typed {
  const next = { ...typed };
  for (const { sheet, code, field, text } of changes) {
    const line = rows.get(sheet)?.lines[code];
    if (!line) continue;
    const cell = { ...next[sheet]?.[code], [field]: text };
    const appraised = line.appraised;
    if (cell.points !== undefined && (cell.points === "" ? !appraised : isPoints(cell.points, appraised?.points))) delete cell.points;
    if (cell.reason !== undefined && cell.points === undefined && cell.reason.trim() === (appraised?.reason ?? "")) delete cell.reason;
    const cells = { ...next[sheet], [code]: cell };
    if (Object.keys(cell).length === 0) delete cells[code];
    if (Object.keys(cells).length === 0) delete next[sheet];
    else next[sheet] = cells;
  }
  return next;
}

/** A pasted block of points, read as Vietnamese unless it can only be English. */
export function pasted(changes: Change[]): Change[] {
  const column = readColumn(changes.map((change) => change.text));
  const readings = column.kind === "read" ? column.values : column.vietnamese;
  return changes.map((change, index) => {
    const reading = readings[index];
    return reading?.kind === "number" ? { ...change, text: formatShort(reading.value) } : change;
  });
}

export function faults(typed: Typed, rows: Map<string, UnitRow>, criteria: Map<string, Criterion>): Fault[] {
  return Object.entries(typed).flatMap(([sheet, cells]) => Object.keys(cells).flatMap((code): Fault[] => {
    const [row, criterion] = [rows.get(sheet), criteria.get(code)];
    if (!row || !criterion) return [];
    const text = pointsText(row, code, typed);
    const why = pointsFault(text, criterion);
    if (why) return [{ sheet, code, why, wantsReason: false }];
    if (text.trim() === "") return [{ sheet, code, why: "Điểm thẩm định đã có không để trống được; không được điểm nào thì ghi 0.", wantsReason: false }];
    return differs(row, code, typed) && reasonText(row, code, typed).trim() === "" ? [{ sheet, code, why: "Khác điểm tự chấm: cần lý do.", wantsReason: true }] : [];
  }));
}

/** What goes to one sheet: exact points, the reason where they differ. */
export function entries(typed: Typed, row: UnitRow): Entry[] {
  return Object.keys(typed[row.sheetId] ?? {}).flatMap((code): Entry[] => {
    const reading = readTyped(pointsText(row, code, typed));
    if (reading.kind !== "number") return [];
    const reason = differs(row, code, typed) ? reasonText(row, code, typed).trim() : "";
    return [{ code, points: reading.value, reason: reason || null }];
  });
}

/** The row as it is after what was sent was saved. */
export function saved(row: UnitRow, sent: Entry[], answer: Versioned<Written>, by: string, at: string): UnitRow {
  const lines = { ...row.lines };
  for (const { code, points, reason } of sent) {
    const line = lines[code];
    if (line) lines[code] = { ...line, appraised: { points, reason: reason ?? null, departmentCode: line.departmentCode, departmentName: line.departmentName ?? null, by, byFunction: null, at, input: line.figure } };
  }
  return { ...row, lines, etag: answer.etag, state: answer.value.state };
}

export function withRow(of: Matrix, row: UnitRow): Matrix {
  return { ...of, units: of.units.map((one) => (one.sheetId === row.sheetId ? row : one)) };
}

/** What the platform found, on the cells: by their place in what was sent. */
export function onCells(error: unknown, sheet: string, sent: Entry[]): Fault[] {
  if (!(error instanceof Refused)) return [];
  return error.fields.flatMap((problem) => {
    const [, , index = "", field] = problem.pointer?.split("/") ?? [];
    const code = sent[Number.parseInt(index, 10)]?.code;
    return code ? [{ sheet, code, why: problem.detail, wantsReason: field === "reason" }] : [];
  });
}

/** May this row be judged here at all: it was sent, is not official yet, and is not of the own unit. */
export function isOpen(row: UnitRow, ownUnits: string[]): boolean {
  return (row.state === "submitted" || row.state === "appraised") && !row.closed && !ownUnits.includes(row.unitCode);
}

export function isMissing(row: UnitRow, criteria: Criterion[]): boolean {
  return (row.state === "submitted" || row.state === "appraised") && criteria.some((one) => !row.lines[one.code]?.appraised);
}
