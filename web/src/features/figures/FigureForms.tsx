import { format, formatPercent } from "../../shared/number";
import { Tag } from "../../shared/page/Page";
import type { Shown } from "./columns";
import { isLocked, qualifierChoices, shown, stateOf, type Field } from "./edit";

/** The same figures as large fields, one card each: the grid's twin on a phone. */
export function FigureForms({ rows, typed, wrong, onChange }: Shown) {
  return (
    <ul className="cards">
      {rows.map((row) => {
        const code = row.indicatorCode;
        const set = (field: Field) => (event: { target: { value: string } }) => onChange([{ row: code, column: field, text: event.target.value }], "typed");
        const fault = wrong.find((one) => one.row === code);
        const name = row.indicatorName ?? code;
        return (
          <li key={code}>
            <p className="strong">{name}</p>
            <p className="quiet">
              {row.target !== null && `Kế hoạch ${format(row.target)} ${row.unitOfMeasure ?? ""}`}
              {row.derivedPercent && ` · đạt ${formatPercent(row.statedPercent ?? row.derivedPercent)}`} {isLocked(row) && <Tag tone="good">{stateOf(row).word}</Tag>}
            </p>
            <div className="pair">
              <label>
                <span>Thực hiện{row.unitOfMeasure && ` (${row.unitOfMeasure})`}</span>
                <input className="input number" inputMode="decimal" autoComplete="off" aria-invalid={fault ? true : undefined} aria-describedby={fault ? `wrong-${code}` : undefined}
                  value={shown(row, typed, "value")} readOnly={isLocked(row)} onChange={set("value")} />
              </label>
              <label>
                <span>Tính chất</span>
                <select className="input" value={shown(row, typed, "qualifier")} disabled={isLocked(row)} onChange={set("qualifier")}>
                  <option value="" />
                  {qualifierChoices.map((choice) => (
                    <option key={choice.value}>{choice.text}</option>
                  ))}
                </select>
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
