import { formatShort } from "../../shared/number";
import { sumOf, type Shown } from "./columns";
import { figureText, shown, type Field } from "./edit";

/** The same lines as large fields, one card each: the grid's twin on a phone. */
export function SheetForms(props: Shown) {
  const { rows, typed, wrong, pastYear, hasPast, onChange } = props;
  return (
    <ul className="cards">
      {rows.map((row) => {
        const { line, code } = row;
        if (!line)
          return (
            <li key={code} className="card-group">
              <h3>
                {row.number} {row.name}
              </h3>
              <span className="number">
                {formatShort(sumOf(row, rows, typed)) || "–"}/{formatShort(row.maximum)}
              </span>
            </li>
          );
        const set = (field: Field) => (event: { target: { value: string } }) => onChange([{ row: code, column: field, text: event.target.value }], "typed");
        const fault = wrong.find((one) => one.code === code);
        return (
          <li key={code} className="card">
            <p className="strong">
              {row.number} {row.name}
            </p>
            <p className="quiet">
              Tối đa {formatShort(row.maximum)} điểm{hasPast && row.past && ` · ${pastYear}: ${formatShort(row.past)}`}
              {figureText(line) && ` · ${figureText(line)}`}
            </p>
            <div className="pair">
              <label>
                <span>Điểm tự chấm</span>
                <input className="input number" inputMode="decimal" autoComplete="off" aria-invalid={fault ? true : undefined} aria-describedby={fault ? `wrong-${code}` : undefined}
                  value={shown(line, typed, "points")} onChange={set("points")} />
              </label>
              <label>
                <span>Căn cứ, ghi chú</span>
                <input className="input" autoComplete="off" value={shown(line, typed, "note")} onChange={set("note")} />
              </label>
            </div>
            {fault && (
              <p className="wrong" id={`wrong-${code}`}>
                {fault.why}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
