import type { CollectionConfig } from 'payload'

export const Organisations: CollectionConfig = {
  slug: 'organisations',
  admin: { useAsTitle: 'name' },
  access: { read: () => true },
  fields: [
    { name: 'slug', type: 'text', index: true, required: true },
    { name: 'name', type: 'text', required: true },
    { name: 'acronym', type: 'text' },
    { name: 'logo', type: 'upload', relationTo: 'media' },
  ],
}
