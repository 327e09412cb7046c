import { type ImportWords, list } from './importWords.ts'

export const french: ImportWords = {
  openings: {
    'media-update': list(
      'dossier de presse, point presse, mise à jour pour les médias, actualité médias, kit presse, bulletin aux médias',
    ),
    message: list('message, messages, message vidéo, message conjoint'),
    statement: list('déclaration, déclarations, déclaration conjointe'),
    'press-release': list('communiqué de presse, communiqués de presse, communiqué'),
    advisory: list(
      'avis aux médias, avis aux medias, note aux correspondants, avis à la presse, alerte média',
    ),
    remarks: list('allocution, discours, propos liminaires, intervention'),
    'questions-and-answers': list('questions et réponses, questions-réponses, foire aux questions'),
    event: list(
      'invitation, invitations, invitation aux médias, événement conjoint, conférence de presse, invitation à la presse, vous êtes invités',
    ),
  },
  by: list("de la, de l', du, de, des, par le, par la, par"),
  on: list(
    "à l'occasion de, à l'occasion du, à l’occasion de, à l’occasion du, pour la, pour le, pour, sur la, sur le, sur, lors de, au sujet",
  ),
  offices: list(
    `secrétaire général, secrétaire générale, directrice exécutive, directeur exécutif, directeur général, directrice générale, haut-commissaire,
    représentant régional, représentante régionale, représentant, représentante, coordonnateur résident, présidente, président, premier ministre,
    ministre de l'intérieur, ministre de la justice, ministre des affaires étrangères, ministre, ambassadeur, ambassadrice, directeur, directrice, chef de mission, cheffe de mission, rapporteuse spéciale, rapporteur spécial`,
  ),
  secretaryGeneral: list('secrétaire général, secrétaire générale'),
  honorifics: list('s.e., son excellence, s. e., m., mme, mlle, dr, pr, me, madame, monsieur'),
  contacts: list(
    `contact presse, contacts presse, contact, contacts, contact pour les médias, contact médias, contacts médias, pour plus d'informations, pour plus d’informations,
    pour plus de renseignements, pour toute information, demandes des médias, informations complémentaires`,
  ),
  telephone: list('téléphone, tél., tél, tel., tel, fixe, bureau'),
  mobile: list('portable, mobile, port., whatsapp, gsm, privé, personnel'),
  mail: list('courriel, e-mail, email, mél, adresse électronique'),
  desks: list(
    'service de presse, bureau de presse, service de communication, communication, relations presse, service des médias, porte-parole, salle de presse',
  ),
  embargo: list(
    'embargo, sous embargo, ne pas diffuser avant, ne pas publier avant, à ne pas diffuser avant',
  ),
  number: list('n°, nº, no, no., numéro'),
  notes: list('notes aux rédactions, note aux rédactions, note aux rédacteurs, contexte, notes'),
  about: list('à propos, à propos de'),
  ends: list('fin, -fin-, - fin -, # # #, ###, * * *, ***'),
  collaboration: list(
    'en collaboration avec, en coopération avec, en partenariat avec, avec le soutien de, avec l’appui de, avec l’appui du',
  ),
  organisers: list('organisé par, organisée par, organisateurs, organisateur, organisée conjointement par'),
  chiefGuest: list("invité d'honneur, invitée d'honneur, invité d’honneur, invitée d’honneur"),
  guests: list('invités, intervenants, participants, orateurs, autres invités, panélistes'),
  venue: list('lieu, où, adresse, endroit'),
  hall: list('salle, auditorium, amphithéâtre'),
  caption: list('photo, image, légende, figure, photographie'),
  expected: {
    before: list('plus de, environ, quelque, près de, au moins, jusqu’à'),
    behind: list(
      'participants, invités, personnes, délégués, représentants, journalistes, visiteurs, étudiants',
    ),
  },
  common: list(
    'le, la, les, de, des, du, et, en, un, une, pour, que, est, dans, au, aux, par, sur, qui, nous, avec',
  ),
}
