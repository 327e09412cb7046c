import { type Advisory, facts } from './advisory.ts'

export const french: readonly Advisory[] = [
  {
    name: 'fr: journée mondiale à Genève',
    facts: facts({
      zone: 'Europe/Zurich',
      start: '2024-07-30T10:45',
      end: '2024-07-30T12:30',
      mediaCall: '2024-07-30T10:15',
      venue: 'Palais des Nations',
      address: 'Salle XX',
      city: 'Geneva',
      country: 'Switzerland',
      guests: [['Gilbert Houngbo', 'Directeur général de l’OIT']],
    }),
    texts: {
      fr: {
        title: 'Avis aux médias : manifestation conjointe du 30 juillet 2024 à Genève',
        summary: 'La manifestation commence à 10 h 45 au Palais des Nations.',
        body: `Genève, le 22 juillet 2024 – L’OIT et l’OIM ont l’honneur d’inviter les représentants des médias à la manifestation qui se tiendra le mardi 30 juillet 2024 au Palais des Nations, salle XX, à Genève.

Les journalistes sont priés d’arriver à 10 heures 15. La manifestation débutera à 10h45 (8 h 45 TU) et se terminera à midi et demi. M. Gilbert Houngbo, Directeur général de l’OIT, prononcera une allocution.

La Journée mondiale est célébrée chaque année le 30 juillet ; elle a été proclamée par l’Assemblée générale le 18 décembre 2013. Les demandes d’accréditation sont à envoyer avant le 26 juillet, 17 heures. Une visite de 45 minutes est prévue l’après-midi.`,
      },
    },
    plants: [
      ['commence à 10 h 45', 'commence à 10 h 15', 'time'],
      ['débutera à 10h45', 'débutera à 11h45', 'time'],
      ['arriver à 10 heures 15', 'arriver à 10 heures 45', 'time'],
      ['(8 h 45 TU)', '(9 h 45 TU)', 'time'],
      ['le mardi 30 juillet 2024', 'le mercredi 30 juillet 2024', 'weekday'],
      ['le mardi 30 juillet 2024', 'le mardi 23 juillet 2024', 'date'],
      ['salle XX', 'salle XIX', 'place'],
      ['XX, à Genève', 'XX, à Vienne', 'place'],
      ['Gilbert Houngbo', 'Gilbert Houngbu', 'name'],
    ],
  },
  {
    name: 'fr: conférence de presse à Dakar',
    facts: facts({
      zone: 'Africa/Dakar',
      start: '2025-02-18T15:00',
      end: '2025-02-18T16:15',
      venue: 'Hôtel Terrou-Bi',
      city: 'Dakar',
      country: 'Senegal',
    }),
    texts: {
      fr: {
        title: 'Conférence de presse à Dakar',
        body: `Quoi : présentation du rapport sur les migrations en Afrique de l’Ouest
Quand : mardi 18 février 2025, de 15 h à 16 h 15 (heure locale)
Où : Hôtel Terrou-Bi, Dakar

La conférence de presse aura lieu à quinze heures à l’hôtel Terrou-Bi. Le rapport, publié le 3 février 2025 à Bamako, porte sur 12 pays. Le bureau de Niamey répond aux questions de 9 h à 12 h du lundi au vendredi.`,
      },
    },
    plants: [
      ['de 15 h à', 'de 14 h à', 'time'],
      ['à 16 h 15', 'à 17 h 15', 'time'],
      ['aura lieu à quinze heures', 'aura lieu à seize heures', 'time'],
      ['Quand : mardi', 'Quand : jeudi', 'weekday'],
      ['18 février 2025, de', '18 mars 2025, de', 'date'],
      ['Terrou-Bi, Dakar', 'Terrou-Bi, Abidjan', 'place'],
      ['Où : Hôtel Terrou-Bi', 'Où : Hôtel Radisson', 'place'],
    ],
  },
  {
    name: 'fr: cérémonie à Bruxelles',
    facts: facts({
      zone: 'Europe/Brussels',
      start: '2024-10-01T09:15',
      end: '2024-10-03T17:00',
      mediaCall: '2024-10-01T08:45',
      venue: 'Palais d’Egmont',
      city: 'Brussels',
      country: 'Belgium',
      guests: [['Hadja Lahbib', 'ministre des Affaires étrangères']],
    }),
    texts: {
      fr: {
        title: 'Forum sur la traite des êtres humains, Bruxelles, du 1er au 3 octobre 2024',
        body: `Le forum se déroulera du 1er au 3 octobre 2024 au Palais d’Egmont, à Bruxelles. La cérémonie d’ouverture, prévue le mardi 1er octobre, commence à neuf heures et quart. Accueil de la presse : 8 h 45. Le forum se termine le jeudi 3 octobre à 17 heures.

Mme Hadja Lahbib, ministre des Affaires étrangères, ouvrira le forum. L’an dernier, le forum s’est tenu à Vienne le 10 octobre 2023.`,
      },
    },
    plants: [
      ['neuf heures et quart', 'neuf heures et demie', 'time'],
      ['la presse : 8 h 45', 'la presse : 8 h 15', 'time'],
      ['le mardi 1er octobre', 'le lundi 1er octobre', 'weekday'],
      ['au 3 octobre 2024 au', 'au 4 octobre 2024 au', 'date'],
      ['à 17 heures', 'à 18 heures', 'time'],
      ['à Bruxelles', 'à Strasbourg', 'place'],
      ['Hadja Lahbib', 'Hadja Lahbid', 'name'],
    ],
  },
  {
    name: 'fr: sans faits',
    facts: null,
    texts: {
      fr: {
        title: 'Invitation de la presse le 12 juin 2025',
        summary: 'La cérémonie commence à 14 h 30.',
        body: `La presse est invitée à la cérémonie qui aura lieu le jeudi 12 juin 2025 à Tunis. Début : 14 h 30. Fin : 16 h. Les portes ouvrent à 14 h. M. Karim Bensalem, président du comité, accueillera les invités. M. Karim Bensalem répondra aux questions.`,
      },
    },
    plants: [
      ['Début : 14 h 30', 'Début : 15 h 30', 'time'],
      ['le jeudi 12 juin', 'le vendredi 12 juin', 'weekday'],
      ['le jeudi 12 juin 2025', 'le jeudi 19 juin 2025', 'date'],
      ['M. Karim Bensalem, président', 'M. Karim Bensalam, président', 'name'],
    ],
  },
]
