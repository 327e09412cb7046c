import type { IncomingHttpHeaders, Server } from 'node:http'

export type Received = {
  type: string
  timestamp: string
  data: Record<string, unknown>
}

export type ReceiverOptions = {
  secrets: string[]
  onMessage: (
    message: Received,
    as: { id: string; headers: IncomingHttpHeaders; body: string },
  ) => Promise<void> | void
  seen?: Set<string>
}

export declare const createWebhookReceiver: (options: ReceiverOptions) => Server
