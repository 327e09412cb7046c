'use client'

import { useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { ThreadView } from './view.ts'
import { fetchOrganisations, type MemberOption } from '../clearance/clearanceClient.ts'
import { AskForRemarks } from './Round.tsx'
import { NewThread } from './NewThread.tsx'
import {
  fill,
  namesFrom,
  type CommentsDisplay,
  useBegin,
  useComments,
  hasDraft,
  draftPlaceOf,
} from './useComments.ts'
import { Thread } from './Thread.tsx'
import { usePassages } from '../suggestions/passages.ts'
import { BringBack } from '../review/BringBack.tsx'
import { SuggestForm } from '../suggestions/SuggestForm.tsx'
import { AcceptAll } from '../suggestions/SuggestionPart.tsx'
import { inTextOrder } from '../suggestions/textOrder.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { comments } from '../../locales/comments.ts'
import '../clearance/clearance.css'
import { useOpenText } from '../../admin/openText.tsx'
import { useKnown } from '../../admin/useNewsroom.ts'
import '../../payload-internals/theme.css'
import './comments.css'
import '../suggestions/suggestions.css'

/** What people say to one another about the entry, beside its text: the round of comments first, what is settled folded. */
export const CommentsBox = () => {
  const { id, collectionSlug, savedAt } = useOpenText()
  const { config } = useConfig()
  const { organisationsDoor } = useKnown()
  const { user } = useAuth()
  const { i18n } = useTranslation()
  const { language } = i18n
  const words = inOwnWords('comments', comments, language)
  const { api } = config.routes
  const endpoint = id ? `${api}/${collectionSlug}/${id}/comments` : null
  const { view, refusal, isBusy, act, again } = useComments(endpoint, savedAt)
  const { box, begin } = useBegin(view, act)
  const [organisations, setOrganisations] = useState<MemberOption[]>([])

  useEffect(() => {
    if (id) void fetchOrganisations(organisationsDoor).then(setOrganisations)
  }, [id, organisationsDoor])

  const passages = usePassages()
  const publish = passages?.publish
  useEffect(() => {
    if (id && view) publish?.(String(id), view)
  }, [id, view, publish])

  if (!id) return <p className="clearance clearance--empty">{words.saveFirst}</p>
  if (!view) return <p className="clearance clearance--empty">{refusal ?? words.reading}</p>

  const nameOf = namesFrom(organisations)
  const showing: CommentsDisplay = {
    words,
    language,
    view,
    entry: String(id),
    nameOf,
    reader: String(user?.id ?? ''),
  }
  const round = view.threads.findLast((thread) => thread.round)
  // What one answers does not fold away under one's hands.
  const isSettled = ({ id: thread, isResolved, kind }: ThreadView) =>
    (isResolved || kind === 'round') && !hasDraft(draftPlaceOf(String(id), thread), showing.reader)
  const others = inTextOrder(
    view.threads.filter((thread) => thread !== round),
    passages?.locale ?? null,
  )
  const list = (threads: readonly ThreadView[]) => (
    <ul className="comments__list">
      {threads.map((thread) => (
        <Thread key={thread.id} {...{ showing, thread, isBusy, act }} />
      ))}
    </ul>
  )
  const settled = others.filter(isSettled)
  return (
    <section ref={box} className="clearance comments" aria-label={words.title} lang={language}>
      <h3 className="clearance__title">{words.title}</h3>
      {refusal && (
        <p className="clearance__refusal" role="alert">
          {refusal}
        </p>
      )}
      {round && (
        <section className="comments__top" aria-label={words.round}>
          <h4>{words.round}</h4>
          {list([round])}
        </section>
      )}
      {view.askable && <AskForRemarks {...{ showing, isBusy, act }} />}
      {view.threads.length === 0 && <p className="clearance__hint">{words.none}</p>}
      <AcceptAll {...{ showing, isBusy, act }} />
      {list(others.filter((thread) => !isSettled(thread)))}
      {settled.length > 0 && (
        <details className="comments__new" data-part="settled">
          <summary>{fill(words.resolved, { count: String(settled.length) })}</summary>
          {list(settled)}
        </details>
      )}
      <NewThread {...{ showing, isBusy }} act={begin} />
      <SuggestForm {...{ showing, isBusy }} act={begin} />
      <BringBack {...{ showing }} onStored={again} />
    </section>
  )
}
