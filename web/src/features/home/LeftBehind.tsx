import { useQuery } from "@tanstack/react-query";
import { dayOf, formatDay } from "../../shared/dates";
import { draftsOf } from "../../shared/drafts";
import { Go } from "../../shared/page/Go";
import { Panel } from "../../shared/page/Page";

/** What this account typed on this machine and never sent. */
export function LeftBehind({ account }: { account: string }) {
  const found = useQuery({ queryKey: ["machine", "drafts", account], queryFn: () => draftsOf(account), staleTime: 0, retry: false }).data ?? [];
  if (found.length === 0) return null;
  return (
    <Panel title="Đã gõ trên máy này, chưa gửi" count={found.length}>
      <ul className="rows">
        {found.map(({ address, draft }) => (
          <li key={address}>
            <Go to={address}>{draft.title}</Go> <span className="quiet">gõ ngày {formatDay(dayOf(draft.at))}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
