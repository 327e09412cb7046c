import config from '@payload-config'
import { addOrganisation, appointCoordinator } from 'communique'
import { getPayload } from 'payload'

/** `npx payload run scripts/firstPeople.ts`: accounts of this application, and what they are in the newsroom. */
const payload = await getPayload({ config })
const password = process.env.FIRST_PASSWORD ?? ''

const accountOf = async (email: string): Promise<string | number> => {
  const { docs } = await payload.find({ collection: 'users', where: { email: { equals: email } } })
  return docs[0]?.id ?? (await payload.create({ collection: 'users', data: { email, password } })).id
}

await appointCoordinator(payload, await accountOf('coordinator@host.example'))
for (const [slug, name, kind] of [
  ['ilo', 'International Labour Organization', 'un-entity'],
  ['fia', 'Federal Investigation Agency', 'government'],
] as const)
  await addOrganisation(payload, {
    ...{ slug, name, acronym: slug.toUpperCase(), kind },
    staff: [
      { account: await accountOf(`editor@${slug}.example`), roles: ['editor'] },
      { account: await accountOf(`reviewer@${slug}.example`), roles: ['reviewer', 'manager'] },
    ],
  })
await accountOf('author@host.example')
console.log('The first people are there.')
process.exit(0)
