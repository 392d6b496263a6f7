import { serverNow } from "../api/client";

/**
 * The only place that reads and writes days and moments. A legal day is a text "2026-12-05", compared as text; moments are shown in Việt Nam time
 * whatever the machine's zone, and "now" is the server's.
 */

export type Day = string;

const zone = "Asia/Ho_Chi_Minh";
const dayInVietnam = new Intl.DateTimeFormat("en-CA", { timeZone: zone, year: "numeric", month: "2-digit", day: "2-digit" });
const timeInVietnam = new Intl.DateTimeFormat("vi-VN", { timeZone: zone, hour: "2-digit", minute: "2-digit", hour12: false });
const weekdays = ["Chủ nhật", "Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy"];

export function today(): Day {
  return dayOf(serverNow());
}

export function yearOf(day: Day): number {
  return Number.parseInt(day.slice(0, 4), 10);
}

/** The day in Việt Nam on which a moment lies. */
export function dayOf(moment: string | number): Day {
  return dayInVietnam.format(new Date(moment));
}

/** "2026-12-05" → "05/12/2026". */
export function formatDay(day: Day | null | undefined): string {
  if (!day) return "";
  const [year, month, date] = day.slice(0, 10).split("-");
  return `${date}/${month}/${year}`;
}

/** Without the year, where the year is said beside it. */
export function formatDayShort(day: Day): string {
  return formatDay(day).slice(0, 5);
}

export function formatWithWeekday(day: Day): string {
  return `${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()]}, ${formatDay(day)}`;
}

export function formatMoment(moment: string | null | undefined): string {
  return moment ? `${timeInVietnam.format(new Date(moment))} ngày ${formatDay(dayOf(moment))}` : "";
}

export function formatSpan(from: Day, to: Day): string {
  return from.slice(0, 4) === to.slice(0, 4) ? `${formatDayShort(from)} – ${formatDay(to)}` : `${formatDay(from)} – ${formatDay(to)}`;
}

/** Whole days from one to the other: 0 on the same day, negative when past. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** How much time is left until the end of the last day. */
export function left(lastDay: Day, on: Day = today()): string {
  const days = daysBetween(on, lastDay);
  if (days < 0) return `quá hạn ${-days} ngày`;
  return days === 0 ? "hết hạn hôm nay" : `còn ${days} ngày`;
}

export type DayReading = { kind: "empty" } | { kind: "day"; value: Day } | { kind: "wrong"; why: string };

/** "5/12/2026", "05-12-2026", "05.12.26" as people type it. */
export function readDay(text: string): DayReading {
  const tidied = text.normalize("NFKC").trim();
  if (tidied === "") return { kind: "empty" };
  const found = /^(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4}|\d{2})$/.exec(tidied);
  if (!found) return { kind: "wrong", why: "Hãy viết ngày kiểu 05/12/2026." };
  const [, date = "", month = "", year = ""] = found;
  const day = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  const real = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(real.getTime()) || real.toISOString().slice(0, 10) !== day) return { kind: "wrong", why: "Không có ngày này." };
  return { kind: "day", value: day };
}

/** The year, half-year, quarter or month of a figure in words: "2021-H1" → "6 tháng đầu năm 2021". */
export function formatPeriod(period: string): string {
  const [year = "", part] = period.split("-");
  if (!part) return `năm ${year}`;
  if (part === "H1") return `6 tháng đầu năm ${year}`;
  if (part === "H2") return `6 tháng cuối năm ${year}`;
  if (part.startsWith("Q")) return `quý ${["I", "II", "III", "IV"][Number.parseInt(part.slice(1), 10) - 1]} năm ${year}`;
  return part.length === 4 ? `giai đoạn ${year} – ${part}` : `tháng ${part} năm ${year}`;
}
