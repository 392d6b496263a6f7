import { override } from "../shared/labels";

/** What a province calls itself and how it calls things, from `/site.json`; without it the shipped names stand. */
export interface Site {
  system: string;
  body: string;
  labels: Record<string, Record<string, string>>;
}

export const site: Site = { system: "Hệ thống Thi đua – Khen thưởng", body: "", labels: {} };

export async function readSite(): Promise<void> {
  try {
    const answer = await fetch("/site.json", { headers: { Accept: "application/json" } });
    if (!answer.ok) return;
    Object.assign(site, await answer.json());
    override(site.labels);
  } catch {
    // The page says by itself that the server is away, as soon as somebody asks for something.
  }
}
