import type { CollectionConfig } from 'payload'

export const Media: CollectionConfig = {
  slug: 'media',
  access: { read: () => true },
  upload: true,
  fields: [
    { name: 'alt', type: 'text', required: true },
    { name: 'shownIn', type: 'join', collection: 'posts', on: 'picture' },
  ],
}
