import { useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useState } from "react";
import { clusterOf, cycleOf } from "../../app/reads";
import { mayAt, useMe } from "../../app/session";
import { FormDialog } from "../../shared/page/FormDialog";
import { useGo } from "../../shared/page/Go";
import { Page } from "../../shared/page/Page";
import { calculate, rankingsOf, stands } from "./queries";

const route = getRouteApi("/shell/cum/$cluster/$cycle/xep-hang");

/** Finds the ranking of the season, or says that there is none yet and who makes it. */
export function RankingEntryPage() {
  const { cluster, cycle } = route.useParams();
  const who = useMe();
  const go = useGo();
  const client = useQueryClient();
  const found = useSuspenseQuery(rankingsOf(cluster, cycle)).data.items[0];
  const season = useQuery(cycleOf(cycle)).data?.value;
  const name = useQuery({ ...clusterOf(cluster, season?.year), enabled: season !== undefined && !found }).data?.value.name;
  const [asks, setAsks] = useState(false);
  if (found) return <Navigate to={`/cum/${cluster}/${cycle}/xep-hang/${found.id}` as "/"} replace />;
  const may = mayAt(who, "scoring.calculate-ranking", "cluster", cluster);
  return (
    <Page title="Xếp hạng" crumbs={[{ text: "Việc của tôi", to: "/" }]} context={[name, season?.name].filter(Boolean).join(" · ")}
      acts={may && <button type="button" className="button main" onClick={() => setAsks(true)}>Tổng hợp, xếp hạng</button>}>
      <p className="notice">
        {may ? "Kỳ này chưa có bảng xếp hạng. Tổng hợp được ngay cả khi chưa đủ điểm chính thức; sau đó tổng hợp lại bao nhiêu lần cũng được cho đến khi hội nghị thông qua." : "Chưa có kết quả xếp hạng để xem. Kết quả hiện ra ở đây sau khi hội nghị thông qua."}
      </p>
      {asks && (
        <FormDialog title="Tổng hợp, xếp hạng" act="Tổng hợp, xếp hạng" onClose={() => setAsks(false)}
          onAct={async (key) => {
            const made = await calculate(cluster, cycle, key);
            await stands(client, made);
            go(`/cum/${cluster}/${cycle}/xep-hang/${made.value.id}`, { replace: true });
          }}>
          <p>Các đơn vị được xếp thứ tự theo tổng điểm chính thức hiện nay. Trước khi hội nghị thông qua, chỉ trưởng cụm, khối và Cơ quan thi đua, khen thưởng tỉnh xem được.</p>
        </FormDialog>
      )}
    </Page>
  );
}
