import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { clusterOf, cycleOf } from "../../app/reads";
import { codesOf, mayAt, useMe } from "../../app/session";
import { Label } from "../../shared/labels";
import { formatShort } from "../../shared/number";
import { FormDialog } from "../../shared/page/FormDialog";
import { Page, Panel, Tag } from "../../shared/page/Page";
import { today } from "../../shared/dates";
import { closedSentence, openPhase, untilWhen } from "../../shared/season";
import { useDraft } from "../../shared/useDraft";
import { totalOf, type Cells } from "./official";
import { OfficialSheet } from "./OfficialSheet";
import { confirmOfficial, matrix, reread, type Matrix, type UnitRow } from "./queries";
import { withRow } from "./edit";
import "./appraisal.css";

const route = getRouteApi("/shell/cum/$cluster/$cycle/diem-chinh-thuc");

export function OfficialPage() {
  const { cluster, cycle } = route.useParams();
  const who = useMe();
  const client = useQueryClient();
  const { data } = useSuspenseQuery(matrix(cluster, cycle));
  const season = useQuery(cycleOf(cycle)).data?.value;
  const officers = useQuery({ ...clusterOf(cluster, season?.year), enabled: season !== undefined }).data?.value.officers ?? [];
  const draft = useDraft<Record<string, Cells>>(who.name, `/cum/${cluster}/${cycle}/diem-chinh-thuc`, `Điểm chính thức, ${data.clusterName}`, "", {}, (typed) => Object.keys(typed).length === 0);
  const [picked, setPicked] = useState("");
  const [all, setAll] = useState(false);

  const mine = mayAt(who, "scoring.confirm-official-points", "cluster", cluster);
  // Who acts as the head speaks for the unit in office, unless the account belongs to another member.
  const own = codesOf(who, "unit");
  const heads = officers.filter((one) => one.post === "head" && (!one.from || one.from <= today()) && (!one.to || one.to >= today())).map((one) => one.unitCode);
  const ownUnits = data.units.some((row) => own.includes(row.unitCode)) ? own : [...own, ...(mine ? heads : [])];
  const phase = openPhase(season, ["appraise", "conference"]);
  const unappraised = openPhase(season, ["conference"]) !== undefined && openPhase(season, ["appraise"]) === undefined;
  const confirmable = (row: UnitRow) => mine && phase !== undefined && !row.closed && (row.state === "appraised" || row.state === "official" || (unappraised && row.state === "submitted"));
  const ready = data.units.filter((row) => confirmable(row) && row.state === "appraised");
  const row = data.units.find((one) => one.sheetId === picked) ?? ready[0] ?? data.units[0];
  const done = data.units.filter((one) => one.state === "official" || one.state === "frozen").length;

  const refresh = async (rows: UnitRow[]) => {
    for (const fresh of await Promise.all(rows.map((one) => reread(one.sheetId)))) client.setQueryData<Matrix>(matrix(cluster, cycle).queryKey, (now) => now && withRow(now, fresh));
    draft.setTyped((now) => Object.fromEntries(Object.entries(now).filter(([sheet]) => !rows.some((one) => one.sheetId === sheet))));
    await Promise.all(["sheets", "sheet", "rankings", "ranking"].map((key) => client.invalidateQueries({ queryKey: ["scoring", key] })));
  };
  const why = (one: UnitRow): string => {
    if (one.state === "draft") return "Đơn vị chưa gửi phiếu.";
    if (one.state === "submitted" && !unappraised) return "Các sở, ngành chưa thẩm định xong; hết giai đoạn thẩm định thì xác định được cả tiêu chí chưa thẩm định.";
    if (one.state === "frozen") return "Hội nghị đã thông qua nên điểm không thay đổi nữa.";
    if (!confirmable(one)) return "";
    return ownUnits.includes(one.unitCode) ? "Đây là đơn vị của bạn: chỉ lấy nguyên điểm thẩm định, không sửa điểm được." : "Để nguyên là lấy điểm thẩm định; ghi điểm khác thì phải có lý do.";
  };

  return (
    <Page title="Điểm chính thức" crumbs={[{ text: "Việc của tôi", to: "/" }]} context={`${data.clusterName} · ${data.cycleName} · đã có điểm chính thức ${done}/${data.units.length} đơn vị`}
      acts={ready.length > 1 && <button type="button" className="button main" onClick={() => setAll(true)}>Lấy điểm thẩm định cho {ready.length} đơn vị</button>}>
      <div className="stack">
        <p>{!mine ? "Chỉ xem: điểm chính thức do trưởng cụm, khối xác định." : phase ? `Xác định điểm chính thức từng đơn vị sau khi thẩm định xong; ${untilWhen(phase)}.` : season ? closedSentence(season, "conference", "Không xác định điểm được") : ""}</p>
        {data.units.length === 0 ? (
          <p className="notice">Chưa có phiếu nào. Phiếu được mở khi bảng điểm của năm được ban hành.</p>
        ) : (
          <Panel bare>
            <div className="scroll">
              <table className="table">
                <caption>Các đơn vị</caption>
                <thead>
                  <tr>
                    <th>Đơn vị</th>
                    <th>Phiếu</th>
                    <th className="number wide-only">Tự chấm</th>
                    <th className="number wide-only">Thẩm định</th>
                    <th className="number">Chính thức</th>
                  </tr>
                </thead>
                <tbody>
                  {data.units.map((one) => (
                    <tr key={one.sheetId} className={one === row ? "picked" : undefined}>
                      <th scope="row" className="plain">
                        <button type="button" className="link" aria-pressed={one === row} onClick={() => setPicked(one.sheetId)}>{one.unitName}</button>
                      </th>
                      <td><Tag tone={one.state === "draft" ? "warn" : one.state === "official" || one.state === "frozen" ? "good" : "plain"}>{Label("sheet-state", one.state)}</Tag></td>
                      <td className="number wide-only">{one.state === "draft" ? "–" : formatShort(totalOf(one, "proposed")) || "–"}</td>
                      <td className="number wide-only">{formatShort(totalOf(one, "appraised")) || "–"}</td>
                      <td className="number strong">{formatShort(totalOf(one, "official")) || "–"}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Panel>
        )}
        {draft.found && Object.keys(draft.typed).length > 0 && <div className="notice" role="status">Đã mở lại điểm và lý do bạn gõ lần trước mà chưa xác định.</div>}
        {row && row.state !== "draft" && (
          <OfficialSheet key={row.sheetId} row={row} criteria={data.criteria} cells={draft.typed[row.sheetId] ?? {}} confirmable={confirmable(row)} editable={!ownUnits.includes(row.unitCode)} withdrawable={mine && phase !== undefined && row.state === "official"} why={why(row)}
            onType={(code, field, text) => draft.setTyped((now) => ({ ...now, [row.sheetId]: { ...now[row.sheetId], [code]: { ...now[row.sheetId]?.[code], [field]: text } } }))}
            onDone={() => refresh([row])} />
        )}
        {row?.state === "draft" && <p className="notice">{row.unitName}: {why(row)}</p>}
      </div>
      {all && (
        <FormDialog title="Lấy điểm thẩm định làm điểm chính thức" act={`Xác định cho ${ready.length} đơn vị`} onClose={() => setAll(false)}
          onAct={async (key) => {
            try {
              for (const one of ready) await confirmOfficial(one.sheetId, [], one.etag, `${key}-${one.sheetId}`);
            } finally {
              await refresh(ready);
            }
          }}>
          <p>Điểm chính thức của {ready.map((one) => one.unitName).join(", ")} sẽ đúng bằng điểm thẩm định ở mọi tiêu chí. Điểm khác đã gõ mà chưa xác định bị bỏ; trước khi hội nghị thông qua vẫn sửa hoặc rút được.</p>
        </FormDialog>
      )}
    </Page>
  );
}
