'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from '../../payload-internals/navigation.ts'
import { useEffect, useState } from 'react'
import { KEY_DEEDS } from '../../domain/rights/table.ts'
import { fetchOrganisations, type MemberOption } from '../clearance/clearanceClient.ts'
import { organisationsThatMay } from '../people/ownRights.ts'
import { send } from '../send.ts'
import { useKnown } from '../useKnown.ts'
import { KeyFields, type Given } from './KeyFields.tsx'
import { KeyOnce } from './KeyOnce.tsx'
import '../people/people.css'
import { usePeopleWords } from '../people/usePeopleWords.ts'
import { usePerson } from '../people/usePerson.ts'

const NOTHING: Given = { name: '', organisation: '', contact: '', endsAt: '', isPress: false, rate: '' }

/** What the form does not say, the newsroom decides. */
const bodyOf = (given: Given, organisation: string) => ({
  name: given.name,
  scopes: given.isPress ? ['read', 'press'] : ['read'],
  ...(given.rate ? { ratePerMinute: Number(given.rate) } : {}),
  ...(organisation ? { organisation } : {}),
  ...(given.contact ? { contact: given.contact } : {}),
  ...(given.endsAt ? { endsAt: given.endsAt } : {}),
})

/** Above the list of consumers: a manager makes keys for the own organisation, the coordinator for any or none. */
export const MakeKeyForm = () => {
  const { person } = usePerson()
  const { config } = useConfig()
  const { slugs, organisationsDoor } = useKnown()
  const router = useRouter()
  const [organisations, setOrganisations] = useState<MemberOption[]>([])
  const [given, setGiven] = useState<Given>(NOTHING)
  const [made, setMade] = useState<{ name: string; value: string } | null>(null)
  const [refusal, setRefusal] = useState<string | null>(null)
  const { keys: words } = usePeopleWords()
  const isCoordinator = person?.coordinator === true

  useEffect(() => {
    if (!person) return
    const mine = organisationsThatMay(KEY_DEEDS['make a consumer and its key'], person)
    void fetchOrganisations(organisationsDoor).then((all) =>
      setOrganisations(
        all.filter(({ id, standing }) => (isCoordinator ? standing === 'member' : mine.includes(id))),
      ),
    )
  }, [organisationsDoor, person, isCoordinator])

  if (organisations.length === 0) return null
  const organisation = given.organisation || (isCoordinator ? '' : (organisations[0]?.slug ?? ''))
  const make = async () => {
    const door = `${config.routes.api}/${slugs.consumers}`
    const answer = await send('POST', door, bodyOf(given, organisation))
    setRefusal(answer.ok ? null : answer.message)
    if (!answer.ok) return
    setMade({ name: given.name, value: String(answer.body.key) })
    setGiven(NOTHING)
    router.refresh()
  }

  return (
    <section className="invite" aria-label={words.title}>
      <h3>{words.title}</h3>
      {made && <KeyOnce {...made} />}
      <KeyFields
        given={{ ...given, organisation }}
        organisations={organisations}
        canBeNobodys={isCoordinator}
        onChange={setGiven}
      />
      {refusal && (
        <p className="invite__refusal" role="alert">
          {refusal}
        </p>
      )}
      <div className="invite__choices">
        <Button size="small" disabled={!given.name.trim()} onClick={() => void make()}>
          {words.button}
        </Button>
      </div>
    </section>
  )
}
