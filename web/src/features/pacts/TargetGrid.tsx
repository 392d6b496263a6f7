import { useState } from "react";
import type { components } from "../../api/generated/indicators";
import { AskPasted } from "../../shared/grid/AskPasted";
import { Grid, type Change, type Column } from "../../shared/grid/Grid";
import { readPastedNumbers, type Asked } from "../../shared/grid/pasted";
import { matches } from "../../shared/fold";
import { targetText } from "../../shared/targets";
import { byCell, cellOf, indicatorsOf, type, type Typed } from "./edit";
import type { Pact } from "./queries";

type Indicator = components["schemas"]["IndicatorView"];

/** Targets of the members: a row for each indicator, a column for each unit. */
export function TargetGrid({ units, indicators, standing, pact, typed, wrong, onTyped, onSave, onTold }: {
  units: { code: string; name: string }[]; indicators: Indicator[]; standing: ReturnType<typeof byCell>; pact: Pact; typed: Typed; wrong: Map<string, string>;
  onTyped: (typed: Typed) => void; onSave: () => void; onTold: (text: string) => void;
}) {
  const [asked, setAsked] = useState<Asked>();
  const [search, setSearch] = useState("");
  const known = new Map(indicators.map((one) => [one.code, one]));
  const rows = indicatorsOf(pact, [...typed.added, ...Object.keys(typed.cells).map((cell) => cell.split(" ")[0] ?? "")]);
  const more = search.trim() === "" ? [] : indicators.filter((one) => !rows.includes(one.code) && !one.withdrawn && matches(`${one.name} ${one.code}`, search)).slice(0, 8);
  const text = (row: string, unit: string) => typed.cells[cellOf(row, unit)] ?? targetText(standing.get(cellOf(row, unit)));
  const change = (changes: Change[], how: "typed" | "pasted" | "undone") => {
    const read = how === "pasted" ? readPastedNumbers(changes) : { changes };
    if ("ask" in read) return setAsked(read.ask);
    onTyped(type(typed, read.changes, standing));
  };
  const columns: Column<string>[] = [
    { key: "name", name: "Chỉ tiêu", width: 260, frozen: true, text: (row) => known.get(row)?.name ?? row },
    { key: "measure", name: "Đơn vị tính", width: 84, text: (row) => known.get(row)?.unitOfMeasure ?? "" },
    ...units.map((unit): Column<string> => ({
      key: unit.code,
      name: unit.name,
      width: 112,
      align: "right",
      text: (row) => text(row, unit.code),
      editable: () => true,
      state: (row) => {
        const cell = cellOf(row, unit.code);
        const fault = wrong.get(cell);
        if (fault) return { state: "wrong", words: fault };
        return typed.cells[cell] === undefined ? undefined : { state: "changed", words: "chưa lưu" };
      },
    })),
  ];
  return (
    <section className="panel" aria-label="Chỉ tiêu đăng ký">
      <header>
        <h2>
          Chỉ tiêu đăng ký <span className="count">{rows.length}</span>
        </h2>
        <div className="add">
          <input className="input" type="search" aria-label="Tìm chỉ tiêu để thêm" placeholder="Thêm chỉ tiêu: gõ tên, không cần dấu" value={search} onChange={(event) => setSearch(event.target.value)} />
          {more.length > 0 && (
            <ul className="options below">
              {more.map((one) => (
                <li key={one.code}>
                  <button type="button" className="link" onClick={() => { onTyped({ ...typed, added: [...typed.added, one.code] }); setSearch(""); }}>
                    {one.name}
                  </button>{" "}
                  <small>
                    {one.unitOfMeasure} · {one.ownerDepartmentName ?? one.ownerDepartmentCode}
                  </small>
                </li>
              ))}
            </ul>
          )}
        </div>
      </header>
      {rows.length === 0 ? (
        <p className="empty">Chưa có chỉ tiêu nào. Gõ tên chỉ tiêu ở ô phía trên để thêm.</p>
      ) : (
        <>
          <div className="wide-only">
            <Grid label="Chỉ tiêu đăng ký" rows={rows} rowKey={(row) => row} columns={columns} onChange={change} onSave={onSave} onPasted={({ taken, skipped }) => onTold(skipped > 0 ? `Đã dán ${taken} ô, bỏ qua ${skipped} ô không nhập được.` : `Đã dán ${taken} ô.`)} />
          </div>
          <div className="phone-only">
            <Cards rows={rows} names={known} units={units} text={text} wrong={wrong} onChange={(changes) => change(changes, "typed")} />
          </div>
        </>
      )}
      <footer>Ghi số, “Không giao” (gõ kg) hoặc “Không áp dụng” (gõ kad); để trống thì đơn vị không đăng ký chỉ tiêu đó.<span className="wide-only"> Dán được cả khối từ Excel.</span></footer>
      {asked && <AskPasted {...asked} onChoose={(changes) => { setAsked(undefined); if (changes) onTyped(type(typed, changes, standing)); }} />}
    </section>
  );
}

function Cards({ rows, names, units, text, wrong, onChange }: { rows: string[]; names: Map<string, Indicator>; units: { code: string; name: string }[]; text: (row: string, unit: string) => string; wrong: Map<string, string>; onChange: (changes: Change[]) => void }) {
  const [unit, setUnit] = useState(units[0]?.code ?? "");
  return (
    <>
      <div className="toolbar">
        <select className="input" aria-label="Đơn vị" value={unit} onChange={(event) => setUnit(event.target.value)}>
          {units.map((one) => (
            <option key={one.code} value={one.code}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      <ul className="cards">
        {rows.map((row) => {
          const fault = wrong.get(cellOf(row, unit));
          return (
            <li key={row}>
              <label>
                <span>
                  {names.get(row)?.name ?? row} ({names.get(row)?.unitOfMeasure ?? ""})
                </span>
                <input className="input number" value={text(row, unit)} aria-invalid={fault ? true : undefined} onChange={(event) => onChange([{ row, column: unit, text: event.target.value }])} />
              </label>
              {fault && <p className="wrong">{fault}</p>}
            </li>
          );
        })}
      </ul>
    </>
  );
}
