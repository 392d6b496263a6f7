import { words } from "../api/generated/words";

/** The words of states, kinds, phases and roles: the platform's, with what the site calls otherwise. */

export type Group = keyof typeof words;
type Overrides = Partial<Record<string, Record<string, string>>>;

let ofSite: Overrides = {};

export function override(overrides: Overrides): void {
  ofSite = overrides;
}

/** As it stands within a line. */
export function label<G extends Group>(group: G, word: keyof (typeof words)[G] & string): string {
  return ofSite[group]?.[word] ?? (words[group] as Record<string, string>)[word] ?? word;
}

/** As it begins a cell, a tag or a line. */
export function Label<G extends Group>(group: G, word: keyof (typeof words)[G] & string): string {
  const text = label(group, word);
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** All words of a group, for a choice. */
export function choices<G extends Group>(group: G): { value: keyof (typeof words)[G] & string; text: string }[] {
  return (Object.keys(words[group]) as (keyof (typeof words)[G] & string)[]).map((value) => ({ value, text: Label(group, value) }));
}
