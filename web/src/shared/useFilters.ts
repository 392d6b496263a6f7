import { useNavigate, useSearch } from "@tanstack/react-router";

/** Filters that stand in the address, so that a link and the back button show the same list. */
export function useFilters<Key extends string>(...keys: Key[]): [Record<Key, string>, (changes: Partial<Record<Key, string>>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const now = Object.fromEntries(keys.map((key) => [key, search[key] === undefined ? "" : String(search[key])])) as Record<Key, string>;
  const set = (changes: Partial<Record<Key, string>>) => {
    const next: Record<string, unknown> = { ...search, ...changes };
    for (const key of Object.keys(next)) if (next[key] === "") delete next[key];
    void navigate({ to: ".", search: next as never, replace: true, resetScroll: false });
  };
  return [now, set];
}
