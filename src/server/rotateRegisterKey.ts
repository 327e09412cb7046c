import { readEnv } from '../env.ts'
import { rotateKeys } from '../register/heads/keyFile.ts'
import { toSentence } from './startFailure.ts'

/** `npm run rotate-register-key`: a running server signs its next head with the new key. */
try {
  const { registerKeyFile } = readEnv()
  const key = rotateKeys(registerKeyFile, new Date())
  process.stdout.write(
    `The register signs with the key ${key} from now on: keep a copy of ${registerKeyFile}.\n`,
  )
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exitCode = 1
}
