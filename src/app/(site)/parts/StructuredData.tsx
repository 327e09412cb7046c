import { toScriptJson } from '../../../wire/formats/jsonLd.ts'

/** A page for programs, in the words of schema.org. It is data and no script, so that it needs no nonce. */
export const StructuredData = ({ data }: { data: object }) => (
  <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: toScriptJson(data) }} />
)
