import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Versioned } from "../../api/client";
import { DayField } from "../../shared/fields/DayField";
import { Choice, TextField } from "../../shared/fields/Field";
import { UnitPicker, type Picked } from "../../shared/fields/UnitPicker";
import { formatDay, type Day } from "../../shared/dates";
import { Label, label } from "../../shared/labels";
import { FormDialog } from "../../shared/page/FormDialog";
import { blank, fault, grace, type PhaseTyped } from "./edit";
import { PhaseFields } from "./PhaseFields";
import { clustersOfYear, correct, grant, join, reschedule, withdrawException, type Cycle, type Kind } from "./queries";

export type Act = { act: "phase"; kind: Kind } | { act: "grant" } | { act: "ungrant"; unit: string; name: string; kind: Kind } | { act: "join" } | { act: "correct" };

export function CycleDialog({ at, doing, onClose }: { at: Versioned<Cycle>; doing: Act; onClose: () => void }) {
  switch (doing.act) {
    case "phase":
      return <PhaseDialog at={at} kind={doing.kind} onClose={onClose} />;
    case "grant":
      return <GrantDialog at={at} onClose={onClose} />;
    case "ungrant":
      return (
        <FormDialog title="Bỏ gia hạn riêng" act="Bỏ gia hạn" danger reason onAct={(key, reason) => withdrawException(at, doing.unit, doing.kind, reason, key)} onClose={onClose}>
          <p>
            <span className="foreign">{doing.name}</span> trở lại thời hạn chung của giai đoạn {label("phase-kind", doing.kind)}.
          </p>
        </FormDialog>
      );
    case "join":
      return <JoinDialog at={at} onClose={onClose} />;
    case "correct":
      return <CorrectDialog at={at} onClose={onClose} />;
  }
}

function PhaseDialog({ at, kind, onClose }: { at: Versioned<Cycle>; kind: Kind; onClose: () => void }) {
  const now = at.value.phases.find((phase) => phase.kind === kind);
  const [typed, setTyped] = useState<PhaseTyped>(now ? { kind, opens: now.opens, closes: now.closes, closesMeans: now.closesMeans, graceDays: now.graceDays ? `${now.graceDays}` : "", graceIn: now.graceIn } : blank(kind));
  return (
    <FormDialog
      title={`${now ? "Đổi thời hạn" : "Đặt thời hạn"}: ${label("phase-kind", kind)}`} act={now ? "Đổi thời hạn" : "Đặt thời hạn"} missing={fault(typed)} reason
      onAct={(_, reason) => reschedule(at, kind, { opens: typed.opens ?? "", closes: typed.closes ?? "", closesMeans: typed.closesMeans, graceDays: grace(typed.graceDays) ?? 0, graceIn: typed.graceIn, reason })} onClose={onClose}
    >
      {(wrong) => (
        <>
          <p>Thời hạn mới áp dụng ngay cho mọi đơn vị trong kỳ; lý do được ghi vào nhật ký.</p>
          <PhaseFields typed={typed} onChange={setTyped} wrong={(field) => wrong(`/${field}`)} />
        </>
      )}
    </FormDialog>
  );
}

function GrantDialog({ at, onClose }: { at: Versioned<Cycle>; onClose: () => void }) {
  const phases = at.value.phases.filter((phase) => phase.kind !== "conference" && phase.kind !== "council");
  const [unit, setUnit] = useState<Picked | null>(null);
  const [kind, setKind] = useState<Kind>(phases.find((phase) => phase.isOpen)?.kind ?? phases[0]?.kind ?? "report");
  const [day, setDay] = useState<Day | null>(null);
  const phase = phases.find((one) => one.kind === kind);
  return (
    <FormDialog
      title="Gia hạn riêng cho một đơn vị" act="Gia hạn" missing={!unit ? "Cần chọn đơn vị" : !day && "Cần ngày cuối"} reason
      onAct={(key, reason) => grant(at, { unitCode: unit?.code ?? "", kind, lastDay: day ?? "", reason }, key)} onClose={onClose}
    >
      {(wrong) => (
        <>
          <p>Chỉ đơn vị này được làm thêm đến hết ngày ghi dưới đây; thời hạn của các đơn vị khác giữ nguyên.</p>
          <UnitPicker name="Đơn vị" value={unit} onChange={setUnit} wrong={wrong("/unitCode")} />
          <Choice name="Giai đoạn" value={kind} options={phases.map((one) => ({ value: one.kind, text: Label("phase-kind", one.kind) }))} onChange={setKind} wrong={wrong("/kind")} />
          <DayField name="Ngày cuối của đơn vị" value={day} onChange={setDay} help={phase && `Thời hạn chung: ${formatDay(phase.lastDay)}.`} wrong={wrong("/lastDay")} />
        </>
      )}
    </FormDialog>
  );
}

function JoinDialog({ at, onClose }: { at: Versioned<Cycle>; onClose: () => void }) {
  const clusters = useQuery(clustersOfYear(at.value.year)).data;
  const free = (clusters ?? []).filter((one) => !at.value.clusterCodes.includes(one.code));
  const [code, setCode] = useState("");
  const [reason, setReason] = useState("");
  return (
    <FormDialog title="Thêm cụm, khối vào kỳ" act="Thêm vào kỳ" missing={code === "" && (clusters && free.length === 0 ? "Mọi cụm, khối của năm đã tham gia" : "Cần chọn cụm, khối")} onAct={(key) => join(at, { clusterCode: code, reason: reason.trim() || null }, key)} onClose={onClose}>
      {(wrong) => (
        <>
          <p>Cụm, khối thành lập sau cũng theo các thời hạn của kỳ này.</p>
          <Choice name="Cụm, khối" value={code} empty="Chọn cụm, khối" options={free.map((one) => ({ value: one.code, text: one.name }))} onChange={setCode} wrong={wrong("/clusterCode")} />
          <TextField name="Lý do" optional value={reason} onChange={setReason} help="Cần khi cụm, khối đã tham gia một kỳ khác của cùng năm." wrong={wrong("/reason")} />
        </>
      )}
    </FormDialog>
  );
}

function CorrectDialog({ at, onClose }: { at: Versioned<Cycle>; onClose: () => void }) {
  const it = at.value;
  const [name, setName] = useState(it.name);
  const [codes, setCodes] = useState(it.clusterCodes);
  const clusters = useQuery(clustersOfYear(it.year)).data ?? [];
  const all = [...it.clusterCodes.map((code, index) => ({ code, name: it.clusterNames?.[index] ?? code })), ...clusters.filter((one) => !it.clusterCodes.includes(one.code))];
  const sameCodes = codes.length === it.clusterCodes.length && codes.every((code) => it.clusterCodes.includes(code));
  const changed = name.trim() !== it.name || !sameCodes;
  return (
    <FormDialog title="Đính chính kỳ thi đua" act="Ghi đính chính" reason missing={!changed ? "Chưa đổi gì" : codes.length === 0 && "Cần ít nhất một cụm, khối"} onAct={(key, reason) => correct(at, { ...(name.trim() === it.name ? {} : { name: name.trim() }), ...(sameCodes ? {} : { clusterCodes: codes }), reason }, key)} onClose={onClose}>
      {(wrong) => (
        <>
          <TextField name="Tên kỳ" value={name} onChange={setName} maxLength={300} wrong={wrong("/name")} />
          <ClusterChecks all={all} chosen={codes} onChange={setCodes} wrong={wrong("/clusterCodes")} />
        </>
      )}
    </FormDialog>
  );
}

export function ClusterChecks({ all, chosen, onChange, wrong }: { all: { code: string; name: string }[]; chosen: string[]; onChange: (codes: string[]) => void; wrong?: string | undefined }) {
  return (
    <fieldset className="checks">
      <legend>Cụm, khối tham gia</legend>
      {all.map((one) => (
        <label key={one.code} className="choice">
          <input type="checkbox" checked={chosen.includes(one.code)} onChange={(event) => onChange(event.target.checked ? [...chosen, one.code] : chosen.filter((code) => code !== one.code))} />
          <span className="foreign">{one.name}</span>
        </label>
      ))}
      {wrong && <span className="wrong">{wrong}</span>}
    </fieldset>
  );
}

