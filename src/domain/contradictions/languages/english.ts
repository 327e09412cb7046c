import {
  compose,
  count,
  type Language,
  type LanguageWords,
  phrases,
  table,
  isInLatinTown,
} from './language.ts'
import { type Clock, minutesTo, time } from '../times/clock.ts'

const units = count(
  'one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,seventeen,eighteen,nineteen',
)
const tens: [string, number][] = [
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
]
const ordinals = count(
  'first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth',
)
const tenths: [string, number][] = [['thirtieth', 30]]

const words: LanguageWords = {
  cues: {
    ask: phrases(`asked, requested, should, must, expected, kindly, please, need to, are to, advised`),
    contact: phrases(
      `daily, every day, weekdays, on weekdays, open daily, enquiries, inquiries, for questions, telephone, tel., phone, ring, reply to, we reply, by phone, e-mail, email, contact:, working hours, business hours, control room, 24 hours, call +, whatsapp`,
    ),
    start: phrases(
      `gets going, get going, begin promptly, is due to start, we start, sets off, set off, curtain up, doors and start, begin, begins, beginning, starts, start, starting, start time, starting time, commence, commences, commencing, opens,
      opening, opening time, opening at, kick off, kicks off, kick-off, kickoff, gets under way, get under way, gets underway, get underway, starts promptly, event time, inaugurate,
      inaugurates, inaugurated, call to order, called to order, start of the event, opening of the event, beginning of the event`,
    ),
    held: phrases(
      `will be given, is given, commemorated, is due, due to take place, planned for, is planned, will be marked, we meet, see you, will see, happens, happening, will happen, attend, come to, will launch, will gather, come along, gather for, falls on, take place, takes place, taking place, held, hold, holds, holding, host, hosts, hosting, schedule, scheduled, is set for, set for,
      slated for, organise, organize, organises, organizes, organising, organizing, convene, convenes, convened, launch, launches,
      join us, join, gather, gathers, meets, will be on, runs from, run from, runs, will run, goes ahead, rescheduled to, moved to, postponed to, new date, mark your calendars,
      mark your calendar, save the date, commemorate, will commemorate, event on, ceremony on, briefing on, conference on, fixed for, be staged, will stage`,
    ),
    end: phrases(
      `terminate, terminates, terminating, wind up, winds up, rounds off, scheduled to end, due to end, rises at, breaks up, end, ends, ending, end time, ending time, finish, finishes, finishing, conclude, concludes, concluding, conclusion, close, closes, closing, wrap up, wraps up,
      is over, be over, comes to a close, come to a close, adjourn, adjourns, last until, lasts until, end of the event, close of the event`,
    ),
    until: phrases('until, till, through to'),
    when: phrases(
      'when:, date:, dates:, time:, date and time:, date & time:, date/time:, date / time:, time and date:, day:, what time:, day and time:, event date:, event time:, event start:',
    ),
    where: phrases(
      `where:, venue:, place:, location:, at:, address:, venue and address:, meeting point:, event venue:, venue/location:, where is it:`,
    ),
    invite: phrases(
      'invite, invites, invited, inviting, invitation, cordially, honour to invite, pleasure to invite',
    ),
    event: phrases(
      `event, events, ceremony, conference, seminar, workshop, meeting, symposium, forum, summit, dialogue, commemoration, rally, round table, roundtable,
      exhibition, screening, side event, advisory, consultation, launch of, panel, training, press briefing, media briefing, press conference, news conference, hearing, opening ceremony, high-level event`,
    ),
    mediaCall: phrases(
      `media call, media call time, press call, call time, media call:, press call:, media arrival, press arrival, arrival of media, arrival of the media, arrival of press, arrival of journalists,
      media access, press access, media to arrive, media check-in, press check-in, media set-up, media setup, media line-up`,
    ),
    media: phrases(
      'media, press, journalist, journalists, reporter, reporters, photographer, photographers, camera crews, camera crew, camera operators, tv crews, correspondents, crews, cameramen',
    ),
    arrive: phrases(
      `meeting point, meet at, rendezvous, gather at, be at the door, muster, arrive, arriving, arrival, be seated, take their seats, be in place, be in position, be in the room, be in the hall, take up positions, in place by, in position, be present, present themselves, assemble, set up, report to, report at,
      be at the venue, reach the venue, reach, come at, show up, check in, be there, be on site, be at, setting up`,
    ),
    audience: phrases(
      'guests, participants, delegates open, gates close, delegations, invitees, attendees, dignitaries, minister arrives, public, panellists',
    ),
    programme: phrases(
      `opening remarks, welcome remarks, welcoming remarks, opening statement, opening statements, opening address, opening session, welcome address, keynote, keynote address, remarks, speech, speeches, statement by,
      statements, panel discussion, session, question and answer, questions and answers, q&a, q & a, closing remarks, closing session, closing statement, closing address, vote of thanks, coffee, tea, tea break, coffee break, testimonies, video message, film, national anthem, recitation,
      presentation, presentations, group photo, panel i, panel ii, first panel, second panel, unveiling, signing, award ceremony, address by, minute of silence, moment of silence, minister arrives, chief guest arrives`,
    ),
    other: phrases(
      `registration, register, registering, accreditation, accredited, doors, deadline, rsvp, r.s.v.p., embargo, embargoed, not for publication, not for release, stakeout, stake-out, press conference follows, followed by, interviews, interview, photo opportunity, photo op, lunch, luncheon, dinner, reception,
      breakfast, shuttle, shuttles, bus, buses, office hours, opening hours, visiting hours, parking, security check, security checks, security screening, admitted, admission, entry, gates, no entry, rehearsal, webcast available, recording, footage, departs, departure, leaves, pick-up, flight, prayer, prayers,
      issued at, updated at, published at, sent at, press conference at, media stakeout, confirm, confirmation, apply, applications, queries, hotline, helpline, call us, reachable, on duty, live stream opens, exhibition, b-roll, traffic, roads, road, diversion, diversions, ticket, tickets, collect, collection of badges, badges, soundcheck, on-demand, pool, technical run, curfew, sunrise, fajr, zuhr,
      submitted, submit, submission, line check, line opens, phone lines, walk-through, tour, briefing of volunteers, volunteers, staff, media centre opens, media centre, press centre, broadcast, broadcasts, aired, airs`,
    ),
    by: phrases('by, before, no later than, not later than, prior to, ahead of, at the latest'),
    past: phrases(
      `was held, were held, took place, has been held, have been held, had been held, had begun, since, adopted, adopt, proclaimed, designated, founded, established, created, last year, last month, last week, previous, previously, earlier, entered into force, ratified, dated, issued on, published on,
      published, released on, report of, resolution, signed on, born, died, arrested, began, started, launched on, launched in, ended, opened on, opened in, opened its, first held, first observed, former, rescued, recorded, was launched, were launched, was signed, initially, originally, instead of, rather than, formerly, postponed from, had been, according to the report, a year ago, years ago, met in, as of, acceded, in a decision, appointed, took office, assumed office, next year, next edition, next session, following edition, will be published, will publish, elected, commissioned, reported`,
    ),
    observance: phrases(
      'is observed, observed, observed on, observes, world day, international day, is marked, marked each year, every year, each year, annually, celebrated',
    ),
    seat: phrases(
      'office in, offices in, office at, bureau in, based in, headquartered in, headquarters in, mission in, embassy in, embassies in, consulate in, branch in, seat in, centre in, center in, delegation in, work in, working in, born in, projects in, project in, shelters in, operations in, adopted in, signed in, victims in, children in, people in, women in, conflict in, war in, situation in, crisis in, cases in, floods in, police in, authorities in, arrested in, team in, teams in, workers in, factories in, participants in, from offices in, sister events in, events in, parallel event in, similar events in, also in, held earlier in, journalists in, officials in, communities in, schools in, studio in, studios in, citizens in, families in, hubs in, counterparts in, partners in, colleagues in, university in, court in, airport in, universities in, courts in, programme in, programmes in, program in, simultaneously in, as well as in, later in, launched in, trained in, took place in, was held in, were held in, met in, opened in, began in',
    ),
    and: phrases('and, while, but, then, followed, which, where, whereas'),
  },
  months: table(
    'january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,september|sept|sep,october|oct,november|nov,december|dec',
  ),
  weekdays: table('monday|mondays,tuesday,wednesday,thursday,friday,saturday,sunday'),
  shyWeekdays: table('mon,tue|tues,wed,thu|thur|thurs,fri,sat,sun'),
  numbers: [
    ...units,
    ...tens,
    ...ordinals,
    ...tenths,
    ...compose(tens, units, ['-', ' ']),
    ...compose(
      [
        ['twenty', 20],
        ['thirty', 30],
      ],
      ordinals,
      ['-', ' '],
    ),
  ],
}

const clock: Clock = {
  cores: [
    { pattern: /(?<![\d:./])(?<h>\d{1,2})(?=\s?(?:a\.?\s?m|p\.?\s?m)(?![a-z]))/g, read: ({ h }) => time(h) },
    {
      pattern: /(?<![\d:./-])(?<h>\d{1,2})(?=\s?(?:-|to)\s?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m(?![a-z]))/g,
      read: ({ h }) => time(h),
    },
    { pattern: /(?<![\d:./-])(?<h>\d{1,2}) ?o'? ?clock/g, read: ({ h }) => time(h) },
    { pattern: /\bhalf[ -]past (?<h>\d{1,2})(?![\d:/])/g, read: ({ h }) => time(h, 30) },
    { pattern: /\b(?:a )?quarter[ -](?:past|after) (?<h>\d{1,2})(?![\d:/])/g, read: ({ h }) => time(h, 15) },
    {
      pattern: /\b(?:a )?quarter[ -](?:to|before|of) (?<h>\d{1,2})(?![\d:/])/g,
      read: ({ h }) => minutesTo(h, 15),
    },
    {
      pattern: /(?<![\d:./-])(?<m>\d{1,2}) (?:minutes )?past (?<h>\d{1,2})(?![\d:/])/g,
      read: ({ h, m }) => time(h, m),
    },
    {
      pattern: /(?<![\d:./-])(?<m>\d{1,2}) minutes (?:to|before) (?<h>\d{1,2})(?![\d:/])/g,
      read: ({ h, m }) => minutesTo(h, Number(m)),
    },
    { pattern: /(?<![\d:./-])(?<h>\d{1,2})(?=,? noon\b)/g, read: ({ h }) => (h === '12' ? time(12) : null) },
    { pattern: /(?<!\d,? ?)\b(?:noon|midday)\b/g, read: () => time(12), period: 'midday' },
    { pattern: /(?<!\d,? ?)\bmidnight\b/g, read: () => time(0) },
    {
      pattern: /(?<![\d:./-])(?<h>\d{1,2})[ -](?:oh )?(?<m>\d{1,2})(?![\d:/])/g,
      read: ({ h, m }) => time(h, m),
      needs: 'words',
    },
    {
      pattern:
        /(?<=\b(?:at|from|until|till|by|between|starts|begins|to|and) )(?<h>\d{1,2})(?=\s?(?:[,;)]|\.(?!\d)|\n|$| sharp| on | in the (?:morning|afternoon|evening)| local time|-\s?\d{1,2}\s?[ap]\.?m| (?:to|and|until) \d{1,2}(?:\s?[ap]\.?m|:\d\d|[,.;]| on | noon)))/g,
      read: ({ h }) => time(h),
      needs: 'hint',
    },
  ],
  before: [
    [
      /\b(?:at|from|until|till|by|between|to|time:?|starts|begins|ends|and|noon|\d\s?-)\s?(?:about |around |exactly )?$/,
      null,
    ],
  ],
  after: [
    [
      /^\s?\(?(?:hrs?\.?|hours|h)?\s?\(?(?:a(?:\.\s?m\.?|\s?m)(?![a-z])|in the morning|this morning)/,
      'morning',
    ],
    [
      /^\s?\(?(?:hrs?\.?|hours|h)?\s?\(?(?:p(?:\.\s?m\.?|\s?m)(?![a-z])|in the afternoon|this afternoon)/,
      'afternoon',
    ],
    [/^\s?(?:hrs?\.?|hours|h)?\s?(?:in the evening|this evening)/, 'evening'],
    [/^\s?(?:hrs?\.?|hours|h)?\s?at night/, 'night'],
    [/^,?\s?noon\b/, 'midday'],
    [/^,?\s?midnight\b/, 'night'],
    [/^\s?(?:hrs?|hours|h)(?![a-z])/, null],
    [/^\s?(?:-|to)\s?\d{1,2}(?:[:.]\d\d)?\s?a\.?m/, 'morning'],
  ],
}

export const english: Language = { ...words, clock, isInTown: isInLatinTown }
