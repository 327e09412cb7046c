import type { FullItem } from '../../../wire/items.ts'

/** The markup as it was frozen and signed, byte for byte; the register has made it and let nothing in that could run. */
export const SignedText = ({ item: { body, language, dir } }: { item: FullItem }) =>
  body.html === '' ? null : (
    <div className="text" lang={language} dir={dir} dangerouslySetInnerHTML={{ __html: body.html }} />
  )
