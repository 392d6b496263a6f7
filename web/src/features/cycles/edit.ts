import { daysBetween, formatDay, type Day } from "../../shared/dates";
import { label } from "../../shared/labels";
import type { Kind, PhaseBody } from "./queries";

/** The order in which a season goes. */
export const kinds: Kind[] = ["pledge", "report", "self-score", "appraise", "conference", "council"];

export interface PhaseTyped {
  kind: Kind;
  opens: Day | null;
  closes: Day | null;
  closesMeans: PhaseBody["closesMeans"];
  graceDays: string;
  graceIn: NonNullable<PhaseBody["graceIn"]>;
}

export const blank = (kind: Kind): PhaseTyped => ({ kind, opens: null, closes: null, closesMeans: "on-or-before", graceDays: "", graceIn: "working-days" });

/** Days of grace as typed; null while it is no whole number from 0 to 366. */
export function grace(text: string): number | null {
  if (text.trim() === "") return 0;
  const days = /^\d{1,3}$/.test(text.trim()) ? Number.parseInt(text, 10) : -1;
  return days >= 0 && days <= 366 ? days : null;
}

/** What is still wrong with one phase, in words. */
export function fault(typed: PhaseTyped): string | undefined {
  if (!typed.opens || !typed.closes) return "Cần ngày mở và ngày kết thúc";
  if (daysBetween(typed.opens, typed.closes) < (typed.closesMeans === "before" ? 1 : 0)) return "Ngày kết thúc phải sau ngày mở";
  if (grace(typed.graceDays) === null) return "Số ngày gia hạn từ 0 đến 366";
  return undefined;
}

/** Phases that were given days; one without any never opens. */
export function given(phases: PhaseTyped[]): PhaseBody[] {
  return phases.flatMap(({ kind, opens, closes, closesMeans, graceDays, graceIn }) => (opens && closes ? [{ kind, opens, closes, closesMeans, graceDays: grace(graceDays) ?? 0, graceIn }] : []));
}

/** "hết ngày 05/12/2026, thêm 2 ngày làm việc" */
export function closing(closes: Day, means: PhaseBody["closesMeans"], graceDays: number, graceIn: NonNullable<PhaseBody["graceIn"]>): string {
  const end = `${label("closes-means", means)} ${formatDay(closes)}`;
  return graceDays > 0 ? `${end}, thêm ${graceDays} ${label("grace-in", graceIn)}` : end;
}

/** Two phases that a reader would not expect to be open together, or in another order. */
export function oddities(phases: { kind: Kind; opens: Day; lastDay: Day }[]): string[] {
  const of = (kind: Kind) => phases.find((one) => one.kind === kind);
  return kinds.slice(1).flatMap((kind, index) => {
    const [before, after] = [of(kinds[index] as Kind), of(kind)];
    if (!before || !after || daysBetween(before.opens, after.opens) >= 0) return [];
    return [`“${label("phase-kind", kind)}” mở ngày ${formatDay(after.opens)}, trước “${label("phase-kind", before.kind)}”.`];
  });
}
