import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const top = fileURLToPath(new URL('..', import.meta.url));

/** The renderer: plain files in dist/renderer that both hosts serve under a strict content security policy. */
export default defineConfig({
  root: `${top}/renderer`,
  base: './',
  cacheDir: `${top}/out/vite-renderer`,
  plugins: [react()],
  // The policy forbids inline scripts; the helper that vite would put inline is not needed where modules are preloaded.
  build: {
    outDir: `${top}/dist/renderer`,
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4096,
  },
});
