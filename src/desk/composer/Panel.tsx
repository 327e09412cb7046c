'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { type ComponentProps, useCallback, useEffect, useRef, useState } from 'react'
import { organisationsOf } from '../../admin/ownRights.ts'
import { usePerson } from '../../admin/useNewsroom.ts'
import { OpenTextProvider } from '../../admin/openText.tsx'
import { DEFAULT_LOCALE, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { idOf } from '../../domain/references.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { ClearanceBox } from '../clearance/ClearanceBox.tsx'
import { CommentsBox } from '../comments/CommentsBox.tsx'
import { SourceFiles } from '../sourceFiles/SourceFiles.tsx'
import { useLiveUpdates } from '../presence/useLiveUpdates.ts'
import type { ComposerStore } from './composerStore.ts'
import { isOnPage } from './pageFields.ts'
import { type Draft, isChanged, read } from './draft.ts'
import { Facts } from './Facts.tsx'
import { InheritedParties, InviteEntries } from './InviteEntries.tsx'
import type { ListOf } from './Lists.tsx'
import { MastheadPart } from './MastheadPart.tsx'
import { Material } from './Material.tsx'
import type { WantedMaterial } from './material.ts'
import { Moments } from './Moments.tsx'
import { titleOf } from './outline.ts'

type Props = {
  draft: Draft
  locale: Locale
  hasRegister: boolean
  store: ComposerStore
  slugs: Slugs
  /** Of an entry, its media update. */
  cover: Draft | null
  /** Of the media update that is open; else none. */
  entries: readonly Draft[]
  /** Of the reader. */
  language: string
  words: ComposerMessages
  /** Organisations by id. */
  nameOf: (id: string) => string
  /** What of the pictures and contacts somebody is led to. */
  wanted: WantedMaterial | null
  /** A field is to be written in, in this language. */
  onShow: (field: string, locale: string | undefined, quote?: string) => void
  /** Back to where the text is written. */
  onBack: () => void
  onList: ComponentProps<typeof ListOf>['onList']
  /** The text has been acted on, here or elsewhere: it is to be read anew. */
  onActed: (draft: Draft) => void
  /** Where a reader gives their answer, under the texts; null for somebody who writes. */
  answering: { place: HTMLElement | null; isOneOfSeveral: boolean } | null
}

/** All that is not the text itself, of the text that the caret is in. */
export const Panel = (props: Props) => {
  const {
    cover,
    draft,
    locale,
    hasRegister,
    store,
    slugs,
    entries,
    language,
    words,
    onShow,
    onBack,
    onList,
    onActed,
    answering,
  } = props
  const formUrl = (id: string) => `${config.routes.admin}/collections/${draft.collection}/${id}`
  const lead = read(draft, 'lead', DEFAULT_LOCALE)
  const { config } = useConfig()
  const { person } = usePerson()
  // Others are told of what was changed since their invitation alone (the row `readVersions` of the table of rights).
  const isLeads = Boolean(lead && person && organisationsOf(person).includes(idOf(lead)))
  // Who writes begins with the text, who signs with where it stands; it stays so when somebody submits.
  const [isWriting] = useState(draft.mayEdit)
  const title = titleOf(draft, locale) ?? words.untitled
  // What is asked later is asked of what has been written by then.
  const present = () => store.state().drafts.find(({ key }) => key === draft.key) ?? draft
  const panel = useRef<HTMLElement>(null)
  const { key } = draft
  const took = useCallback((list: Parameters<typeof onList>[1]) => onList(key, list), [onList, key])
  const acted = () => onActed(draft)
  const parts = (
    <div key="parts">
      <Moments key={`moments ${draft.key}`} {...{ cover, draft, store, language, words }} />
      <MastheadPart key={`masthead ${draft.key}`} {...{ draft, store, language }} />
      <Material
        key={`material ${draft.key}`}
        {...{ cover, draft, locale, store, slugs, words }}
        api={config.routes.api}
        lead={lead ? props.nameOf(idOf(lead)) : ''}
        wanted={props.wanted}
      />
      <Facts
        key={`facts ${draft.key}`}
        {...{ cover, draft, store, language, words }}
        formUrl={draft.id === null ? null : formUrl(draft.id)}
      />
    </div>
  )
  const acts = draft.id !== null && (
    <OpenTextProvider
      key={draft.id}
      text={{
        id: draft.id,
        collectionSlug: draft.collection,
        savedAt: draft.updatedAt ? Date.parse(draft.updatedAt) : undefined,
        isModified: isChanged(draft),
        onActed: acted,
        onList: took,
        formUrl: formUrl(draft.id),
        ...(answering
          ? {
              answering: {
                place: answering.place,
                about: answering.isOneOfSeveral ? title : null,
                onSpeak: () => beginToSpeak(panel.current),
              },
            }
          : {}),
        page: {
          has: isOnPage,
          show: onShow,
          read: (field) => read(present(), field, DEFAULT_LOCALE),
          set: (field, value) => store.put(draft.key, field, locale, value),
        },
      }}
    >
      <Watching onMoved={acted} />
      {hasRegister && cover && (
        <InheritedParties {...{ cover, draft, words, onActed }} api={config.routes.api} />
      )}
      {hasRegister && <ClearanceBox />}
      {hasRegister && entries.length > 0 && (
        <InviteEntries
          cover={draft}
          {...{ entries, language, onActed }}
          api={config.routes.api}
          words={words.inviteAll}
        />
      )}
      <CommentsBox />
      {isLeads && (
        <SourceFiles
          door={`${config.routes.api}/${draft.collection}/${draft.id}`}
          comparing={`${config.routes.admin}/compare/${draft.collection}/${draft.id}`}
          locale={locale}
        />
      )}
      <p>
        <Link href={`${formUrl(draft.id)}?locale=${locale}`} prefetch={false}>
          {words.panel.more}
        </Link>{' '}
        {isLeads && (
          <Link href={`${formUrl(draft.id)}/versions?locale=${locale}`} prefetch={false}>
            {words.panel.history}
          </Link>
        )}
      </p>
    </OpenTextProvider>
  )
  return (
    <aside ref={panel} className="composer__panel" aria-label={fill(words.panel.title, { text: title })}>
      <button type="button" className="composer__skip" data-skip="text" onClick={onBack}>
        {words.panel.back}
      </button>
      <h2 dir="auto">{title}</h2>
      {isWriting ? [parts, acts] : [acts, parts]}
    </aside>
  )
}

/** To what is selected in the text; or else to where the words that it is about can be typed. */
const beginToSpeak = (panel: HTMLElement | null): void => {
  const selected = document.querySelector<HTMLElement>('.passage-bar button')
  if (selected) return selected.focus()
  const form = panel?.querySelector<HTMLDetailsElement>('[data-part="suggest"], [data-part="new-thread"]')
  if (!form) return
  form.open = true
  form.scrollIntoView({ block: 'center' })
  form.querySelector('textarea')?.focus({ preventScroll: true })
}

/** Others act on the text while it is open here. */
const Watching = ({ onMoved }: { onMoved: () => void }) => {
  const mark = useLiveUpdates('clearance')
  const seen = useRef<string | null>(null)
  const latest = useRef(onMoved)
  latest.current = onMoved
  useEffect(() => {
    if (mark === null) return
    if (seen.current !== null && seen.current !== mark) latest.current()
    seen.current = mark
  }, [mark])
  return null
}
