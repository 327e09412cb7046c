'use client'

import { useEffect, useRef } from 'react'
import { FindChoice } from '../../admin/FindChoice.tsx'
import { useChoices } from '../../admin/useChoices.ts'
import type { Locale } from '../../domain/locales.ts'
import { fill } from '../../domain/messages.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { suggestCredits } from '../../domain/pictures/credits.ts'
import type { ComposerMessages } from '../../locales/composer.ts'
import { media } from '../../locales/media.ts'
import { PictureCard } from '../media/PictureCard.tsx'
import { isPicture, nameOfPicture, ownerOf, type PictureRow, SOUGHT } from '../media/pictures.ts'
import { subscribe, tell } from '../pictures/pictureFiles.ts'
import { tellMaterialChanged } from '../readiness/useReadiness.ts'
import { UploadForm } from '../media/UploadForm.tsx'
import type { Choosing, WantedMaterial } from './material.ts'

type Props = Choosing & {
  door: string
  lead: string
  /** Of the text, its original first. */
  languages: readonly Locale[]
  wanted: WantedMaterial | null
  words: ComposerMessages['material']
}

/** The pictures of a text as cards; those that could be added as previews; and a new one. */
export const PictureChoices = (props: Props) => {
  const { chosen, choose, mayEdit, language, door, lead, languages, wanted, words } = props
  const told = inOwnWords('media', media, language)
  const choices = useChoices<PictureRow>(door, { chosen, fields: SOUGHT })
  const { known, offered, hasMore, keep, put } = choices
  // The text shows it, too, and may say something of it.
  useEffect(() => subscribe((row) => row && keep(row)), [keep])
  const here = useRef<HTMLFieldSetElement>(null)
  useLeadTo(here, wanted, choices.isWhole)

  const suggest = (by: string | null) =>
    suggestCredits({ by, lead, given: (offered ?? []).map(({ credit }) => credit) })
  const shown = chosen.flatMap((id) => known.get(id) ?? [])
  const others = (offered ?? []).filter((one) => isPicture(one) && !chosen.includes(one.id))
  return (
    <fieldset ref={here} data-part="pictures">
      <legend>{words.pictures}</legend>
      {offered?.length === 0 && !hasMore && <p>{words.noPictures}</p>}
      {shown.map((picture) => (
        <PictureCard
          // What has been said of it in the text is another beginning.
          key={`${picture.id} ${picture.updatedAt} ${languages.join(' ')}`}
          {...{ picture, languages, language, door }}
          words={told}
          suggestions={suggest(null)}
          isEditable={mayEdit(ownerOf(picture))}
          onSaved={(saved) => {
            tell(saved.id, saved)
            tellMaterialChanged()
          }}
          onRemove={() => choose(chosen.filter((id) => id !== picture.id))}
        />
      ))}
      {(others.length > 0 || hasMore) && (
        <details className="picture-more">
          <summary>{told.choose}</summary>
          <FindChoice {...{ choices }} words={told} />
          <ul className="picture-choices">
            {others.map((picture) => (
              <li key={picture.id}>
                <button
                  type="button"
                  className="plain-button"
                  data-choice={picture.id}
                  aria-label={fill(told.add, { name: nameOfPicture(picture) })}
                  onClick={() => choose([...chosen, picture.id])}
                >
                  {picture.url && <img src={picture.url} alt="" loading="lazy" />}
                  <bdi>{nameOfPicture(picture)}</bdi>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      <UploadForm
        {...{ door, languages, language, suggest }}
        words={told}
        labels={words}
        onAdded={(picture) => {
          put(picture)
          tell(picture.id, picture)
          choose([...chosen, picture.id])
        }}
      />
    </fieldset>
  )
}

/** To the first picture that has no words in the language, once the pictures are there. */
const useLeadTo = (
  here: { current: HTMLElement | null },
  wanted: WantedMaterial | null,
  areThere: boolean,
): void => {
  const led = useRef<WantedMaterial | null>(null)
  useEffect(() => {
    if (!wanted || !areThere || led.current === wanted || wanted.field !== 'media') return
    led.current = wanted
    const boxes = [
      ...(here.current?.querySelectorAll<HTMLTextAreaElement>('[data-picture] [data-alt]') ?? []),
    ]
    const empty = boxes.find(({ value, dataset }) => value === '' && dataset.alt === wanted.locale)
    const box = empty ?? boxes.find(({ value }) => value === '')
    box?.closest('details')?.setAttribute('open', '')
    ;(box ?? here.current)?.scrollIntoView({ block: 'center' })
    box?.focus({ preventScroll: true })
  }, [here, wanted, areThere])
}
