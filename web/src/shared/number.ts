/**
 * The only place that reads and writes numbers. Values are exact decimal strings from the keyboard to the API ("1234.56"), people see and type
 * "1.234,56"; a JavaScript number is good for drawing only.
 */

export type Reading =
  | { kind: "empty" }
  | { kind: "number"; value: string }
  | { kind: "ambiguous"; vietnamese: string; english: string }
  | { kind: "wrong"; why: string };

const vietnamese = /^[+-]?(\d{1,3}(\.\d{3})+|\d+)(,\d+)?$/;
const english = /^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;

/** What people leave around a number: spaces of every kind, full-width digits, the minus sign of typesetting, a percent sign. */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\u00a0\u2007\u2009\u202f\u200e\u200f]/g, "")
    .replace(/[\u2212\u2012\u2013]/g, "-")
    .replace(/%$/, "");
}

/** One typed number, written as Vietnamese write it. */
export function readTyped(text: string): Reading {
  const tidied = tidy(text);
  if (tidied === "") return { kind: "empty" };
  if (vietnamese.test(tidied)) return { kind: "number", value: plain(tidied, ".", ",") };
  if (english.test(tidied)) return { kind: "wrong", why: `Dấu thập phân là dấu phẩy: ${format(plain(tidied, ",", "."))}?` };
  return { kind: "wrong", why: `“${text.trim()}” không phải là số; hãy viết kiểu 1.234,56.` };
}

/** One pasted number, which may come from a program that writes in English. */
export function readPasted(text: string): Reading {
  const tidied = tidy(text);
  if (tidied === "") return { kind: "empty" };
  const [vi, en] = [vietnamese.test(tidied), english.test(tidied)];
  if (vi && en) {
    const [inVietnamese, inEnglish] = [plain(tidied, ".", ","), plain(tidied, ",", ".")];
    return same(inVietnamese, inEnglish) ? { kind: "number", value: inVietnamese } : { kind: "ambiguous", vietnamese: inVietnamese, english: inEnglish };
  }
  if (vi) return { kind: "number", value: plain(tidied, ".", ",") };
  if (en) return { kind: "number", value: plain(tidied, ",", ".") };
  return { kind: "wrong", why: `“${text.trim()}” không phải là số.` };
}

export type ColumnReading = { kind: "read"; values: Reading[] } | { kind: "ask"; texts: string[]; vietnamese: Reading[]; english: Reading[] };

/** A pasted column is one hand's writing: what others in it show decides how "1.234" is read; where nothing shows it, people are asked once. */
export function readColumn(texts: string[]): ColumnReading {
  const readings = texts.map(readPasted);
  if (!readings.some((reading) => reading.kind === "ambiguous")) return { kind: "read", values: readings };
  const sure = texts.map(tidy).filter((text) => text !== "" && vietnamese.test(text) !== english.test(text));
  const as = (which: "vietnamese" | "english") =>
    readings.map((reading): Reading => (reading.kind === "ambiguous" ? { kind: "number", value: reading[which] } : reading));
  if (sure.length > 0 && sure.every((text) => vietnamese.test(text))) return { kind: "read", values: as("vietnamese") };
  if (sure.length > 0 && sure.every((text) => english.test(text))) return { kind: "read", values: as("english") };
  return { kind: "ask", texts, vietnamese: as("vietnamese"), english: as("english") };
}

/** "1234.5" → "1.234,5". Digits are neither added nor taken away, unless `decimals` asks for that many at least. */
export function format(value: string | null | undefined, decimals = 0): string {
  if (value === null || value === undefined || value === "") return "";
  const [whole = "", fraction = ""] = value.replace(/^[+-]/, "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  const padded = fraction.padEnd(decimals, "0");
  return `${value.startsWith("-") ? "-" : ""}${grouped}${padded ? `,${padded}` : ""}`;
}

/** Points and percentages as they are spoken of: no padding zeros. */
export function formatShort(value: string | null | undefined): string {
  return format(value === null || value === undefined || !value.includes(".") ? value : value.replace(/\.?0+$/, ""));
}

export function formatPercent(value: string | null | undefined): string {
  return value ? `${formatShort(value)} %` : "";
}

/** How many digits stand behind the comma. */
export function decimalsOf(value: string): number {
  return value.split(".")[1]?.length ?? 0;
}

/** The same number, however it is written: "2" and "2.0". */
export function same(a: string | null | undefined, b: string | null | undefined): boolean {
  return canonical(a) === canonical(b);
}

/** Orders decimal strings exactly; blanks come last. */
export function compare(a: string | null | undefined, b: string | null | undefined): number {
  const [left, right] = [canonical(a), canonical(b)];
  if (left === right) return 0;
  if (left === "") return 1;
  if (right === "") return -1;
  const [one, two] = aligned(left, right);
  return one < two ? -1 : 1;
}

/** The exact sum of the known ones; blank when none is known. */
export function sum(values: (string | null | undefined)[]): string {
  const known = values.map(canonical).filter((value) => value !== "");
  if (known.length === 0) return "";
  const scale = Math.max(...known.map(decimalsOf));
  return unscaled(known.reduce((total, value) => total + scaled(value, scale), 0n), scale);
}

/** a − b, exactly. */
export function minus(a: string, b: string): string {
  return sum([a, b.startsWith("-") ? b.slice(1) : `-${b}`]);
}

/** Whether the one is a whole number of times the other. */
export function isMultiple(value: string, step: string): boolean {
  const scale = Math.max(decimalsOf(value), decimalsOf(step));
  const of = scaled(canonical(step), scale);
  return of === 0n || scaled(canonical(value), scale) % of === 0n;
}

/** For pictures only: lengths and positions, never values. */
export function forDrawing(value: string | null | undefined): number {
  return value ? Number.parseFloat(value) : 0;
}

function plain(text: string, groups: string, point: string): string {
  return canonicalSign(text.replaceAll(groups, "").replace(point, "."));
}

function canonicalSign(text: string): string {
  const unsigned = text.replace(/^\+/, "");
  const [whole = "", fraction] = unsigned.replace(/^-/, "").split(".");
  const digits = `${whole.replace(/^0+(?=\d)/, "")}${fraction === undefined ? "" : `.${fraction}`}`;
  return unsigned.startsWith("-") && /[1-9]/.test(digits) ? `-${digits}` : digits;
}

function canonical(value: string | null | undefined): string {
  if (value === null || value === undefined || value === "") return "";
  const signed = canonicalSign(value);
  return signed.includes(".") ? signed.replace(/\.?0+$/, "") : signed;
}

function scaled(value: string, scale: number): bigint {
  const [whole = "0", fraction = ""] = value.split(".");
  return BigInt(`${whole}${fraction.padEnd(scale, "0")}`);
}

function aligned(a: string, b: string): [bigint, bigint] {
  const scale = Math.max(decimalsOf(a), decimalsOf(b));
  return [scaled(a, scale), scaled(b, scale)];
}

function unscaled(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, "0");
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return canonical(`${value < 0n ? "-" : ""}${text}`) || "0";
}
