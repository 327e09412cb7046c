import { type Advisory, facts } from './advisory.ts'

export const english: readonly Advisory[] = [
  {
    name: 'en: world day in Islamabad',
    facts: facts({
      zone: 'Asia/Karachi',
      start: '2024-07-30T10:45',
      end: '2024-07-30T13:00',
      mediaCall: '2024-07-30T10:15',
      venue: 'Marriott Hotel',
      address: 'Crystal Hall, Aga Khan Road',
      city: 'Islamabad',
      country: 'Pakistan',
      guests: [
        ['Ghada Waly', 'Executive Director of UNODC'],
        ['Mohsin Naqvi', 'Minister of the Interior'],
      ],
    }),
    known: { organisations: ['UNODC', 'ICMPD', 'SSDO', 'FIA'] },
    texts: {
      en: {
        title:
          'Media advisory: joint event for the World Day against Trafficking in Persons, Islamabad, 30 July 2024',
        summary:
          'UNODC and its partners invite the media to the Marriott Hotel on Tuesday, 30 July 2024, at 10:45 a.m.',
        body: `ISLAMABAD, 22 July 2024 – UNODC, ICMPD and SSDO, in collaboration with FIA, invite media representatives to a joint event on the World Day against Trafficking in Persons.

The event takes place on Tuesday, 30 July 2024, at the Marriott Hotel in Islamabad and begins at 10:45 (05:45 UTC). The media call is at 10:15 a.m. The event is expected to conclude at 1:00 p.m.

Ms. Ghada Waly, Executive Director of UNODC, and Mr. Mohsin Naqvi, Minister of the Interior, will speak. The World Day was proclaimed by General Assembly resolution 68/192 of 18 December 2013 and is observed on 30 July.

Accreditation: please send your name and press card number by 25 July 2024, 17:00, to press@unodc.example. Journalists who work in Lahore may follow the event online. Interviews of up to 15 minutes are possible from 13:15.`,
      },
    },
    plants: [
      ['begins at 10:45', 'begins at 10:15', 'time'],
      ['call is at 10:15 a.m.', 'call is at 10:15 p.m.', 'time'],
      ['(05:45 UTC)', '(06:45 UTC)', 'time'],
      ['conclude at 1:00 p.m.', 'conclude at 1:30 p.m.', 'time'],
      ['on Tuesday, 30 July 2024, at the', 'on Tuesday, 31 July 2024, at the', 'date'],
      ['on Tuesday, 30 July 2024, at 10:45', 'on Monday, 30 July 2024, at 10:45', 'weekday'],
      ['Hotel in Islamabad', 'Hotel in Lahore', 'place'],
      ['at the Marriott Hotel in', 'at the Serena Hotel in', 'place'],
      ['Ms. Ghada Waly', 'Ms. Ghada Wali', 'name'],
      ['Mr. Mohsin Naqvi', 'Mr. Mohsin Naqvy', 'name'],
    ],
  },
  {
    name: 'en: press conference in Geneva',
    facts: facts({
      zone: 'Europe/Zurich',
      start: '2025-03-04T14:30',
      end: '2025-03-04T15:30',
      venue: 'Palais des Nations, Press Room III',
      city: 'Geneva',
      country: 'Switzerland',
      guests: [['Amy Pope', 'Director General of IOM']],
    }),
    texts: {
      en: {
        title: 'Press conference: launch of the World Migration Report',
        body: `What: Launch of the World Migration Report
When: Tuesday, 4 March 2025, 2:30 p.m. to 3:30 p.m. CET
Where: Press Room III, Palais des Nations, Geneva
Who: Amy Pope, Director General of IOM

The report will be available under embargo from Monday, 3 March, 09:00 CET. Since the first edition in 2000 it has been published every two years; the last edition was launched on 7 May 2024 in Dhaka.

TV crews are asked to set up before the start. The press conference starts at half past two and will be webcast.`,
      },
    },
    plants: [
      ['2:30 p.m. to', '2:30 a.m. to', 'time'],
      ['to 3:30 p.m.', 'to 4:30 p.m.', 'time'],
      ['starts at half past two', 'starts at a quarter past two', 'time'],
      ['When: Tuesday', 'When: Wednesday', 'weekday'],
      ['4 March 2025', '14 March 2025', 'date'],
      ['Press Room III, Palais', 'Press Room I, Palais', 'place'],
      ['Nations, Geneva', 'Nations, Vienna', 'place'],
      ['Amy Pope', 'Amy Poe', 'name'],
    ],
  },
  {
    name: 'en: agenda of a conference',
    facts: facts({
      zone: 'Africa/Nairobi',
      start: '2024-11-12T09:00',
      end: '2024-11-12T16:30',
      mediaCall: '2024-11-12T08:30',
      venue: 'Kenyatta International Convention Centre',
      address: 'Hall 2',
      city: 'Nairobi',
      country: 'Kenya',
    }),
    texts: {
      en: {
        title: 'Regional conference on labour migration, Nairobi',
        body: `Date: 12 November 2024
Time: 9:00 a.m. – 4:30 p.m.
Venue: Kenyatta International Convention Centre, Hall 2, Nairobi

Programme
08:30 Media call
08:30 – 09:00 Registration of participants
09:00 Opening remarks
10:30 – 11:00 Coffee break
13:00 Lunch
16:00 Closing remarks
16:30 End of the event

For questions call +254 20 7621234, Monday to Friday from 8:00 to 17:00. Photographs may be taken until 9:15.`,
      },
    },
    plants: [
      ['Time: 9:00 a.m.', 'Time: 9:30 a.m.', 'time'],
      ['– 4:30 p.m.', '– 5:30 p.m.', 'time'],
      ['08:30 Media call', '08:00 Media call', 'time'],
      ['16:30 End', '17:30 End', 'time'],
      ['Date: 12 November', 'Date: 12 October', 'date'],
      ['Centre, Hall 2', 'Centre, Hall 3', 'place'],
      ['Hall 2, Nairobi', 'Hall 2, Mombasa', 'place'],
    ],
  },
  {
    name: 'en: evening reception',
    facts: facts({
      zone: 'America/New_York',
      start: '2024-09-24T18:30',
      end: '2024-09-24T20:30',
      venue: 'Ford Foundation Center for Social Justice',
      city: 'New York',
      country: 'United States',
      guests: [['Sima Bahous', 'Executive Director of UN Women']],
    }),
    texts: {
      en: {
        title: 'Invitation to the media: awards ceremony on 24 September',
        summary: 'The awards ceremony opens at 6:30 pm at the Ford Foundation Center for Social Justice.',
        body: `You are cordially invited to the awards ceremony, which will be held in New York on the evening of Tuesday, September 24th, at the Ford Foundation Center for Social Justice. Doors open at 5:45 pm; the ceremony begins at 6:30 pm sharp and ends at half past eight.

Sima Bahous, Executive Director of UN Women, presents the awards. The first ceremony was held on 20 September 2016 in London. In a ratio of 3:1 the jury chose ten projects for a prize of 10.15 million dollars in all.`,
      },
    },
    plants: [
      ['begins at 6:30 pm', 'begins at 6:00 pm', 'time'],
      ['opens at 6:30 pm', 'opens at 6:30 am', 'time'],
      ['ends at half past eight', 'ends at half past nine', 'time'],
      ['Tuesday, September 24th', 'Thursday, September 24th', 'weekday'],
      ['Tuesday, September 24th', 'Wednesday, September 25th', 'date'],
      ['held in New York', 'held in Washington', 'place'],
      ['Sima Bahous', 'Sima Bahus', 'name'],
    ],
  },
  {
    name: 'en: two texts without an event',
    facts: null,
    texts: {
      en: {
        title: 'Journalists invited to the opening of the shelter in Peshawar on 5 May 2025',
        summary: 'The ceremony on Monday, 5 May 2025, begins at 11:00.',
        body: `The Provincial Government invites journalists to the opening of the new shelter. The ceremony will be held on Monday, 5 May 2025, in Peshawar and starts at eleven o’clock in the morning. Journalists are asked to arrive by 10:30. Dr. Sarah Khan, the head of the shelter, will guide visitors through Hall 4. The shelter was built between 2021 and 2024.

After the ceremony Dr. Sarah Khan answers questions.`,
      },
    },
    plants: [
      ['eleven o’clock', 'ten o’clock', 'time'],
      ['Monday, 5 May 2025, begins', 'Tuesday, 5 May 2025, begins', 'weekday'],
      ['on Monday, 5 May 2025, in', 'on Monday, 12 May 2025, in', 'date'],
      ['2025, in Peshawar', '2025, in Quetta', 'place'],
      ['ceremony Dr. Sarah Khan', 'ceremony Dr. Sarah Kahn', 'name'],
    ],
  },
]
