import type { Movement } from "./edit";

/** A list of sentences that is written line by line. */
export function Lines({ name, value, onChange }: { name: string; value: string[]; onChange: (lines: string[]) => void }) {
  return (
    <div className="lines">
      {value.map((line, index) => (
        <div key={index} className="line">
          <span className="quiet" aria-hidden="true">{`${index + 1}.`}</span>
          <textarea className="input" rows={2} aria-label={`${name} ${index + 1}`} maxLength={2_000} value={line} onChange={(event) => onChange(value.map((one, at) => (at === index ? event.target.value : one)))} />
          <button type="button" className="button" aria-label={`Xóa ${name.toLowerCase()} ${index + 1}`} onClick={() => onChange(value.filter((_, at) => at !== index))}>
            Xóa
          </button>
        </div>
      ))}
      <div>
        <button type="button" className="button" onClick={() => onChange([...value, ""])}>
          Thêm {name.toLowerCase()}
        </button>
      </div>
    </div>
  );
}

export function MovementLines({ value, onChange }: { value: Movement[]; onChange: (lines: Movement[]) => void }) {
  const set = (index: number, change: Partial<Movement>) => onChange(value.map((one, at) => (at === index ? { ...one, ...change } : one)));
  return (
    <div className="lines">
      {value.map((line, index) => (
        <div key={index} className="line">
          <span className="quiet" aria-hidden="true">{`${index + 1}.`}</span>
          <div className="two-fields">
            <textarea className="input" rows={2} aria-label={`Tên phong trào ${index + 1}`} placeholder="Tên phong trào" maxLength={300} value={line.name} onChange={(event) => set(index, { name: event.target.value })} />
            <textarea className="input" rows={2} aria-label={`Mục tiêu của phong trào ${index + 1}`} placeholder="Mục tiêu (không bắt buộc)" maxLength={2_000} value={line.aim} onChange={(event) => set(index, { aim: event.target.value })} />
          </div>
          <button type="button" className="button" aria-label={`Xóa phong trào ${index + 1}`} onClick={() => onChange(value.filter((_, at) => at !== index))}>
            Xóa
          </button>
        </div>
      ))}
      <div>
        <button type="button" className="button" onClick={() => onChange([...value, { name: "", aim: "" }])}>
          Thêm phong trào
        </button>
      </div>
    </div>
  );
}
