import { useState, type ReactNode } from "react";
import { actKey } from "../../api/client";
import { TextField } from "../fields/Field";
import { Dialog } from "./Dialog";
import { Refusal } from "./Failed";

/** An act that is explained: what will happen, the reason, and the button that names the act. Stays open with the refusal when it is refused. */
export function ReasonDialog({ title, act, danger = false, reasonName = "Lý do", needsReason = true, onAct, onClose, children }: {
  title: string; act: string; danger?: boolean; reasonName?: string; needsReason?: boolean;
  /** The key makes a double click and a repeat the same act. */
  onAct: (reason: string, key: string) => Promise<unknown>; onClose: () => void; children?: ReactNode;
}) {
  const [reason, setReason] = useState("");
  const [key] = useState(actKey);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const missing = needsReason && reason.trim() === "";
  return (
    <Dialog title={title} onClose={busy ? undefined : onClose}>
      {children}
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (missing || busy) return;
          setBusy(true);
          setRefused(undefined);
          onAct(reason.trim(), key).then(onClose, setRefused).finally(() => setBusy(false));
        }}
      >
        {needsReason && <TextField name={reasonName} value={reason} onChange={setReason} long maxLength={2_000} />}
        <Refusal error={refused} />
        <div className="acts">
          {missing && <span className="quiet">Cần lý do</span>}
          <button type="button" className="button" onClick={onClose} disabled={busy}>
            Quay lại
          </button>
          <button className={danger ? "button danger" : "button main"} disabled={missing || busy}>
            {act}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
