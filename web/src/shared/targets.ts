import { fold } from "./fold";
import { format, readTyped } from "./number";

/** A target as it stands in one cell: a number, or why there is none. */
export interface Target {
  status: "assigned" | "not-assigned" | "not-applicable";
  value: string | null;
}

export type TargetReading = { kind: "none" } | { kind: "target"; target: Target } | { kind: "wrong"; why: string };

const notAssigned = "Không giao";
const notApplicable = "Không áp dụng";

export function targetText(target: { status: string; value?: string | null } | undefined): string {
  if (target?.status === "not-assigned") return notAssigned;
  if (target?.status === "not-applicable") return notApplicable;
  return format(target?.value);
}

/** What somebody typed into the cell; the words may be typed without diacritics or short. */
export function readTarget(text: string): TargetReading {
  const word = fold(text).trim();
  if (word === "khong giao" || word === "kg") return { kind: "target", target: { status: "not-assigned", value: null } };
  if (word === "khong ap dung" || word === "kad") return { kind: "target", target: { status: "not-applicable", value: null } };
  const reading = readTyped(text);
  if (reading.kind === "empty") return { kind: "none" };
  if (reading.kind === "number") return { kind: "target", target: { status: "assigned", value: reading.value } };
  return { kind: "wrong", why: reading.kind === "wrong" ? reading.why : `Hãy ghi số, “${notAssigned}” hoặc “${notApplicable}”.` };
}
