import { useState, type ReactNode } from "react";
import { actKey } from "../../api/client";
import { Refused } from "../../api/problem";
import { TextField } from "../fields/Field";
import { Dialog } from "./Dialog";
import { Refusal } from "./Failed";

/**
 * One act with its fields: what happens, what is needed, the button that names the act. `missing` says in words what is still lacking and keeps the button
 * down; what the platform refuses stands in the dialog, and on its field by `wrong("/name")`.
 */
export function FormDialog({ title, act, danger = false, wide = false, missing, reason = false, onAct, onClose, children }: {
  title: string; act: string; danger?: boolean; wide?: boolean; missing?: string | false | undefined;
  /** Whether the platform wants a reason. */
  reason?: boolean;
  /** The key makes a double click and a repeat the same act. */
  onAct: (key: string, reason: string) => Promise<unknown>; onClose: () => void;
  children?: ReactNode | ((wrong: (pointer: string) => string | undefined) => ReactNode);
}) {
  const [text, setText] = useState("");
  const [key, setKey] = useState(actKey);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<unknown>();
  const wrong = (pointer: string) => (refused instanceof Refused ? refused.of(pointer) : undefined);
  const lacking = missing || (reason && text.trim() === "" && "Cần lý do");
  return (
    <Dialog title={title} wide={wide} onClose={busy ? undefined : onClose}>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (lacking || busy) return;
          setBusy(true);
          setRefused(undefined);
          onAct(key, text.trim())
            .then(onClose, (error: unknown) => {
              setRefused(error);
              // What is sent after a refusal is another request; only a lost answer is asked for again under the same key.
              if (error instanceof Refused && !error.isPassing) setKey(actKey());
            })
            .finally(() => setBusy(false));
        }}
      >
        {typeof children === "function" ? children(wrong) : children}
        {reason && <TextField name="Lý do" value={text} onChange={setText} long maxLength={2_000} wrong={wrong("/reason")} />}
        <Refusal error={refused} />
        <div className="acts">
          {lacking && <span className="quiet">{lacking}</span>}
          <button type="button" className="button" onClick={onClose} disabled={busy}>
            Quay lại
          </button>
          <button className={danger ? "button danger" : "button main"} disabled={Boolean(lacking) || busy}>
            {act}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
