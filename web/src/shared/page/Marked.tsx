import { hits } from "../fold";

/** A text with the words that were searched for marked in it, wherever their diacritics stand. */
export function Marked({ text, asked }: { text: string; asked: string }) {
  return <>{hits(text, asked).map((part, at) => (part.hit ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>))}</>;
}
