import { createStore, del, get, keys, set } from "idb-keyval";

/**
 * What is typed and not yet sent, kept on this machine under the account that typed it: with the texts as typed, wrong ones too, and the version they
 * were typed on. Never sent by itself. Secret ballots and passwords are never drafts.
 */
export interface Draft<T> {
  typed: T;
  etag: string;
  at: number;
  /** What the list of left-behind work calls it. */
  title: string;
}

const store = () => (opened ??= createStore("thidua-drafts", "drafts"));
let opened: ReturnType<typeof createStore> | undefined;

const key = (account: string, address: string) => `${account} ${address}`;

export function readDraft<T>(account: string, address: string): Promise<Draft<T> | undefined> {
  return get<Draft<T>>(key(account, address), store());
}

export function keepDraft<T>(account: string, address: string, draft: Draft<T>): Promise<void> {
  return set(key(account, address), draft, store());
}

export function dropDraft(account: string, address: string): Promise<void> {
  return del(key(account, address), store());
}

/** Addresses at which this account left something behind. */
export async function draftsOf(account: string): Promise<{ address: string; draft: Draft<unknown> }[]> {
  const mine = (await keys<string>(store())).filter((found) => found.startsWith(`${account} `));
  const found = await Promise.all(mine.map(async (one) => ({ address: one.slice(account.length + 1), draft: await get<Draft<unknown>>(one, store()) })));
  return found.flatMap(({ address, draft }) => (draft ? [{ address, draft }] : []));
}
