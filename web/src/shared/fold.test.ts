import { expect, test } from "vitest";
import { hits } from "./fold";

const marked = (text: string, asked: string) => hits(text, asked).filter((part) => part.hit).map((part) => part.text);

test("what is typed without diacritics is marked on the accented text", () => {
  expect(marked("Xã Bản Liền", "ban lien")).toEqual(["Bản Liền"]);
  expect(marked("Đội 2, Bản Liền", "doi")).toEqual(["Đội"]);
});

test("words that stand apart are marked each; nothing asked marks nothing", () => {
  expect(marked("Bản Phố, Nậm Liền", "ban lien")).toEqual(["Bản", "Liền"]);
  expect(marked("Bản Liền", " ")).toEqual([]);
  expect(hits("Bản Liền", "lien").map((part) => part.text).join("")).toBe("Bản Liền");
});
