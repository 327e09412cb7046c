'use client'
import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { type AccountView, membershipsOf, organisationsThatMay } from '../../admin/ownRights.ts'
import { send } from '../../admin/send.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { hasEnded } from '../../domain/memberships.ts'
import { fill } from '../../domain/messages.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import { useOrganisations } from '../parties/useOrganisations.ts'
import '../../admin/people.css'

type Colleague = AccountView & { id: string; name?: string; disabled?: boolean | null }
type Row = { until?: string | null }

const RULE = PERMISSIONS['hand over the roles of somebody who leaves']

/** For a manager, on a colleague's page: the roles end, and somebody takes over. */
export const HandOverBox = () => {
  const { person } = usePerson()
  const { id, savedDocumentData } = useDocumentInfo()
  const organisations = useOrganisations(useKnown().organisationsDoor)
  if (!id || !person || String(id) === String(person.id)) return null
  const shown = (savedDocumentData ?? {}) as AccountView
  const now = new Date()
  const present = ((shown.memberships ?? []) as Row[]).filter((row) => !hasEnded(row, now))
  const managed = organisationsThatMay(RULE, person)
  const left = membershipsOf({ memberships: present as AccountView['memberships'] }).map(
    ({ organisation }) => organisation,
  )
  return organisations
    .filter((one) => managed.includes(one.id) && left.includes(one.id))
    .map((one) => (
      <HandOver key={one.id} leaver={String(id)} organisation={one.id} name={one.acronym || one.name} />
    ))
}

type HandOverProps = { leaver: string; organisation: string; name: string }

const HandOver = ({ leaver, organisation, name }: HandOverProps) => {
  const { handOver: words } = usePeopleWords()
  const { person, people } = usePerson()
  const { config } = useConfig()
  const door = `${config.routes.api}/${people}`
  const colleagues = useColleagues(door, { organisation, leaver, reader: String(person?.id) })
  const [to, setTo] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const handOver = async () => {
    const answer = await send('POST', `${door}/${leaver}/hand-over`, { organisation, to })
    if (!answer.ok) return setRefusal(answer.message)
    // The form holds the roles as they were.
    window.location.reload()
  }
  return (
    <section className="second-factor" aria-label={fill(words.title, { organisation: name })}>
      <h3>{fill(words.title, { organisation: name })}</h3>
      <p>{words.what}</p>
      <label>
        {words.to}
        <select name="hand-over-to" value={to} onChange={({ target }) => setTo(target.value)}>
          <option value="">{words.choose}</option>
          {colleagues.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {refusal && (
        <p className="second-factor__refusal" role="alert">
          {refusal}
        </p>
      )}
      <Button
        size="small"
        buttonStyle="secondary"
        disabled={to === ''}
        extraButtonProps={{ 'data-hand-over': organisation }}
        onClick={() => void handOver()}
      >
        {words.button}
      </Button>
    </section>
  )
}

/** Those of the organisation who could take over, by name. */
const useColleagues = (
  door: string,
  { organisation, leaver, reader }: { organisation: string; leaver: string; reader: string },
): readonly Colleague[] => {
  const [colleagues, setColleagues] = useState<readonly Colleague[]>([])
  useEffect(() => {
    let isThere = true
    // Those whom the reader may see: colleagues in all of their organisations.
    void send('GET', `${door}?depth=0&limit=500&sort=name`).then((answer) => {
      if (!isThere || !answer.ok) return
      const now = new Date()
      setColleagues(
        ((answer.body.docs ?? []) as Colleague[]).filter(
          ({ id, disabled, memberships }) =>
            // Nobody gives roles to themselves.
            id !== leaver &&
            id !== reader &&
            !disabled &&
            ((memberships ?? []) as (Row & { organisation: unknown })[]).some(
              (row) => row.organisation === organisation && !hasEnded(row, now),
            ),
        ),
      )
    })
    return () => {
      isThere = false
    }
  }, [door, organisation, leaver, reader])
  return colleagues
}
