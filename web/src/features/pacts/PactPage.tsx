import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { usePlace } from "../../app/place";
import { codesOf, may, mayAt, useMe } from "../../app/session";
import { Label } from "../../shared/labels";
import { Page, Tag } from "../../shared/page/Page";
import { PactDialog, type Act } from "./PactActs";
import { PactDocument, Signatures } from "./PactDocument";
import { PactDraft } from "./PactDraft";
import { pact } from "./queries";

const route = getRouteApi("/shell/giao-uoc/$id");

/** One pact: a document to read and sign, or a draft to write. */
export function PactPage() {
  const { id } = route.useParams();
  const who = useMe();
  const place = usePlace(who);
  const at = useSuspenseQuery(pact(id)).data;
  const it = at.value;
  const [act, setAct] = useState<Act>();
  const drafts = mayAt(who, "clusters.draft-pact", "cluster", it.clusterCode);
  const mine = may(who, "clusters.sign-pact") ? codesOf(who, "unit") : [];
  const toSign = it.missingSignatures.flatMap((code, index) => (mine.includes(code) ? [{ code, name: it.missingSignatureNames?.[index] ?? code }] : []));
  const hasSigned = it.signatures.find((signature) => mine.includes(signature.unitCode));
  const editing = it.state === "draft" && drafts;

  const acts = (
    <>
      {it.state !== "draft" && (
        <button type="button" className="button wide-only" onClick={() => print()}>
          In giao ước
        </button>
      )}
      {drafts && it.state === "circulated" && it.signatures.length === 0 && (
        <button type="button" className="button" onClick={() => setAct("recall")}>
          Thu hồi
        </button>
      )}
      {drafts && it.state !== "draft" && (
        <button type="button" className="button" onClick={() => setAct("succeed")}>
          Lập giao ước năm sau
        </button>
      )}
      {toSign.length > 0 && it.state === "circulated" && (
        <button type="button" className="button main" onClick={() => setAct("sign")}>
          Ký giao ước
        </button>
      )}
    </>
  );
  return (
    <Page
      title={`Giao ước thi đua năm ${it.year}`}
      crumbs={[{ text: it.cycleName ?? it.cycleCode, to: `/ky/${it.cycleCode}` }, { text: it.clusterName ?? it.clusterCode, to: `/cum/${it.clusterCode}/${it.cycleCode}` }, { text: "Giao ước", to: `/giao-uoc?cum=${it.clusterCode}` }]}
      context={
        <>
          <Tag tone={it.state === "complete" ? "good" : it.state === "draft" ? "off" : "warn"}>{Label("pact-state", it.state)}</Tag> {says(it.state, toSign.length, hasSigned !== undefined, drafts)}
        </>
      }
      acts={acts}
    >
      {editing ? (
        <PactDraft at={at} onCirculate={() => setAct("circulate")} />
      ) : (
        <div className="columns">
          <PactDocument pact={it} />
          <Signatures pact={it} />
        </div>
      )}
      {act && <PactDialog act={act} pact={it} etag={at.etag} units={toSign} cycles={place.cycles} onClose={() => setAct(undefined)} />}
    </Page>
  );
}

function says(state: string, toSign: number, hasSigned: boolean, drafts: boolean): string {
  if (state === "draft") return drafts ? "Soạn nội dung, lưu, rồi gửi lấy chữ ký." : "Trưởng cụm, khối đang soạn; gửi xong mới ký được.";
  if (state === "complete") return "Mọi thành viên đã ký. Nội dung cần đổi đưa vào giao ước năm sau.";
  if (toSign > 0) return "Hãy đọc toàn văn, rồi ký thay mặt đơn vị.";
  return hasSigned ? "Đơn vị của bạn đã ký; đang chờ các đơn vị còn lại." : "Đang chờ các đơn vị ký.";
}
