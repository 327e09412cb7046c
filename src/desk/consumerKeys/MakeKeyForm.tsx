'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { InstantInput } from '../../admin/instants/InstantInput.tsx'
import { type MemberOption, fetchOrganisations } from '../clearance/clearanceClient.ts'
import { TextField } from '../../admin/TextField.tsx'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import { useRouter } from '../../payload-internals/navigation.ts'
import { KEY_PERMISSIONS } from '../../domain/rights/table.ts'
import { organisationsThatMay } from '../../admin/ownRights.ts'
import { send } from '../../admin/send.ts'
import { KeyOnce } from './KeyOnce.tsx'
import '../../admin/people.css'

type Given = {
  name: string
  organisation: string
  contact: string
  /** ISO 8601; empty for none. */
  endsAt: string
  isPress: boolean
  rate: string
}

type Props = {
  given: Given
  organisations: MemberOption[]
  /** The coordinator's own consumers belong to no organisation. */
  canBeNobodys: boolean
  onChange: (given: Given) => void
}

/** What a new consumer is. */
const KeyFields = ({ given, organisations, canBeNobodys, onChange }: Props) => {
  const {
    keys: words,
    invite: { organisation },
  } = usePeopleWords()
  return (
    <>
      <div className="invite__fields">
        <TextField
          form="key"
          label={words.reader}
          name="name"
          type="text"
          given={given}
          onChange={onChange}
        />
        <label>
          {organisation}
          <select
            name="organisation"
            value={given.organisation}
            onChange={({ target }) => onChange({ ...given, organisation: target.value })}
          >
            {canBeNobodys && <option value="">{words.nobodys}</option>}
            {organisations.map(({ slug, acronym }) => (
              <option key={slug} value={slug}>
                {acronym}
              </option>
            ))}
          </select>
        </label>
        <TextField
          form="key"
          label={words.contact}
          name="contact"
          type="email"
          given={given}
          onChange={onChange}
        />
        <TextField
          form="key"
          label={words.rate}
          name="rate"
          type="number"
          given={given}
          onChange={onChange}
        />
        <InstantInput
          name="key-endsAt"
          label={words.until}
          value={given.endsAt || null}
          zone="UTC"
          onChange={(endsAt) => onChange({ ...given, endsAt: endsAt ?? '' })}
        />
      </div>
      <div className="invite__roles">
        <label>
          <input
            type="checkbox"
            checked={given.isPress}
            onChange={({ target }) => onChange({ ...given, isPress: target.checked })}
          />
          {words.press}
        </label>
      </div>
    </>
  )
}

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
    const mine = organisationsThatMay(KEY_PERMISSIONS['make a consumer and its key'], person)
    void fetchOrganisations(organisationsDoor).then((all) =>
      setOrganisations(
        all.filter(({ id, standing }) => (isCoordinator ? standing === 'member' : mine.includes(id))),
      ),
    )
  }, [organisationsDoor, person, isCoordinator])

  if (organisations.length === 0) return null
  const organisation = given.organisation || (isCoordinator ? '' : (organisations[0]?.slug ?? ''))
  const make = async () => {
    const endpoint = `${config.routes.api}/${slugs.consumers}`
    const answer = await send('POST', endpoint, bodyOf(given, organisation))
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
