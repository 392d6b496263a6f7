import { useState } from "react";
import { Bar, Segments } from "../../shared/page/Page";
import { Go } from "../../shared/page/Go";
import { deadline, type Cell, type Row } from "./stages";
import type { Phase } from "./queries";

type Filter = "all" | "behind" | "done";

const stages = [
  { key: "pact", name: "Giao ước", phase: "pledge" },
  { key: "figures", name: "Số liệu", phase: "report" },
  { key: "sheet", name: "Phiếu tự chấm", phase: "self-score" },
  { key: "points", name: "Thẩm định", phase: "appraise" },
] as const;

const isDone = (row: Row) => stages.every(({ key }) => key === "points" || row[key].tone === "done");

/** Members by stages; a cell opens that part of that unit. */
export function Board({ rows, phases }: { rows: Row[]; phases: Phase[] }) {
  const [filter, setFilter] = useState<Filter>("all");
  const [whole, setWhole] = useState(false);
  const behind = rows.filter((row) => row.behind.length > 0);
  const shown = filter === "behind" ? behind : filter === "done" ? rows.filter(isDone) : rows;
  return (
    <section className="panel" aria-label="Tiến độ của các đơn vị">
      <header>
        <h2>Tiến độ của các đơn vị</h2>
        <Segments name="Lọc đơn vị" value={filter} onChange={setFilter} options={[
          { value: "all", text: "Tất cả", count: rows.length },
          { value: "behind", text: "Cần nhắc", count: behind.length },
          { value: "done", text: "Đã xong", count: rows.filter(isDone).length },
        ]} />
      </header>
      {shown.length === 0 ? (
        <p className="empty">{rows.length === 0 ? "Cụm, khối chưa có thành viên nào trong năm này." : "Không có đơn vị nào như vậy."}</p>
      ) : (
        <>
          <div className="scroll wide-only">
            <table className="table">
              <caption>Tiến độ của các đơn vị theo từng việc</caption>
              <thead>
                <tr>
                  <th scope="col">Đơn vị</th>
                  {stages.map((stage) => (
                    <th key={stage.key} scope="col">
                      {stage.name}
                      <span className="deadline">{deadline(stage.phase, phases)}</span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <tr key={row.unit}>
                    <th scope="row" className="foreign">
                      {row.name}
                    </th>
                    {stages.map(({ key }) => (
                      <Shown key={key} cell={row[key]} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <ul className="cards phone-only">
            {(whole ? shown : shown.slice(0, 6)).map((row) => (
              <li key={row.unit}>
                <p className="strong foreign">{row.name}</p>
                {row.behind.length > 0 ? <p className="bad strong">{row.behind.join("; ")}</p> : isDone(row) && <p className="good strong">Đã xong phần của đơn vị</p>}
                {!isDone(row) && (
                  <dl className="facts line-facts">
                    {stages.map(({ key, name }) => (
                      <div key={key} className="fact">
                        <dt>{name}</dt>
                        <dd>{row[key].to ? <Go to={row[key].to ?? ""}>{row[key].text}</Go> : row[key].text || "–"}</dd>
                      </div>
                    ))}
                  </dl>
                )}
              </li>
            ))}
          </ul>
          {!whole && shown.length > 6 && (
            <p className="more phone-only">
              <button type="button" className="link" onClick={() => setWhole(true)}>
                Xem {shown.length - 6} đơn vị còn lại
              </button>
            </p>
          )}
        </>
      )}
      <footer>Đơn vị cần nhắc đứng trước, sau đó theo thứ tự trong giao ước. Bấm vào một ô để mở đúng phần đó của đơn vị.</footer>
    </section>
  );
}

function Shown({ cell }: { cell: Cell }) {
  const tone = cell.tone === "late" ? "late" : cell.tone === "soon" ? "soon" : undefined;
  const text = <span className={cell.tone === "late" ? "bad strong" : cell.tone === "soon" ? "warn strong" : cell.tone === "none" ? "quiet" : undefined}>{cell.text}</span>;
  return (
    <td className={tone}>
      {cell.to && cell.text ? (
        <Go className="plain" to={cell.to}>
          {text}
        </Go>
      ) : (
        text
      )}
      {cell.more && <span className="deadline">{cell.more}</span>}
      {cell.of !== undefined && cell.done !== undefined && cell.done < cell.of && <Bar done={cell.done} of={cell.of} />}
    </td>
  );
}
