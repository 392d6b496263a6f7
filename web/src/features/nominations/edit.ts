import type { Ballot, BallotRequest } from "./queries";

/** The counts of one ballot as they are typed, and what must agree in them. Only counts are ever entered, never single ballots. */

export interface Typed {
  issued: string;
  returned: string;
  valid: string;
  invalid: string;
  written: string;
  votes: Record<string, { votesFor: string; against: string }>;
}

export type Head = "issued" | "returned" | "valid" | "invalid" | "written";

export const emptyTyped = (): Typed => ({ issued: "", returned: "", valid: "", invalid: "", written: "", votes: {} });

export const typedOf = (ballot: Ballot): Typed => ({
  issued: `${ballot.issued}`,
  returned: `${ballot.returned}`,
  valid: `${ballot.valid}`,
  invalid: `${ballot.invalid}`,
  written: ballot.written === null || ballot.written === undefined ? "" : `${ballot.written}`,
  votes: Object.fromEntries(ballot.counts.map((count) => [count.unitCode, { votesFor: `${count.votesFor}`, against: `${ballot.valid - count.votesFor}` }])),
});

/** A whole number of ballots, undefined while nothing or something else stands there. */
export function count(text: string): number | undefined {
  const tidied = text.normalize("NFKC").trim();
  return /^\d{1,6}$/.test(tidied) ? Number.parseInt(tidied, 10) : undefined;
}

export interface Threshold {
  over: number;
  under: number;
  /** More than the share, not just as much. */
  strict: boolean;
}

/** "4/5" of a rule, or "≥ 4/5" and "> 1/2" as a recorded ballot says it. */
export function readThreshold(rule: { atLeast?: string | null; moreThan?: string | null } | string): Threshold | undefined {
  const strict = typeof rule === "string" ? rule.startsWith(">") : Boolean(rule.moreThan);
  const found = /(\d+)\/(\d+)/.exec(typeof rule === "string" ? rule : (rule.moreThan ?? rule.atLeast ?? ""));
  return found ? { over: Number.parseInt(found[1]!, 10), under: Number.parseInt(found[2]!, 10), strict } : undefined;
}

/** From how many votes on a unit passes, over all members, the absent counted in. */
export function needed({ over, under, strict }: Threshold, members: number): number {
  return strict ? Math.floor((members * over) / under) + 1 : Math.ceil((members * over) / under);
}

export function thresholdWords(threshold: Threshold): string {
  const percent = (threshold.over * 100) / threshold.under;
  const share = Number.isInteger(percent) ? `${percent} %` : `${threshold.over}/${threshold.under}`;
  return threshold.strict ? `trên ${share}` : share;
}

/** Votes over all members as a percentage with two digits, exact decimal. */
export function percent(votes: number, members: number): string {
  if (members <= 0) return "";
  const hundredths = Math.round((votes * 10_000) / members);
  return `${Math.floor(hundredths / 100)}.${`${hundredths % 100}`.padStart(2, "0")}`;
}

export interface Check {
  ok: boolean;
  text: string;
}

/** What is said under the fields: the sums, as far as they can be made. */
export function headChecks(typed: Typed, members: number): Partial<Record<Head, Check>> {
  const [issued, returned, valid, invalid, written] = [typed.issued, typed.returned, typed.valid, typed.invalid, typed.written].map(count);
  const checks: Partial<Record<Head, Check>> = {};
  if (issued !== undefined && issued > members) checks.issued = { ok: false, text: `nhiều hơn ${members} thành viên` };
  if (issued !== undefined && returned !== undefined)
    checks.returned = returned > issued ? { ok: false, text: `nhiều hơn ${issued} phiếu phát ra` } : returned === issued ? { ok: true, text: "khớp số phát ra" } : { ok: true, text: `${issued - returned} phiếu không thu về` };
  if (returned !== undefined && valid !== undefined && invalid !== undefined) {
    const ok = valid + invalid === returned;
    checks.invalid = { ok, text: `${valid} + ${invalid} = ${valid + invalid}, ${ok ? "khớp" : `không bằng ${returned} phiếu thu về`}` };
  }
  if (written !== undefined && returned !== undefined && written > returned) checks.written = { ok: false, text: "nhiều hơn số phiếu thu về" };
  for (const head of ["issued", "returned", "valid", "invalid", "written"] as const)
    if (typed[head].trim() !== "" && count(typed[head]) === undefined) checks[head] = { ok: false, text: "phải là số nguyên" };
  return checks;
}

export type Row = { state: "blank" } | { state: "wrong"; text: string } | { state: "counted"; votes: number; percent: string; passed: boolean | undefined; lacking: number };

export function judge(typed: Typed, unit: string, members: number, threshold: Threshold | undefined): Row {
  const votes = typed.votes[unit] ?? { votesFor: "", against: "" };
  if (votes.votesFor.trim() === "" && votes.against.trim() === "") return { state: "blank" };
  const [votesFor, against, valid] = [count(votes.votesFor), count(votes.against), count(typed.valid)];
  if (votesFor === undefined || against === undefined) return { state: "wrong", text: "Cần cả số đồng ý và không đồng ý, là số nguyên" };
  if (valid === undefined) return { state: "wrong", text: "Chưa có số phiếu hợp lệ để đối chiếu" };
  const both = votesFor + against;
  if (both !== valid)
    return { state: "wrong", text: `${votesFor} + ${against} = ${both}, ${both < valid ? `còn thiếu ${valid - both}` : `thừa ${both - valid}`} so với ${valid} phiếu hợp lệ` };
  const least = threshold && needed(threshold, members);
  return { state: "counted", votes: votesFor, percent: percent(votesFor, members), passed: least === undefined ? undefined : votesFor >= least, lacking: least === undefined ? 0 : Math.max(0, least - votesFor) };
}

/** In one sentence what still keeps the record back; undefined when it can be recorded. */
export function lacking(typed: Typed, units: string[], members: number, quorum: Threshold | undefined): string | undefined {
  const heads = (["issued", "returned", "valid", "invalid"] as const).filter((head) => count(typed[head]) === undefined);
  if (heads.length > 0) return "Cần đủ bốn số phiếu";
  const wrongHeads = Object.values(headChecks(typed, members)).filter((check) => !check.ok).length;
  if (wrongHeads > 0) return "Các số phiếu chưa khớp";
  const returned = count(typed.returned) ?? 0;
  if (quorum && returned < needed(quorum, members)) return `Cần ít nhất ${needed(quorum, members)} phiếu thu về mới đủ điều kiện`;
  const rows = units.map((unit) => judge(typed, unit, members, undefined));
  const wrong = rows.filter((row) => row.state === "wrong").length;
  if (wrong > 0) return `${wrong} dòng chưa khớp`;
  if (rows.every((row) => row.state === "blank")) return "Chưa có đơn vị nào được kiểm phiếu";
  return undefined;
}

type Tally = Pick<BallotRequest, "issued" | "returned" | "valid" | "invalid" | "counts" | "written">;

export function tallyOf(typed: Typed, units: string[]): Tally {
  const at = (head: Head) => count(typed[head]) ?? 0;
  return {
    issued: at("issued"),
    returned: at("returned"),
    valid: at("valid"),
    invalid: at("invalid"),
    written: count(typed.written) ?? null,
    counts: units.flatMap((unitCode) => {
      const votesFor = count(typed.votes[unitCode]?.votesFor ?? "");
      return votesFor === undefined ? [] : [{ unitCode, votesFor }];
    }),
  };
}
