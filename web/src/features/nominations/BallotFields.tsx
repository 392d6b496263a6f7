import { Field } from "../../shared/fields/Field";
import { formatPercent, formatShort } from "../../shared/number";
import { Tag } from "../../shared/page/Page";
import { headChecks, judge, type Head, type Threshold, type Typed } from "./edit";
import { nameOf, type At } from "./state";

const heads: { head: Head; name: string; help?: string }[] = [
  { head: "issued", name: "Phiếu phát ra" },
  { head: "returned", name: "Phiếu thu về" },
  { head: "valid", name: "Phiếu hợp lệ" },
  { head: "invalid", name: "Phiếu không hợp lệ" },
  { head: "written", name: "Gửi bằng văn bản", help: "không bắt buộc" },
];

/** The counts as they are typed, with every sum said under its field. */
export function BallotFields({ at, typed, members, threshold, onChange, wrong }: {
  at: At; typed: Typed; members: number; threshold: Threshold | undefined; onChange: (typed: Typed) => void; wrong: (pointer: string) => string | undefined;
}) {
  const checks = headChecks(typed, members);
  const vote = (unit: string, which: "votesFor" | "against", text: string) =>
    onChange({ ...typed, votes: { ...typed.votes, [unit]: { ...{ votesFor: "", against: "" }, ...typed.votes[unit], [which]: text } } });
  return (
    <>
      <div className="ballot-head">
        <div className="field">
          <span className="label">Thành viên</span>
          <output>{members}</output>
          <span className="help">có quyền bầu, cả vắng mặt</span>
        </div>
        {heads.map(({ head, name, help }) => {
          const check = checks[head];
          return (
            <Field key={head} name={name} wrong={wrong(`/${head}`) ?? (check && !check.ok ? check.text : undefined)}>
              {(told) => (
                <>
                  <input {...told} className="input" inputMode="numeric" autoComplete="off" value={typed[head]} onChange={(event) => onChange({ ...typed, [head]: event.target.value })} />
                  {check?.ok ? <span className="small good">{check.text}</span> : help && !check && <span className="help">{help}</span>}
                </>
              )}
            </Field>
          );
        })}
      </div>
      <div className="votes">
        <table className="table">
          <caption>Số phiếu của từng đơn vị</caption>
          <thead>
            <tr>
              <th className="number">Hạng</th>
              <th>Đơn vị được suy tôn</th>
              <th className="number">Tổng điểm</th>
              <th className="number">Đồng ý</th>
              <th className="number">Không đồng ý</th>
              <th className="number">Tỷ lệ trên {members}</th>
              <th>Kết quả</th>
            </tr>
          </thead>
          <tbody>
            {[...at.nomination.nominees.entries()].sort((a, b) => (at.places.get(a[1])?.rank ?? 0) - (at.places.get(b[1])?.rank ?? 0)).map(([index, unit]) => {
              const row = judge(typed, unit, members, threshold);
              const name = nameOf(at.nomination, unit);
              const off = row.state === "wrong" || wrong(`/counts/${index}`);
              const input = (which: "votesFor" | "against", text: string) => (
                <input className={off ? "input off" : "input"} inputMode="numeric" autoComplete="off" aria-label={`${text}, ${name}`} aria-invalid={off ? true : undefined} value={typed.votes[unit]?.[which] ?? ""} onChange={(event) => vote(unit, which, event.target.value)} />
              );
              return (
                <tr key={unit}>
                  <td className="number wide-only">{at.places.get(unit)?.rank ?? ""}</td>
                  <th scope="row" className="whole">
                    <span className="foreign">{name}</span>
                    {row.state === "wrong" && <span className="wrong" style={{ display: "block", fontWeight: 400 }}>{row.text}</span>}
                  </th>
                  <td className="number wide-only">{formatShort(at.places.get(unit)?.total)}</td>
                  <td className="number" data-name="Đồng ý">{input("votesFor", "Đồng ý")}</td>
                  <td className="number" data-name="Không đồng ý">{input("against", "Không đồng ý")}</td>
                  <td className="number strong" data-name="Tỷ lệ">{row.state === "counted" ? formatPercent(row.percent) : "–"}</td>
                  <td>
                    <Result row={row} />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Result({ row }: { row: ReturnType<typeof judge> }) {
  if (row.state === "blank") return <span className="quiet">Không đưa vào lần này</span>;
  if (row.state === "wrong" || row.passed === undefined) return <Tag tone="warn">Chưa tính</Tag>;
  if (row.passed) return <Tag tone="good">Đạt</Tag>;
  return (
    <>
      <Tag tone="bad">Không đạt</Tag> <span className="small quiet nowrap">thiếu {row.lacking} phiếu</span>
    </>
  );
}
