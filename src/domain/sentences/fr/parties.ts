import type { parties as english } from '../english/parties.ts'
import type { Part } from '../sentences.ts'

export const parties: Part<typeof english> = {
  'Only editors of the lead can do this.': 'Seuls les rédacteurs du chef de file peuvent le faire.',
  'Only editors and reviewers of the lead can do this.':
    'Seuls les rédacteurs et les relecteurs du chef de file peuvent le faire.',
  'Only reviewers of the lead can do this.': 'Seuls les relecteurs du chef de file peuvent le faire.',
  'Only reviewers of a party that signs this text can do this.':
    'Seuls les relecteurs d’une partie qui signe ce texte peuvent le faire.',
  'Only reviewers of an invited organisation can do this.':
    'Seuls les relecteurs d’une organisation invitée peuvent le faire.',
  'Only reviewers of an organisation whose name stands under this edition can do this.':
    'Seuls les relecteurs d’une organisation dont le nom figure sous cette édition peuvent le faire.',
  'Only reviewers of an organisation that has signed this edition can do this.':
    'Seuls les relecteurs d’une organisation qui a signé cette édition peuvent le faire.',
  'Only reviewers of a co-author, co-signatory or supporter of this edition can do this.':
    'Seuls les relecteurs d’un coauteur, d’un cosignataire ou d’un soutien de cette édition peuvent le faire.',
  'You can act for {names} here: say for which one in “organisation”.':
    'Vous pouvez agir ici pour {names} : précisez laquelle dans « organisation ».',
  'You do not belong to {organisation}, and act for nobody but your own organisation.':
    'Vous ne faites pas partie de {organisation} : vous n’agissez que pour votre propre organisation.',

  '{organisation} has been invited already and has not answered yet.':
    '{organisation} a déjà été invitée et n’a pas encore répondu.',
  '{organisation} is a party already.': '{organisation} figure déjà parmi les parties.',
  '{organisation} is suspended and cannot be invited.':
    '{organisation} est suspendue et ne peut pas être invitée.',
  'There is no unanswered invitation of {organisation}.':
    'Aucune invitation adressée à {organisation} n’attend de réponse.',
  'This text is carried word for word now, and the lead alone signs it: ask to be invited as supporter.':
    'Ce texte est désormais repris mot pour mot, et le chef de file est seul à le signer : demandez que votre organisation soit invitée comme soutien.',
  'Your organisation has not accepted: decline instead.':
    'Votre organisation n’a pas accepté : déclinez plutôt l’invitation.',
  'The text is released: who no longer stands behind it holds the edition while it waits, and suspends it or dissociates once it is out.':
    'Le texte est diffusé : une organisation qui ne le soutient plus peut retenir l’édition tant qu’elle attend, puis la suspendre ou s’en dissocier une fois qu’elle est parue.',
  '{organisation} has accepted to be a party: abandon the text first.':
    '{organisation} a accepté d’être partie : abandonnez d’abord le texte.',
  '{organisation} cannot be dropped: only while the text waits for its signature.':
    '{organisation} ne peut être écartée que tant que le texte attend sa signature.',
  '{organisation} cannot be dropped: its signature is not asked for.':
    '{organisation} ne peut pas être écartée : sa signature n’est pas demandée.',
  '{organisation} cannot be dropped: it has signed.':
    '{organisation} ne peut pas être écartée : elle a signé.',
  '{organisation} cannot be dropped: this round has no deadline.':
    '{organisation} ne peut pas être écartée : ce tour n’a pas de délai.',
  '{organisation} cannot be dropped: it has time until {instant}.':
    '{organisation} ne peut pas être écartée : elle a jusqu’au {instant}.',
  '{organisation} cannot be dropped: this round waits for every signature.':
    '{organisation} ne peut pas être écartée : ce tour attend toutes les signatures.',
  '{organisation} is no party that has accepted.':
    '{organisation} n’a pas accepté de prendre part à ce texte.',
  'This text is included in no such media update.': 'Ce texte n’est pas inclus dans ce bulletin de presse.',
  'An organisation signs for itself without delegating.':
    'Une organisation signe pour elle-même sans délégation.',
  '{organisation} takes no part in this text: only a party can sign for another.':
    '{organisation} ne prend pas part à ce texte : seule une partie peut signer pour une autre.',
  '{organisation} has delegated its signature to nobody.':
    '{organisation} n’a délégué sa signature à personne.',

  'There is no action “{action}”.': 'L’action « {action} » n’existe pas.',
  'The text has no part “{leaf}” that could be signed.': 'Le texte n’a pas de volet « {leaf} » à signer.',
  'The lead takes part already.': 'Le chef de file prend déjà part à ce texte.',
  '“{organisation}” is no member of the newsroom: only members can be invited.':
    '« {organisation} » n’est pas membre de la salle de presse : seuls les membres peuvent être invités.',
  'A text that is carried word for word takes supporters and observers only.':
    'Un texte repris mot pour mot n’admet que des soutiens et des observateurs.',
  'The request has to say in “digest” which text it means.':
    'La requête doit indiquer dans « digest » le texte visé.',
  'The delegation has to end later than now.':
    'La fin de la délégation doit être postérieure à l’heure actuelle.',
  'No media update carries another one.': 'Un bulletin de presse n’en porte jamais un autre.',
  'Only a media update has entries to act on together.':
    'Seul un bulletin de presse contient des éléments à traiter ensemble.',
  'The text has no paragraph {number} in {language}.':
    'Le texte n’a pas de paragraphe {number} en {language}.',
}
