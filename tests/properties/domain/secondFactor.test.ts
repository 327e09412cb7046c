import fc from 'fast-check'
import { printed, readCode, RECOVERY_BYTES, toRecoveryCode } from '../../../src/desk/login/secondFactor.ts'

describe('a second factor', () => {
  it('gives back every recovery code that it prints', () => {
    const bytes = fc.uint8Array({ minLength: RECOVERY_BYTES, maxLength: RECOVERY_BYTES })
    fc.assert(
      fc.property(bytes, (random) => {
        const code = toRecoveryCode(random)
        expect(readCode(printed(code).toLowerCase())).toEqual({ kind: 'recovery', code })
      }),
    )
  })
})
