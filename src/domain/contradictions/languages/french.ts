import {
  compose,
  count,
  type Language,
  type LanguageWords,
  phrases,
  table,
  isInLatinTown,
  namedBy,
} from './language.ts'
import { type Clock, minutesTo, time } from '../times/clock.ts'

const units = count(
  'un|une,deux,trois,quatre,cinq,six,sept,huit,neuf,dix,onze,douze,treize,quatorze,quinze,seize,dix-sept|dix sept,dix-huit|dix huit,dix-neuf|dix neuf',
)
const tens: [string, number][] = [
  ['vingt', 20],
  ['trente', 30],
  ['quarante', 40],
  ['cinquante', 50],
]

const words: LanguageWords = {
  cues: {
    ask: phrases(
      `prié, priés, priées, prière, doivent, devront, sont invités à, demandé, merci de, veuillez`,
    ),
    contact: phrases(
      `tous les jours, chaque jour, en semaine, ouvert de, ouverte de, téléphone, tél., répond aux questions, répondent aux questions, contact:, par téléphone, joignable, heures de bureau, standard`,
    ),
    start: phrases(
      `commenc*, debut*, demarr*, commence, commencera, commenceront, commencent, début, débute, débutera, débutent, débuteront, ouverture, s’ouvre, s’ouvrira, démarre, démarrera, coup d’envoi, heure de début, début de la manifestation, sera ouverte, sera ouvert, inaugurée, inauguré, sera inauguré, sera inaugurée, débutant, commençant`,
    ),
    held: phrases(
      `aura pour cadre, se passera, on se retrouve, se retrouvent, se retrouveront, participer, assister, participez, assistez, soirée, donnera, sera donnée, sera donné, commémorera, se tient, se tiendra, se tiendront, se tenir, tiendra, tiendront, aura lieu, auront lieu, a lieu, ont lieu, avoir lieu, se déroule, se déroulera, se dérouler, est prévu, est prévue, sont prévus, prévue le, prévu le, prévue, prévu, organise, organisent, organisera, organiseront, organisée le,
      organisé le, accueille, accueillera, rendez-vous, est fixé, est fixée, est programmée, réunira, rassemblera, lancera, lanceront, lancement, célébrera, célébreront, dès, de la manifestation, se réunira, se réuniront, sera lancé, sera lancée, reportée au, reporté au, manifestation du, conférence du, cérémonie du`,
    ),
    end: phrases(
      `termin*, achev*, finir*, clotur*, conclu*, se terminent, s’achèvera vers, jusqu’à la fin, terminera, se finira, prendront fin, fin, se termine, se terminera, prend fin, prendra fin, s’achève, s’achèvera, clôture, se clôt, se conclura, se clôturera, heure de fin, finira, finit`,
    ),
    until: phrases("jusqu'à, jusqu'au, jusque, jusqu’"),
    when: phrases(
      'quand:, date:, dates:, heure:, horaire:, horaires:, date et heure:, jour:, jour et heure:, date/heure:, date & heure:, date et horaire:',
    ),
    where: phrases('où:, lieu:, adresse:, endroit:, lieu de la manifestation:, lieu et adresse:'),
    invite: phrases(
      "convions, conviez, invitons, inviter, conviés à, vous convie, est conviée, est convié, sommes heureux, invite, invitent, invité, invités, invitée, invitées, invitation, convie, convient, conviés, conviées, a l'honneur, ont l'honneur, ont le plaisir, a le plaisir, prie, prient",
    ),
    event: phrases(
      `manifestation, événement, évènement, cérémonie, conférence, séminaire, atelier, réunion, colloque, forum, sommet, dialogue, commémoration, table ronde, exposition, projection, avis aux médias, point de presse, conférence de presse, rencontre, journée d'étude, avis à la presse`,
    ),
    mediaCall: phrases(
      `accueil des médias, accueil de la presse, accueil presse, accueil des journalistes, arrivée des médias, arrivée de la presse, arrivée des journalistes, appel à la presse, appel aux médias, appel aux journalistes, convocation des médias, convocation de la presse, convocation presse, convocation des journalistes, accès presse, accès des médias, rendez-vous presse, rendez-vous de la presse, rendez-vous des médias, rendez-vous des journalistes, appel de presse, mise en place des médias`,
    ),
    media: phrases(
      'média, médias, presse, journaliste, journalistes, reporters, photographe, photographes, caméramans, équipes de télévision, correspondants',
    ),
    arrive: phrases(
      'point de rencontre, lieu de rencontre, rejoignent, arriver, arrivée, arrivent, se présenter, se présentent, présents, être présents, être présent, être sur place, sur place, être en place, s’installer, prendre place, se rendre, rejoindre, être là, attendus, attendue, attendu, se trouver',
    ),
    audience: phrases(
      'invités sont, participants, délégués, délégations, public, participantes, dignitaires',
    ),
    programme: phrases(
      `allocution, allocutions, allocution d’ouverture, allocutions d’ouverture, discours, discours d’ouverture, remarques liminaires, mot de bienvenue, mots de bienvenue, séance d’ouverture, séance, session, panel, table ronde, débat, questions-réponses, questions et réponses, pause, pause-café, pause café, remarques de clôture, allocution de clôture, séance de clôture, mot de clôture, témoignages, message vidéo, présentation, présentations, projection du film, photo de groupe, intervention, interventions, minute de silence, hymne`,
    ),
    other: phrases(
      `inscription, inscriptions, s’inscrire, accréditation, accréditations, enregistrement, portes, ouverture des portes, date limite, délai, embargo, sous embargo, ne pas publier, point de presse à, entretiens, interviews, entrevues, séance photo, déjeuner, dîner, réception, cocktail, petit-déjeuner, navette, navettes, bus, heures d’ouverture, heures de bureau, contrôle, contrôles, contrôles de sécurité, admis, admise, entrée, répétition, départ, vol, prière, confirmer, confirmation, permanence, rsvp, badges, retrait des badges, exposition ouverte, circulation, billets, visite, diffusée, diffusé, diffusion, retransmission`,
    ),
    by: phrases("avant, avant le, au plus tard, d'ici, d’ici au, d'ici le, jusqu'au"),
    past: phrases(
      `avait organisé, avaient organisé, avait réuni, avait accueilli, avaient réuni, avait rassemblé, s’est tenu, s’est tenue, s’était tenue, s’étaient tenus, a eu lieu, ont eu lieu, avait eu lieu, depuis, adopté, adoptée, adoptés, proclamé, proclamée, créé, créée, fondé, fondée, l’an dernier, année dernière, précédent, précédente, dernière édition, première édition, entré en vigueur, entrée en vigueur, ratifié, en date du, daté du, publié le, publié, publiée, rapport de, résolution, signé le, signé, né le, née le, arrêtés, a commencé, a débuté, ancien, ancienne, initialement, au lieu du, au lieu de, s’est déroulée, s’est déroulé, avait commencé, avait débuté, il y a, à compter du, nommé, nommée, prochaine édition, sera publié, sera publiée, en fonctions, lancée le, lancé le, lancée en, lancé en, s’est réuni, s’est ouverte`,
    ),
    observance: phrases(
      'est célébrée, est célébré, célébrée, célébrée le, journée mondiale, journée internationale, chaque année, tous les ans, est observée, observée',
    ),
    seat: phrases(
      'bureau de, bureau à, bureaux à, bureaux de, basé à, basée à, siège à, siège de, sis à, ambassade à, mission à, antenne à, antenne de, né à, née à, projets à, victimes à, enfants à, conflit à, guerre à, siégeant à, adopté à, adoptée à, signé à, signée à, aussi à, également à, ainsi qu’à, équipes à, équipe à, délégation à, manifestations à, événements à, tenue à, refuges à, refuge à, représentation à',
    ),
    and: phrases('et, puis, mais, tandis que, suivi, suivie, alors que, qui'),
  },
  months: table(
    'janvier|janv,février|fevr,mars,avril|avr,mai,juin,juillet|juil,août,septembre,octobre|oct,novembre|nov,décembre|déc',
  ),
  weekdays: table('lundi,mardi,mercredi,jeudi,vendredi,samedi,dimanche'),
  numbers: [...units, ...tens, ['premier', 1], ...compose(tens, units, ['-', ' ', ' et ', '-et-'])],
}

const LONG = /(?<!\d[.,:/]?)(?<h>\d{1,2}) ?(?:heures?|h)(?![a-z])/.source

const clock: Clock = {
  cores: [
    { pattern: new RegExp(`${LONG} et quart`, 'g'), read: ({ h }) => time(h, 15) },
    { pattern: new RegExp(`${LONG} et demie?`, 'g'), read: ({ h }) => time(h, 30) },
    { pattern: new RegExp(`${LONG} moins (?:le |un )?quart`, 'g'), read: ({ h }) => minutesTo(h, 15) },
    { pattern: new RegExp(`${LONG} moins (?<m>\\d{1,2})`, 'g'), read: ({ h, m }) => minutesTo(h, Number(m)) },
    {
      pattern: new RegExp(`${LONG} ?(?<m>\\d{1,2})(?: ?(?:minutes|min|mn))?(?![\\d:/])`, 'g'),
      read: ({ h, m }) => time(h, m),
    },
    { pattern: new RegExp(LONG, 'g'), read: ({ h }) => time(h), needs: 'hint' },
    {
      pattern:
        /(?<!(?:pendant|duree de|dure|de|en|plus de|moins de|les|chaque|sur|apres) )(?<!\d[.,:/]?)(?<h>\d{1,2}) h(?![a-z\d])/g,
      read: ({ h }) => time(h),
    },
    {
      pattern: /(?<=\bde )(?<h>\d{1,2})(?: ?(?:heures?|h))?(?= a \d{1,2}(?:\s?(?:heures?|h)|:\d\d))/g,
      read: ({ h }) => time(h),
    },
    { pattern: /(?<![-a-z])(?<!apres[ -])midi et demie?\b/g, read: () => time(12, 30), period: 'midday' },
    { pattern: /(?<![-a-z])midi et quart\b/g, read: () => time(12, 15), period: 'midday' },
    { pattern: /(?<![-a-z])(?<!apres[ -])midi\b/g, read: () => time(12), period: 'midday' },
    { pattern: /\bminuit\b/g, read: () => time(0) },
  ],
  before: [
    [
      /\b(?:a|des|vers|jusqu'a|avant|apres|entre|et|heures?:?|horaires?\s?:|debut\s?:|fin\s?:|le|partir de|presse\s?:|\d\s?-|[,(:|])\s?$/,
      null,
    ],
  ],
  after: [
    [/^ ?(?:h(?:eures)? )?(?:du matin|a\.?m(?![a-z]))/, 'morning'],
    [/^ ?(?:h(?:eures)? )?(?:de l'apres[ -]midi|p\.?m(?![a-z]))/, 'afternoon'],
    [/^ ?(?:h(?:eures)? )?du soir/, 'evening'],
    [/^ ?(?:h(?:eures)? )?de la nuit/, 'night'],
    [/^ ?(?:h(?![a-z])|precises|heure locale|heures locales|\(heure)/, null],
  ],
}

/** By their English names, in all forms; those that are not here are written as in English. */
const towns = namedBy(`
  Vienna=Vienne, Geneva=Genève, London=Londres, Brussels=Bruxelles, Barcelona=Barcelone, Seville=Séville,
  Lisbon=Lisbonne, The Hague=La Haye, Copenhagen=Copenhague, Warsaw=Varsovie, Athens=Athènes,
  Moscow=Moscou, Saint Petersburg=Saint-Pétersbourg, Kyiv=Kiev, Tashkent=Tachkent, Samarkand=Samarcande,
  Dushanbe=Douchanbé, Bishkek=Bichkek, Ashgabat=Achgabat, Baku=Bakou, Yerevan=Erevan, Tbilisi=Tbilissi,
  Kabul=Kaboul, Tehran=Téhéran, Mumbai=Bombay, Dhaka=Dacca, Kathmandu=Katmandou, Beijing=Pékin,
  Guangzhou=Canton, Seoul=Séoul, Manila=Manille, Singapore=Singapour, Hanoi=Hanoï, Cairo=Le Caire,
  Alexandria=Alexandrie, Sharm El-Sheikh=Charm el-Cheikh, Beirut=Beyrouth, Baghdad=Bagdad, Basra=Bassora,
  Damascus=Damas, Riyadh=Riyad, Jeddah=Djeddah, Dubai=Dubaï, Abu Dhabi=Abou Dhabi, Muscat=Mascate,
  Sana'a=Sanaa, Algiers=Alger, Addis Ababa=Addis-Abeba, Dar es Salaam=Dar es-Salaam, Cape Town=Le Cap,
  Montreal=Montréal, Mexico City=Mexico, Panama City=Panama, Havana=La Havane, Cartagena=Carthagène,
  Bern=Berne, Salzburg=Salzbourg, Hamburg=Hambourg, Palermo=Palerme
`)

export const french: Language = { ...words, clock, towns, isInTown: isInLatinTown }
