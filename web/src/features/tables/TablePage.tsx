import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { Refused } from "../../api/problem";
import { catalogue } from "../../app/reads";
import { mayAt, useMe } from "../../app/session";
import { byName } from "../../shared/fold";
import { Choice, TextField } from "../../shared/fields/Field";
import { NumberField } from "../../shared/fields/NumberField";
import { choices, Label } from "../../shared/labels";
import { Refusal } from "../../shared/page/Failed";
import { FormDialog } from "../../shared/page/FormDialog";
import { useGo } from "../../shared/page/Go";
import { Page, Panel, Tag } from "../../shared/page/Page";
import { WithdrawDialog } from "../../shared/page/WithdrawDialog";
import { useDraft } from "../../shared/useDraft";
import { ChangesPanel } from "./ChangesPanel";
import { added, changed, findings, moved, onRows, removed } from "./edit";
import { askWithdrawal, departments, draftTable, publish, redraft, table, withdraw, type Content } from "./queries";
import { RowForm } from "./RowForm";
import { SumBar } from "./SumBar";
import { Tree } from "./Tree";
import "./tables.css";

const route = getRouteApi("/shell/cum/$cluster/$cycle/bang-diem/$id");

export function TablePage() {
  const { cluster, cycle, id } = route.useParams();
  const who = useMe();
  const go = useGo();
  const client = useQueryClient();
  const { value, etag } = useSuspenseQuery(table(id)).data;
  const designs = mayAt(who, "scoring.design-table", "cluster", cluster);
  const editing = designs && value.state === "draft";
  const units = useQuery({ ...departments, enabled: editing }).data ?? [];
  const known = useQuery({ ...catalogue, enabled: editing }).data ?? [];
  const draft = useDraft<Content | null>(who.name, `/cum/${cluster}/${cycle}/bang-diem/${id}`, value.name, etag, null, (typed) => typed === null);
  const content: Content = (editing && draft.typed) || { name: value.name, total: value.total, nodes: value.nodes, rules: value.rules };
  const [chosen, setChosen] = useState<string>();
  const [act, setAct] = useState<"publish" | "version" | "withdraw" | "remove">();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();

  const found = editing ? [...findings(content), ...onRows(refused, content.nodes)] : [];
  const unsaved = editing && draft.typed !== null;
  const put = (patch: Partial<Content>) => draft.setTyped({ ...content, ...patch });
  const node = content.nodes.find((one) => one.code === chosen);
  const add = (parent: string | null) => {
    const next = added(content.nodes, parent);
    put({ nodes: next.nodes });
    setChosen(next.code);
  };
  const refresh = () => Promise.all(["table", "tables", "table changes", "sheets", "sheet", "matrix"].map((key) => client.invalidateQueries({ queryKey: ["scoring", key] })));
  const save = async () => {
    setBusy(true);
    setRefused(undefined);
    try {
      await redraft(id, content, etag);
      await refresh();
      draft.setTyped(null);
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };
  const names = {
    department: (code: string) => value.nodes.find((one) => one.departmentCode === code)?.departmentName ?? units.find((unit) => unit.code === code)?.name ?? code,
    indicator: (code: string) => value.nodes.find((one) => one.indicatorCode === code)?.indicatorName ?? known.find((one) => one.code === code)?.name ?? code,
  };
  const options = {
    departments: units.filter((unit) => !unit.validTo || unit.code === node?.departmentCode).sort(byName((unit) => unit.name)).map((unit) => ({ value: unit.code, text: unit.name })),
    indicators: [...known].sort(byName((one) => one.name)).map((one) => ({ value: one.code, text: `${one.name}${one.unitOfMeasure ? ` (${one.unitOfMeasure})` : ""}` })),
  };
  const stale = refused instanceof Refused && refused.isStale;
  const close = () => setAct(undefined);

  return (
    <Page title={content.name || "Bảng điểm"} crumbs={[{ text: "Việc của tôi", to: "/" }, { text: "Bảng điểm", to: `/cum/${cluster}/${cycle}/bang-diem` }]}
      context={<>{value.clusterName ?? cluster} · {value.cycleName ?? cycle} · bản {value.tableVersion} · <Tag tone={value.state === "published" ? "good" : value.state === "draft" ? "warn" : "off"}>{Label("table-state", value.state)}</Tag></>}
      acts={designs && (
        <>
          {editing && <span role="status" className={found.length > 0 ? "bad strong" : "quiet"}>{found.length > 0 ? `Còn ${found.length} lỗi, chưa ban hành được` : unsaved ? "Lưu dự thảo trước khi ban hành" : "Đã lưu"}</span>}
          {(value.state === "draft" || value.state === "published") && <button type="button" className="button danger" onClick={() => setAct("withdraw")}>Rút bảng điểm</button>}
          {editing && <button type="button" className="button" disabled={!unsaved || busy} onClick={() => void save()}>Lưu dự thảo</button>}
          {editing && <button type="button" className="button main" disabled={unsaved || busy || found.length > 0} onClick={() => setAct("publish")}>Ban hành</button>}
          {value.state === "published" && <button type="button" className="button" onClick={() => setAct("version")}>Soạn bản mới</button>}
        </>
      )}>
      <div className="stack">
        {value.withdrawn && <p className="notice warn">Bảng điểm đã rút lại: {value.withdrawn.reason}</p>}
        {!editing && <p>{value.state === "published" ? "Bảng điểm đã ban hành thì không sửa; cần sửa thì soạn bản mới, các phiếu giữ điểm ở tiêu chí không đổi." : value.state === "draft" ? "Bảng điểm đang được soạn, chưa có hiệu lực." : "Bảng điểm này không còn hiệu lực."}</p>}
        <Refusal error={refused}>
          {stale && <p className="acts"><button type="button" className="button" onClick={() => { draft.setTyped(null); setRefused(undefined); void refresh(); }}>Bỏ thay đổi của tôi, tải bản mới</button></p>}
        </Refusal>
        {draft.found && unsaved && <div className="notice" role="status">Đã mở lại những gì bạn sửa và chưa lưu lần trước.</div>}
        <div className={editing ? "columns" : undefined}>
          <section className="panel" aria-label="Bảng điểm">
            <SumBar nodes={content.nodes} total={content.total} />
            {editing && (
              <div className="toolbar">
                <button type="button" className="button" onClick={() => add(null)}>Thêm nhóm</button>
                <button type="button" className="button" disabled={!node} onClick={() => add(node!.departmentCode || node!.parentCode ? node!.parentCode ?? null : node!.code)}>Thêm tiêu chí</button>
                <span className="quiet small">Chọn một dòng để sửa; Alt + ↑ ↓ đổi chỗ, số in theo chỗ đứng</span>
              </div>
            )}
            {content.nodes.length === 0 ? <p className="empty">Chưa có nhóm nào. Bắt đầu bằng “Thêm nhóm”.</p> : <Tree nodes={content.nodes} chosen={chosen} found={found} names={names} {...(editing ? { onChoose: setChosen, onMove: (code: string, by: -1 | 1) => put({ nodes: moved(content.nodes, code, by) }) } : {})} />}
          </section>
          {editing && (
            <div className="stack side">
              {node && <RowForm key={node.code} nodes={content.nodes} node={node} {...options} onChange={(patch) => put({ nodes: changed(content.nodes, node.code, patch) })} onMove={(by) => put({ nodes: moved(content.nodes, node.code, by) })} onAdd={() => add(node.code)} onRemove={() => setAct("remove")} />}
              <Panel title="Cần xem trước khi ban hành" count={found.length}>
                {found.length === 0 && <p className="good">Không còn lỗi.</p>}
                <ul className="rows">
                  {found.map((one) => <li key={`${one.code} ${one.why}`}>{one.why} {one.code && <button type="button" className="link" onClick={() => setChosen(one.code!)}>Đến dòng này</button>}</li>)}
                </ul>
              </Panel>
              <Panel title="Cả bảng">
                <div className="form">
                  <TextField name="Tên bảng điểm" maxLength={300} value={content.name} onChange={(name) => put({ name })} />
                  <NumberField name="Tổng điểm" value={content.total} onChange={(total) => total && put({ total })} />
                  <Choice name="Khi đồng điểm" value={content.rules.ties} options={choices("tie-rule")} onChange={(ties) => put({ rules: { ...content.rules, ties } })} />
                  <Choice name="Đơn vị không có điểm chính thức" value={content.rules.setAside} options={choices("set-aside-rule")} onChange={(setAside) => put({ rules: { ...content.rules, setAside } })} />
                </div>
              </Panel>
            </div>
          )}
        </div>
        {value.tableVersion > 1 && <ChangesPanel id={id} />}
      </div>
      {act === "publish" && (
        <FormDialog title="Ban hành bảng điểm" act="Ban hành" onClose={close} onAct={async (key) => { await publish(id, etag, key); await refresh(); }}>
          <p>{value.tableVersion > 1 ? "Bản này thay bản đang dùng. Phiếu giữ điểm ở tiêu chí không đổi; tiêu chí mới hoặc đã đổi được hỏi lại như nêu ở phần thay đổi." : "Mỗi đơn vị thành viên của năm được mở một phiếu tự chấm."} Sau khi ban hành bảng điểm không sửa được, chỉ thay bằng bản mới.</p>
        </FormDialog>
      )}
      {act === "version" && (
        <FormDialog title="Soạn bản mới" act="Soạn bản mới" onClose={close} onAct={async (key) => { const made = await draftTable(cluster, cycle, content, key); await refresh(); go(`/cum/${cluster}/${cycle}/bang-diem/${made.id}`); }}>
          <p>Bản {value.tableVersion + 1} bắt đầu từ nội dung bản này; bản đang dùng giữ hiệu lực cho đến khi bản mới được ban hành.</p>
        </FormDialog>
      )}
      {act === "remove" && node && (
        <FormDialog title={`Bỏ “${node.name || "dòng này"}”`} act="Bỏ" danger onClose={close} onAct={() => { put({ nodes: removed(content.nodes, node.code) }); setChosen(undefined); return Promise.resolve(); }}>
          <p>Dòng này và mọi dòng bên trong được bỏ khỏi dự thảo; các dòng sau được đánh số lại. Chưa lưu dự thảo thì bản đã lưu còn nguyên.</p>
        </FormDialog>
      )}
      {act === "withdraw" && (
        <WithdrawDialog title="Rút bảng điểm" act="Rút bảng điểm" address={`/tables/${id}`} ask={() => askWithdrawal(id)} onClose={close} onAct={async (key, reason) => { await withdraw(id, reason, etag, key); draft.setTyped(null); await refresh(); }}>
          Bảng điểm được coi như chưa từng có; lý do hiện cùng bảng điểm.
        </WithdrawDialog>
      )}
    </Page>
  );
}
