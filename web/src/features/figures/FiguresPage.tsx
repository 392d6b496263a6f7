import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useMe } from "../../app/session";
import { formatPeriod } from "../../shared/dates";
import { matches } from "../../shared/fold";
import { AskPasted } from "../../shared/grid/AskPasted";
import { Grid, type Change } from "../../shared/grid/Grid";
import { Refusal } from "../../shared/page/Failed";
import { Page, Segments } from "../../shared/page/Page";
import { writeOver } from "../../shared/rebase";
import { useDraft } from "../../shared/useDraft";
import { columnsOf } from "./columns";
import { Conflicts, type Conflict } from "./Conflicts";
import { entries, faults, isMissing, onCells, readPastedValues, shown, standing, type, type Field, type Typed } from "./edit";
import { FigureDetail } from "./FigureDetail";
import { FigureForms } from "./FigureForms";
import { figureSet, reportActuals, type Figure, type FigureSet } from "./queries";

const route = getRouteApi("/shell/don-vi/$unit/so-lieu/$period");

type Filter = "all" | "missing" | "review";

export function FiguresPage() {
  const { unit, period } = route.useParams();
  const who = useMe();
  const client = useQueryClient();
  const at = useSuspenseQuery(figureSet(unit, period)).data;
  const { unitName, figures } = at.value;
  const byCode = useMemo(() => new Map(figures.map((figure) => [figure.indicatorCode, figure])), [figures]);
  const title = `Số liệu thực hiện ${formatPeriod(period)}`;
  const draft = useDraft<Typed>(who.name, `/don-vi/${unit}/so-lieu/${period}`, `${title}, ${unitName ?? unit}`, at.etag, {}, (typed) => Object.keys(typed).length === 0);
  const { typed, setTyped } = draft;

  const [filter, setFilter] = useState<Filter>("all");
  const [search, setSearch] = useState("");
  const [active, setActive] = useState<string>();
  const [asked, setAsked] = useState<Extract<ReturnType<typeof readPastedValues>, { ask: unknown }>["ask"]>();
  const [told, setTold] = useState("");
  const [refused, setRefused] = useState<unknown>();
  const [cells, setCells] = useState<ReturnType<typeof onCells>>([]);
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const [busy, setBusy] = useState(false);

  const wrong = [...faults(typed), ...cells];
  const isWrong = (figure: Figure) => wrong.some((fault) => fault.row === figure.indicatorCode);
  const rows = figures.filter(
    (figure) =>
      (filter === "all" || (filter === "missing" ? isMissing(figure) : isWrong(figure) || figure.claim !== null)) &&
      matches(`${figure.indicatorCode} ${figure.indicatorName ?? ""}`, search),
  );
  const changed = Object.keys(typed).length;

  const change = (changes: Change[], how: "typed" | "pasted" | "undone") => {
    const read = how === "pasted" ? readPastedValues(changes) : { changes };
    if ("ask" in read) return setAsked(read.ask);
    setTyped(type(typed, read.changes, byCode));
    setCells(cells.filter((cell) => !changes.some((one) => one.row === cell.row && (one.column === cell.field || one.column === "reason"))));
  };

  const send = async () => {
    if (busy || changed === 0 || faults(typed).length > 0) return;
    setBusy(true);
    setRefused(undefined);
    const sent = entries(typed);
    // What stands where something was typed: a row that changed elsewhere (a target, a confirmation of another part) is nobody's clash.
    const touched = (value: FigureSet) => value.figures.flatMap((figure) =>
      (Object.keys(typed[figure.indicatorCode] ?? {}) as Field[]).map((field) => [figure.indicatorCode, field, standing(figure, field)]));
    try {
      const written = await writeOver(
        at,
        (etag) => reportActuals(unit, period, sent, etag),
        () => client.fetchQuery({ ...figureSet(unit, period), staleTime: 0 }),
        touched,
      );
      if ("clash" in written) {
        setConflicts(conflictsOf(at.value, written.clash.value, typed));
        setTold("");
      } else {
        client.setQueryData(figureSet(unit, period).queryKey, written.done);
        setTyped({});
        setCells([]);
        setConflicts([]);
        setTold(`Đã gửi ${sent.length} số liệu.`);
      }
    } catch (error) {
      setRefused(error);
      setCells(onCells(error, sent));
    } finally {
      setBusy(false);
    }
  };

  const status = busy ? "Đang gửi …" : wrong.length > 0 ? `Còn ${wrong.length} ô cần sửa` : changed > 0 ? `${changed} chỉ tiêu chưa gửi` : told || "Mọi số liệu đã được gửi";
  const buttons = (
    <>
      <span role="status">{status}</span>
      <button type="button" className="button wide-only" disabled={changed === 0 || busy} onClick={() => { setTyped({}); setCells([]); setConflicts([]); }}>
        Bỏ thay đổi
      </button>
      <button type="button" className="button main" disabled={changed === 0 || busy || faults(typed).length > 0} onClick={() => void send()}>
        Gửi số liệu
      </button>
    </>
  );
  const props = { rows, typed, wrong, conflicts, onChange: change };
  const figure = active ? byCode.get(active) : undefined;

  return (
    <Page title={title} crumbs={[{ text: "Việc của tôi", to: "/" }]} context={<><span className="foreign">{unitName ?? unit}</span> · {figures.filter((one) => one.targetStatus === "assigned").length} chỉ tiêu được giao</>}>
      <div className="stack">
        <Refusal error={refused} />
        {draft.found && changed > 0 && (
          <div className="notice" role="status">
            Đã mở lại những gì bạn gõ và chưa gửi lần trước.
          </div>
        )}
        <Conflicts conflicts={conflicts} onTake={(taken) => {
          setConflicts(conflicts.filter((one) => one !== taken));
          setTyped(type(typed, [{ row: taken.row, column: taken.field, text: standing(byCode.get(taken.row)!, taken.field) }], byCode));
        }} />
        <div className={figure ? "columns" : undefined}>
          <section className="panel" aria-label="Bảng số liệu">
            <div className="toolbar">
              <Segments name="Lọc chỉ tiêu" value={filter} onChange={setFilter} options={[
                { value: "all", text: "Tất cả", count: figures.length },
                { value: "missing", text: "Chưa báo cáo", count: figures.filter(isMissing).length },
                { value: "review", text: "Cần xem lại", count: figures.filter((one) => isWrong(one) || one.claim).length },
              ]} />
              <input className="input search" type="search" aria-label="Tìm chỉ tiêu" placeholder="Tìm chỉ tiêu" value={search} onChange={(event) => setSearch(event.target.value)} />
              <div className="end wide-only">{buttons}</div>
            </div>
            {rows.length === 0 ? (
              <p className="empty">{figures.length === 0 ? "Kỳ này chưa có chỉ tiêu nào được giao cho đơn vị." : "Không có chỉ tiêu nào như vậy."}</p>
            ) : (
              <>
                <div className="wide-only">
                  <Grid label={title} rows={rows} rowKey={(row) => row.indicatorCode} columns={columnsOf(props)} onChange={change} onActive={(row) => setActive(row.indicatorCode)} onSave={() => void send()}
                    onPasted={({ taken, skipped }) => setTold(skipped > 0 ? `Đã dán ${taken} ô, bỏ qua ${skipped} ô không nhập được.` : `Đã dán ${taken} ô.`)} />
                </div>
                <div className="phone-only">
                  <FigureForms {...props} />
                </div>
              </>
            )}
            <footer className="wide-only">Dán được cả khối từ Excel (Ctrl+V). Số viết kiểu Việt Nam: 1.234,56. Enter xuống dòng, Tab sang ô, Esc bỏ, Ctrl+Z hoàn tác, Ctrl+S gửi.</footer>
            <div className="bottom phone-only">{buttons}</div>
          </section>
          {figure && <FigureDetail figure={figure} typed={typed} unit={unit} period={period} wrong={wrong.filter((fault) => fault.row === active)} onChange={(field: Field, text: string) => change([{ row: figure.indicatorCode, column: field, text }], "typed")} />}
        </div>
      </div>
      {asked && <AskPasted example={asked.example} onChoose={(changes) => { setAsked(undefined); if (changes) setTyped(type(typed, changes, byCode)); }} vietnamese={asked.vietnamese} english={asked.english} />}
    </Page>
  );
}

function conflictsOf(read: FigureSet, fresh: FigureSet, typed: Typed): Conflict[] {
  const before = new Map(read.figures.map((figure) => [figure.indicatorCode, figure]));
  return fresh.figures.flatMap((figure) => {
    const was = before.get(figure.indicatorCode);
    if (!typed[figure.indicatorCode] || !was || was.changedIn === figure.changedIn) return [];
    return (Object.keys(typed[figure.indicatorCode]!) as Field[])
      .filter((field) => standing(was, field) !== standing(figure, field))
      .map((field) => ({ row: figure.indicatorCode, name: figure.indicatorName ?? figure.indicatorCode, field, theirs: standing(figure, field), mine: shown(figure, typed, field), by: figure.reportedByName ?? figure.reportedBy, at: figure.reportedAt }));
  });
}
