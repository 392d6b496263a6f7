import { useEffect, useRef, useState } from "react";
import { dropDraft, keepDraft, readDraft } from "./drafts";

/**
 * What is typed on this page, kept on the machine within a second and found again on opening. `isEmpty` says when there is nothing to keep.
 * `found` tells that something was left behind here before.
 */
export function useDraft<T>(account: string, address: string, title: string, etag: string, empty: T, isEmpty: (typed: T) => boolean) {
  const [typed, setTyped] = useState<T>(empty);
  const [found, setFound] = useState<{ etag: string; at: number }>();
  const [ready, setReady] = useState(false);
  const latest = useRef({ title, etag, isEmpty });
  latest.current = { title, etag, isEmpty };

  useEffect(() => {
    let here = true;
    readDraft<T>(account, address).then(
      (draft) => {
        if (!here) return;
        if (draft && !latest.current.isEmpty(draft.typed)) {
          setTyped(draft.typed);
          setFound({ etag: draft.etag, at: draft.at });
        }
        setReady(true);
      },
      // A browser without storage (a private window) works on, without drafts.
      () => here && setReady(true),
    );
    return () => {
      here = false;
    };
  }, [account, address]);

  useEffect(() => {
    if (!ready) return;
    const nothing = latest.current.isEmpty(typed);
    const timer = setTimeout(() => {
      const kept = nothing ? dropDraft(account, address) : keepDraft(account, address, { typed, etag: latest.current.etag, at: Date.now(), title: latest.current.title });
      kept.catch(() => undefined);
    }, nothing ? 0 : 400);
    // Leaving the tab asks; leaving for another page of the app finds the draft again.
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    if (!nothing) addEventListener("beforeunload", ask);
    return () => {
      clearTimeout(timer);
      removeEventListener("beforeunload", ask);
    };
  }, [account, address, ready, typed]);

  return { typed, setTyped, found, ready };
}
