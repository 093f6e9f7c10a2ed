import { runnerImport } from 'vite'
await runnerImport(process.env.FILE ?? './zz-look.mts')
