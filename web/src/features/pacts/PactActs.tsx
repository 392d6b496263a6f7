import { useState } from "react";
import type { CycleItem } from "../../app/place";
import { Choice, TextField } from "../../shared/fields/Field";
import { Dialog } from "../../shared/page/Dialog";
import { FormDialog } from "../../shared/page/FormDialog";
import { Go } from "../../shared/page/Go";
import { WithdrawDialog } from "../../shared/page/WithdrawDialog";
import { circulate, recall, recallRests, sign, succeed, type Pact, type Succession } from "./queries";

export type Act = "circulate" | "recall" | "sign" | "succeed";

export function PactDialog({ act, pact, etag, units, cycles, onClose }: { act: Act; pact: Pact; etag: string; units: { code: string; name: string }[]; cycles: CycleItem[]; onClose: () => void }) {
  switch (act) {
    case "circulate":
      return (
        <FormDialog title="Gửi lấy chữ ký" act="Gửi lấy chữ ký" onAct={(key) => circulate(pact.id, etag, key)} onClose={onClose}>
          <p>
            {pact.missingSignatures.length} đơn vị thành viên sẽ đọc và ký giao ước năm {pact.year}. Từ lúc gửi, nội dung không sửa được nữa; khi chưa đơn vị nào ký thì còn thu hồi được.
          </p>
        </FormDialog>
      );
    case "recall":
      return (
        <WithdrawDialog title="Thu hồi giao ước đang lấy chữ ký" act="Thu hồi về dự thảo" address={`pact ${pact.id}`} ask={() => recallRests(pact.id)} onAct={(key, reason) => recall(pact.id, reason, etag, key)} onClose={onClose}>
          Giao ước trở lại thành dự thảo và sửa được; các đơn vị không ký được cho đến khi gửi lại.
        </WithdrawDialog>
      );
    case "sign":
      return <Sign pact={pact} etag={etag} units={units} onClose={onClose} />;
    case "succeed":
      return <Succeed pact={pact} cycles={cycles} onClose={onClose} />;
  }
}

function Sign({ pact, etag, units, onClose }: { pact: Pact; etag: string; units: { code: string; name: string }[]; onClose: () => void }) {
  const [unit, setUnit] = useState(units[0]?.code ?? "");
  const [capacity, setCapacity] = useState("");
  const name = units.find((one) => one.code === unit)?.name ?? unit;
  return (
    <FormDialog title={`Ký giao ước năm ${pact.year}`} act="Ký giao ước" missing={capacity.trim() === "" && "Cần chức vụ của người ký"} onAct={(key) => sign(pact.id, unit, capacity.trim(), etag, key)} onClose={onClose}>
      {(wrong) => (
        <>
          <p>
            Bạn ký thay mặt <b className="foreign">{name}</b>. Mỗi đơn vị ký một lần và chữ ký không rút lại được.
          </p>
          {units.length > 1 && <Choice name="Đơn vị" value={unit} options={units.map(({ code, name: text }) => ({ value: code, text }))} onChange={setUnit} wrong={wrong("/unitCode")} />}
          <TextField name="Chức vụ của người ký" value={capacity} onChange={setCapacity} maxLength={300} help="Ví dụ: Chủ tịch UBND thị xã Sa Pa" wrong={wrong("/capacity")} />
        </>
      )}
    </FormDialog>
  );
}

function Succeed({ pact, cycles, onClose }: { pact: Pact; cycles: CycleItem[]; onClose: () => void }) {
  const later = cycles.filter((cycle) => cycle.year > pact.year && cycle.clusterCodes.includes(pact.clusterCode)).sort((a, b) => a.year - b.year);
  const [cycle, setCycle] = useState(later[0]?.code ?? "");
  const [made, setMade] = useState<Succession>();
  if (made) return <Made made={made} onClose={onClose} />;
  if (later.length === 0)
    return (
      <Dialog title="Lập giao ước năm sau" onClose={onClose}>
        <p>Chưa lập được: cụm, khối chưa tham gia kỳ thi đua nào sau năm {pact.year}. Cơ quan thi đua, khen thưởng tỉnh mở kỳ mới trước.</p>
        <div className="acts">
          <button type="button" className="button" onClick={onClose}>
            Đóng
          </button>
        </div>
      </Dialog>
    );
  return (
    <FormDialog title="Lập giao ước năm sau" act="Lập dự thảo" onAct={async (key) => { setMade(await succeed(pact.id, cycle, key)); return new Promise(() => undefined); }} onClose={onClose}>
      {(wrong) => (
        <>
          <p>Phong trào, nội dung và chỉ tiêu của năm {pact.year} được chép vào một dự thảo mới để sửa; giao ước này giữ nguyên.</p>
          <Choice name="Kỳ thi đua" value={cycle} options={later.map((one) => ({ value: one.code, text: one.name }))} onChange={setCycle} wrong={wrong("/cycleCode")} />
        </>
      )}
    </FormDialog>
  );
}

function Made({ made, onClose }: { made: Succession; onClose: () => void }) {
  const { pact, carriedMovements, carriedTargets, carriedCommitments, leftBehind, withoutTargets } = made;
  const names = new Map(pact.missingSignatures.map((code, index) => [code, pact.missingSignatureNames?.[index] ?? code]));
  return (
    <Dialog title={`Đã lập dự thảo giao ước năm ${pact.year}`} onClose={onClose}>
      <p>
        Đã chép {carriedMovements} phong trào, {carriedTargets} chỉ tiêu và {carriedCommitments} nội dung.
      </p>
      {leftBehind.length > 0 && <p>Không chép chỉ tiêu của {leftBehind.length} đơn vị không còn là thành viên: {leftBehind.map((code) => names.get(code) ?? code).join(", ")}.</p>}
      {withoutTargets.length > 0 && <p>Chưa có chỉ tiêu nào: {withoutTargets.map((code) => names.get(code) ?? code).join(", ")}.</p>}
      <div className="acts">
        <Go className="button main" to={`/giao-uoc/${pact.id}`} onClick={onClose}>
          Mở dự thảo
        </Go>
      </div>
    </Dialog>
  );
}
