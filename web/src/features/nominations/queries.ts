import { queryOptions, type QueryClient } from "@tanstack/react-query";
import { all, api, read, versioned, type Versioned } from "../../api/client";
import type { components } from "../../api/generated/awards";
import { typedInto } from "../../app/queries";

type Schemas = components["schemas"];
export type Nomination = Schemas["NominationView"];
export type Ballot = Schemas["BallotView"];
export type BallotRequest = Schemas["RecordBallotRequest"];

const root = "/api/awards/v1/nominations" as const;
const one = `${root}/{id}` as const;

export const nominations = (cluster: string, cycle: string) =>
  queryOptions({
    queryKey: ["awards", "nominations", cluster, cycle],
    queryFn: () => read(api.awards.GET(root, { params: { query: { cluster, cycle, limit: 200 } } })),
  });

export const nomination = (id: string) =>
  queryOptions({ queryKey: ["awards", "nomination", id], queryFn: () => versioned(api.awards.GET(one, { params: { path: { id } } })), ...typedInto });

export const rankings = (cluster: string, cycle: string) =>
  queryOptions({
    queryKey: ["scoring", "rankings", cluster, cycle],
    queryFn: () => read(api.scoring.GET("/api/scoring/v1/rankings", { params: { query: { cluster, cycle } } })),
  });

/** The places on which the nomination rests. */
export const ranking = (id: string) =>
  queryOptions({ queryKey: ["scoring", "ranking", id, "places"], queryFn: () => read(api.scoring.GET("/api/scoring/v1/rankings/{id}", { params: { path: { id } } })), staleTime: 60_000 });

export const allotment = (clusterCode: string, cycleCode: string) =>
  queryOptions({
    queryKey: ["awards", "allotments", clusterCode, cycleCode],
    queryFn: () => all((cursor) => read(api.awards.GET("/api/awards/v1/allotments", { params: { query: { cluster: clusterCode, cycle: cycleCode, ...(cursor ? { cursor } : {}) } } }))),
  });

export function begin(rankingId: string, key: string) {
  return versioned(api.awards.POST(root, { params: { header: { "Idempotency-Key": key } }, body: { rankingId } }));
}

/** Acts on one nomination; each answers with the whole of it. */
export function acts(id: string, etag: string) {
  const path = { id };
  const changed = { "If-Match": etag };
  const acted = (key: string) => ({ "If-Match": etag, "Idempotency-Key": key });
  return {
    agree: (body: Schemas["AgreeNomineesRequest"]) => versioned(api.awards.PUT(`${one}/nominees`, { params: { path, header: changed }, body })),
    electorate: (body: Schemas["SetElectorateRequest"]) => versioned(api.awards.PUT(`${one}/electorate`, { params: { path, header: changed }, body })),
    ballot: (body: BallotRequest, key: string) => versioned(api.awards.POST(`${one}/ballots`, { params: { path, header: acted(key) }, body })),
    correctBallot: (awardCode: string, round: number, body: Schemas["CorrectBallotRequest"], key: string) =>
      versioned(api.awards.POST(`${one}/ballots/{awardCode}/{round}/correction`, { params: { path: { id, awardCode, round }, header: acted(key) }, body })),
    withdrawBallot: (awardCode: string, round: number, reason: string, key: string) =>
      versioned(api.awards.POST(`${one}/ballots/{awardCode}/{round}/withdrawal`, { params: { path: { id, awardCode, round }, header: acted(key) }, body: { reason } })),
    decide: (body: Schemas["RecordAuthorityDecisionRequest"], key: string) => versioned(api.awards.POST(`${one}/authority-decisions`, { params: { path, header: acted(key) }, body })),
    withdrawDecision: (awardCode: string, reason: string, key: string) =>
      versioned(api.awards.POST(`${one}/authority-decisions/{awardCode}/withdrawal`, { params: { path: { id, awardCode }, header: acted(key) }, body: { reason } })),
    propose: (body: Schemas["ProposeAwardRequest"], key: string) => versioned(api.awards.POST(`${one}/proposals`, { params: { path, header: acted(key) }, body })),
    withdrawProposal: (unitCode: string, awardCode: string, reason: string, key: string) =>
      versioned(api.awards.POST(`${one}/proposals/{unitCode}/{awardCode}/withdrawal`, { params: { path: { id, unitCode, awardCode }, header: acted(key) }, body: { reason } })),
    submit: (body: Schemas["SubmitNominationRequest"], key: string) => versioned(api.awards.POST(`${one}/submission`, { params: { path, header: acted(key) }, body })),
    withdraw: (reason: string, key: string) => versioned(api.awards.POST(`${one}/submission/withdrawal`, { params: { path, header: acted(key) }, body: { reason } })),
  };
}

export const restsOn = {
  ballot: (id: string, awardCode: string, round: number) => () => read(api.awards.GET(`${one}/ballots/{awardCode}/{round}/withdrawal`, { params: { path: { id, awardCode, round } } })),
  proposal: (id: string, unitCode: string, awardCode: string) => () => read(api.awards.GET(`${one}/proposals/{unitCode}/{awardCode}/withdrawal`, { params: { path: { id, unitCode, awardCode } } })),
  decision: (id: string, awardCode: string) => () => read(api.awards.GET(`${one}/authority-decisions/{awardCode}/withdrawal`, { params: { path: { id, awardCode } } })),
  submission: (id: string) => () => read(api.awards.GET(`${one}/submission/withdrawal`, { params: { path: { id } } })),
};

/** What came back stands in the place of what was read; lists are asked again. */
export async function keep(client: QueryClient, answer: Versioned<Nomination>): Promise<void> {
  client.setQueryData(nomination(answer.value.id).queryKey, answer);
  await client.invalidateQueries({ queryKey: ["awards", "nominations"] });
}
