import { Refused } from "../../api/problem";
import { readPastedNumbers } from "../../shared/grid/pasted";
import { format, readTyped, same } from "../../shared/number";
import { label } from "../../shared/labels";
import type { Change } from "../../shared/grid/Grid";
import type { Entry, Figure } from "./queries";

/** What is typed and not yet sent: texts by indicator and column, wrong ones too. */
export type Typed = Record<string, Partial<Record<Field, string>>>;
export type Field = "value" | "qualifier" | "source" | "note" | "reason";

type Qualifier = NonNullable<Entry["qualifier"]>;
const qualifiers = ["exact", "more-than", "at-least", "estimated"] as const satisfies readonly Qualifier[];

export const qualifierChoices = qualifiers.map((value) => ({ value, text: qualifierText(value) }));

export function qualifierText(qualifier: string | null | undefined): string {
  if (!qualifier) return "";
  if (qualifier === "exact") return "Chính xác";
  const word = label("qualifier", qualifier as Qualifier);
  return word.charAt(0).toLocaleUpperCase("vi") + word.slice(1);
}

/** What stands in a cell when nothing was typed over it. */
export function standing(figure: Figure, field: Field): string {
  switch (field) {
    case "value":
      return format(figure.actual);
    case "qualifier":
      return figure.actual === null ? "" : qualifierText(figure.qualifier ?? "exact");
    case "source":
      return figure.source ?? "";
    case "note":
      return figure.note ?? "";
    case "reason":
      return "";
  }
}

export function shown(figure: Figure, typed: Typed, field: Field): string {
  return typed[figure.indicatorCode]?.[field] ?? standing(figure, field);
}

/** Changes of the grid put over what was typed before; what comes back to what stands there is no change any more. */
export function type(typed: Typed, changes: Change[], figures: Map<string, Figure>): Typed {
  const next = { ...typed };
  for (const { row, column, text } of changes) {
    const figure = figures.get(row);
    const field = column as Field;
    if (!figure) continue;
    const fields = { ...next[row], [field]: text };
    if (text === standing(figure, field) || (field === "value" && isSameNumber(text, figure.actual))) delete fields[field];
    if (Object.keys(fields).length === 0) delete next[row];
    else next[row] = fields;
  }
  return next;
}

function isSameNumber(text: string, value: string | null): boolean {
  const reading = readTyped(text);
  return reading.kind === "number" ? same(reading.value, value) : reading.kind === "empty" && value === null;
}

/** A pasted block: its values may be read two ways, the other columns are words. */
export function readPastedValues(changes: Change[]) {
  return readPastedNumbers(changes, (change) => change.column === "value");
}

/** What is wrong with what was typed, by indicator and column; found here so that it is said while typing. The platform is the judge. */
export function faults(typed: Typed): { row: string; field: Field; why: string }[] {
  return Object.entries(typed).flatMap(([row, fields]) => {
    const found: { row: string; field: Field; why: string }[] = [];
    const reading = fields.value === undefined ? undefined : readTyped(fields.value);
    if (reading?.kind === "wrong") found.push({ row, field: "value", why: reading.why });
    if (fields.qualifier && !qualifierChoices.some((choice) => choice.text === fields.qualifier))
      found.push({ row, field: "qualifier", why: `Tính chất là một trong: ${qualifierChoices.map((choice) => choice.text).join(", ")}.` });
    return found;
  });
}

/** What goes to the platform: only what was typed; the rest of each figure stays as it is. */
export function entries(typed: Typed): Entry[] {
  return Object.entries(typed).map(([indicatorCode, fields]) => {
    const entry: Entry = { indicatorCode };
    if (fields.value !== undefined) {
      const reading = readTyped(fields.value);
      entry.value = reading.kind === "number" ? reading.value : null;
      // A qualifier says something of a value; without one there is none.
      if (entry.value === null) entry.qualifier = null;
    }
    if (fields.qualifier !== undefined) entry.qualifier = qualifierChoices.find((choice) => choice.text === fields.qualifier)?.value ?? null;
    if (fields.source !== undefined) entry.source = fields.source.trim() || null;
    if (fields.note !== undefined) entry.note = fields.note.trim() || null;
    if (fields.reason) entry.reason = fields.reason.trim();
    return entry;
  });
}

/** Refusals that a reason overcomes: far from what is known, another's number stands, a reported number made blank. */
const wantsReason = ["IND-1029", "IND-0040", "IND-0041"];

/** What the platform found, put on the cells: by its place in what was sent. */
export function onCells(error: unknown, sent: Entry[]): { row: string; field: Field; why: string; wantsReason: boolean }[] {
  if (!(error instanceof Refused)) return [];
  const own = wantsReason.includes(error.code);
  return error.fields.flatMap((problem) => {
    const [, , index = "", field] = problem.pointer?.split("/") ?? [];
    const row = sent[Number.parseInt(index, 10)]?.indicatorCode;
    if (!row) return [];
    const cell: Field = field === "qualifier" || field === "source" || field === "note" ? field : "value";
    return [{ row, field: cell, why: problem.detail, wantsReason: own || wantsReason.includes(problem.code) }];
  });
}

/** What a person sees of a figure's way: the word and its colour. */
export function stateOf(figure: Figure): { word: string; tone: "plain" | "good" | "warn" | "off" } {
  if (figure.targetStatus === "not-applicable" || figure.actualStatus === "not-applicable") return { word: "Không áp dụng", tone: "off" };
  if (figure.actualStatus === "blank") return figure.targetStatus === "not-assigned" ? { word: "Không giao", tone: "off" } : { word: "Chưa báo cáo", tone: "warn" };
  const word = label("actual-state", figure.actualStatus);
  return { word: word.charAt(0).toLocaleUpperCase("vi") + word.slice(1), tone: figure.actualStatus === "reported" ? "plain" : "good" };
}

/** A verified number is changed by the department that owns the indicator only. */
export function isLocked(figure: Figure): boolean {
  return figure.actualStatus === "verified" || figure.actualStatus === "corrected";
}

export function isMissing(figure: Figure): boolean {
  return figure.actualStatus === "blank" && figure.targetStatus === "assigned";
}
