import type { TextField } from 'payload'

const SLUG = /^[a-z0-9][a-z0-9-]{0,190}-[0-9a-f]{8}$/
const DIGEST = /^sha256:[0-9a-f]{64}$/

type Options = Partial<Pick<TextField, 'name' | 'label' | 'required' | 'index' | 'admin' | 'localized'>>

/**
 * For a host's collection: the name of a publication, as `/v1` gives it. Its slug stays the same for all editions; its digest
 * is that of one text. A relation in its place would open the desk (plugins/refuseRelations.ts).
 */
export const publicationField = ({ name = 'publication', admin, ...options }: Options = {}): TextField => ({
  type: 'text',
  name,
  ...options,
  admin: { description: 'The slug or the digest of a publication, as /v1 gives it.', ...admin },
  validate: (value: string | null | undefined) => {
    if (!value) return options.required ? 'Give the slug or the digest of a publication.' : true
    return (
      SLUG.test(value) || DIGEST.test(value) || 'That is neither the slug nor the digest of a publication.'
    )
  },
})
