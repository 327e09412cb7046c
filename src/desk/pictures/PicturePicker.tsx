'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { useLatest } from '../../admin/useLatest.ts'
import type { PicturesMessages } from '../../locales/pictures.ts'
import { isPicture, type PictureRow, uploadFile } from '../media/pictures.ts'
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
  const { api, collection, listed } = pictures
  const [rows] = useLatest<PictureRow>(`${api}/${collection}`)
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  useEffect(() => dialog.current?.showModal(), [])
  const others = (rows ?? []).filter((row) => isPicture(row) && row.url && !listed.includes(row.id))
  return (
    <dialog ref={dialog} className="picture-picker" aria-labelledby={title} onClose={onClose}>
      <h2 id={title}>{words.choose}</h2>
      {listed.length > 0 && (
        <section>
          <h3>{words.ofText}</h3>
          <div className="picture-picker__choices">
            {listed.map((id) => (
              <Listed key={id} {...{ id, words, onChoose }} />
            ))}
          </div>
        </section>
      )}
      {others.length > 0 && (
        <section>
          <h3>{words.others}</h3>
          <div className="picture-picker__choices">
            {others.map(({ id, alt, url }) => (
              <Offer key={id} {...{ id, alt, url, words, onChoose }} />
            ))}
          </div>
        </section>
      )}
      <Upload {...{ pictures, words, onChoose }} />
      <button type="button" className="picture-picker__close" onClick={() => dialog.current?.close()}>
        {words.close}
      </button>
    </dialog>
  )
}

type OfferProps = Pick<Props, 'words' | 'onChoose'> & Pick<PictureRow, 'id' | 'alt' | 'url'>

const Listed = ({ id, ...rest }: Pick<OfferProps, 'id' | 'words' | 'onChoose'>) => {
  const shown = usePicture(id)
  return shown ? <Offer {...{ id, ...rest }} alt={shown.alt} url={shown.url} /> : null
}

const Offer = ({ id, alt, url, words, onChoose }: OfferProps) => (
  <button type="button" data-offer={id} onClick={() => onChoose(id)}>
    {url && <img src={url} alt="" loading="lazy" />}
    <bdi>{alt || words.picture}</bdi>
  </button>
)

type UploadProps = Pick<Props, 'pictures' | 'words' | 'onChoose'>

const Upload = ({ pictures: { api, collection }, words, onChoose }: UploadProps) => {
  const [file, setFile] = useState<File | null>(null)
  const [alt, setAlt] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const field = useId()
  const upload = async () => {
    if (!file || isBusy) return
    setBusy(true)
    const sent = await uploadFile(`${api}/${collection}`, file, { alt: alt.trim() })
    setBusy(false)
    if (!sent.ok) return setRefusal(sent.message)
    const document = sent.body.doc as { id: string }
    tell(document.id, document)
    onChoose(document.id)
  }
  return (
    <section className="picture-picker__upload">
      <label htmlFor={`${field} file`}>{words.add}</label>
      <input
        id={`${field} file`}
        type="file"
        accept="image/*"
        onChange={({ target }) => {
          setFile(target.files?.[0] ?? null)
          setRefusal(null)
        }}
      />
      {file && (
        <>
          <label htmlFor={`${field} alt`}>{words.alt}</label>
          <input
            id={`${field} alt`}
            dir="auto"
            value={alt}
            maxLength={500}
            placeholder={words.altExample}
            onChange={({ target }) => setAlt(target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              // It stands within a form of Payload's.
              event.preventDefault()
              void upload()
            }}
          />
          <button type="button" data-picture="upload" disabled={isBusy} onClick={() => void upload()}>
            {isBusy ? words.busy : words.upload}
          </button>
        </>
      )}
      {refusal && <p role="alert">{refusal}</p>}
    </section>
  )
}
