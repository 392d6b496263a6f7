import { Choice, TextField } from "../../shared/fields/Field";
import { NumberField } from "../../shared/fields/NumberField";
import { placed } from "../../shared/criteria";
import { Panel } from "../../shared/page/Page";
import { childrenOf } from "./edit";
import type { Node } from "./queries";

type Option = { value: string; text: string };

/** The chosen row: a group has a name and its points, a criterion also who appraises it and by what figure. */
export function RowForm({ nodes, node, departments, indicators, onChange, onMove, onAdd, onRemove }: {
  nodes: Node[]; node: Node; departments: Option[]; indicators: Option[];
  onChange: (patch: Partial<Node>) => void; onMove: (by: -1 | 1) => void; onAdd: () => void; onRemove: () => void;
}) {
  const group = childrenOf(nodes, node.code).length > 0;
  const number = placed(nodes).find((one) => one.node.code === node.code)?.number ?? "";
  const siblings = childrenOf(nodes, node.parentCode ?? null);
  const at = siblings.findIndex((one) => one.code === node.code);
  return (
    <Panel title={`${group ? "Nhóm" : "Tiêu chí"} ${number}`}>
      <div className="form">
        <TextField name={group ? "Tên nhóm" : "Tên tiêu chí"} long maxLength={500} value={node.name} onChange={(name) => onChange({ name })} />
        <div className="two-fields">
          <TextField name="Số in trên biểu" optional maxLength={20} value={node.number ?? ""} onChange={(text) => onChange({ number: text.trim() || null })} />
          <NumberField name="Điểm tối đa" value={node.maximum} onChange={(value) => value !== null && onChange({ maximum: value || "0" })} />
        </div>
        {!group && (
          <>
            <NumberField name="Bước điểm" optional help="Điểm là bội số của bước này, ví dụ 0,25." value={node.step ?? ""} onChange={(value) => value !== null && onChange({ step: value || null })} />
            <Choice name="Cơ quan thẩm định" value={node.departmentCode ?? ""} options={departments} empty="Chưa chọn" onChange={(code: string) => onChange({ departmentCode: code || null })} />
            <Choice name="Chỉ tiêu lấy số liệu" optional value={node.indicatorCode ?? ""} options={indicators} empty="Không gắn chỉ tiêu" onChange={(code: string) => onChange({ indicatorCode: code || null })} />
          </>
        )}
        <div className="acts">
          <button type="button" className="button" disabled={at <= 0} onClick={() => onMove(-1)}>
            Lên trên
          </button>
          <button type="button" className="button" disabled={at === siblings.length - 1} onClick={() => onMove(1)}>
            Xuống dưới
          </button>
          <button type="button" className="button" onClick={onAdd}>
            Thêm dòng bên trong
          </button>
          <button type="button" className="button danger" onClick={onRemove}>
            {group ? "Bỏ cả nhóm" : "Bỏ tiêu chí"}
          </button>
        </div>
      </div>
    </Panel>
  );
}
