import { useEffect, useId, useRef, type ReactNode } from "react";

/** The browser's own dialog: it holds the focus, closes on Esc and stands above everything. */
export function Dialog({ title, wide = false, onClose, children }: { title: string; wide?: boolean; onClose?: (() => void) | undefined; children: ReactNode }) {
  const element = useRef<HTMLDialogElement>(null);
  const name = useId();
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // Back to where the person was, if that is still there.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      className={wide ? "wide" : undefined}
      aria-labelledby={name}
      onCancel={(event) => {
        // What must be answered has no way out by Esc.
        event.preventDefault();
        onClose?.();
      }}
    >
      <div className="inside">
        <h2 id={name}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
