import { readEnv } from '../env.ts'
import { rotateKeys } from '../register/heads/keys.ts'
import { openStore } from './openPayload.ts'
import { toSentence } from './startFailure.ts'

/** `npm run rotate-register-key`: a running server signs its next head with the new key. */
try {
  const env = readEnv()
  const { registerKeyFile } = env
  // Another file than the one that made the heads would introduce a key that nobody can follow.
  const payload = await openStore(env)
  await payload.destroy()
  const key = rotateKeys(registerKeyFile, new Date())
  process.stdout.write(
    `The register signs with the key ${key} from now on: keep a copy of ${registerKeyFile}.\n`,
  )
  process.exit(0)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
