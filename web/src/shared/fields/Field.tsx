import { useId, type ReactNode } from "react";

export interface Told {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** Label above, help under it, and what is wrong with it in its place. */
export function Field({ name, help, wrong, optional = false, children }: { name: string; help?: ReactNode; wrong?: string | undefined; optional?: boolean; children: (told: Told) => ReactNode }) {
  const id = useId();
  const described = [help ? `${id}-help` : "", wrong ? `${id}-wrong` : ""].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>
        {name} {optional && <span className="quiet">(không bắt buộc)</span>}
      </label>
      {help && (
        <span className="help" id={`${id}-help`}>
          {help}
        </span>
      )}
      {children({ id, "aria-describedby": described || undefined, "aria-invalid": wrong ? true : undefined })}
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          {wrong}
        </span>
      )}
    </div>
  );
}

export function TextField({ value, onChange, long = false, type = "text", autoComplete = "off", maxLength, ...field }: {
  name: string; value: string; onChange: (value: string) => void; help?: ReactNode; wrong?: string | undefined; optional?: boolean;
  long?: boolean; type?: "text" | "password"; autoComplete?: string; maxLength?: number;
}) {
  return (
    <Field {...field}>
      {(told) =>
        long ? (
          <textarea {...told} className="input" value={value} maxLength={maxLength} onChange={(event) => onChange(event.target.value)} />
        ) : (
          <input {...told} className="input" type={type} value={value} maxLength={maxLength} autoComplete={autoComplete}
            autoCapitalize="none" onChange={(event) => onChange(event.target.value)} />
        )
      }
    </Field>
  );
}

export function Choice<T extends string>({ value, options, onChange, empty, ...field }: {
  name: string; value: T | ""; options: { value: T; text: string }[]; onChange: (value: T) => void; help?: ReactNode; wrong?: string | undefined; optional?: boolean;
  /** Words for "nothing chosen"; without them something always is. */
  empty?: string;
}) {
  return (
    <Field {...field}>
      {(told) => (
        <select {...told} className="input" value={value} onChange={(event) => onChange(event.target.value as T)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
