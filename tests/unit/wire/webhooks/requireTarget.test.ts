import { isRefusal } from '../../../../src/errors.ts'
import { requireTarget } from '../../../../src/wire/webhooks/targets.ts'

const guard = (...addresses: string[]) => ({
  policy: { acceptsPrivate: false },
  resolve: async () => addresses,
})
const ask = async (url: string, ...addresses: string[]): Promise<string> => {
  try {
    await requireTarget(guard(...addresses), url)
    return 'taken'
  } catch (error) {
    return isRefusal(error) ? `${error.reason}: ${error.message}` : 'thrown'
  }
}

describe('24: at the set-up of a receiver', () => {
  it('the name is looked up, and all that it stands for is the world’s', async () => {
    expect(await ask('https://desk.example/', '8.8.8.8', '2606:4700::1111')).toBe('taken')
    expect(await ask('https://desk.example/', '8.8.8.8', '10.0.0.1')).toMatch(/^invalid: .*public internet/)
    expect(await ask('https://desk.example/', '::ffff:127.0.0.1')).toMatch(/^invalid: .*public internet/)
    expect(await ask('https://desk.example/')).toMatch(/^invalid: .*not known/)
    expect(await ask('https://127.0.0.1/', '8.8.8.8')).toMatch(/^invalid: .*public internet/)
    expect(await ask('http://desk.example/', '8.8.8.8')).toMatch(/^invalid: .*https/)
  })
})
