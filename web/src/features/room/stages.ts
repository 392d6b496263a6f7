import { daysBetween, formatDay, formatDayShort, dayOf, type Day } from "../../shared/dates";
import { Label } from "../../shared/labels";
import type { Exception, Figure, Member, Pact, Phase, Sheet } from "./queries";

/** One stage of one member: what to say, how pressing it is, where it is worked on. */
export interface Cell {
  text: string;
  more?: string;
  tone: "done" | "open" | "soon" | "late" | "none";
  done?: number;
  of?: number;
  to?: string;
}

export interface Row {
  unit: string;
  name: string;
  pact: Cell;
  figures: Cell;
  sheet: Cell;
  points: Cell;
  /** What the member is behind with, in words; empty when nothing presses. */
  behind: string[];
}

interface Known {
  members: Member[];
  pact: Pact | null | undefined;
  figures: Figure[] | undefined;
  sheets: Sheet[] | undefined;
  phases: Phase[];
  exceptions: Exception[];
  period: string;
  on: Day;
}

type Kind = Phase["kind"];

/** Last day for this unit, with its own exception; undefined while the cycle has no such phase. */
export function lastDayFor(unit: string, kind: Kind, { phases, exceptions }: Pick<Known, "phases" | "exceptions">): Day | undefined {
  return exceptions.find((one) => one.unitCode === unit && one.kind === kind)?.lastDay ?? phases.find((one) => one.kind === kind)?.lastDay;
}

/** Late once the last day is over, soon in the last three days. */
function pressing(lastDay: Day | undefined, on: Day): { tone: "open" | "soon" | "late"; more?: string } {
  if (!lastDay) return { tone: "open" };
  const days = daysBetween(on, lastDay);
  if (days < 0) return { tone: "late", more: `chậm ${-days} ngày` };
  if (days <= 3) return { tone: "soon", more: days === 0 ? "hạn hôm nay" : `còn ${days} ngày` };
  return { tone: "open" };
}

export function board(known: Known): Row[] {
  const order = new Map((known.pact?.targets ?? []).map((target, index) => [target.unitCode, index]));
  const rows = known.members.map((member) => rowOf(member, known));
  // Those who are behind stand first, then the order of the pact.
  return rows.sort((a, b) => rank(a) - rank(b) || (order.get(a.unit) ?? 1e6) - (order.get(b.unit) ?? 1e6));
}

const rank = (row: Row) => (row.behind.length > 0 ? 0 : 1);

function rowOf(member: Member, known: Known): Row {
  const unit = member.unitCode;
  const pact = pactCell(unit, known);
  const figures = figuresCell(unit, known);
  const { sheet, points } = sheetCells(unit, known);
  const behind = [
    ...(pact.tone === "late" || pact.tone === "soon" ? ["Chưa ký giao ước"] : []),
    ...(figures.tone === "late" || figures.tone === "soon" ? [`Thiếu ${(figures.of ?? 0) - (figures.done ?? 0)} số liệu`] : []),
    ...(sheet.tone === "late" || sheet.tone === "soon" ? ["Chưa gửi phiếu tự chấm"] : []),
  ];
  return { unit, name: member.unitName ?? unit, pact, figures, sheet, points, behind };
}

function pactCell(unit: string, known: Known): Cell {
  const { pact, on } = known;
  if (!pact) return { text: pact === null ? "Chưa soạn" : "", tone: "none" };
  const to = `/giao-uoc/${pact.id}`;
  const signature = pact.signatures.find((one) => one.unitCode === unit);
  if (signature) return { text: `Ký ${formatDayShort(dayOf(signature.signedAt))}`, tone: "done", to };
  if (pact.state === "draft") return { text: "Dự thảo", tone: "none", to };
  if (pact.state === "complete") return { text: "Không phải ký", tone: "done", to };
  return { text: "Chưa ký", ...pressing(lastDayFor(unit, "pledge", known), on), to };
}

function figuresCell(unit: string, known: Known): Cell {
  if (!known.figures) return { text: "", tone: "none" };
  const assigned = known.figures.filter((one) => one.unitCode === unit && one.targetStatus === "assigned");
  const to = `/don-vi/${unit}/so-lieu/${known.period}`;
  if (assigned.length === 0) return { text: "Chưa giao", tone: "none", to };
  const done = assigned.filter((one) => one.actualStatus !== "blank").length;
  const text = `${done}/${assigned.length}`;
  if (done === assigned.length) return { text, tone: "done", done, of: done, to };
  return { text, done, of: assigned.length, ...pressing(lastDayFor(unit, "report", known), known.on), to };
}

function sheetCells(unit: string, known: Known): { sheet: Cell; points: Cell } {
  const none: Cell = { text: "", tone: "none" };
  const found = known.sheets?.find((one) => one.unitCode === unit && one.state !== "withdrawn");
  if (!known.sheets) return { sheet: none, points: none };
  if (!found) return { sheet: { text: "Chưa có phiếu", tone: "none" }, points: none };
  const to = `/phieu-cham/${found.id}`;
  if (found.state === "draft") return { sheet: { text: "Đang tự chấm", ...pressing(lastDayFor(unit, "self-score", known), known.on), to }, points: none };
  const word = { submitted: "Đang thẩm định", appraised: "Đã thẩm định", official: "Điểm chính thức", frozen: "Đã thông qua" }[found.state as "submitted"] ?? Label("sheet-state", found.state);
  return { sheet: { text: "Đã gửi", tone: "done", to }, points: { text: word, tone: found.state === "submitted" ? "open" : "done", to } };
}

/** What stands under a phase in the strip instead of its plain state. */
export function phaseWords(rows: Row[], phases: Phase[], on: Day): Partial<Record<Kind, string>> {
  const over = (kind: Kind) => phases.some((one) => one.kind === kind && one.lastDay < on);
  const late = (pick: (row: Row) => Cell) => rows.filter((row) => pick(row).tone === "late").length;
  const words: Partial<Record<Kind, string>> = {};
  const say = (kind: Kind, count: number) => over(kind) && count > 0 && (words[kind] = `Hết hạn · ${count} đơn vị chậm`);
  say("pledge", late((row) => row.pact));
  say("report", late((row) => row.figures));
  say("self-score", late((row) => row.sheet));
  return words;
}

export function deadline(kind: Kind, phases: Phase[]): string {
  const phase = phases.find((one) => one.kind === kind);
  return phase ? `hạn ${formatDay(phase.lastDay)}` : "chưa có hạn";
}
