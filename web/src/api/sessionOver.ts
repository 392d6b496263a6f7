import { useSyncExternalStore } from "react";

/** Told by every answer that finds no session any more; the shell asks for the password on top of the page. */
let over = false;
const listeners = new Set<() => void>();

export function setSessionOver(now: boolean): void {
  over = now;
  listeners.forEach((listener) => listener());
}

export function useSessionOver(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => over,
  );
}
