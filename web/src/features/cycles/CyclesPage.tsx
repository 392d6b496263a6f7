import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { cycles } from "../../app/place";
import { may, useMe } from "../../app/session";
import { Go } from "../../shared/page/Go";
import { Page, Panel } from "../../shared/page/Page";
import { NewCycle } from "./NewCycle";

/** All seasons, the newest first. */
export function CyclesPage() {
  const who = useMe();
  const list = useSuspenseQuery(cycles).data;
  const [making, setMaking] = useState(false);
  const manages = may(who, "clusters.manage-cycles");
  if (making) return <NewCycle cycles={list} onClose={() => setMaking(false)} />;
  return (
    <Page
      title="Kỳ thi đua"
      crumbs={[{ text: "Việc của tôi", to: "/" }]}
      context={manages ? "Mở kỳ mới, đặt và đổi thời hạn từng giai đoạn." : "Thời hạn các giai đoạn của từng năm."}
      acts={manages && <button type="button" className="button main" onClick={() => setMaking(true)}>Mở kỳ thi đua</button>}
    >
      <Panel title="Theo năm" count={list.length} bare>
        {list.length === 0 ? (
          <p className="empty">Chưa có kỳ thi đua nào.</p>
        ) : (
          <div className="scroll">
            <table className="table">
              <caption>Kỳ thi đua theo năm</caption>
              <thead>
                <tr>
                  <th scope="col">Năm</th>
                  <th scope="col">Kỳ thi đua</th>
                  <th scope="col">Cụm, khối tham gia</th>
                </tr>
              </thead>
              <tbody>
                {list.map((one) => (
                  <tr key={one.code}>
                    <td>{one.year}</td>
                    <th scope="row">
                      <Go to={`/ky/${one.code}`}>{one.name}</Go>
                    </th>
                    <td className="foreign">{(one.clusterNames ?? one.clusterCodes).join("; ")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Panel>
    </Page>
  );
}
