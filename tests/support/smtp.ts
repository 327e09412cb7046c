import { createServer, type Server, type Socket } from 'node:net'

export type Mail = { to: string[]; raw: string }

/** As much of SMTP as a mail needs, on a real socket. */
export const startSmtp = async () => {
  let log = ''
  let isRefusing = false
  const mails: Mail[] = []
  const serve = (socket: Socket): void => {
    let [waiting, to, data] = ['', [] as string[], null as string[] | null]
    const answer = (line: string) => socket.write(`${line}\r\n`)
    const take = (line: string): void => {
      if (data) {
        if (line !== '.') return void data.push(line.replace(/^\.\./, '.'))
        mails.push({ to, raw: data.join('\r\n') })
        ;[to, data] = [[], null]
        return void answer('250 kept')
      }
      const recipient = /^RCPT TO:<(.*?)>/i.exec(line)?.[1]
      if (/^QUIT/i.test(line)) return void socket.end('221 bye\r\n')
      if (isRefusing && recipient) return void answer(`451 ${recipient} has to wait`)
      if (recipient) to.push(recipient)
      if (!/^DATA/i.test(line)) return void answer('250 yes')
      data = []
      answer('354 go on')
    }
    answer('220 test')
    socket.on('data', (chunk) => {
      log += chunk.toString()
      const lines = (waiting + chunk.toString()).split('\r\n')
      waiting = lines.pop() ?? ''
      lines.forEach(take)
    })
    socket.on('error', () => undefined)
  }

  const server: Server = createServer(serve).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    stop: () => server.close(),
    received: () => log,
    mails: (): readonly Mail[] => mails,
    /** From now on no recipient is taken, or all are. */
    refuse: (isOn: boolean) => {
      isRefusing = isOn
    },
    url: `smtp://127.0.0.1:${port}`,
  }
}
