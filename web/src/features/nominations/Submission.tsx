import { useState } from "react";
import { TextField } from "../../shared/fields/Field";
import { FormDialog } from "../../shared/page/FormDialog";
import { Panel } from "../../shared/page/Page";
import { WithdrawDialog } from "../../shared/page/WithdrawDialog";
import { restsOn } from "./queries";
import { nameOf, type At } from "./state";

/** What was allotted, what is proposed of it, and the way to the province. */
export function Submission({ at }: { at: At }) {
  const { nomination } = at;
  const [dialog, setDialog] = useState<"submit" | "withdraw">();
  const used = (award: string) => nomination.proposals.filter((one) => one.awardCode === award).length;
  const total = nomination.proposals.length;
  const state = nomination.state;
  return (
    <div className="pair">
      <Panel title={`Phân bổ của cụm, khối năm ${nomination.year}`} bare>
        {at.allotted.length === 0 ? (
          <p className="empty">Chưa có phân bổ.</p>
        ) : (
          <table className="table">
            <caption>Số lượng được phân bổ</caption>
            <thead>
              <tr>
                <th>Hình thức</th>
                <th className="number">Phân bổ</th>
                <th className="number">Đã đề nghị</th>
                <th className="number">Còn lại</th>
              </tr>
            </thead>
            <tbody>
              {at.allotted.map((one) => (
                <tr key={one.awardCode}>
                  <td>{one.awardName}</td>
                  <td className="number">{one.count}</td>
                  <td className="number">{used(one.awardCode)}</td>
                  <td className="number strong">{one.count - used(one.awardCode)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      <Panel title="Trình hồ sơ đề nghị">
        <div className="form">
          {total > 0 && (
            <ul>
              {nomination.proposals.map((one) => (
                <li key={`${one.unitCode}${one.awardCode}`}>
                  <b className="foreign">{one.unitName ?? nameOf(nomination, one.unitCode)}</b>: {one.awardName ?? one.awardCode}
                </li>
              ))}
            </ul>
          )}
          {state === "submitted" && (
            <p>
              Đã trình {total} đề nghị, biên bản số {nomination.minutesNumber}. Cơ quan thi đua ghi quyết định theo hồ sơ này.
            </p>
          )}
          {state === "suspended" && <p className="quiet">Chưa trình được: xếp hạng đang chờ thông qua lại.</p>}
          {state === "open" && total === 0 && <p className="quiet">Chưa trình được: chưa có đề nghị nào. Ghi kết quả kiểm phiếu rồi đề nghị cho đơn vị đạt.</p>}
          {state === "open" && total > 0 && !at.mayNominate && <p className="quiet">Trưởng cụm, khối trình hồ sơ.</p>}
          {at.mayNominate && state === "open" && total > 0 && (
            <div className="acts">
              <button type="button" className="button main" onClick={() => setDialog("submit")}>
                Trình {total} đề nghị
              </button>
            </div>
          )}
          {at.mayNominate && state === "submitted" && (
            <div className="acts">
              <button type="button" className="button danger" onClick={() => setDialog("withdraw")}>
                Rút hồ sơ đã trình
              </button>
            </div>
          )}
        </div>
      </Panel>
      {dialog === "submit" && <Submit at={at} onClose={() => setDialog(undefined)} />}
      {dialog === "withdraw" && (
        <WithdrawDialog title="Rút hồ sơ đã trình" act="Rút hồ sơ" address={`${nomination.id}/submission`} ask={restsOn.submission(nomination.id)} onClose={() => setDialog(undefined)} onAct={(key, reason) => at.done(at.act.withdraw(reason, key))}>
          Hồ sơ trở lại đang bình xét; cụm, khối sửa rồi trình lại.
        </WithdrawDialog>
      )}
    </div>
  );
}

function Submit({ at, onClose }: { at: At; onClose: () => void }) {
  const { nomination } = at;
  const [minutes, setMinutes] = useState("");
  const [cluster, setCluster] = useState(nomination.clusterName ?? "");
  const missing = !minutes.trim() || !cluster.trim() ? "Cần số biên bản và tên cụm, khối" : undefined;
  return (
    <FormDialog title={`Trình ${nomination.proposals.length} đề nghị`} act="Trình hồ sơ" missing={missing} onClose={onClose} onAct={(key) => at.done(at.act.submit({ minutesNumber: minutes.trim(), clusterName: cluster.trim() }, key))}>
      {(wrong) => (
        <>
          <p>Sau khi trình, danh sách, phiếu và đề nghị không sửa được nữa, trừ khi rút hồ sơ trước lúc có quyết định.</p>
          <TextField name="Số biên bản họp bình xét" value={minutes} onChange={setMinutes} wrong={wrong("/minutesNumber")} />
          <TextField name="Tên cụm, khối ghi trong biên bản" value={cluster} onChange={setCluster} wrong={wrong("/clusterName")} help="Đối chiếu để không trình nhầm hồ sơ của cụm, khối khác." />
        </>
      )}
    </FormDialog>
  );
}
