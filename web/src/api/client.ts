import createClient, { type Middleware } from "openapi-fetch";
import { refusal, Unreachable } from "./problem";
import { setSessionOver } from "./sessionOver";
import type { paths as Awards } from "./generated/awards";
import type { paths as Clusters } from "./generated/clusters";
import type { paths as Identity } from "./generated/identity";
import type { paths as Indicators } from "./generated/indicators";
import type { paths as Scoring } from "./generated/scoring";

/** A resource with the version in which it was read; the version goes out again as If-Match. */
export interface Versioned<T> {
  value: T;
  etag: string;
}

const ownHeaders: Middleware = {
  onRequest({ request }) {
    request.headers.set("Accept-Language", "vi");
    // A page of another site cannot send this header, so a change with it was asked for here.
    if (request.method !== "GET") request.headers.set("X-ThiDua", "1");
    return request;
  },
  onResponse({ response }) {
    heard(response);
    return undefined;
  },
  onError: () => new Unreachable(),
};

function client<Paths extends object>() {
  // The address is looked up at each call, so that tests may put their own in its place.
  const made = createClient<Paths>({ baseUrl: globalThis.location?.origin ?? "", fetch: (request) => globalThis.fetch(request) });
  made.use(ownHeaders);
  return made;
}

export const api = {
  clusters: client<Clusters>(),
  indicators: client<Indicators>(),
  scoring: client<Scoring>(),
  awards: client<Awards>(),
  identity: client<Identity>(),
};

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The body of the answer, or the refusal as an exception. */
export async function read<T>(asked: Promise<Answer<T>>): Promise<T> {
  const { data, error, response } = await asked;
  if (!response.ok) throw refusal(response, error);
  return data as T;
}

/** The same with the version. */
export async function versioned<T>(asked: Promise<Answer<T>>): Promise<Versioned<T>> {
  const { data, error, response } = await asked;
  if (!response.ok) throw refusal(response, error);
  return { value: data as T, etag: response.headers.get("ETag") ?? "" };
}

/** One page after the other until the list is whole or `most` is reached. */
export async function all<T>(page: (cursor: string | undefined) => Promise<{ items: T[]; next?: string | null }>, most = 2_000): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const next = await page(cursor);
    items.push(...next.items);
    cursor = next.next ?? undefined;
  } while (cursor && items.length < most);
  return items;
}

/** A key for one act of a person, made when the dialog opens: a double click or a repeat is the same act. */
export function actKey(): string {
  // randomUUID is missing on plain http, where a small site may run in its own network.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

let serverAhead = 0;

/** The moment by the server's clock: clerks' clocks are wrong. */
export function serverNow(): number {
  return Date.now() + serverAhead;
}

function heard(response: Response): void {
  const path = new URL(response.url, "http://here").pathname;
  // Who asks for /me or signs in finds out by the answer itself.
  if (response.status === 401 && path.startsWith("/api/")) setSessionOver(true);
  const date = Date.parse(response.headers.get("Date") ?? "");
  if (!Number.isNaN(date) && Math.abs(date - Date.now()) > 2_000) serverAhead = date - Date.now();
}
