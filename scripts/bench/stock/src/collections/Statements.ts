import type { CollectionConfig } from 'payload'

/** What the wire's list shows of a statement, in the fields that Payload has for it. */
export const Statements: CollectionConfig = {
  slug: 'statements',
  admin: { useAsTitle: 'title' },
  access: { read: () => true },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'slug', type: 'text', index: true, required: true },
    {
      name: 'kind',
      type: 'select',
      options: ['message', 'statement', 'press-release', 'advisory', 'remarks', 'questions-and-answers'],
    },
    { name: 'summary', type: 'textarea' },
    { name: 'body', type: 'richText' },
    { name: 'issuer', type: 'relationship', relationTo: 'organisations' },
    { name: 'lead', type: 'relationship', relationTo: 'organisations' },
    { name: 'parties', type: 'relationship', relationTo: 'organisations', hasMany: true },
    {
      name: 'masthead',
      type: 'array',
      fields: [
        { name: 'wording', type: 'text' },
        { name: 'organisations', type: 'relationship', relationTo: 'organisations', hasMany: true },
        { name: 'logos', type: 'checkbox' },
      ],
    },
    { name: 'event', type: 'relationship', relationTo: 'events' },
    {
      name: 'dateline',
      type: 'group',
      fields: [
        { name: 'place', type: 'text' },
        { name: 'date', type: 'date' },
      ],
    },
    { name: 'picture', type: 'upload', relationTo: 'media' },
    {
      name: 'contacts',
      type: 'array',
      fields: [
        { name: 'name', type: 'text', required: true },
        { name: 'title', type: 'text' },
        { name: 'languages', type: 'text' },
        { name: 'hours', type: 'text' },
        { name: 'zone', type: 'text' },
        { name: 'email', type: 'email' },
        { name: 'phone', type: 'text' },
      ],
    },
    { name: 'availableAt', type: 'date' },
  ],
}
