// Builds what runs before the page in Electron's sandbox, which reads one CommonJS file.
import { defineConfig } from 'vite'

export default defineConfig({
  build: {
    ssr: true,
    target: 'node22',
    outDir: 'dist/desktop',
    emptyOutDir: true,
    rollupOptions: {
      input: { preload: 'src/main/desktop/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
})
