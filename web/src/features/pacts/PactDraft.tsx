import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Versioned } from "../../api/client";
import { catalogue, clusterOf } from "../../app/reads";
import { useMe } from "../../app/session";
import { Refusal } from "../../shared/page/Failed";
import { Panel } from "../../shared/page/Page";
import { writeOver } from "../../shared/rebase";
import { targetText } from "../../shared/targets";
import { useDraft } from "../../shared/useDraft";
import { byCell, faults, isNothing, nothing, revision, touched, unitsOf, type Typed } from "./edit";
import { Lines, MovementLines } from "./Lines";
import { pact, revise, type Pact } from "./queries";
import { TargetGrid } from "./TargetGrid";

/** The draft being written: movements, targets of every member, commitments; kept on the machine until it is saved. */
export function PactDraft({ at, onCirculate }: { at: Versioned<Pact>; onCirculate: () => void }) {
  const it = at.value;
  const who = useMe();
  const client = useQueryClient();
  const members = useQuery(clusterOf(it.clusterCode, it.year)).data?.value.members;
  const indicators = useQuery(catalogue).data ?? [];
  const address = `/giao-uoc/${it.id}`;
  const draft = useDraft<Typed>(who.name, address, `Giao ước thi đua năm ${it.year}, ${it.clusterName ?? it.clusterCode}`, at.etag, nothing, isNothing);
  const { typed, setTyped } = draft;
  const standing = useMemo(() => byCell(it), [it]);
  const units = useMemo(() => {
    const known = unitsOf(it);
    const more = (members ?? []).filter((member) => !known.some((unit) => unit.code === member.unitCode));
    return [...known, ...more.map((member) => ({ code: member.unitCode, name: member.unitName ?? member.unitCode }))];
  }, [it, members]);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const [told, setTold] = useState("");
  const [clash, setClash] = useState<string[]>([]);
  const wrong = faults(typed);
  const changed = !isNothing(typed);
  const isEmpty = it.movements.length + it.targets.length + it.commitments.length === 0;

  const save = async () => {
    if (busy || !changed || wrong.size > 0) return;
    setBusy(true);
    setRefused(undefined);
    try {
      let fresh = at;
      const written = await writeOver(
        at,
        (etag) => revise(it.id, revision(fresh.value, typed), etag),
        async () => (fresh = await client.fetchQuery({ ...pact(it.id), staleTime: 0 })),
        (value) => touched(value, typed),
      );
      if ("clash" in written) {
        client.setQueryData(pact(it.id).queryKey, written.clash);
        setClash(differences(it, written.clash.value, typed));
      } else {
        client.setQueryData(pact(it.id).queryKey, written.done);
        setTyped(nothing);
        setClash([]);
        setTold("Đã lưu dự thảo.");
      }
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };

  const status = busy ? "Đang lưu …" : wrong.size > 0 ? `Còn ${wrong.size} ô cần sửa` : changed ? "Có thay đổi chưa lưu" : told;
  return (
    <div className="stack">
      <Refusal error={refused} />
      {draft.found && changed && (
        <div className="notice" role="status">
          Đã mở lại những gì bạn gõ và chưa lưu lần trước.
        </div>
      )}
      {clash.length > 0 && (
        <div className="notice conflict" role="alert">
          <p className="strong">Trong lúc bạn gõ, người khác đã sửa cùng chỗ. Lưu lần nữa thì giữ bản của bạn; bỏ thay đổi thì giữ bản của họ.</p>
          <ul className="bullets">
            {clash.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      <Panel title="Phong trào thi đua tham gia">
        <MovementLines value={typed.movements ?? it.movements.map(({ name, aim }) => ({ name, aim: aim ?? "" }))} onChange={(movements) => setTyped({ ...typed, movements })} />
      </Panel>
      <TargetGrid units={units} indicators={indicators} standing={standing} pact={it} typed={typed} wrong={wrong} onTyped={setTyped} onSave={() => void save()} onTold={setTold} />
      <Panel title="Nội dung giao ước">
        <Lines name="Nội dung" value={typed.commitments ?? it.commitments} onChange={(commitments) => setTyped({ ...typed, commitments })} />
      </Panel>
      <div className="save-bar bottom">
        <span role="status">{status}</span>
        <button type="button" className="button wide-only" disabled={!changed || busy} onClick={() => { setTyped(nothing); setClash([]); }}>
          Bỏ thay đổi
        </button>
        <button type="button" className={changed ? "button main" : "button"} disabled={!changed || busy || wrong.size > 0} onClick={() => void save()}>
          Lưu dự thảo
        </button>
        {!changed && !isEmpty && (
          <button type="button" className="button main" onClick={onCirculate}>
            Gửi lấy chữ ký
          </button>
        )}
      </div>
      {isEmpty && !changed && <p className="quiet">Chưa gửi lấy chữ ký được: giao ước chưa có phong trào, chỉ tiêu hay nội dung nào.</p>}
    </div>
  );
}

function differences(before: Pact, now: Pact, typed: Typed): string[] {
  const [was, is] = [byCell(before), byCell(now)];
  const cells = Object.keys(typed.cells).filter((cell) => targetText(was.get(cell)) !== targetText(is.get(cell)));
  return [
    ...(typed.movements && JSON.stringify(before.movements) !== JSON.stringify(now.movements) ? [`Phong trào, bản của họ: ${now.movements.map((one) => one.name).join("; ") || "để trống"}`] : []),
    ...(typed.commitments && JSON.stringify(before.commitments) !== JSON.stringify(now.commitments) ? [`Nội dung, bản của họ: ${now.commitments.join("; ") || "để trống"}`] : []),
    ...cells.map((cell) => `${is.get(cell)?.unitName ?? was.get(cell)?.unitName ?? cell}: của họ ${targetText(is.get(cell)) || "để trống"}, của bạn ${typed.cells[cell] || "để trống"}`),
  ];
}
