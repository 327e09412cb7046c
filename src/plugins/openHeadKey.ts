import type { Payload } from 'payload'
import type { Clock } from '../clock.ts'
import type { Slugs } from '../domain/slugs.ts'
import { openKeys } from '../register/heads/keyFile.ts'
import { signersOfLatestHeads } from '../register/heads/signers.ts'
import { HOST, refuseOtherKey } from './refuseOtherKeys.ts'

type Parts = { keyFile?: string; slugs: Slugs; clock: Clock }

/** Makes the key that signs heads at the first start, and says once where there is to be none. @throws one sentence. */
export const openHeadKey = async (payload: Payload, { keyFile, slugs, clock }: Parts): Promise<void> => {
  if (keyFile) {
    await refuseOtherKey(payload, { file: keyFile, slugs }, { starter: HOST })
    openKeys(keyFile, clock.now())
    return
  }
  const hadHeads = (await signersOfLatestHeads(payload, slugs)).length > 0
  payload.logger[hadHeads ? 'warn' : 'info'](
    `[newsroomPlugin] ${hadHeads ? 'No heads of the register are signed any more' : 'No heads of the register are signed'}, since the option \`registerKeyFile\` is not given: organisations cannot tell a log whose end was cut off from a whole one. docs/evidence.md says what heads prove.`,
  )
}
