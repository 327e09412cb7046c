import { readEnv } from '../env.ts'
import { readRestoreArguments } from './backup/arguments.ts'
import { runLong } from './backup/command.ts'
import { checkBackup, restore } from './backup/restore.ts'
import { toPage } from './backup/toPage.ts'

/** `npm run restore -- BACKUP [--check] [--identity FILE] [--head FILE] [--kept-acts FILE]`, see docs/operate.md. */
await runLong(async (running) => {
  const { isCheck, ...asked } = readRestoreArguments(process.argv.slice(2))
  const work = isCheck ? checkBackup : restore
  const restored = await work(readEnv(), { ...asked, ...running, now: new Date() })
  process.stdout.write(`${toPage(restored, isCheck)}\n`)
  return restored.report.faults.length === 0 ? 0 : 1
})
