import { useQuery } from "@tanstack/react-query";
import { Label, label } from "../../shared/labels";
import { formatShort } from "../../shared/number";
import { Refusal } from "../../shared/page/Failed";
import { Panel } from "../../shared/page/Page";
import { changesOf } from "./queries";

/** What a further version changes and whose sheets it touches; of the first there is nothing to say. */
export function ChangesPanel({ id }: { id: string }) {
  const asked = useQuery(changesOf(id));
  if (asked.error) return <Refusal error={asked.error} />;
  if (!asked.data?.replacesTableId) return null;
  const { criteria, touched, replacesVersion } = asked.data;
  return (
    <Panel title={`Thay đổi so với bản ${replacesVersion}`} count={criteria.length} foot="Tiêu chí không nêu ở đây giữ nguyên điểm, ghi chú và số liệu trên phiếu của đơn vị. Tính theo bản dự thảo đã lưu.">
      {criteria.length === 0 && <p>Không tiêu chí nào thay đổi.</p>}
      <ul className="rows">
        {criteria.map(({ was, is, parts }) => (
          <li key={(is ?? was)?.code}>
            <b>{(is ?? was)?.name}</b>{" "}
            {!was ? "mới" : !is ? "bị bỏ" : `đổi ${parts.map((part) => label("criterion-part", part)).join(", ")}`}
            {was && is && was.maximum !== is.maximum && ` (${formatShort(was.maximum)} → ${formatShort(is.maximum)} điểm)`}
          </li>
        ))}
      </ul>
      {touched.length > 0 && (
        <>
          <h3>Phiếu phải chấm lại</h3>
          <ul className="rows">
            {touched.map((one) => (
              <li key={one.unitCode}>
                <b>{one.unitName ?? one.unitCode}</b>: {one.askedAgain.length} tiêu chí hỏi lại, {one.dropped.length} tiêu chí bị bỏ; phiếu chuyển thành “{Label("sheet-state", one.becomes)}”
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
