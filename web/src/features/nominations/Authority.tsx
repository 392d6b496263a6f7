import { useState } from "react";
import { DayField } from "../../shared/fields/DayField";
import { TextField } from "../../shared/fields/Field";
import { formatDay, today, type Day } from "../../shared/dates";
import { FormDialog } from "../../shared/page/FormDialog";
import { Panel } from "../../shared/page/Page";
import { WithdrawDialog } from "../../shared/page/WithdrawDialog";
import { restsOn, type Nomination } from "./queries";
import { nameOf, type At } from "./state";

/** After two ballots the person in authority decides what they left open; the page records it, it decides nothing. */
export function Authority({ at, award, name, decided }: { at: At; award: string; name: string; decided: Nomination["authorityDecisions"][number] | undefined }) {
  const [dialog, setDialog] = useState<"record" | "withdraw">();
  const { nomination } = at;
  const open = nomination.state === "open" && at.mayNominate;
  const share = at.allotted.find((one) => one.awardCode === award)?.count ?? 0;
  const passed = nomination.order.find((one) => one.awardCode === award)?.units.length ?? 0;
  if (!decided && (!open || passed >= share)) return null;
  return (
    <Panel title="Người có thẩm quyền quyết định" acts={open && (decided ? <button type="button" className="button danger" onClick={() => setDialog("withdraw")}>Rút quyết định ghi nhầm</button> : <button type="button" className="button" onClick={() => setDialog("record")}>Ghi quyết định của người có thẩm quyền</button>)}>
      {decided ? (
        <p>
          {decided.decidedBy}, văn bản {decided.paper} ngày {formatDay(decided.decidedOn)}: <b>{(decided.unitNames ?? decided.unitCodes).join(", ")}</b>. Lý do: {decided.reason}
        </p>
      ) : (
        <p>Đã bỏ phiếu hai lần mà chưa đủ đơn vị đạt cho {name}. Khi người có thẩm quyền có văn bản quyết định thì ghi vào đây.</p>
      )}
      {dialog === "record" && <Record at={at} award={award} name={name} onClose={() => setDialog(undefined)} />}
      {dialog === "withdraw" && (
        <WithdrawDialog title={`Rút quyết định của người có thẩm quyền về ${name}`} act="Rút quyết định ghi nhầm" address={`${nomination.id}/authority/${award}`} ask={restsOn.decision(nomination.id, award)} onClose={() => setDialog(undefined)}
          onAct={(key, reason) => at.done(at.act.withdrawDecision(award, reason, key))} />
      )}
    </Panel>
  );
}

function Record({ at, award, name, onClose }: { at: At; award: string; name: string; onClose: () => void }) {
  const [units, setUnits] = useState<string[]>([]);
  const [decidedBy, setDecidedBy] = useState("");
  const [paper, setPaper] = useState("");
  const [decidedOn, setDecidedOn] = useState<Day | null>(today());
  const missing = units.length === 0 ? "Chưa chọn đơn vị" : !decidedBy.trim() || !paper.trim() || !decidedOn ? "Cần người quyết định, văn bản và ngày" : undefined;
  return (
    <FormDialog title={`Quyết định của người có thẩm quyền: ${name}`} act="Ghi quyết định" reason missing={missing} onClose={onClose}
      onAct={(key, reason) => at.done(at.act.decide({ awardCode: award, unitCodes: units, decidedBy: decidedBy.trim(), paper: paper.trim(), decidedOn: decidedOn!, reason }, key))}>
      {(wrong) => (
        <>
          <fieldset className="plain">
            <legend className="strong">Đơn vị được chọn, theo thứ tự chọn</legend>
            {at.nomination.nominees.map((unit) => (
              <label key={unit} className="choice">
                <input type="checkbox" checked={units.includes(unit)} onChange={(event) => setUnits(event.target.checked ? [...units, unit] : units.filter((one) => one !== unit))} />
                <span className="foreign">{nameOf(at.nomination, unit)}</span>
              </label>
            ))}
          </fieldset>
          <TextField name="Người quyết định" value={decidedBy} onChange={setDecidedBy} wrong={wrong("/decidedBy")} help="Chức danh, ví dụ Chủ tịch UBND tỉnh." />
          <TextField name="Số văn bản" value={paper} onChange={setPaper} wrong={wrong("/paper")} />
          <DayField name="Ngày quyết định" value={decidedOn} onChange={setDecidedOn} wrong={wrong("/decidedOn")} />
        </>
      )}
    </FormDialog>
  );
}
