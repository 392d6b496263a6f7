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

/** The text in pieces: those that were searched for, and the rest. A phrase that stands as typed is one piece; else each of its words. */
export function hits(text: string, asked: string): { text: string; hit: boolean }[] {
  const letters = [...text.normalize("NFC")];
  // One letter folds to one, so that places in the folded text are places in the shown one.
  const folded = letters.map((letter) => fold(letter).charAt(0) || " ").join("");
  const phrase = fold(asked).trim();
  if (phrase === "") return [{ text, hit: false }];
  const wanted = folded.includes(phrase) ? [phrase] : phrase.split(/\s+/);
  const marked = new Set<number>();
  for (const word of wanted)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) for (let one = 0; one < word.length; one++) marked.add(at + one);
  const parts: { text: string; hit: boolean }[] = [];
  letters.forEach((letter, at) => {
    const last = parts.at(-1);
    if (last?.hit === marked.has(at)) last.text += letter;
    else parts.push({ text: letter, hit: marked.has(at) });
  });
  return parts;
}
