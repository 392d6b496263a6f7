import type { components } from "../api/generated/clusters";
import { formatSpan, dayOf, left, today, formatDay } from "./dates";
import { label } from "./labels";

type Cycle = components["schemas"]["CycleView"];
export type PhaseKind = components["schemas"]["PhaseKind"];

export interface Open {
  kind: PhaseKind;
  lastDay: string;
}

/** The phase of those named that is open for a unit now; a unit may have longer than the others. */
export function openPhase(cycle: Cycle | undefined, kinds: PhaseKind[], unit?: string): Open | undefined {
  for (const kind of kinds) {
    const phase = cycle?.phases.find((one) => one.kind === kind);
    if (!phase) continue;
    const longer = cycle?.exceptions.find((one) => one.kind === kind && one.unitCode === unit);
    if (phase.isOpen) return { kind, lastDay: longer && longer.lastDay > phase.lastDay ? longer.lastDay : phase.lastDay };
    if (longer && dayOf(phase.opensAt) <= today() && longer.lastDay >= today()) return { kind, lastDay: longer.lastDay };
  }
  return undefined;
}

/** Until when: "hạn cuối 05/12/2026 (còn 8 ngày)". */
export function untilWhen(open: Open): string {
  return `hạn cuối ${formatDay(open.lastDay)} (${left(open.lastDay)})`;
}

/** In place of the button that the phase forbids. */
export function closedSentence(cycle: Cycle | undefined, kind: PhaseKind, what: string): string {
  const phase = cycle?.phases.find((one) => one.kind === kind);
  const word = label("phase-kind", kind);
  if (!phase) return `${what}: kỳ này chưa đặt thời hạn cho giai đoạn “${word}”; Cơ quan thi đua, khen thưởng tỉnh đặt thời hạn.`;
  const span = formatSpan(dayOf(phase.opensAt), phase.lastDay);
  return dayOf(phase.opensAt) > today()
    ? `${what}: giai đoạn “${word}” chưa mở (${span}).`
    : `${what}: giai đoạn “${word}” đã đóng (${span}). Cần thêm thời gian thì đề nghị Cơ quan thi đua, khen thưởng tỉnh gia hạn.`;
}
