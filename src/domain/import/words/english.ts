import { type ImportWords, list } from './importWords.ts'

export const english: ImportWords = {
  openings: {
    'media-update': list('media update, press update, media kit, press kit, media package, media pack'),
    message: list('message, messages, video message, joint message, special message'),
    statement: list('statement, statements, joint statement, press statement'),
    'press-release': list(
      'press release, press releases, news release, media release, joint press release, for immediate release',
    ),
    advisory: list(
      'media advisory, press advisory, media alert, note to correspondents, advisory, media note',
    ),
    remarks: list('remarks, opening remarks, speech, address, keynote address'),
    'questions-and-answers': list('questions and answers, q&a, frequently asked questions, faq'),
    event: list(
      `invitation, invitations, media invitation, press invitation, joint invitation, invitation to, joint event, save the date,
      you are invited, event invitation, press conference, media briefing`,
    ),
  },
  by: list('by the, of the, from the, by, of, from'),
  on: list('on the occasion of, on the, on, for the, for, at the, at, to mark, marking, to'),
  offices: list(
    `secretary-general, secretary general, deputy secretary-general, executive director, deputy executive director, director-general,
    director general, deputy director general, high commissioner, regional director, regional representative, country representative,
    representative, resident coordinator, chief of mission, president, prime minister, minister of the interior, minister for the interior,
    interior minister, minister of foreign affairs, minister, federal minister, ambassador, head of mission, head of delegation, secretary,
    chairperson, chair, chairman, chief executive, director, head of office, inspector general, special rapporteur, goodwill ambassador, commissioner, governor, mayor`,
  ),
  secretaryGeneral: list('secretary-general, secretary general'),
  honorifics: list(
    'h.e., his excellency, her excellency, mr., mr, mrs., mrs, ms., ms, dr., dr, prof., prof, sir, dame, hon., the honourable, justice, ambassador, senator, general',
  ),
  contacts: list(
    `media contact, media contacts, press contact, press contacts, contact, contacts, contact for media, contact for the media, for media enquiries,
    for media inquiries, media enquiries, media inquiries, press enquiries, for more information, for further information, for interviews, contact information, contact details`,
  ),
  telephone: list('telephone, tel., tel, phone, office, t:, landline, fixed line'),
  mobile: list('mobile, mob., mob, cell, cell phone, cellphone, whatsapp, private, home, personal, m:'),
  mail: list('email, e-mail, mail, e:'),
  desks: list(
    'press office, media office, press desk, media desk, newsroom, news desk, communications, public information, press section, media relations, press service, information unit, spokesperson, office',
  ),
  embargo: list(
    'embargo, embargoed, under embargo, strictly embargoed, not for release before, not for publication before, not for release until, for release on, for publication on, hold until',
  ),
  number: list('no., no, number, nr., issue, #'),
  notes: list('notes to editors, note to editors, notes for editors, background, background note, notes'),
  about: list('about'),
  ends: list('ends, end, -ends-, -end-, -30-, # # #, ###, * * *, ***'),
  collaboration: list(
    'in collaboration with, in cooperation with, in co-operation with, in partnership with, with the support of, supported by, together with, and in collaboration with',
  ),
  organisers: list(
    'organised by, organized by, organisers, organizers, hosted by, jointly organised by, jointly organized by, hosts, organiser, organizer',
  ),
  chiefGuest: list('chief guest, guest of honour, guest of honor, principal guest'),
  guests: list(
    'guests, speakers, panellists, panelists, participants, other guests, distinguished guests, guests of honour',
  ),
  venue: list('venue, place, location, where, address, held at, event venue'),
  hall: list('hall, room, ballroom, auditorium, conference room'),
  caption: list('photo, picture, image, caption, figure, photograph, photo credit'),
  expected: {
    before: list(
      'more than, over, around, about, some, approximately, at least, up to, nearly, almost, expected',
    ),
    behind: list(
      'participants, guests, people, attendees, delegates, representatives, journalists, persons, visitors, students',
    ),
  },
  common: list(
    'the, and, of, to, in, is, for, that, with, are, on, will, by, from, this, be, as, have, has, we',
  ),
}
