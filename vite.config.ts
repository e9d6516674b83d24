import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** The app alone: `src/app` is the root, `dist/app` what the server hands out. */
export default defineConfig({
  root: "src/app",
  base: "/",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: "../../dist/app",
    emptyOutDir: true,
    target: "es2023",
    chunkSizeWarningLimit: 1500,
  },
  server: { proxy: { "/api": "http://127.0.0.1:4680" } },
});
