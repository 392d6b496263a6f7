import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { compress } from "./compress";

// The app and two plain pages, no outside address at run time: everything lands in dist/, names below assets/ carry the hash of their content.
export default defineConfig({
  plugins: [react(), compress()],
  build: {
    target: "es2022",
    // Swagger UI is one bundle of 1.4 MB by nature; it is loaded by the reference page only.
    chunkSizeWarningLimit: 2048,
    // A data: address would need an exception in the content security policy for fonts and scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Read by the test of the budget.
    manifest: true,
    rollupOptions: { input: { app: "index.html", reference: "reference/index.html", setup: "setup/index.html" } },
  },
  server: { proxy: { "^/(api|sign-in|sign-out|me|connect|site\\.json|\\.well-known)": process.env["THIDUA_ADDRESS"] ?? "http://localhost:8080" } },
  test: { environment: "node", include: ["src/**/*.test.{ts,tsx}"] },
});
