import { useState, type ReactNode } from "react";
import { format, readTyped, same } from "../number";
import { Field } from "./Field";

/** A number as Vietnamese type it. Tells the exact decimal, "" for blank, or null while what stands there is no number. */
export function NumberField({ value, onChange, ...field }: {
  name: string; value: string | null; onChange: (value: string | null) => void; help?: ReactNode; wrong?: string | undefined; optional?: boolean;
}) {
  const [typed, setTyped] = useState(format(value));
  const reading = readTyped(typed);
  const standing = reading.kind === "number" ? reading.value : "";
  // Somebody else has set it: a reset, a default, what the server answered.
  if (value !== null && reading.kind !== "wrong" && !same(value, standing)) setTyped(format(value));
  return (
    <Field {...field} wrong={field.wrong ?? (reading.kind === "wrong" ? reading.why : undefined)}>
      {(told) => (
        <input
          {...told}
          className="input number"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            const read = readTyped(event.target.value);
            onChange(read.kind === "number" ? read.value : read.kind === "empty" ? "" : null);
          }}
        />
      )}
    </Field>
  );
}
