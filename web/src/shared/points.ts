import { compare, formatShort, isMultiple, readTyped } from "./number";

/** What is wrong with typed points of a criterion, said while typing; nothing typed is not wrong. The platform is the judge. */
export function pointsFault(text: string, { maximum, step }: { maximum: string; step: string | null }): string | undefined {
  const reading = readTyped(text);
  if (reading.kind === "wrong") return reading.why;
  if (reading.kind !== "number") return undefined;
  if (reading.value.startsWith("-") || compare(reading.value, maximum) > 0) return `Điểm phải từ 0 đến ${formatShort(maximum)}.`;
  if (step && !isMultiple(reading.value, step)) return `Điểm phải là bội số của ${formatShort(step)}.`;
  return undefined;
}
