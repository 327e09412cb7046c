'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useRouter } from '../../payload-internals/navigation.ts'
import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { type ClearanceView, viewFingerprint } from '../../domain/clearance/view.ts'
import {
  Acknowledged,
  Hints,
  ReadingNotes,
  Remarks,
  SignatureNotes,
  SentBackNotes,
} from './ClearanceLines.tsx'
import { ActionForm, choicesFor } from './ActionForm.tsx'
import { Conditions } from './Conditions.tsx'
import { CodeQuestion } from './CodeField.tsx'
import { TextCopies } from './TextCopies.tsx'
import { GrantsPanel, grantRights } from '../earlyAccess/GrantsPanel.tsx'
import { useClearanceWords } from '../../admin/useClearanceWords.ts'
import { usePerson, useKnown } from '../../admin/useNewsroom.ts'
import { useOpenText } from '../../admin/openText.tsx'
import { InviteMany } from '../parties/InviteMany.tsx'
import { Presence } from '../presence/Presence.tsx'
import {
  type Contradiction,
  fetchOrganisations,
  type MemberOption,
  requestClearance,
  requestWithPasskey,
} from './clearanceClient.ts'
import { doneWords, labelOf } from './actionWords.ts'
import { StageLines } from './StageLines.tsx'
import { PartyRows } from './PartyRows.tsx'
import { Proposal } from './Proposal.tsx'
import { pointAtFirst, ReadinessPanel, useReadinessWords } from '../readiness/ReadinessPanel.tsx'
import { countLeft, notListed, useReadiness, withKept } from '../readiness/useReadiness.ts'
import { fill } from '../../domain/messages.ts'
import { nameIn } from './clearanceText.ts'
import { isSameOffer, keyOf, type Offer, offersOf, withSubmit } from './signers.ts'
import { partOffers } from './answers.ts'
import { AnswerBar, OfferButtons, useBackToOffer } from './AnswerBar.tsx'
import { useClearanceUpdates } from './useClearanceUpdates.ts'
import '../../payload-internals/theme.css'
import './clearance.css'

type Organisations = (MemberOption & { standing: string })[]

/** Where an entry stands, who has signed and who not, and the buttons that this person may press now. */
export const ClearanceBox = () => {
  const { id, collectionSlug, savedAt, isModified, isSaving, onActed, onList, answering } = useOpenText()
  const { config } = useConfig()
  const { person } = usePerson()
  const { words, language } = useClearanceWords()
  const router = useRouter()
  const [view, setView] = useState<ClearanceView | null>(null)
  const [organisations, setOrganisations] = useState<Organisations>([])
  const [chosen, setChosen] = useState<Offer | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [isPointing, setPointing] = useState(false)
  /** Of which save the view is: right after a later one, what is submitted would be refused as an older revision. */
  const [readAt, setReadAt] = useState<number | undefined>(undefined)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [contradictions, setContradictions] = useState<Contradiction[]>([])
  /** What waits for a code of the second factor. */
  const [unproved, setUnproved] = useState<{ offer: Offer; body: Record<string, unknown> } | null>(null)
  const { slugs, has, organisationsDoor } = useKnown()
  const base = `${config.routes.api}/${collectionSlug}/${id}/clearance`

  useEffect(() => {
    if (!id) return
    let isCurrent = true
    void requestClearance(base).then((answer) => {
      if (!isCurrent) return
      if (answer.ok) setView(answer.view)
      else setRefusal(answer.refusal)
      setReadAt(savedAt)
    })
    return () => {
      isCurrent = false
    }
  }, [id, base, words, savedAt])

  const isDrafting = view?.state === 'drafting'
  const list = useReadiness(
    isDrafting ? base.replace(/clearance$/, 'readiness') : null,
    `${savedAt ?? ''} ${view ? viewFingerprint(view) : ''}`,
  )
  const { readiness, kept } = list
  useEffect(() => onList?.({ readiness, kept }), [onList, readiness, kept])
  const listWords = useReadinessWords()
  const isOlder = useClearanceUpdates({ base, view, isActing: chosen !== null || isBusy, setView })

  useBackToOffer(chosen)

  useEffect(() => {
    if (id) void fetchOrganisations(organisationsDoor).then(setOrganisations)
  }, [id, organisationsDoor])

  if (!id) return <p className="clearance clearance--empty">{words.saveFirst}</p>
  if (!view) return <p className="clearance clearance--empty">{refusal ?? words.reading}</p>

  const offers = withSubmit(offersOf({ view, organisations }), list.readiness?.maySubmit)
  const left = countLeft(list)
  const act = async (
    offer: Offer,
    asked: Record<string, unknown>,
    { code, withPasskey = false }: { code?: string; withPasskey?: boolean } = {},
  ): Promise<boolean> => {
    const { action, signer } = offer
    const body = action === 'submit' ? withKept(asked, list) : asked
    setBusy(true)
    const request = withPasskey ? requestWithPasskey : requestClearance
    const answer = await request(`${base}/${action}`, code === undefined ? body : { ...body, code })
    setBusy(false)
    setUnproved(!answer.ok && answer.asksCode ? { offer, body: asked } : null)
    setRefusal(answer.ok ? null : answer.refusal)
    setContradictions(answer.ok ? [] : answer.contradictions)
    if (!answer.ok) {
      list.reload()
      return false
    }
    toast.success(doneWords(action, { words, signsFor: signer?.name ?? null }))
    setChosen(null)
    if (!answer.view || action === 'delete') {
      router.push(`${config.routes.admin}/collections/${collectionSlug}`)
      return true
    }
    setView(answer.view)
    onActed?.()
    router.refresh()
    return true
  }

  const isWaiting = isBusy || isModified || isSaving || !Object.is(readAt, savedAt)
  const press = (offer: Offer) => {
    setRefusal(null)
    setUnproved(null)
    setContradictions([])
    // Nothing to send yet: the list says what it waits for. While something is saved or read it may be over.
    const isEarly = !isWaiting && !view.actions.some(({ action }) => action === offer.action)
    setPointing(isEarly)
    if (isEarly) return pointAtFirst()
    setChosen(isSameOffer(offer, chosen) ? null : offer)
  }
  const { leading, instead, others } = answering ? partOffers(offers) : { ...NONE, others: offers }
  const isAnswering = [...leading, ...instead].some((offer) => isSameOffer(offer, chosen))
  const buttons = {
    ...{ chosen, isBusy, words },
    besideLabel: ({ action }: Offer) =>
      action === 'submit' &&
      left > 0 && <span className="readiness__count">{fill(listWords.left, { n: left }, language)}</span>,
    onPress: press,
  }
  const said = refusal && (
    <p key="said" className="clearance__refusal" role="alert">
      {refusal}
    </p>
  )
  const form = chosen && chosen.action !== 'invite' && (
    <ActionForm
      key={keyOf(chosen)}
      {...{ base }}
      action={chosen.action}
      signer={chosen.signer}
      view={view}
      organisations={organisations}
      isMediaUpdate={collectionSlug === slugs.mediaUpdates}
      contradictions={contradictions}
      isBusy={isWaiting}
      words={words}
      language={language}
      asksCode={unproved !== null && keyOf(unproved.offer) === keyOf(chosen)}
      onSend={(body, given) => void act(chosen, body, given)}
      onCancel={() => setChosen(null)}
    />
  )
  const may = grantRights({ view, organisations, user: person })
  const maySee = may('see who has embargoed access, and who has read what')

  return (
    <section className="clearance" aria-label={words.title}>
      <h3 className="clearance__title">{words.title}</h3>
      <Presence />
      {isOlder && (
        <p className="clearance__refusal" role="alert">
          {words.newer}{' '}
          <button type="button" className="clearance__button" onClick={() => window.location.reload()}>
            {words.reload}
          </button>
        </p>
      )}
      <StageLines {...{ view, organisations, words, language }} />
      <Remarks {...{ view, organisations, words }} />
      <SignatureNotes {...{ view, organisations, words }} />
      <Conditions {...{ base, view, organisations, words }} />
      <SentBackNotes {...{ base, view, organisations, words, language }} />
      <PartyRows {...{ view, organisations, words }} />
      <ReadingNotes {...{ view, organisations, words, language }} />
      <Acknowledged {...{ view, organisations, words }} />
      <TextCopies
        {...{ base, view, organisations, words, language }}
        isEvent={collectionSlug === slugs.events}
      />
      {has.wire && view.digest && maySee && !isOutAtOnce(view) && (
        <GrantsPanel endpoint={base.replace(/clearance$/, 'grants')} may={may} words={words} />
      )}
      <Proposal
        {...{ base, view, organisations, words, language }}
        isBusy={isWaiting}
        onCaution={(body) => void act({ action: 'caution', signer: null }, body)}
      />
      {isDrafting && (
        <ReadinessPanel
          state={list}
          {...{ isModified }}
          isBusy={isWaiting}
          nameOf={(organisation) => nameIn(organisations, organisation)}
          onAct={(action, body) => act({ action, signer: null }, body)}
        />
      )}
      <Hints hints={notListed(view.hints, list)} />
      {!isAnswering && said}
      {unproved && !chosen && (
        <CodeQuestion
          action={labelOf(unproved.offer.action, { words, signsFor: unproved.offer.signer?.name ?? null })}
          isBusy={isWaiting}
          words={words}
          onGiven={(code) => void act(unproved.offer, unproved.body, { code })}
          onCancel={() => {
            setRefusal(null)
            setUnproved(null)
          }}
        />
      )}
      {isModified && view.actions.length > 0 && <p className="clearance__hint">{words.saveChanges}</p>}
      <div className="clearance__actions">
        <OfferButtons {...buttons} offers={others} />
      </div>
      {isPointing && left > 0 && (
        <p className="clearance__hint" role="status">
          {listWords.waits}
        </p>
      )}
      {chosen?.action === 'invite' && (
        <InviteMany
          {...{ base, view, organisations, words, language }}
          id={String(id)}
          label={labelOf('invite', { words, signsFor: null })}
          candidates={choicesFor('invite', view, organisations)}
          isBusy={isWaiting}
          onInvited={(invited) => {
            setView(invited)
            onActed?.()
          }}
          onClose={() => setChosen(null)}
        />
      )}
      {!isAnswering && form}
      {answering?.place &&
        createPortal(
          <AnswerBar
            {...answering}
            {...{ words }}
            leading={<OfferButtons {...buttons} offers={leading} />}
            instead={<OfferButtons {...buttons} offers={instead} />}
            open={isAnswering && [said, form]}
          />,
          answering.place,
        )}
    </section>
  )
}

const NONE = { leading: [], instead: [] }

/** Public, and never under an embargo: there is nothing to see before others. */
const isOutAtOnce = ({ wire, embargo }: ClearanceView): boolean => wire?.standing === 'live' && !embargo
