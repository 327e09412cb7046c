const MOST = 10
const HOST = /^(?=.{1,253}$)[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?$/

const wordsOf = (typed: string | null | undefined): string[] =>
  (typed ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)

/** The hosts that somebody has typed, each once, in lower case. */
export const readHosts = (typed: string | null | undefined): string[] => [...new Set(wordsOf(typed))]

/** Whether each is a host and nothing more. */
export const areHosts = (typed: string | null | undefined): boolean => {
  const hosts = readHosts(typed)
  return hosts.length <= MOST && hosts.every((host) => HOST.test(host))
}

/** The host that a link leads to; none where it is no web address. */
export const hostOfLink = (link: string | null | undefined): string[] =>
  link && URL.canParse(link) ? [new URL(link).host].filter((host) => HOST.test(host)) : []
