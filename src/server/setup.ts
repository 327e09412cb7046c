import { readEnv, ownAddress } from '../env.ts'
import { closePayload, openPayload } from './openPayload.ts'
import { readArguments, readOrganisations } from './setup/arguments.ts'
import { setUp } from './setup/setUp.ts'
import { StartFailure, toSentence } from './startFailure.ts'

/** `npm run setup -- --coordinator EMAIL [--organisations FILE]`, see docs/operate.md. */
try {
  const { organisationsFile, ...wanted } = readArguments(process.argv.slice(2))
  const organisations = organisationsFile ? readOrganisations(organisationsFile) : []
  const env = readEnv()
  if (env.demo)
    throw new StartFailure(
      'The demonstration has its people already: set up a newsroom without COMMUNIQUE_DEMO.',
    )
  const payload = await openPayload(env)
  const publicUrl = env.publicUrl ?? ownAddress(env)
  const lines = await setUp({ payload, publicUrl, organisations, ...wanted })
  process.stdout.write(`${lines.join('\n')}\n`)
  await closePayload(payload)
  process.exit(0)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
