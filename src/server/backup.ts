import { readEnv } from '../env.ts'
import { readBackupArguments } from './backup/arguments.ts'
import { backUp } from './backup/backUp.ts'
import { runLong } from './backup/command.ts'
import { toMegabytes } from './backup/toMegabytes.ts'

/** `npm run backup -- FOLDER [--recipient age1…]`, see docs/operate.md. */
await runLong(async (running) => {
  const asked = readBackupArguments(process.argv.slice(2))
  const { file, parts, bytes } = await backUp(readEnv(), { ...asked, ...running, now: new Date() })
  process.stdout.write(`${file}: ${parts} parts, ${toMegabytes(bytes)} MB\n`)
  return 0
})
