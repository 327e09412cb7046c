'use client'

import { toast, useAuth, useConfig, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { ClearanceView } from '../domain/clearance/types.ts'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import { isSigningRole } from '../domain/parties.ts'
import { ActionForm } from './ActionForm.tsx'
import { ACTION_WORDS, STATE_WORDS } from './actionWords.ts'
import { Hints, Steps, WireLine } from './ClearanceLines.tsx'
import { ChangesPanel } from './ChangesPanel.tsx'
import { FrozenCopies } from './FrozenCopies.tsx'
import { GrantsPanel } from './grants/GrantsPanel.tsx'
import { grantRights } from './grants/ownGrantRights.ts'
import { type Contradicting, fetchOrganisations, type MemberOption, request } from './clearanceClient.ts'
import { PartyRows } from './PartyRows.tsx'
import { type AccountView, organisationsOf } from './people/ownRights.ts'
import { SentBack } from './SentBack.tsx'
import './clearance.css'

type Organisations = (MemberOption & { standing: string })[]

/** Where an entry stands, who has signed and who not, and the buttons that this person may press now. */
export const ClearanceBox = () => {
  const { id, collectionSlug, lastUpdateTime } = useDocumentInfo()
  const { config } = useConfig()
  const isModified = useFormModified()
  const { user } = useAuth()
  const router = useRouter()
  const [view, setView] = useState<ClearanceView | null>(null)
  const [organisations, setOrganisations] = useState<Organisations>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  /** Of which save the view is: right after a later one, what is submitted would be refused as an older revision. */
  const [readAt, setReadAt] = useState<number | undefined>(undefined)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [contradictions, setContradictions] = useState<Contradicting[]>([])
  const base = `${config.routes.api}/${collectionSlug}/${id}/clearance`

  useEffect(() => {
    if (!id) return
    let isCurrent = true
    void request(base).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setView(answer.view)
      else setRefusal(answer.message)
      setReadAt(lastUpdateTime)
    })
    return () => {
      isCurrent = false
    }
  }, [id, base, lastUpdateTime])

  useEffect(() => {
    if (id) void fetchOrganisations(config.routes.api).then(setOrganisations)
  }, [id, config.routes.api])

  if (!id)
    return (
      <p className="clearance clearance--empty">
        Save the text once; then it can be submitted for clearance.
      </p>
    )
  if (!view) return <p className="clearance clearance--empty">{refusal ?? 'Reading the clearance…'}</p>

  const act = async (action: string, body: Record<string, unknown>) => {
    setBusy(true)
    const answer = await request(`${base}/${action}`, body)
    setBusy(false)
    setRefusal(answer.ok ? null : answer.message)
    setContradictions(answer.ok ? [] : answer.contradictions)
    if (!answer.ok) return
    toast.success(`${ACTION_WORDS[action]?.label ?? action}: done.`)
    setChosen(null)
    if (!answer.view || action === 'delete') {
      router.push(`${config.routes.admin}/collections/${collectionSlug}`)
      return
    }
    setView(answer.view)
    router.refresh()
  }

  const isWaiting = isBusy || isModified || !Object.is(readAt, lastUpdateTime)
  const may = grantRights({ view, organisations, user: user as AccountView | null })
  const maySee = may('see who has early sight, and who has read what')

  return (
    <section className="clearance" aria-label="Clearance">
      <h3 className="clearance__title">Clearance</h3>
      <Steps view={view} />
      <p className="clearance__state" data-state={view.state}>
        {STATE_WORDS[view.state]}
        {view.digest && <code title={view.digest}>{view.digest.slice(7, 15)}</code>}
      </p>
      <WireLine view={view} />
      <SentBack view={view} organisations={organisations} />
      <PartyRows view={view} organisations={organisations} />
      {view.digest && <FrozenCopies base={base} digest={view.digest} />}
      {view.digest &&
        signersAmong(view, organisations, user as AccountView | null).map(({ slug, acronym, name }) => (
          <ChangesPanel
            key={slug}
            base={base}
            organisation={slug}
            name={acronym || name}
            digest={view.digest}
          />
        ))}
      {view.digest && maySee && <GrantsPanel door={base.replace(/clearance$/, 'grants')} may={may} />}
      <Hints view={view} />
      {refusal && (
        <p className="clearance__refusal" role="alert">
          {refusal}
        </p>
      )}
      {isModified && view.actions.length > 0 && (
        <p className="clearance__hint">Save your changes first: what is signed is what is saved.</p>
      )}
      <div className="clearance__actions">
        {view.actions.map(({ action }) => (
          <button
            key={action}
            type="button"
            className={`clearance__button clearance__button--${ACTION_WORDS[action]?.style ?? 'secondary'}`}
            data-action={action}
            disabled={isWaiting}
            aria-expanded={chosen === action}
            onClick={() => {
              setRefusal(null)
              setContradictions([])
              setChosen(chosen === action ? null : action)
            }}
          >
            {ACTION_WORDS[action]?.label ?? action}
          </button>
        ))}
      </div>
      {chosen && (
        <ActionForm
          key={chosen}
          action={chosen}
          view={view}
          organisations={organisations}
          isMediaUpdate={collectionSlug === DEFAULT_SLUGS.mediaUpdates}
          contradictions={contradictions}
          isBusy={isWaiting}
          onSend={(body) => void act(chosen, body)}
          onCancel={() => setChosen(null)}
        />
      )}
    </section>
  )
}

/** The reader's own organisations, as far as they sign this text. */
const signersAmong = (
  { parties }: ClearanceView,
  organisations: Organisations,
  user: AccountView | null,
): Organisations => {
  const own = user ? organisationsOf(user) : []
  const signing = parties.filter(({ role }) => role === 'lead' || isSigningRole(role))
  return organisations.filter(
    ({ id, slug }) => own.includes(id) && signing.some(({ organisation }) => organisation === slug),
  )
}
