import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { cycles } from "../../app/place";
import { cycleOf } from "../../app/reads";
import { codesOf, useMe } from "../../app/session";
import { Label } from "../../shared/labels";
import { formatShort } from "../../shared/number";
import { Page, Panel, Tag, type Tone } from "../../shared/page/Page";
import { rowsOf } from "./edit";
import { sheet, sheetsOf, table, type Sheet, type SheetItem } from "./queries";
import { canOn } from "./rights";
import { SheetActs } from "./SheetActs";
import { SheetEntry } from "./SheetEntry";
import { SheetNotices } from "./SheetNotices";
import { SheetReading } from "./SheetReading";
import { SheetReview } from "./SheetReview";
import "./sheets.css";

const route = getRouteApi("/shell/phieu-cham/$id");

export const toneOf: Record<SheetItem["state"], Tone> = { draft: "warn", submitted: "plain", appraised: "plain", official: "good", frozen: "good", withdrawn: "off" };

export function SheetPage() {
  const { id } = route.useParams();
  const who = useMe();
  const at = useSuspenseQuery(sheet(id)).data;
  const { value } = at;
  const nodes = useQuery(table(value.tableId)).data?.value;
  const cycle = useQuery(cycleOf(value.cycleCode)).data?.value;
  const { past, year, total } = usePastPoints(value, codesOf(who, "unit").includes(value.unitCode));
  const rows = useMemo(() => rowsOf(value.lines, nodes, past), [value.lines, nodes, past]);
  const [showAll, setShowAll] = useState(false);
  const can = canOn(who, value, cycle);
  const pastYear = `Năm ${year}`;
  const season = value.cycleName ?? "";
  const acts = <SheetActs sheet={value} etag={at.etag} can={can} />;
  const reading = <SheetReading sheet={value} rows={rows} pastYear={pastYear} hasPast={past.size > 0} />;

  return (
    <Page
      title={`Phiếu tự chấm ${season.charAt(0).toLocaleLowerCase("vi")}${season.slice(1)}`}
      crumbs={[{ text: "Việc của tôi", to: "/" }, { text: "Phiếu tự chấm", to: `/don-vi/${value.unitCode}/phieu-cham` }]}
      context={
        <>
          <span className="foreign">{value.unitName ?? value.unitCode}</span> · {value.clusterName ?? value.clusterCode} · <Tag tone={toneOf[value.state]}>{Label("sheet-state", value.state)}</Tag>
          {value.submission && value.state !== "draft" && ` gửi bởi ${value.submission.byFunction ?? value.submission.by}`}
        </>
      }
      acts={<span className="wide-only acts-row">{acts}</span>}
    >
      <div className="stack">
        <p className="sentence">{can.sentence}</p>
        <SheetNotices sheet={value} rows={rows} />
        {can.enter ? (
          <SheetEntry at={at} who={who.name} rows={rows} pastYear={pastYear} hasPast={past.size > 0} />
        ) : (
          <>
            {can.submit && <SheetReview sheet={value} rows={rows} pastTotal={total} pastYear={pastYear} />}
            {can.submit && (
              <button type="button" className="button phone-only" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
                {showAll ? "Ẩn cả phiếu" : `Xem cả phiếu (${value.lines.length} tiêu chí)`}
              </button>
            )}
            <div className={can.submit && !showAll ? "wide-only" : undefined}>
              <Panel title="Điểm theo tiêu chí" bare foot={value.whole ? "Điểm in đậm khác với điểm ở bước trước; lý do ở cột cuối." : "Của đơn vị khác chỉ thấy điểm chính thức mà hội nghị đã thông qua."}
                acts={value.officialTotal ? <span>Điểm chính thức <b>{formatShort(value.officialTotal)}</b></span> : undefined}>
                {reading}
              </Panel>
            </div>
          </>
        )}
        {(can.submit || can.takeBack || can.sendBack) && <div className="bottom phone-only">{acts}</div>}
      </div>
    </Page>
  );
}

/** Official points of the year before, by criterion; empty where the unit was not scored then. */
function usePastPoints({ unitCode: unit, cycleCode, clusterCode: cluster }: Sheet, wanted: boolean) {
  const all = useQuery(cycles).data;
  const year = (all?.find((cycle) => cycle.code === cycleCode)?.year ?? 0) - 1;
  const sheets = useQuery({ ...sheetsOf({ unit }), enabled: wanted }).data;
  const before = new Set(all?.filter((cycle) => cycle.year === year).map((cycle) => cycle.code));
  const found = sheets?.filter((one) => one.unitCode === unit && before.has(one.cycleCode) && one.officialTotal !== null && one.state !== "withdrawn");
  const last = found?.find((one) => one.clusterCode === cluster) ?? found?.[0];
  const lines = useQuery({ ...sheet(last?.id ?? ""), enabled: last !== undefined }).data?.value.lines;
  const past = useMemo(() => new Map((lines ?? []).flatMap((line) => (line.official ? [[line.code, line.official.points] as const] : []))), [lines]);
  return { past, year, total: last?.officialTotal ?? "" };
}
