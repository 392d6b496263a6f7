import { QueryClient } from "@tanstack/react-query";
import { Refused, Unreachable } from "../api/problem";

/** Reads are tried again only where waiting helps; a refusal is an answer. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // The default waits silently while the browser believes it is offline, and the page then does nothing.
      networkMode: "always",
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && ((error instanceof Refused && error.isPassing) || error instanceof Unreachable),
      retryDelay: (failures, error) => (error instanceof Refused && error.retryAfter ? error.retryAfter * 1_000 : 500 * 2 ** failures),
    },
    mutations: { networkMode: "always" },
  },
});

/** What a page that is typed into reads: a refetch never moves cells under the fingers. */
export const typedInto = { staleTime: Infinity, refetchOnWindowFocus: false, refetchOnReconnect: false } as const;
