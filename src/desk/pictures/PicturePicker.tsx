'use client'
import { useTranslation } from '@payloadcms/ui'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { FindChoice } from '../../admin/FindChoice.tsx'
import { useChoices } from '../../admin/useChoices.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { alternativeIn } from '../../domain/pictures/alternatives.ts'
import { suggestCredits } from '../../domain/pictures/credits.ts'
import { media } from '../../locales/media.ts'
import type { PicturesMessages } from '../../locales/pictures.ts'
import { isPicture, type PictureRow, SOUGHT } from '../media/pictures.ts'
import { UploadForm } from '../media/UploadForm.tsx'
import { tell } from './pictureFiles.ts'
import { type TextPictures, usePicture } from './textPictures.tsx'

type Props = {
  pictures: TextPictures
  words: PicturesMessages
  onChoose: (id: string) => void
  onClose: () => void
}

/** The text's own pictures first, then what the person may read, then a file: whatever is chosen is put into the list. */
export const PicturePicker = ({ pictures, words, onChoose, onClose }: Props) => {
  const { api, collection, listed, languages, lead } = pictures
  const { language } = useTranslation().i18n
  const told = inOwnWords('media', media, language)
  const door = `${api}/${collection}`
  const choices = useChoices<PictureRow>(door, { fields: SOUGHT })
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const others = (choices.offered ?? []).filter(
    (row) => isPicture(row) && row.url && !listed.includes(row.id),
  )
  const suggest = (by: string | null) =>
    suggestCredits({ by, lead, given: (choices.offered ?? []).map(({ credit }) => credit) })
  return (
    <dialog
      ref={dialog}
      className="picture-picker"
      aria-labelledby={title}
      onClose={onClose}
      onKeyDown={keepForm}
    >
      <h2 id={title}>{words.choose}</h2>
      {listed.length > 0 && (
        <section>
          <h3>{words.ofText}</h3>
          <div className="picture-picker__choices">
            {listed.map((id) => (
              <Listed key={id} {...{ id, pictures, words, onChoose }} />
            ))}
          </div>
        </section>
      )}
      {(others.length > 0 || choices.hasMore) && (
        <section>
          <h3>{words.others}</h3>
          <FindChoice {...{ choices }} words={told} />
          <div className="picture-picker__choices">
            {others.map((picture) => (
              <Offer key={picture.id} {...{ picture, pictures, words, onChoose }} />
            ))}
          </div>
        </section>
      )}
      <section className="picture-picker__upload">
        <UploadForm
          {...{ languages, language, suggest }}
          door={door}
          words={told}
          labels={{ add: words.add, upload: words.upload, uploading: words.busy }}
          onAdded={(picture) => {
            tell(picture.id, picture)
            onChoose(picture.id)
          }}
        />
      </section>
      <button type="button" className="picture-picker__close" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  )
}

/** A line that ends is sent by its own button alone: it may stand within a form of Payload's. */
const keepForm = (event: KeyboardEvent) => {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}

type OfferProps = Omit<Props, 'onClose'> & { picture: PictureRow }

const Listed = ({ id, ...rest }: Omit<Props, 'onClose'> & { id: string }) => {
  const shown = usePicture(id)
  return shown ? <Offer {...rest} picture={shown} /> : null
}

const Offer = ({ picture, pictures, words, onChoose }: OfferProps) => (
  <button type="button" data-offer={picture.id} onClick={() => onChoose(picture.id)}>
    {picture.url && <img src={picture.url} alt="" loading="lazy" />}
    <bdi>{alternativeIn(picture, pictures.locale) || words.picture}</bdi>
  </button>
)
