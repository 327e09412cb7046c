import { readText } from '../../../../src/desk/import/readers/readText.ts'
import type { KnownOrganisation } from '../../../../src/domain/import/organisations.ts'
import type { SourceFile } from '../../../../src/domain/import/source.ts'

const organisation = (id: string, name: string, isMember = true): KnownOrganisation => ({
  id,
  names: [name],
  acronym: id.toUpperCase(),
  isMember,
})

export const organisations: readonly KnownOrganisation[] = [
  organisation('unodc', 'United Nations Office on Drugs and Crime'),
  organisation('icmpd', 'International Centre for Migration Policy Development'),
  organisation('ilo', 'International Labour Organization'),
  organisation('iom', 'International Organization for Migration'),
  organisation('ssdo', 'Sustainable Social Development Organization'),
  organisation('fia', 'Federal Investigation Agency'),
  organisation('un', 'United Nations', false),
]

/** The document that a joint newsroom begins with; nobody in it is a person. */
export const founding = `UNODC, ICMPD, ILO, IOM, SSDO
in collaboration with FIA

MEDIA UPDATE No. 7/2024
30 July 2024
EMBARGOED until 30 July 2024, 10:15 (Islamabad)

World Day against Trafficking in Persons

MESSAGES

Message by the UN Secretary-General on the World Day against Trafficking in Persons

Human trafficking is a vicious crime that preys on inequalities and thrives on instability.

Let us recommit to a future where no one is bought, sold or exploited.

Message by the UNODC Executive Director on the World Day against Trafficking in Persons

Children account for one third of all victims detected worldwide.

We must leave no child behind in the fight against human trafficking.

INVITATION

Joint event: Leave no child behind

Date: Tuesday, 30 July 2024
Time: 10:45
Venue: Crystal Hall, Marriott Hotel, Islamabad, Pakistan
Chief guest: H.E. the Minister for the Interior

UNODC, ICMPD, ILO, IOM and SSDO, in collaboration with FIA, invite the media to a joint event on Tuesday, 30 July 2024, which starts at 10:15 at the Marriott Hotel in Islamabad.

Journalists are asked to be in the hall when the event begins at 10:15. More than 200 participants are expected.

Media contact:
Press Office, UNODC Pakistan
Tel.: +92 51 000 0000
E-mail: press@unodc.example
`

export const read = (text: string): SourceFile => ({
  name: 'text.txt',
  sha256: 'sha256:0',
  ...readText(new TextEncoder().encode(text)),
})
