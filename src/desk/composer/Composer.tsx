'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useCallback, useEffect, useRef, useState } from 'react'
import { send } from '../../admin/send.ts'
import { useKnown } from '../../admin/useNewsroom.ts'
import { isLocale, type Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { comments } from '../../locales/comments.ts'
import { composer } from '../../locales/composer.ts'
import { useOpener } from '../saving/usePendingSave.ts'
import { AddEntry } from './AddEntry.tsx'
import { ChangesLine } from './ChangesLine.tsx'
import type { Draft } from './draft.ts'
import { EntryHeading } from './EntryHeading.tsx'
import { firstLocale, LanguageStrip, NEXT_KEY, originalOf } from './LanguageStrip.tsx'
import { leftIn, ListOf, useLists } from './Lists.tsx'
import { ReadSwitch, toRead } from './ReadSwitch.tsx'
import { PassageLayer } from '../suggestions/PassageLayer.tsx'
import { useNextMark } from './useNextMark.ts'
import { linesOf, titleOf } from './outline.ts'
import { Outline } from './Outline.tsx'
import { Panel } from './Panel.tsx'
import { SubmitButton, Told } from './Submit.tsx'
import { StatusLine } from './StatusLine.tsx'
import { selectWords } from './selectWords.ts'
import { type Submission, submitAll, submittable } from './submitAll.ts'
import { Templates } from './Templates.tsx'
import type { WantedMaterial } from './material.ts'
import { elementOf, isMaterial } from './pageFields.ts'
import { TextPage } from './TextPage.tsx'
import { Toolbar } from './editor/Toolbar.tsx'
import { DropFiles } from '../import/DropFiles.tsx'
import { useArrival } from './useArrival.ts'
import { useComposer } from './useComposer.ts'
import { useChangesSince } from './useChangesSince.ts'
import { useSourceSince } from './useSourceSince.ts'
import '../../payload-internals/theme.css'
import './composer.css'
import './reading.css'

type Props = {
  /** The text that is opened, first; and of a media update its entries. */
  drafts: readonly Draft[]
  /** Organisations by id, as they are called where there is little room. */
  names: Readonly<Record<string, string>>
  /** Of which the words are shown first; null: the first that a text is written in. */
  language: Locale | null
}

/** A media update with all that it carries, or one text alone, on one page: to write, to put in order, to submit. */
export const Composer = ({ drafts: initial, names, language: first }: Props) => {
  const { config } = useConfig()
  const opener = useOpener()
  const { i18n } = useTranslation()
  const { slugs, has } = useKnown()
  const { language } = i18n
  const words = inOwnWords('composer', composer, language)
  const { api, admin } = config.routes
  const { store, state, restored } = useComposer({ initial, api, person: String(opener?.id ?? '') })
  const { conflicts, arrived, status } = state
  const [isRead, setRead] = useState(false)
  const drafts = isRead ? state.drafts.map(toRead) : state.drafts
  const [cover] = drafts
  const [locale, setLocale] = useState<Locale>(() => first ?? firstLocale(initial))
  const [isBeside, setBeside] = useState(true)
  const [isMarked, setMarked] = useState(true)
  const [openKey, setOpenKey] = useState(cover?.key ?? '')
  const [editor, setEditor] = useState<LexicalEditor | null>(null)
  const [wanted, setWanted] = useState<WantedMaterial | null>(null)
  const [said, setSaid] = useState('')
  const [submission, setSubmission] = useState<Submission | null>(null)
  const [isSubmitting, setSubmitting] = useState(false)
  const { lists, take } = useLists()
  const columns = useRef<HTMLDivElement>(null)
  const [foot, setFoot] = useState<HTMLElement | null>(null)
  const isNew = useRef(cover?.id === null)

  // The address of a new text is known once it is stored.
  useEffect(() => {
    if (!isNew.current || !cover?.id) return
    isNew.current = false
    window.history.replaceState(null, '', `${admin}/compose/${cover.collection}/${cover.id}`)
  }, [admin, cover])

  const nameOf = useCallback((id: string) => names[id] ?? '', [names])
  const shown = cover ? [cover, ...linesOf(cover, drafts, locale).flatMap(({ draft }) => draft ?? [])] : NONE
  const original = originalOf(shown)
  const source = isBeside && original !== locale ? original : null
  const since = useSourceSince({ drafts: shown, source, target: locale, api, store, arrived })
  const toNextMark = useNextMark({ columns, locale, language, words, onSaid: setSaid })
  const mayWrite = state.drafts.some(({ mayEdit }) => mayEdit)
  const isReading = isRead || !mayWrite
  const changes = useChangesSince({ drafts: shown, isReading, api })
  const openText = useCallback(
    (id: string) => setOpenKey((before) => drafts.find((draft) => draft.id === id)?.key ?? before),
    [drafts],
  )
  useArrival({ columns, onText: openText })
  if (!cover) return null

  const goToNext = () => {
    setBeside(true)
    // Where it stood behind, the source comes first.
    requestAnimationFrame(toNextMark)
  }
  const show = (key: string) => {
    setOpenKey(key)
    const page = columns.current?.querySelector(`[data-page="${CSS.escape(key)}"]`)
    page?.scrollIntoView({ block: 'start' })
    page?.querySelector<HTMLElement>('textarea, [contenteditable="true"]')?.focus({ preventScroll: true })
  }
  const toPanel = (key: string) => {
    setOpenKey(key)
    // It is that text's panel from the next drawing on.
    requestAnimationFrame(() => columns.current?.querySelector<HTMLElement>('[data-skip="text"]')?.focus())
  }
  const showField = (field: string, inLanguage: string | undefined, quote?: string) => {
    if (isLocale(inLanguage)) setLocale(inLanguage)
    setRead(false)
    if (isMaterial(field)) return setWanted({ field, locale: inLanguage })
    // The language's own editors stand there first.
    requestAnimationFrame(() => {
      const page = columns.current?.querySelector(`[data-page="${CSS.escape(openKey)}"]`)
      const element =
        (page && elementOf(page, field)) ?? (columns.current && elementOf(columns.current, field))
      element?.scrollIntoView({ block: 'center' })
      element?.closest('details')?.setAttribute('open', '')
      element?.focus({ preventScroll: true })
      if (element && quote) selectWords(element, quote)
    })
  }
  const submit = async () => {
    setSubmitting(true)
    if (await store.save()) {
      const done = await submitAll(store.state().drafts, api, send)
      setSubmission(done)
      await Promise.all(done.submitted.map(store.refresh))
    }
    setSubmitting(false)
  }

  const lines = linesOf(cover, drafts, locale)
  const open = drafts.find(({ key }) => key === openKey) ?? cover
  const waiting = submittable(shown)
  const left = leftIn(waiting, lists)
  return (
    <div
      className="composer"
      data-composer={cover.id ?? 'new'}
      data-reading={isReading ? 'yes' : undefined}
      onKeyDown={(event) => {
        if (event.key !== NEXT_KEY || original === locale) return
        event.preventDefault()
        goToNext()
      }}
    >
      {/* Who only reads brings back what a colleague has changed in Word. */}
      <DropFiles href={`${admin}/import${mayWrite ? intoOf(cover) : ''}`} label={words.dropFiles} />
      <header className="composer__head">
        <h1 dir="auto">{titleOf(cover, locale) ?? words.newTitle[cover.type]}</h1>
        <StatusLine
          {...{ status, language }}
          words={words.status}
          loginUrl={`${admin}${config.admin.routes.login}`}
        />
        <LanguageStrip
          {...{ drafts: shown, locale, original, language, isBeside, words, store, api, isReading }}
          sinceOf={(draft) => since[draft.key] ?? null}
          onNext={goToNext}
          onChoose={setLocale}
          onBeside={setBeside}
        />
        {mayWrite && cover.id !== null && (
          <ReadSwitch {...{ isReading }} words={words.mode} onRead={setRead} />
        )}
        {has.register && !isReading && (
          <SubmitButton
            {...{ isSubmitting, left, words, language }}
            count={waiting.length}
            onPress={() => void submit()}
          />
        )}
      </header>
      {has.register &&
        waiting
          .filter(({ key }) => key !== open.key)
          .map((draft) => <ListOf key={draft.key} {...{ draft, api }} onList={take} />)}
      <ChangesLine {...{ changes, isMarked, language }} onMark={setMarked} />
      {!isReading && <Toolbar editor={editor} words={words.toolbar} />}
      <p className="composer__said" role="status">
        {said}
      </p>
      {restored.length > 0 && (
        <p className="composer__note" role="status">
          {fill(words.restored, { fields: fieldNames(restored, words.fields) })}
        </p>
      )}
      {submission && <Told {...{ submission, locale, words, language }} />}
      {cover.type === 'media-update' && drafts.every(({ id }) => id === null) && (
        <Templates slugs={slugs} words={words.templates} />
      )}
      <PassageLayer
        around={columns}
        doors={doorsOf(shown.slice(1), api)}
        locale={locale}
        words={inOwnWords('comments', comments, language)}
        onOpen={openText}
        onLocale={setLocale}
      >
        <div
          ref={columns}
          className="composer__columns"
          data-parts={cover.type === 'media-update' ? 'three' : 'two'}
        >
          {cover.type === 'media-update' && (
            <Outline
              {...{ cover, drafts, locale, words, store }}
              open={open.key}
              onOpen={show}
              onSaid={setSaid}
            />
          )}
          <div className="composer__pages">
            {shown.map((draft, index) => (
              <div key={draft.key} data-page={draft.key}>
                <EntryHeading {...{ lines, draft }} />
                <button
                  type="button"
                  className="composer__skip"
                  data-skip="panel"
                  onClick={() => toPanel(draft.key)}
                >
                  {fill(words.panel.title, { text: titleOf(draft, locale) ?? words.untitled })}
                </button>
                <TextPage
                  {...{ draft, locale, language, store, words, nameOf }}
                  source={source}
                  since={since[draft.key] ?? null}
                  arrived={arrived[draft.key] ?? 0}
                  changes={(isMarked && changes[draft.key]) || null}
                  conflicts={conflicts[draft.key] ?? NONE}
                  isFirst={index === 0}
                  onOpen={setOpenKey}
                  onEditor={setEditor}
                />
              </div>
            ))}
            {cover.type === 'media-update' && cover.mayEdit && (
              <AddEntry
                {...{ cover, store, slugs, api, words }}
                onAdded={(key) => requestAnimationFrame(() => show(key))}
              />
            )}
          </div>
          <Panel
            {...{ locale, language, slugs, store, words, nameOf, wanted }}
            cover={open !== cover && cover.type === 'media-update' ? cover : null}
            draft={open}
            entries={open === cover ? shown.slice(1) : NONE}
            hasRegister={has.register}
            onShow={showField}
            onBack={() => show(open.key)}
            onList={take}
            onActed={(draft) => void store.refresh(draft)}
            answering={isReading ? { place: foot, isOneOfSeveral: shown.length > 1 } : null}
          />
        </div>
        {isReading && <div ref={setFoot} className="composer__foot" />}
      </PassageLayer>
    </div>
  )
}

const NONE: readonly never[] = []

/** A file becomes entries of the media update that it is dropped on. */
const intoOf = ({ type, id }: Draft): string => (type === 'media-update' && id !== null ? `?into=${id}` : '')

const doorsOf = (drafts: readonly Draft[], api: string): Record<string, string> =>
  Object.fromEntries(
    drafts.flatMap(({ id, collection }) =>
      id ? [[id, `${api}/${collection}/${id}/comments`] as const] : [],
    ),
  )

const fieldNames = (fields: readonly string[], names: Readonly<Record<string, string>>): string =>
  [...new Set(fields)].map((field) => names[field] ?? field).join(', ')
