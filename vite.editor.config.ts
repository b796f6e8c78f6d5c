// Builds the editor: the page that the engine serves, in dist/editor.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src/renderer',
  plugins: [react()],
  build: {
    target: 'es2022',
    outDir: '../../dist/editor',
    emptyOutDir: true,
    // Everything comes from the same host, and nothing is inlined: the page's policy allows no data: scripts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 3000,
  },
})
