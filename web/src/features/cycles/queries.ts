import { queryOptions } from "@tanstack/react-query";
import { all, api, read, versioned, type Versioned } from "../../api/client";
import type { components } from "../../api/generated/clusters";
import { queryClient } from "../../app/queries";
import { cycleOf } from "../../app/reads";

type Schemas = components["schemas"];
export type Cycle = Schemas["CycleView"];
export type Phase = Schemas["CycleViewWindow"];
export type Kind = Phase["kind"];
export type PhaseBody = Schemas["CreateCyclePhaseBody"];
export type Cluster = Schemas["ListClustersItem"];

export const clustersOfYear = (year: number) =>
  queryOptions({
    queryKey: ["clusters", "clusters", "of year", year],
    queryFn: () => all((cursor) => read(api.clusters.GET("/api/clusters/v1/clusters", { params: { query: { limit: 200, ...(year ? { year } : {}), ...(cursor ? { cursor } : {}) } } }))),
    staleTime: 60_000,
  });

const path = "/api/clusters/v1/cycles/{code}" as const;

async function kept(answer: Promise<Versioned<Cycle>>): Promise<Versioned<Cycle>> {
  const now = await answer;
  queryClient.setQueryData(cycleOf(now.value.code).queryKey, now);
  await queryClient.invalidateQueries({ queryKey: ["clusters", "cycles"] });
  return now;
}

const acted = (at: Versioned<Cycle>, key: string) => ({ params: { path: { code: at.value.code }, header: { "If-Match": at.etag, "Idempotency-Key": key } } });

export const createCycle = (body: Schemas["CreateCycleRequest"], key: string) => kept(versioned(api.clusters.POST("/api/clusters/v1/cycles", { params: { header: { "Idempotency-Key": key } }, body })));

export const reschedule = (at: Versioned<Cycle>, kind: Kind, body: Schemas["ReschedulePhaseRequest"]) =>
  kept(versioned(api.clusters.PUT(`${path}/phases/{kind}`, { params: { path: { code: at.value.code, kind }, header: { "If-Match": at.etag } }, body })));

export const correct = (at: Versioned<Cycle>, body: Schemas["CorrectCycleRequest"], key: string) => kept(versioned(api.clusters.POST(`${path}/correction`, { ...acted(at, key), body })));

export const join = (at: Versioned<Cycle>, body: Schemas["JoinCycleRequest"], key: string) => kept(versioned(api.clusters.POST(`${path}/clusters`, { ...acted(at, key), body })));

export const grant = (at: Versioned<Cycle>, body: Schemas["GrantExceptionRequest"], key: string) => kept(versioned(api.clusters.POST(`${path}/exceptions`, { ...acted(at, key), body })));

export const withdrawException = (at: Versioned<Cycle>, unitCode: string, kind: Kind, reason: string, key: string) =>
  kept(
    versioned(
      api.clusters.POST(`${path}/exceptions/{unitCode}/{kind}/withdrawal`, {
        params: { path: { code: at.value.code, unitCode, kind }, header: { "If-Match": at.etag, "Idempotency-Key": key } },
        body: { reason },
      }),
    ),
  );
