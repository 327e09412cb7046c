type Binding = {
  core: { contacts: readonly { public: string }[]; namedOnly: readonly { reason: string }[] }
  notice?: { publicNote: string } | undefined
}

/** The hashes by which a text binds what is kept beside it. */
export const saltedIn = ({ core, notice }: Binding): string[] => [
  ...core.contacts.map((contact) => contact.public),
  ...core.namedOnly.map(({ reason }) => reason),
  ...(notice ? [notice.publicNote] : []),
]
