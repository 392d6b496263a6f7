import { DayField } from "../../shared/fields/DayField";
import { Choice, TextField } from "../../shared/fields/Field";
import { choices } from "../../shared/labels";
import type { PhaseTyped } from "./edit";

/** Days of one phase as they are typed. */
export function PhaseFields({ typed, onChange, wrong = () => undefined }: { typed: PhaseTyped; onChange: (typed: PhaseTyped) => void; wrong?: (field: string) => string | undefined }) {
  const set = (change: Partial<PhaseTyped>) => onChange({ ...typed, ...change });
  return (
    <>
      <div className="two-fields">
        <DayField name="Ngày mở" value={typed.opens} onChange={(opens) => set({ opens })} wrong={wrong("opens")} />
        <DayField name="Ngày kết thúc" value={typed.closes} onChange={(closes) => set({ closes })} wrong={wrong("closes")} />
      </div>
      <Choice name="Cách tính ngày kết thúc" value={typed.closesMeans} options={choices("closes-means").map((one) => ({ ...one, text: one.value === "before" ? `${one.text} đó (ngày cuối là ngày liền trước)` : `${one.text} đó (ngày đó vẫn còn hạn)` }))} onChange={(closesMeans) => set({ closesMeans })} />
      <div className="two-fields">
        <TextField name="Gia hạn thêm (ngày)" optional value={typed.graceDays} onChange={(graceDays) => set({ graceDays })} wrong={wrong("graceDays")} />
        <Choice name="Tính theo" value={typed.graceIn} options={choices("grace-in")} onChange={(graceIn) => set({ graceIn })} />
      </div>
    </>
  );
}
