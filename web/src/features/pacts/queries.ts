import { queryOptions } from "@tanstack/react-query";
import { all, api, read, versioned } from "../../api/client";
import type { components } from "../../api/generated/clusters";
import { queryClient, typedInto } from "../../app/queries";

export type Pact = components["schemas"]["PactView"];
export type Content = Pick<Pact, "movements" | "targets" | "commitments">;
export type Revision = components["schemas"]["RevisePactRequest"];
export type Succession = components["schemas"]["DraftSuccessorPactSuccessionView"];

const path = "/api/clusters/v1/pacts/{id}" as const;

export const pact = (id: string) =>
  queryOptions({
    queryKey: ["clusters", "pact", id],
    queryFn: () => versioned(api.clusters.GET(path, { params: { path: { id } } })),
    ...typedInto,
  });

export const pacts = (cluster?: string, cycle?: string) =>
  queryOptions({
    queryKey: ["clusters", "pacts", cluster ?? "", cycle ?? ""],
    queryFn: () =>
      all((cursor) =>
        read(api.clusters.GET("/api/clusters/v1/pacts", { params: { query: { limit: 200, ...(cluster ? { cluster } : {}), ...(cycle ? { cycle } : {}), ...(cursor ? { cursor } : {}) } } })),
      ),
  });

const acted = (id: string, etag: string, key: string) => ({ params: { path: { id }, header: { "If-Match": etag, "Idempotency-Key": key } } });

/** What the platform answers is the new state; lists are asked for again. */
async function kept<T extends { value: Pact; etag: string }>(answer: Promise<T>): Promise<T> {
  const now = await answer;
  queryClient.setQueryData(pact(now.value.id).queryKey, now);
  await queryClient.invalidateQueries({ queryKey: ["clusters", "pacts"] });
  return now;
}

export const draftPact = (clusterCode: string, cycleCode: string, key: string) =>
  kept(versioned(api.clusters.POST("/api/clusters/v1/pacts", { params: { header: { "Idempotency-Key": key } }, body: { clusterCode, cycleCode, movements: [], targets: [], commitments: [] } })));

export const revise = (id: string, body: Revision, etag: string) =>
  versioned(api.clusters.PUT(path, { params: { path: { id }, header: { "If-Match": etag } }, body }));

export const circulate = (id: string, etag: string, key: string) => kept(versioned(api.clusters.POST(`${path}/circulation`, acted(id, etag, key))));

export const recall = (id: string, reason: string, etag: string, key: string) =>
  kept(versioned(api.clusters.POST(`${path}/circulation/withdrawal`, { ...acted(id, etag, key), body: { reason } })));

export const recallRests = (id: string) => read(api.clusters.GET(`${path}/circulation/withdrawal`, { params: { path: { id } } }));

export const sign = (id: string, unitCode: string, capacity: string, etag: string, key: string) =>
  kept(versioned(api.clusters.POST(`${path}/signatures`, { ...acted(id, etag, key), body: { unitCode, capacity } })));

export async function succeed(id: string, cycleCode: string, key: string): Promise<Succession> {
  const made = await read(api.clusters.POST(`${path}/successor`, { params: { path: { id }, header: { "Idempotency-Key": key } }, body: { cycleCode } }));
  await queryClient.invalidateQueries({ queryKey: ["clusters", "pacts"] });
  return made;
}
