/** Text as it is searched: without case, diacritics and đ. */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}

/** Whether every word asked for begins somewhere in the text. */
export function matches(text: string, asked: string): boolean {
  const folded = fold(text);
  return fold(asked).split(/\s+/).every((word) => folded.includes(word));
}

const collator = new Intl.Collator("vi");

export function byName<T>(name: (thing: T) => string): (a: T, b: T) => number {
  return (a, b) => collator.compare(name(a), name(b));
}
