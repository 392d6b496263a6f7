import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { actKey } from "../../api/client";
import { Refused } from "../../api/problem";
import type { CycleItem } from "../../app/place";
import { TextField } from "../../shared/fields/Field";
import { today } from "../../shared/dates";
import { Label } from "../../shared/labels";
import { Refusal } from "../../shared/page/Failed";
import { useGo } from "../../shared/page/Go";
import { Page, Panel } from "../../shared/page/Page";
import { ClusterChecks } from "./CycleActs";
import { blank, fault, given, kinds } from "./edit";
import { PhaseFields } from "./PhaseFields";
import { clustersOfYear, createCycle } from "./queries";

/** A new season on one page: year, clusters, the days of each phase. */
export function NewCycle({ cycles, onClose }: { cycles: CycleItem[]; onClose: () => void }) {
  const go = useGo();
  const thisYear = today().slice(0, 4);
  const [year, setYear] = useState(thisYear);
  const [code, setCode] = useState("");
  const [name, setName] = useState(`Kỳ thi đua năm ${thisYear}`);
  const [chosen, setChosen] = useState<string[]>([]);
  const [phases, setPhases] = useState(kinds.map(blank));
  const [reason, setReason] = useState("");
  const [key, setKey] = useState(actKey);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const isYear = /^(19|20|21)\d\d$/.test(year);
  const clusters = useQuery({ ...clustersOfYear(isYear ? Number.parseInt(year, 10) : 0), enabled: isYear }).data ?? [];
  const wrong = (pointer: string) => (refused instanceof Refused ? refused.of(pointer) : undefined);
  const sent = given(phases);
  const begun = phases.filter((one) => one.opens || one.closes);
  const missing =
    !isYear ? "Cần năm thành tích"
    : code.trim() === "" ? "Cần mã kỳ"
    : name.trim() === "" ? "Cần tên kỳ"
    : chosen.length === 0 ? "Cần ít nhất một cụm, khối"
    : begun.map(fault).find(Boolean);

  const open = () => {
    if (busy || missing) return;
    setBusy(true);
    setRefused(undefined);
    createCycle({ code: code.trim(), name: name.trim(), year: Number.parseInt(year, 10), clusterCodes: chosen, phases: sent, reason: reason.trim() || null }, key)
      .then((made) => go(`/ky/${made.value.code}`), (error: unknown) => {
        setRefused(error);
        if (error instanceof Refused && !error.isPassing) setKey(actKey());
      })
      .finally(() => setBusy(false));
  };
  const another = cycles.filter((one) => `${one.year}` === year && one.clusterCodes.some((cluster) => chosen.includes(cluster)));

  return (
    <Page title="Mở kỳ thi đua" crumbs={[{ text: "Kỳ thi đua" }]} context="Giai đoạn chưa ghi ngày thì chưa mở; đặt thêm và đổi thời hạn được ở trang của kỳ.">
      <form className="stack" noValidate onSubmit={(event) => { event.preventDefault(); open(); }}>
        <Panel title="Kỳ và các cụm, khối">
          <div className="form">
            <div className="two-fields">
              <TextField name="Năm thành tích" value={year} maxLength={4} onChange={(text) => { setYear(text); setName(`Kỳ thi đua năm ${text}`); setChosen([]); }} wrong={wrong("/year")} />
              <TextField name="Mã kỳ" value={code} onChange={setCode} maxLength={40} help="Ngắn, không dấu, ví dụ 2027. Mã đã đặt thì không đổi." wrong={wrong("/code")} />
            </div>
            <TextField name="Tên kỳ" value={name} onChange={setName} maxLength={300} wrong={wrong("/name")} />
            {clusters.length > 0 ? <ClusterChecks all={clusters} chosen={chosen} onChange={setChosen} wrong={wrong("/clusterCodes")} /> : <p className="quiet">{isYear ? "Năm này chưa có cụm, khối nào." : "Ghi năm để chọn cụm, khối."}</p>}
            {another.length > 0 && <TextField name="Lý do tham gia thêm một kỳ" value={reason} onChange={setReason} help={`Có cụm, khối đã tham gia ${another.map((one) => one.name).join(", ")} của cùng năm.`} wrong={wrong("/reason")} />}
          </div>
        </Panel>
        {phases.map((phase, index) => (
          <Panel key={phase.kind} title={Label("phase-kind", phase.kind)}>
            <div className="form narrow-fields">
              <PhaseFields typed={phase} onChange={(typed) => setPhases(phases.map((one, at) => (at === index ? typed : one)))} wrong={(field) => wrong(`/phases/${sent.findIndex((one) => one.kind === phase.kind)}/${field}`)} />
            </div>
          </Panel>
        ))}
        <Refusal error={refused} />
        <div className="save-bar bottom">
          {missing && <span className="quiet">{missing}</span>}
          <button type="button" className="button" onClick={onClose} disabled={busy}>
            Quay lại
          </button>
          <button className="button main" disabled={Boolean(missing) || busy}>
            Mở kỳ thi đua
          </button>
        </div>
      </form>
    </Page>
  );
}
