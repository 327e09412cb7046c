import { type MailLine, toLetter } from '../../../src/desk/notices/mailing.ts'
import { renderMail } from '../../../src/domain/mails/renderMail.ts'

const line = (more: Partial<MailLine> = {}): MailLine => ({
  ...{ kind: 'sign', detail: '', organisation: 'ILO', by: 'UNODC', type: 'event' },
  ...{ until: '2026-12-09T08:00:00.000Z', embargo: '2026-12-10T05:00:00.000Z', reference: 'UNODC K7QFZ' },
  link: 'https://newsroom.example/sign/events/1',
  clocks: { own: 'Europe/Zurich', venue: 'Asia/Karachi' },
  ...more,
})

const NEARING = line({ kind: 'deadline', detail: 'last-tenth consent' })
const STATEMENT: Partial<MailLine> = {
  ...{ type: 'statement', reference: 'IOM BCD23', embargo: null },
  clocks: { own: 'Europe/Zurich', venue: null },
}
const OF_A_DAY = [
  line(),
  line(STATEMENT),
  line({ ...STATEMENT, kind: 'cleared', until: null, reference: 'ILO 7WNXK' }),
  line({ kind: 'invited', by: 'منظمة', until: null, embargo: null, reference: 'FIA 29TQH' }),
]

const mailIn = (language: string, lines: readonly MailLine[]): string => {
  const desk = 'https://newsroom.example/admin'
  const asked = { language, isDaily: lines.length > 1, lines, desk, account: `${desk}/account` }
  return renderMail(toLetter(asked)).html
}

/** What two mails look like, in a language. */
export const mailsIn = (language: string): Record<'mail' | 'mail-daily', string> => ({
  mail: mailIn(language, [NEARING]),
  'mail-daily': mailIn(language, OF_A_DAY),
})
