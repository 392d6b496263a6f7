import { defineConfig } from "vite";

// Several plain pages, no outside address at run time: everything lands in dist/, names below assets/ carry the hash of their content.
export default defineConfig({
  build: {
    target: "es2022",
    // Swagger UI is one bundle of 1.4 MB by nature; it is loaded by the reference page only.
    chunkSizeWarningLimit: 2048,
    // A data: address would need an exception in the content security policy for fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: { start: "index.html", reference: "reference/index.html", setup: "setup/index.html" } },
  },
  server: { proxy: { "^/(api|sign-in|sign-out|me|connect|\\.well-known)": "http://localhost:8080" } },
});
