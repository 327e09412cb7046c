import type { CollectionConfig } from 'payload'

export const Posts: CollectionConfig = {
  slug: 'posts',
  admin: { useAsTitle: 'title' },
  access: { read: ({ req: { user } }) => (user ? true : { _status: { equals: 'published' } }) },
  versions: { drafts: true },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'body', type: 'richText' },
    { name: 'author', type: 'relationship', relationTo: 'users' },
    { name: 'picture', type: 'upload', relationTo: 'media' },
    { name: 'related', type: 'relationship', relationTo: 'posts', hasMany: true },
  ],
}
