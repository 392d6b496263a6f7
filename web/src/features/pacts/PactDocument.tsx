import { useQuery } from "@tanstack/react-query";
import { catalogue } from "../../app/reads";
import { formatMoment } from "../../shared/dates";
import { Panel, Tag } from "../../shared/page/Page";
import { targetText } from "../../shared/targets";
import { byCell, cellOf, indicatorsOf, unitsOf } from "./edit";
import type { Pact } from "./queries";

/** The pact as it is read, printed and signed. */
export function PactDocument({ pact }: { pact: Pact }) {
  const names = new Map((useQuery(catalogue).data ?? []).map((one) => [one.code, one]));
  const indicators = indicatorsOf(pact);
  return (
    <article className="panel paper" aria-label="Văn bản giao ước">
      <header className="paper-head">
        <p>
          <span className="strong upper">{pact.clusterName ?? pact.clusterCode}</span>
        </p>
        <p>
          <span className="strong upper">Cộng hòa xã hội chủ nghĩa Việt Nam</span>
          <span className="strong under">Độc lập – Tự do – Hạnh phúc</span>
        </p>
      </header>
      <h2 className="paper-title">
        Giao ước thi đua
        <small>Năm {pact.year}</small>
      </h2>
      <h3>I. Phong trào thi đua tham gia</h3>
      {pact.movements.length === 0 && <p className="quiet">Không ghi phong trào nào.</p>}
      <ol className="numbered">
        {pact.movements.map((movement) => (
          <li key={movement.name} className="foreign">
            {movement.name}
            {movement.aim && `: ${movement.aim}`}
          </li>
        ))}
      </ol>
      <h3>II. Chỉ tiêu đăng ký</h3>
      {indicators.length === 0 ? (
        <p className="quiet">Không ghi chỉ tiêu nào.</p>
      ) : (
        // The keyboard reaches what does not fit.
        <div className="scroll" role="region" aria-label="Bảng chỉ tiêu đăng ký" tabIndex={0}>
          <Targets pact={pact} names={names} />
        </div>
      )}
      <h3>III. Nội dung giao ước</h3>
      {pact.commitments.length === 0 && <p className="quiet">Không ghi nội dung nào.</p>}
      <ol className="numbered">
        {pact.commitments.map((text) => (
          <li key={text} className="foreign">
            {text}
          </li>
        ))}
      </ol>
      {pact.signatures.length > 0 && (
        <div className="signatures">
          {pact.signatures.map((signature) => (
            <p key={signature.unitCode}>
              <span className="strong upper foreign">{signature.unitName ?? signature.unitCode}</span>
              <span className="foreign">{signature.capacity}</span>
              <span className="quiet small">đã ký {formatMoment(signature.signedAt)}</span>
            </p>
          ))}
        </div>
      )}
    </article>
  );
}

/** The longer side goes down the page, so that the table fits on paper. */
function Targets({ pact, names }: { pact: Pact; names: Map<string, { name: string; unitOfMeasure: string }> }) {
  const cells = byCell(pact);
  const units = unitsOf(pact).map((unit) => ({ ...unit, measure: "" }));
  const indicators = indicatorsOf(pact).map((code) => ({ code, name: names.get(code)?.name ?? code, measure: names.get(code)?.unitOfMeasure ?? "" }));
  const byUnit = units.length > indicators.length;
  const [down, across] = byUnit ? [units, indicators] : [indicators, units];
  const head = (one: (typeof units)[number]) => (
    <>
      {one.name}
      {one.measure && <span className="quiet small"> ({one.measure})</span>}
    </>
  );
  return (
    <table className="table lined">
      <caption>Chỉ tiêu đăng ký của từng đơn vị</caption>
      <thead>
        <tr>
          <th scope="col">{byUnit ? "Đơn vị" : "Chỉ tiêu"}</th>
          {across.map((one) => (
            <th key={one.code} scope="col" className="number">
              {head(one)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {down.map((row) => (
          <tr key={row.code}>
            <th scope="row">{head(row)}</th>
            {across.map((column) => {
              const target = cells.get(byUnit ? cellOf(column.code, row.code) : cellOf(row.code, column.code));
              return (
                <td key={column.code} className={target?.status === "assigned" ? "number" : "number quiet word"}>
                  {targetText(target)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Who has signed and who is awaited. */
export function Signatures({ pact }: { pact: Pact }) {
  const missing = pact.missingSignatures.map((code, index) => ({ code, name: pact.missingSignatureNames?.[index] ?? code }));
  const total = pact.signatures.length + missing.length;
  return (
    <Panel title="Chữ ký" acts={pact.state !== "draft" && <Tag tone={missing.length === 0 ? "good" : "warn"}>{`${pact.signatures.length}/${total} đơn vị`}</Tag>}>
      {pact.state === "draft" && <p className="quiet">Dự thảo chưa gửi lấy chữ ký. {total} đơn vị thành viên sẽ ký sau khi gửi.</p>}
      {pact.state !== "draft" && missing.length > 0 && (
        <>
          <h3>Chưa ký</h3>
          <ul className="rows">
            {missing.map((unit) => (
              <li key={unit.code} className="foreign">
                {unit.name}
              </li>
            ))}
          </ul>
        </>
      )}
      {pact.signatures.length > 0 && (
        <>
          <h3>Đã ký</h3>
          <ul className="rows">
            {pact.signatures.map((signature) => (
              <li key={signature.unitCode}>
                <span className="foreign">{signature.unitName ?? signature.unitCode}</span>
                <span className="quiet small block">{formatMoment(signature.signedAt)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
