import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sameList } from '../../../scripts/bench/wire/sameList.ts'

const issuer = { name: 'An office', logo: { url: '/a.png' } }
const rest = { issuer, event: null, masthead: [], contacts: [{ name: 'The duty officer' }] }

const ours = (place: number) => ({
  ...{ title: `Statement ${place}`, body: { text: 'One.\n\nTwo.' }, ...rest },
  ...{ parties: [{ organisation: { name: 'Another' } }], media: [{ alt: 'A hall' }] },
})

const stocks = (place: number, last = 'Two.') => ({
  ...{ title: `Statement ${place}`, ...rest, parties: [{ name: 'Another' }], picture: { alt: 'A hall' } },
  body: { root: { children: ['One.', last].map((text) => ({ children: [{ text }] })) } },
})

const ten = <T>(make: (place: number) => T): T[] => Array.from({ length: 10 }, (_, place) => make(place))

describe('the lists that are compared', () => {
  const servers: Server[] = []
  afterEach(() => servers.splice(0).forEach((server) => server.close()))

  const serve = async (answer: object): Promise<{ url: string }> => {
    const server = createServer((_, response) => response.end(JSON.stringify(answer)))
    servers.push(server)
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
  }

  const compare = async (docs: object[]) => {
    const [wire, stock] = [await serve({ items: ten(ours) }), await serve({ docs })]
    const idle = { ask: () => Promise.resolve(0), stop: () => Promise.resolve() }
    return sameList({ ...wire, ...idle }, { app: { ...stock, ...idle }, handler: { ...stock, ...idle } })
  }

  it('are the same when they have the same ten statements', async () => {
    expect((await compare(ten(stocks))).bytes).toBe(Buffer.byteLength(JSON.stringify({ docs: ten(stocks) })))
  })

  it.each([
    ['another word', [...ten(stocks).slice(0, 9), stocks(9, 'Three.')]],
    ['another order', ten(stocks).reverse()],
    ['an issuer without its logo', ten((place) => ({ ...stocks(place), issuer: { ...issuer, logo: null } }))],
    ['an organisation that is not read', ten((place) => ({ ...stocks(place), parties: [7] }))],
    ['fewer statements', ten(stocks).slice(1)],
  ])('are not with %s', async (_, docs) => {
    await expect(compare(docs)).rejects.toThrow('has not the same ten statements')
  })
})
