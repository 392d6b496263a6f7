import { useState } from "react";
import type { Versioned } from "../../api/client";
import { Grid, type Change } from "../../shared/grid/Grid";
import { formatShort } from "../../shared/number";
import { Refusal } from "../../shared/page/Failed";
import { Segments } from "../../shared/page/Page";
import { useDraft } from "../../shared/useDraft";
import { columnsOf, type Shown } from "./columns";
import { blanks, faults, pasted, shown, totalOf, type, type Row, type Typed } from "./edit";
import type { Sheet } from "./queries";
import { SheetDetail } from "./SheetDetail";
import { SheetForms } from "./SheetForms";
import { Clashes } from "./SheetNotices";
import { useAutosave, type Clash } from "./useAutosave";

/** Points and notes are typed and saved by themselves; what cannot be saved yet says why. */
export function SheetEntry({ at, who, rows, pastYear, hasPast }: { at: Versioned<Sheet>; who: string; rows: Row[]; pastYear: string; hasPast: boolean }) {
  const { value } = at;
  const lines = new Map(value.lines.map((line) => [line.code, line]));
  const title = `Phiếu tự chấm, ${value.unitName ?? value.unitCode}`;
  const draft = useDraft<Typed>(who, `/phieu-cham/${value.id}`, title, at.etag, {}, (typed) => Object.keys(typed).length === 0);
  const { typed, setTyped } = draft;
  // What was left behind was typed on another version; it goes out when the person says so.
  const [released, setReleased] = useState(false);
  const leftBehind = draft.found !== undefined && !released && Object.keys(typed).length > 0;
  const auto = useAutosave(value.id, at, who, typed, setTyped, draft.ready && !leftBehind);
  const [filter, setFilter] = useState<"all" | "blank" | "wrong">("all");
  const [active, setActive] = useState<string>();

  const wrong = [...faults(typed, lines), ...auto.refused];
  const missing = new Set(blanks(value, typed).map((line) => line.code));
  const wrongCodes = new Set([...wrong, ...auto.clashes].map((one) => one.code));
  const seen = filter === "all" ? rows : rows.filter((row) => row.line && (filter === "blank" ? missing : wrongCodes).has(row.code));

  const change = (changes: Change[], how: "typed" | "pasted" | "undone") => {
    setReleased(true);
    auto.touch(changes.map((one) => one.row));
    setTyped((now) => type(now, how === "pasted" ? pasted(changes) : changes, lines));
  };
  const take = (clash: Clash) => {
    auto.answer(clash);
    change([{ row: clash.code, column: clash.field, text: clash.theirs }], "typed");
  };
  const row = active ? rows.find((one) => one.code === active) : undefined;
  const props: Shown = { rows: seen, typed, wrong, clashes: auto.clashes, pastYear, hasPast, noteWidth: row?.line ? 240 : 500, onChange: change };
  const unsaved = Object.keys(typed).length;
  const status = auto.busy ? "Đang lưu …" : auto.error ? "Chưa lưu được" : wrong.length > 0 ? `Còn ${wrongCodes.size} ô cần sửa` : unsaved > 0 ? "Sắp lưu …" : "Đã lưu";
  const total = (
    <>
      <span role="status" className={auto.error || wrong.length > 0 ? "bad strong" : "quiet"}>{status}</span>
      <span>
        Tổng <b className="big">{formatShort(totalOf(value.lines, typed)) || "–"}</b>
        <span className="quiet">{missing.size > 0 ? ` · còn ${missing.size} tiêu chí trống` : " · đủ mọi tiêu chí"}</span>
      </span>
    </>
  );

  return (
    <>
      <Refusal error={auto.error}>
        <p className="acts">
          <button type="button" className="button" onClick={() => void auto.save()}>
            Lưu lại
          </button>
        </p>
      </Refusal>
      {leftBehind && (
        <div className="notice" role="status">
          <p>Đã mở lại những gì bạn gõ lần trước và chưa lưu được. Hãy xem lại các ô màu xanh.</p>
          <p className="acts">
            <button type="button" className="button main" onClick={() => setReleased(true)}>
              Lưu các ô này
            </button>
            <button type="button" className="button" onClick={() => setTyped({})}>
              Bỏ, dùng điểm đã lưu
            </button>
          </p>
        </div>
      )}
      <Clashes clashes={auto.clashes} mine={(clash) => shown(lines.get(clash.code)!, typed, clash.field)} onTake={take} onKeep={auto.answer} />
      <div className={row?.line ? "columns" : undefined}>
        <section className="panel" aria-label="Bảng tự chấm">
          <div className="toolbar">
            <Segments name="Lọc tiêu chí" value={filter} onChange={setFilter} options={[
              { value: "all", text: "Tất cả", count: value.lines.length },
              { value: "blank", text: "Còn trống", count: missing.size },
              { value: "wrong", text: "Cần sửa", count: wrongCodes.size },
            ]} />
            <div className="end wide-only">{total}</div>
          </div>
          {seen.length === 0 ? (
            <p className="empty">{filter === "blank" ? "Mọi tiêu chí đã có điểm." : "Không có ô nào cần sửa."}</p>
          ) : (
            <>
              <div className="wide-only">
                <Grid label={title} rows={seen} rowKey={(one) => one.code} columns={columnsOf(props)} rowHeight={42} onChange={change} onActive={(one) => setActive(one.code)} onSave={() => void auto.save()} />
              </div>
              <div className="phone-only">
                <SheetForms {...props} />
              </div>
            </>
          )}
          <footer className="wide-only">Điểm tự lưu khi ngừng gõ. Dán được cả khối từ Excel (Ctrl+V). Số viết kiểu Việt Nam: 9,75. Không được điểm nào thì ghi 0; ô trống là chưa chấm.</footer>
          <div className="bottom phone-only">{total}</div>
        </section>
        {row?.line && (
          <div className="wide-only">
            <SheetDetail sheet={value} row={row} line={row.line} typed={typed} pastYear={pastYear} wrong={wrong.filter((fault) => fault.code === active)} onNote={(text) => change([{ row: row.code, column: "note", text }], "typed")} />
          </div>
        )}
      </div>
    </>
  );
}
