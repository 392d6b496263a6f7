import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { cycleOf } from "../../app/reads";
import { codesOf, may, useMe } from "../../app/session";
import { Grid, type Change } from "../../shared/grid/Grid";
import { formatShort } from "../../shared/number";
import { Refusal } from "../../shared/page/Failed";
import { Page, Panel, Segments } from "../../shared/page/Page";
import { closedSentence, openPhase, untilWhen } from "../../shared/season";
import { useDraft } from "../../shared/useDraft";
import { AppraisalCards } from "./AppraisalCards";
import { AppraisalClashes } from "./AppraisalClashes";
import { CellDetail } from "./CellDetail";
import { columnsOf } from "./columns";
import { differs, faults, isMissing, isOpen, pasted, type, type Typed } from "./edit";
import { matrix, type UnitRow } from "./queries";
import { useSaving } from "./useSaving";
import "./appraisal.css";

const route = getRouteApi("/shell/so-nganh/$department/tham-dinh/$cluster/$cycle");

export function AppraisalPage() {
  const { department, cluster, cycle } = route.useParams();
  const who = useMe();
  const { data } = useSuspenseQuery(matrix(cluster, cycle));
  const season = useQuery(cycleOf(cycle)).data?.value;
  const criteria = useMemo(() => data.criteria.filter((one) => one.departmentCode === department), [data.criteria, department]);
  const byCode = useMemo(() => new Map(criteria.map((one) => [one.code, one])), [criteria]);
  const bySheet = useMemo(() => new Map(data.units.map((row) => [row.sheetId, row])), [data.units]);
  const ownUnits = useMemo(() => [...codesOf(who, "unit"), department], [who, department]);
  const mine = may(who, "scoring.appraise-sheet") && codesOf(who, "department").includes(department);
  const phase = openPhase(season, ["appraise"]);
  const open = mine && phase !== undefined;

  const title = "Thẩm định điểm thuộc ngành";
  const draft = useDraft<Typed>(who.name, `/so-nganh/${department}/tham-dinh/${cluster}/${cycle}`, `${title}, ${data.clusterName}`, "", {}, (typed) => Object.keys(typed).length === 0);
  const { typed, setTyped } = draft;
  const saving = useSaving(cluster, cycle, who.name, typed, setTyped);
  const [filter, setFilter] = useState<"all" | "missing" | "differs">("all");
  const [chosen, setChosen] = useState<{ rows: UnitRow[]; codes: string[] }>({ rows: [], codes: [] });
  const [phoneSheet, setPhoneSheet] = useState("");

  const anyDiffers = (row: UnitRow) => criteria.some((one) => differs(row, one.code, typed));
  const rows = data.units.filter((row) => filter === "all" || (filter === "missing" ? isMissing(row, criteria) : anyDiffers(row)));
  const own = faults(typed, bySheet, byCode);
  const wrong = [...own, ...saving.refused];
  const changed = Object.values(typed).reduce((count, cells) => count + Object.keys(cells).length, 0);
  const sent = data.units.filter((row) => row.state !== "draft");
  const done = sent.filter((row) => !isMissing(row, criteria)).length;
  const barred = data.units.filter((row) => ownUnits.includes(row.unitCode));

  const put = (cells: { sheet: string; code: string; field: "points" | "reason"; text: string }[]) => {
    saving.touch(cells);
    setTyped((now) => type(now, cells, bySheet));
  };
  const change = (changes: Change[], how: "typed" | "pasted" | "undone") =>
    put((how === "pasted" ? pasted(changes) : changes).map((one) => ({ sheet: one.row, code: one.column, field: "points" as const, text: one.text })));
  const chosenRows = chosen.rows.map((row) => bySheet.get(row.sheetId)).filter((row) => row !== undefined);
  const codes = chosen.codes.filter((code) => byCode.has(code));
  const agreeable = open ? chosenRows.filter((row) => isOpen(row, ownUnits)).flatMap((row) => codes.filter((code) => row.lines[code]?.proposed).map((code) => ({ row, code }))) : [];
  const agree = () => put(agreeable.map(({ row, code }) => ({ sheet: row.sheetId, code, field: "points" as const, text: formatShort(row.lines[code]!.proposed!.points) })));
  const save = () => void (own.length === 0 && changed > 0 && saving.save(data.units.filter((row) => typed[row.sheetId])));

  const only = chosenRows.length === 1 && codes.length === 1 ? { row: chosenRows[0]!, criterion: byCode.get(codes[0]!)! } : undefined;
  const many = chosenRows.length * codes.length > 1;
  const phoneRow = rows.find((row) => row.sheetId === phoneSheet) ?? rows[0];
  const status = saving.busy ? "Đang lưu …" : wrong.length > 0 ? `${wrong.length} ô chưa đúng` : changed > 0 ? `${changed} ô chưa lưu` : saving.told || "Đã lưu hết";
  const buttons = (
    <>
      <span role="status" className={wrong.length > 0 ? "bad strong" : "quiet"}>{status}</span>
      <button type="button" className="button main" disabled={changed === 0 || saving.busy || own.length > 0} onClick={save}>
        Lưu điểm
      </button>
    </>
  );

  return (
    <Page title={title} crumbs={[{ text: "Việc của tôi", to: "/" }, { text: "Thẩm định điểm", to: `/so-nganh/${department}/tham-dinh` }]}
      context={`${data.clusterName} · ${data.cycleName} · ${data.units.length} đơn vị, ${criteria.length} tiêu chí của ngành · đã thẩm định đủ ${done}/${sent.length} phiếu đã gửi`}>
      <div className="stack">
        <p>{!mine ? "Chỉ xem: thẩm định do cán bộ của sở, ngành thực hiện." : phase ? `Chấm từng ô hoặc chọn nhiều ô rồi đồng ý với điểm tự chấm; ${untilWhen(phase)}.` : season ? closedSentence(season, "appraise", "Không chấm được") : ""}</p>
        {barred.length > 0 && <p className="notice">Không ai thẩm định đơn vị của chính mình: {barred.map((row) => row.unitName).join(", ")} do người khác thẩm định.</p>}
        {draft.found && changed > 0 && <div className="notice" role="status">Đã mở lại những ô bạn chấm và chưa lưu lần trước.</div>}
        {saving.errors.map(({ unitName, error }) => (
          <div key={unitName}>
            <h2 className="small">{unitName}</h2>
            <Refusal error={error} />
          </div>
        ))}
        <AppraisalClashes clashes={saving.clashes} criteria={byCode} typed={typed} onTake={(clash) => { saving.answer(clash); put([{ sheet: clash.sheet, code: clash.code, field: "reason", text: clash.theirs?.reason ?? "" }, { sheet: clash.sheet, code: clash.code, field: "points", text: formatShort(clash.theirs?.points) }]); }} onKeep={saving.answer} />
        <div className={only || many ? "columns narrow-side" : undefined}>
          <section className="panel" aria-label="Bảng thẩm định">
            <div className="toolbar">
              <Segments name="Lọc đơn vị" value={filter} onChange={setFilter} options={[
                { value: "all", text: "Tất cả", count: data.units.length },
                { value: "missing", text: "Còn thiếu", count: data.units.filter((row) => isMissing(row, criteria)).length },
                { value: "differs", text: "Khác tự chấm", count: data.units.filter(anyDiffers).length },
              ]} />
              {mine && <div className="end wide-only">{buttons}</div>}
            </div>
            {criteria.length === 0 || rows.length === 0 ? (
              <p className="empty">{criteria.length === 0 ? "Bảng điểm này không giao tiêu chí nào cho sở, ngành." : "Không có đơn vị nào như vậy."}</p>
            ) : (
              <>
                <div className="wide-only">
                  <Grid label={title} rows={rows} rowKey={(row) => row.sheetId} rowHeight={42} columns={columnsOf({ criteria, typed, wrong, clashes: saving.clashes, ownUnits, open })} onChange={change} onSave={save} onChosen={(some, keys) => setChosen({ rows: some, codes: keys })} />
                </div>
                {phoneRow && (
                  <div className="phone-only">
                    <AppraisalCards rows={rows} row={phoneRow} criteria={criteria} typed={typed} wrong={wrong} ownUnits={ownUnits} open={open} onUnit={setPhoneSheet} onType={(code, field, text) => put([{ sheet: phoneRow.sheetId, code, field, text }])} />
                  </div>
                )}
              </>
            )}
            <footer className="wide-only">
              <i className="key" aria-hidden="true" /> khác điểm tự chấm · số nhỏ là điểm tự chấm · “–” là phiếu chưa gửi · gõ số để chấm, kéo chuột hoặc Shift + mũi tên để chọn nhiều ô, Ctrl+V dán từ Excel, Ctrl+S lưu
            </footer>
            {mine && <div className="bottom phone-only">{buttons}</div>}
          </section>
          {only && <div className="wide-only"><CellDetail row={only.row} criterion={only.criterion} typed={typed} wrong={wrong} editable={open && isOpen(only.row, ownUnits)} onAgree={agree} onReason={(text) => put([{ sheet: only.row.sheetId, code: only.criterion.code, field: "reason", text }])} /></div>}
          {many && (
            <div className="wide-only">
              <Panel title={`Đã chọn ${chosenRows.length * codes.length} ô`}>
                <div className="form">
                  <p>{agreeable.length === 0 ? "Không ô nào trong số này chấm được lúc này." : `Điểm thẩm định của ${agreeable.length} ô sẽ bằng điểm tự chấm; điểm khác đã gõ trong đó bị thay.`}</p>
                  {agreeable.length > 0 && <button type="button" className="button" onClick={agree}>Đồng ý với điểm tự chấm ({agreeable.length} ô)</button>}
                </div>
              </Panel>
            </div>
          )}
        </div>
      </div>
    </Page>
  );
}
