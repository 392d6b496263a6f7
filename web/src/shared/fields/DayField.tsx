import { useRef, useState, type ReactNode } from "react";
import { formatDay, readDay, type Day } from "../dates";
import { Field } from "./Field";

/** A day typed as 05/12/2026, with the browser's calendar beside it. Tells the day, or null while what stands there is none. */
export function DayField({ value, onChange, min, max, ...field }: {
  name: string; value: Day | null; onChange: (day: Day | null) => void; min?: Day; max?: Day; help?: ReactNode; wrong?: string | undefined; optional?: boolean;
}) {
  const [typed, setTyped] = useState(formatDay(value));
  const [known, setKnown] = useState(value);
  if (value !== known && (value || readDay(typed).kind === "day")) {
    setKnown(value);
    setTyped(formatDay(value));
  }
  const calendar = useRef<HTMLInputElement>(null);
  const reading = readDay(typed);
  const set = (text: string) => {
    setTyped(text);
    const day = readDay(text);
    setKnown(day.kind === "day" ? day.value : null);
    onChange(day.kind === "day" ? day.value : null);
  };
  return (
    <Field {...field} wrong={field.wrong ?? (reading.kind === "wrong" ? reading.why : undefined)}>
      {(told) => (
        <span className="day-field">
          <input {...told} className="input" inputMode="numeric" placeholder="dd/mm/yyyy" autoComplete="off" value={typed} onChange={(event) => set(event.target.value)} />
          <button type="button" className="button" aria-label={`Chọn ${field.name.toLocaleLowerCase("vi")} trên lịch`} onClick={() => calendar.current?.showPicker()}>
            Lịch
          </button>
          <input ref={calendar} className="calendar" type="date" tabIndex={-1} aria-hidden="true" min={min} max={max} value={value ?? ""} onChange={(event) => event.target.value && set(formatDay(event.target.value))} />
        </span>
      )}
    </Field>
  );
}
