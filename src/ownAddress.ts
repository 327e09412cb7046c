type Listening = { host: string; port: number }

/** What only this machine reaches, or each of its addresses. */
const THIS_MACHINE = ['localhost', '127.0.0.1', '::1', '0.0.0.0', '::']

/** The address under which a server is reached where it runs: by its name, since browsers make no passkey for an IP address. */
export const ownAddress = ({ host, port }: Listening): string =>
  `http://${THIS_MACHINE.includes(host) ? 'localhost' : bracketed(host)}:${port}`

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)
