import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { Refused } from "../api/problem";
import { Failed } from "../shared/page/Failed";
import { WaitingPage } from "../shared/page/Page";
import { queryClient } from "./queries";
import { me } from "./session";
import { Shell } from "./Shell";

/** Every address of the app; they are Vietnamese because officials dictate them, and never used again for another page. */

const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/dang-nhap",
  validateSearch: (search: Record<string, unknown>): { tiep?: string; refused?: string } => ({ tiep: text(search["tiep"]), refused: text(search["refused"]) }),
  component: lazyRouteComponent(() => import("../features/sign-in/SignInPage"), "SignInPage"),
});

const shell = createRoute({
  getParentRoute: () => root,
  id: "shell",
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(me);
    } catch (error) {
      if (error instanceof Refused && error.isSessionOver)
        throw redirect({ to: "/dang-nhap", search: afterwards(location.href) });
      throw error;
    }
  },
  component: Shell,
});

/** Where to go on after signing in; a provider's refusal comes back to the start page and is shown where one signs in. */
function afterwards(href: string): { tiep?: string; refused?: string } {
  const asked = new URL(href, "http://here");
  const refused = asked.searchParams.get("refused");
  if (refused) return { refused };
  return asked.pathname === "/" ? {} : { tiep: href };
}

const page = <const Path extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>, dense = false) =>
  createRoute({ getParentRoute: () => shell, path, component, staticData: { dense } });

/** A page whose filters stand in its address, so that a link shows the same list. */
const searched = <const Path extends string, const Key extends string>(path: Path, component: ReturnType<typeof lazyRouteComponent>, keys: readonly Key[]) =>
  createRoute({
    getParentRoute: () => shell,
    path,
    component,
    validateSearch: (search: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, text(search[key])])) as { [K in Key]?: string },
  });

const home = page("/", lazyRouteComponent(() => import("../features/home/HomePage"), "HomePage"));
const account = page("/tai-khoan-cua-toi", lazyRouteComponent(() => import("../features/account/AccountPage"), "AccountPage"));
const figures = page("/don-vi/$unit/so-lieu/$period", lazyRouteComponent(() => import("../features/figures/FiguresPage"), "FiguresPage"));
const clusterNominations = page("/cum/$cluster/$cycle/binh-xet", lazyRouteComponent(() => import("../features/nominations/NominationsPage"), "NominationsPage"));
const nomination = page("/binh-xet/$id", lazyRouteComponent(() => import("../features/nominations/NominationPage"), "NominationPage"));

/** One page a line: what is added is added at the end. */
const awardPages = [
  clusterNominations,
  nomination,
] as const;

const pacts = searched("/giao-uoc", lazyRouteComponent(() => import("../features/pacts/PactsPage"), "PactsPage"), ["cum", "ky"]);
const pact = page("/giao-uoc/$id", lazyRouteComponent(() => import("../features/pacts/PactPage"), "PactPage"));
const room = page("/cum/$cluster/$cycle", lazyRouteComponent(() => import("../features/room/RoomPage"), "RoomPage"));
const cycles = page("/ky", lazyRouteComponent(() => import("../features/cycles/CyclesPage"), "CyclesPage"));
const cycle = page("/ky/$cycle", lazyRouteComponent(() => import("../features/cycles/CyclePage"), "CyclePage"));

const sheet = page("/phieu-cham/$id", lazyRouteComponent(() => import("../features/sheets/SheetPage"), "SheetPage"), true);
const unitSheets = page("/don-vi/$unit/phieu-cham", lazyRouteComponent(() => import("../features/sheets/SheetsPage"), "UnitSheetsPage"));
const clusterSheets = page("/cum/$cluster/$cycle/phieu-cham", lazyRouteComponent(() => import("../features/sheets/SheetsPage"), "ClusterSheetsPage"));

const scoringPages = [
  page("/so-nganh/$department/tham-dinh", lazyRouteComponent(() => import("../features/appraisal/AppraisalsPage"), "AppraisalsPage")),
  page("/so-nganh/$department/tham-dinh/$cluster/$cycle", lazyRouteComponent(() => import("../features/appraisal/AppraisalPage"), "AppraisalPage"), true),
  page("/cum/$cluster/$cycle/diem-chinh-thuc", lazyRouteComponent(() => import("../features/appraisal/OfficialPage"), "OfficialPage")),
  page("/cum/$cluster/$cycle/xep-hang", lazyRouteComponent(() => import("../features/rankings/RankingEntryPage"), "RankingEntryPage")),
  page("/cum/$cluster/$cycle/xep-hang/$id", lazyRouteComponent(() => import("../features/rankings/RankingPage"), "RankingPage")),
  page("/cum/$cluster/$cycle/bang-diem", lazyRouteComponent(() => import("../features/tables/TablesPage"), "TablesPage")),
  page("/cum/$cluster/$cycle/bang-diem/$id", lazyRouteComponent(() => import("../features/tables/TablePage"), "TablePage"), true),
] as const;

const routeTree = root.addChildren([signIn, shell.addChildren([home, account, figures, pacts, pact, room, cycles, cycle, sheet, unitSheets, clusterSheets, ...scoringPages, ...awardPages])]);

export const router = createRouter({
  routeTree,
  defaultPreload: false,
  scrollRestoration: true,
  defaultPendingComponent: WaitingPage,
  defaultErrorComponent: ({ error, reset }) => <Failed error={error} retry={reset} />,
  defaultNotFoundComponent: () => <Failed error={new Refused(404, { title: "Không tìm thấy" })} />,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** A page of a wide grid: the menu folds away and opens over it. */
    dense?: boolean;
  }
}
