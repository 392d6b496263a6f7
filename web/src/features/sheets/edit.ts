import type { Versioned } from "../../api/client";
import { Refused } from "../../api/problem";
import { placed, sumBelow } from "../../shared/criteria";
import { formatPercent, format, formatShort, minus, readTyped, same, sum, type Reading, readColumn } from "../../shared/number";
import { pointsFault } from "../../shared/points";
import type { Change } from "../../shared/grid/Grid";
import type { Entry, Line, Sheet, Table } from "./queries";

/** What is typed and not yet saved: texts by criterion, wrong ones too. */
export type Typed = Record<string, Partial<Record<Field, string>>>;
export type Field = "points" | "note";

export interface Fault {
  code: string;
  field: Field;
  why: string;
}

/** A line of the sheet as it is shown: a group with its sum, or a criterion. */
export interface Row {
  code: string;
  number: string;
  name: string;
  depth: number;
  maximum: string;
  line?: Line;
  past?: string | undefined;
}

/** The criteria under their groups; without the table, one below the other. */
export function rowsOf(lines: Line[], table: Table | undefined, past: Map<string, string>): Row[] {
  const byCode = new Map(lines.map((line) => [line.code, line]));
  const asRow = (line: Line, number: string, depth: number): Row => ({ code: line.code, number, name: line.name, depth, maximum: line.maximum, line, past: past.get(line.code) });
  if (!table) return lines.map((line, index) => asRow(line, line.number ?? `${index + 1}`, 0));
  return placed(table.nodes).flatMap(({ node, number, depth, isGroup }) => {
    const line = byCode.get(node.code);
    if (line) return [asRow(line, number, depth)];
    return isGroup ? [{ code: node.code, number, name: node.name, depth, maximum: node.maximum, past: sumBelow(table.nodes, node.code, (code) => past.get(code)) }] : [];
  });
}

export function standing(line: Line, field: Field): string {
  return field === "points" ? formatShort(line.proposed?.points) : line.proposed?.note ?? "";
}

export function shown(line: Line, typed: Typed, field: Field): string {
  return typed[line.code]?.[field] ?? standing(line, field);
}

function comesTo(line: Line, field: Field, text: string): boolean {
  if (field === "note") return text.trim() === standing(line, "note");
  const reading = readTyped(text);
  return reading.kind === "number" ? same(reading.value, line.proposed?.points) && line.proposed !== null : reading.kind === "empty" && line.proposed === null;
}

/** Changes put over what was typed before; what comes back to what is saved is no change any more. */
export function type(typed: Typed, changes: Change[], lines: Map<string, Line>): Typed {
  const next = { ...typed };
  for (const { row, column, text } of changes) {
    const line = lines.get(row);
    if (!line) continue;
    const field = column as Field;
    const fields = { ...next[row], [field]: text };
    if (comesTo(line, field, text)) delete fields[field];
    if (Object.keys(fields).length === 0) delete next[row];
    else next[row] = fields;
  }
  return next;
}

/** What is still to be saved after an answer: whatever was typed on meanwhile. */
export function settle(typed: Typed, lines: Map<string, Line>): Typed {
  return type(typed, Object.entries(typed).flatMap(([row, fields]) => Object.entries(fields).map(([column, text]) => ({ row, column, text: text ?? "" }))), lines);
}

/** A pasted column of points as Vietnamese write them; where it can be read two ways, people fall back to typing. */
export function pasted(changes: Change[]): Change[] {
  const points = changes.filter((change) => change.column === "points");
  const column = readColumn(points.map((change) => change.text));
  const values: Reading[] = column.kind === "read" ? column.values : column.vietnamese;
  const written = points.map((change, index) => {
    const reading = values[index];
    return reading?.kind === "number" ? { ...change, text: formatShort(reading.value) } : change;
  });
  return [...changes.filter((change) => change.column !== "points"), ...written];
}

export function faults(typed: Typed, lines: Map<string, Line>): Fault[] {
  return Object.entries(typed).flatMap(([code, fields]): Fault[] => {
    const line = lines.get(code);
    if (!line) return [];
    const why = fields.points === undefined ? undefined : pointsFault(fields.points, line);
    if (why) return [{ code, field: "points", why }];
    const points = readTyped(fields.points ?? standing(line, "points"));
    return fields.note?.trim() && points.kind === "empty" ? [{ code, field: "note", why: "Ghi điểm trước rồi mới ghi chú được." }] : [];
  });
}

/** What is saved now: what was typed right, without the lines that somebody has to look at first. */
export function entries(typed: Typed, lines: Map<string, Line>, without: string[]): Entry[] {
  const held = new Set([...without, ...faults(typed, lines).map((fault) => fault.code)]);
  return Object.entries(typed).filter(([code]) => !held.has(code) && lines.has(code)).map(([code, fields]) => {
    const entry: Entry = { code };
    if (fields.points !== undefined) {
      const reading = readTyped(fields.points);
      entry.points = reading.kind === "number" ? reading.value : null;
    }
    if (fields.note !== undefined) entry.note = fields.note.trim() || null;
    return entry;
  });
}

/** The sheet as it is after what was sent was saved: the answer tells totals and version only. */
export function saved(at: Versioned<Sheet>, sent: Entry[], answer: Versioned<{ proposedTotal: string | null }>, by: string, now: string): Versioned<Sheet> {
  const byCode = new Map(sent.map((entry) => [entry.code, entry]));
  const lines = at.value.lines.map((line): Line => {
    const entry = byCode.get(line.code);
    if (!entry) return line;
    const points = entry.points === undefined ? line.proposed?.points ?? null : entry.points;
    if (points === null) return { ...line, proposed: null };
    const note = entry.note === undefined ? line.proposed?.note ?? null : entry.note;
    return { ...line, proposed: { points, note, by, byFunction: null, at: now, input: line.figure } };
  });
  return { value: { ...at.value, lines, proposedTotal: answer.value.proposedTotal }, etag: answer.etag };
}

/** What the platform found, on the lines: by their place in what was sent. */
export function onLines(error: unknown, sent: Entry[]): Fault[] {
  if (!(error instanceof Refused)) return [];
  return error.fields.flatMap((problem) => {
    const [, , index = "", field] = problem.pointer?.split("/") ?? [];
    const code = sent[Number.parseInt(index, 10)]?.code;
    return code ? [{ code, field: field === "note" ? "note" as const : "points" as const, why: problem.detail }] : [];
  });
}

/** Points as they are typed now, for sums. */
export function pointsNow(line: Line, typed: Typed): string | null {
  const reading = readTyped(shown(line, typed, "points"));
  return reading.kind === "number" ? reading.value : null;
}

export function blanks(sheet: Sheet, typed: Typed = {}): Line[] {
  return sheet.lines.filter((line) => pointsNow(line, typed) === null);
}

/** Criteria whose points are not those of the year before. */
export function differences(rows: Row[]): { row: Row; change: string }[] {
  return rows.flatMap((row) => {
    const now = row.line?.proposed?.points;
    return now && row.past && !same(now, row.past) ? [{ row, change: minus(now, row.past) }] : [];
  });
}

export function totalOf(lines: Line[], typed: Typed): string {
  return sum(lines.map((line) => pointsNow(line, typed)));
}

/** The figure beside the points in one line: "đạt 181,5/187 tỷ đồng (97,06 %)". */
export function figureText(line: Line): string {
  const figure = line.figure;
  if (!figure) return "";
  if (figure.actualStatus === "not-applicable" || figure.targetStatus === "not-applicable") return "Không áp dụng";
  if (figure.actual === null) return figure.target === null ? "Chưa có số liệu" : `Kế hoạch ${format(figure.target)}; chưa có số thực hiện`;
  const percent = figure.statedPercent ?? figure.derivedPercent;
  return `${format(figure.actual)}${figure.target === null ? "" : `/${format(figure.target)}`} ${figure.unitOfMeasure ?? ""}${percent ? ` (${formatPercent(percent)})` : ""}`;
}
