// Builds the engine (command line and training worker) and the Electron shell, as plain modules in dist/main.
import { defineConfig } from 'vite'

export default defineConfig({
  // One file is read faster than a hundred: what starts with every command is built in.
  ssr: { noExternal: ['zod', 'commander', '@msgpack/msgpack', 'fflate', 'papaparse', 'pngjs', 'ws'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/main',
    emptyOutDir: true,
    sourcemap: true,
    rollupOptions: {
      input: {
        cli: 'src/main/cli/main.ts',
        worker: 'src/main/training/worker.ts',
        xlsxThread: 'src/main/data/readers/xlsxThread.ts',
        pictureThread: 'src/main/data/pictures/thread.ts',
        rowThread: 'src/main/training/rowThread.ts',
        desktop: 'src/main/desktop/main.ts',
      },
      external: ['electron'],
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})
