import type { components } from "../../api/generated/clusters";
import { dayOf, formatSpan, left, today } from "../dates";
import { Label } from "../labels";

type Phase = components["schemas"]["CycleViewWindow"];

/** The phases of the season in a row: what is over, what is open and for how long, what comes. */
export function SeasonStrip({ phases, words = {} }: { phases: Phase[]; words?: Partial<Record<Phase["kind"], string>> }) {
  const ordered = [...phases].sort((a, b) => a.opensAt.localeCompare(b.opensAt));
  return (
    <ol className="strip" aria-label="Các giai đoạn của kỳ thi đua">
      {ordered.map((phase) => {
        const opens = dayOf(phase.opensAt);
        const state = phase.isOpen ? "open" : opens > today() ? "future" : "past";
        return (
          <li key={phase.kind} className={state} aria-current={phase.isOpen ? "step" : undefined}>
            <b>{Label("phase-kind", phase.kind)}</b>
            <span>{formatSpan(opens, phase.lastDay)}</span>
            <span className="when">{words[phase.kind] ?? (phase.isOpen ? `Đang mở · ${left(phase.lastDay)}` : state === "future" ? "Chưa mở" : "Đã kết thúc")}</span>
          </li>
        );
      })}
    </ol>
  );
}
