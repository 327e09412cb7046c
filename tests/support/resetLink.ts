const DOOR = '/api/users/forgot-password'

type Asking = {
  post: (path: string, body: object) => Promise<unknown>
  /** All mails that have been written so far. */
  outbox: () => Promise<string[]>
}

/** Asks for a link by which a new password is chosen. @returns the token in the mail that then comes, or undefined. */
export const resetLink = async ({ post, outbox }: Asking, email: string): Promise<string | undefined> => {
  const before = new Set(tokensIn(await outbox()))
  await post(DOOR, { email })
  return tokensIn(await outbox()).find((token) => !before.has(token))
}

const tokensIn = (mails: readonly string[]): string[] =>
  mails.flatMap((mail) => /\/admin\/reset\/([0-9a-f]{40})/.exec(mail.replaceAll('=\r\n', ''))?.[1] ?? [])
