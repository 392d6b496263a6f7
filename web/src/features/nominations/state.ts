import type { Versioned } from "../../api/client";
import type { acts, Ballot, Nomination } from "./queries";

/** What the parts of the page share. */
export interface At {
  nomination: Nomination;
  /** Points by unit, where the ranking may be read. */
  places: Map<string, { rank: number | null; total: string | null; name: string }>;
  allotted: { awardCode: string; awardName: string; count: number }[];
  /** Whether it may be worked on: the right is there and the state is open. */
  mayNominate: boolean;
  mayCount: boolean;
  act: ReturnType<typeof acts>;
  done: (answer: Promise<Versioned<Nomination>>) => Promise<void>;
}

export const nameOf = (nomination: Nomination, unit: string) => nomination.nomineeNames?.[nomination.nominees.indexOf(unit)] ?? unit;

/** Those that count: of the present adoption and not withdrawn. */
export const present = (ballots: Ballot[]) => ballots.filter((ballot) => !ballot.ofEarlierAdoption && ballot.withdrawnBecause === null);

/** A cluster votes on one award twice at most; then the person in authority decides. */
export const mostRounds = 2;
