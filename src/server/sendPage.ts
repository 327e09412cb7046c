import type { Response } from 'express'
import type { Page } from '../hosts/notFoundPage.ts'

/** What it says of itself comes before what every answer has. */
export const sendPage = (response: Response, { status, headers, body }: Page): void =>
  void response.status(status).set(headers).send(body)
