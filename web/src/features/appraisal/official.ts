import { formatShort, readTyped, same, sum } from "../../shared/number";
import { pointsFault } from "../../shared/points";
import type { Criterion, Entry, Line, UnitRow } from "./queries";

/** What the head typed over a unit's appraised points, by criterion. */
export type Cells = Record<string, { points?: string; reason?: string }>;

/** What stands in the field before anything is typed: the official points, else the appraised ones that are taken over. */
function standing(line: Line): string | undefined {
  return line.official?.points ?? line.appraised?.points;
}

export function officialText(line: Line, cells: Cells): string {
  return cells[line.code]?.points ?? formatShort(standing(line));
}

function pointsOf(line: Line, cells: Cells): string | undefined {
  const reading = readTyped(officialText(line, cells));
  return reading.kind === "number" ? reading.value : undefined;
}

export function differsFromAppraised(line: Line, cells: Cells): boolean {
  const points = pointsOf(line, cells);
  return points !== undefined && !!line.appraised && !same(points, line.appraised.points);
}

export function officialReason(line: Line, cells: Cells): string {
  const typed = cells[line.code];
  if (typed?.reason !== undefined) return typed.reason;
  return line.official && same(pointsOf(line, cells), line.official.points) ? line.official.reason ?? "" : "";
}

function isChanged(line: Line, cells: Cells): boolean {
  const cell = cells[line.code];
  return cell !== undefined && (!same(pointsOf(line, cells), standing(line)) || (cell.reason !== undefined && cell.reason.trim() !== (line.official?.reason ?? "")));
}

/** Why a line cannot be confirmed as it stands. */
export function officialFault(line: Line, criterion: Criterion, cells: Cells): string | undefined {
  const text = officialText(line, cells);
  if (text.trim() === "") return "Phải ghi điểm; không được điểm nào thì ghi 0.";
  const why = pointsFault(text, criterion);
  if (why) return why;
  return differsFromAppraised(line, cells) && officialReason(line, cells).trim() === "" ? "Khác điểm thẩm định: cần lý do." : undefined;
}

/** What goes out: only what is not simply the appraised points taken over. */
export function officialEntries(row: UnitRow, cells: Cells): Entry[] {
  return Object.values(row.lines).flatMap((line): Entry[] => {
    const points = pointsOf(line, cells);
    if (points === undefined) return [];
    const needed = line.official ? isChanged(line, cells) : !line.appraised || differsFromAppraised(line, cells);
    return needed ? [{ code: line.code, points, reason: officialReason(line, cells).trim() || null }] : [];
  });
}

export function isTyped(row: UnitRow, cells: Cells): boolean {
  return Object.values(row.lines).some((line) => isChanged(line, cells));
}

/** A sum of one step is said when all of it is known. */
export function totalOf(row: UnitRow, step: "proposed" | "appraised" | "official"): string {
  const lines = Object.values(row.lines);
  return lines.length > 0 && lines.every((line) => line[step]) ? sum(lines.map((line) => line[step]?.points)) : "";
}

export function officialTotal(row: UnitRow, cells: Cells): string {
  return sum(Object.values(row.lines).map((line) => pointsOf(line, cells)));
}
