import { useQuery } from "@tanstack/react-query";
import type { components } from "../../api/generated/clusters";
import { Dialog } from "./Dialog";
import { Refusal } from "./Failed";
import { FormDialog } from "./FormDialog";
import { Waiting } from "./Page";

export type Withdrawal = components["schemas"]["WithdrawalView"];

/** Takes something back that was entered by mistake. First it is asked what rests on it: what is used is not withdrawn, and the page says by what. */
export function WithdrawDialog({ title, act, address, ask, onAct, onClose, children }: {
  title: string; act: string;
  /** The key under which the answer is kept. */
  address: string; ask: () => Promise<Withdrawal>;
  onAct: (key: string, reason: string) => Promise<unknown>; onClose: () => void; children?: string;
}) {
  const asked = useQuery({ queryKey: ["withdrawal", address], queryFn: ask, staleTime: 0, gcTime: 0 });
  if (asked.data?.possible)
    return (
      <FormDialog title={title} act={act} danger reason onAct={onAct} onClose={onClose}>
        {children && <p>{children}</p>}
        {asked.data.fallsWithIt.length > 0 && (
          <div>
            <p>Những việc sau cũng hết hiệu lực theo:</p>
            <Sentences of={asked.data.fallsWithIt} />
          </div>
        )}
      </FormDialog>
    );
  return (
    <Dialog title={title} onClose={onClose}>
      {asked.isPending && <Waiting rows={3} />}
      <Refusal error={asked.error} />
      {asked.data && (
        <>
          <p className="strong">{asked.data.sentence}</p>
          <Sentences of={asked.data.restsOn} />
        </>
      )}
      <div className="acts">
        <button type="button" className="button" onClick={onClose}>
          Đóng
        </button>
      </div>
    </Dialog>
  );
}

function Sentences({ of }: { of: Withdrawal["restsOn"] }) {
  return (
    <ul className="bullets">
      {of.map((one) => (
        <li key={one.sentence}>{one.sentence}</li>
      ))}
    </ul>
  );
}
