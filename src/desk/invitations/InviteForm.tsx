'use client'

import { Button, useConfig, useTranslation } from '@payloadcms/ui'
import { useRouter } from '../../payload-internals/navigation.ts'
import { useEffect, useState } from 'react'
import { addresseesIn } from '../../domain/addresses.ts'
import { fill } from '../../domain/messages.ts'
import { ROLES } from '../../domain/organisations.ts'
import { PERMISSIONS } from '../../domain/rights/table.ts'
import { fetchOrganisations, type MemberOption } from '../clearance/clearanceClient.ts'
import { InstantInput } from '../../admin/instants/InstantInput.tsx'
import { send } from '../../admin/send.ts'
import { usePeopleWords } from '../../admin/usePeopleWords.ts'
import { useKnown, usePerson } from '../../admin/useNewsroom.ts'
import { InvitationSent, type InvitationAnswer } from './InvitationActions.tsx'
import { organisationsThatMay } from '../../admin/ownRights.ts'
import { TextField } from '../../admin/TextField.tsx'
import '../../payload-internals/theme.css'
import '../../admin/people.css'

type Given = { email: string; name: string; organisation: string; roles: string[]; until: string }

const NOTHING: Given = { email: '', name: '', organisation: '', roles: ['editor'], until: '' }

export type InviteFormProps = {
  /** An invited person needs an account of the application first. */
  accountsComeFirst: boolean
  /** For the coordinator: the organisations, by slug, that have no manager; null for others. */
  appointable: string[] | null
}

/** Above the list of invitations: managers ask people of their own organisation in; the coordinator appoints a first manager. */
export const InviteForm = ({ accountsComeFirst, appointable }: InviteFormProps) => {
  const { person } = usePerson()
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const { slugs, organisationsDoor } = useKnown()
  const router = useRouter()
  const [organisations, setOrganisations] = useState<MemberOption[]>([])
  const [given, setGiven] = useState<Given>(NOTHING)
  const [invited, setInvited] = useState<InvitationAnswer[]>([])
  const [refusals, setRefusals] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  const { invite: words } = usePeopleWords()
  const isCoordinator = person?.coordinator === true

  useEffect(() => {
    if (!person) return
    const mine = organisationsThatMay(PERMISSIONS.invite, person)
    void fetchOrganisations(organisationsDoor).then((all) =>
      setOrganisations(
        all.filter(({ id, slug }) => (isCoordinator ? appointable?.includes(slug) : mine.includes(id))),
      ),
    )
  }, [organisationsDoor, person, isCoordinator, appointable])

  if (organisations.length === 0)
    return isCoordinator && appointable?.length === 0 ? (
      <section className="invite" aria-label={words.title}>
        <h3>{words.appoint}</h3>
        {invited.map((one) => (
          <InvitationSent key={one.email} {...one} />
        ))}
        <p>{words.allHave}</p>
      </section>
    ) : null
  const organisation = given.organisation || organisations[0]?.slug || ''
  const roles = isCoordinator ? ['manager'] : given.roles
  const addressees = addresseesIn(given.email)
  const isAlone = addressees.length < 2
  /** One after the other, each for itself: those that are refused stay in the form. */
  const invite = async () => {
    setBusy(true)
    const [made, refused]: [InvitationAnswer[], { email: string; message: string }[]] = [[], []]
    for (const { email, name } of addressees) {
      const known = (isAlone && given.name) || name
      const answer = await send('POST', `${config.routes.api}/${slugs.invitations}`, {
        email,
        ...(known ? { name: known } : {}),
        organisation,
        roles,
        ...(given.until ? { until: given.until } : {}),
      })
      if (answer.ok) made.push(answer.body.invitation as InvitationAnswer)
      else refused.push({ email, message: answer.message })
    }
    setBusy(false)
    setInvited(made)
    setRefusals(refused.map(({ email, message }) => (isAlone ? message : `${email}: ${message}`)))
    setGiven(
      refused.length === 0
        ? NOTHING
        : { ...given, email: isAlone ? given.email : refused.map(({ email }) => email).join('\n') },
    )
    if (made.length > 0) router.refresh()
  }

  return (
    <section className="invite" aria-label={words.title}>
      <h3>{isCoordinator ? words.appoint : words.title}</h3>
      {accountsComeFirst && <p>{words.accountFirst}</p>}
      {invited.map((one) => (
        <InvitationSent key={one.email} {...one} />
      ))}
      <div className="invite__fields">
        <label>
          {words.emails}
          <textarea
            name="invite-email"
            rows={Math.min(6, Math.max(1, given.email.split('\n').length))}
            autoComplete="off"
            spellCheck={false}
            value={given.email}
            onChange={({ target }) => setGiven({ ...given, email: target.value })}
          />
        </label>
        {isAlone && (
          <TextField
            form="invite"
            label={words.name}
            name="name"
            type="text"
            given={given}
            onChange={setGiven}
          />
        )}
        <label>
          {words.organisation}
          <select
            name="organisation"
            value={organisation}
            onChange={({ target }) => setGiven({ ...given, organisation: target.value })}
          >
            {organisations.map(({ slug, acronym }) => (
              <option key={slug} value={slug}>
                {acronym}
              </option>
            ))}
          </select>
        </label>
        <InstantInput
          name="invite-until"
          label={words.until}
          value={given.until || null}
          zone="UTC"
          onChange={(until) => setGiven({ ...given, until: until ?? '' })}
        />
      </div>
      {!isCoordinator && (
        <Roles chosen={roles} onChoose={(chosen) => setGiven({ ...given, roles: chosen })} />
      )}
      {refusals.map((refusal) => (
        <p key={refusal} className="invite__refusal" role="alert">
          {refusal}
        </p>
      ))}
      <div className="invite__choices">
        <Button
          size="small"
          disabled={isBusy || addressees.length === 0 || roles.length === 0}
          onClick={() => void invite()}
        >
          {isAlone ? words.button : fill(words.several, { n: addressees.length }, i18n.language)}
        </Button>
      </div>
    </section>
  )
}

const Roles = ({ chosen, onChoose }: { chosen: string[]; onChoose: (roles: string[]) => void }) => {
  const { invite: words } = usePeopleWords()
  return (
    <fieldset className="invite__roles">
      <legend>{words.roles}</legend>
      {ROLES.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={chosen.includes(role)}
            onChange={({ target }) =>
              onChoose(target.checked ? [...chosen, role] : chosen.filter((one) => one !== role))
            }
          />
          {words.role[role]}
        </label>
      ))}
    </fieldset>
  )
}
