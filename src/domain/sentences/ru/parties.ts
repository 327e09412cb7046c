import type { parties as english } from '../english/parties.ts'
import type { Part } from '../sentences.ts'

export const parties: Part<typeof english> = {
  'Only editors of the lead can do this.': 'Это могут сделать только редакторы ведущей организации.',
  'Only editors and reviewers of the lead can do this.':
    'Это могут сделать только редакторы и рецензенты ведущей организации.',
  'Only reviewers of the lead can do this.': 'Это могут сделать только рецензенты ведущей организации.',
  'Only reviewers of a party that signs this text can do this.':
    'Это могут сделать только рецензенты стороны, которая подписывает этот текст.',
  'Only reviewers of an invited organisation can do this.':
    'Это могут сделать только рецензенты приглашённой организации.',
  'Only reviewers of an organisation whose name stands under this edition can do this.':
    'Это могут сделать только рецензенты организации, название которой стоит под этой редакцией.',
  'Only reviewers of an organisation that has signed this edition can do this.':
    'Это могут сделать только рецензенты организации, подписавшей эту редакцию.',
  'Only reviewers of a co-author, co-signatory or supporter of this edition can do this.':
    'Это могут сделать только рецензенты соавтора, соподписанта или организации, поддерживающей эту редакцию.',
  'You can act for {names} here: say for which one in “organisation”.':
    'Здесь вы можете действовать за несколько организаций ({names}): укажите, за какую, в поле «Организация».',
  'You do not belong to {organisation}, and act for nobody but your own organisation.':
    'Вы не состоите в организации {organisation} и можете действовать только за свою.',

  '{organisation} has been invited already and has not answered yet.':
    '{organisation} уже приглашена и ещё не ответила.',
  '{organisation} is a party already.': '{organisation} уже является стороной.',
  '{organisation} is suspended and cannot be invited.':
    '{organisation} приостановлена, и пригласить её нельзя.',
  'There is no unanswered invitation of {organisation}.':
    'Приглашения без ответа у организации {organisation} нет.',
  'This text is carried word for word now, and the lead alone signs it: ask to be invited as supporter.':
    'Теперь этот текст передаётся слово в слово, и подписывает его только ведущая организация: попросите пригласить вас как поддерживающую организацию.',
  'Your organisation has not accepted: decline instead.':
    'Ваша организация не принимала приглашения: выходить не нужно, просто откажитесь от него.',
  'The text is released: who no longer stands behind it holds the edition while it waits, and suspends it or dissociates once it is out.':
    'Текст выпущен: кто его больше не поддерживает, может задержать редакцию, пока она ждёт, а после выхода — приостановить её или отмежеваться.',
  '{organisation} has accepted to be a party: abandon the text first.':
    '{organisation} согласилась стать стороной: сначала откажитесь от редакции.',
  '{organisation} cannot be dropped: only while the text waits for its signature.':
    'Исключить организацию {organisation} можно, только пока текст ждёт её подписи.',
  '{organisation} cannot be dropped: its signature is not asked for.':
    'Исключить организацию {organisation} нельзя: её подпись не требуется.',
  '{organisation} cannot be dropped: it has signed.':
    'Исключить организацию {organisation} нельзя: она подписала.',
  '{organisation} cannot be dropped: this round has no deadline.':
    'Исключить организацию {organisation} нельзя: в этом круге нет срока.',
  '{organisation} cannot be dropped: it has time until {instant}.':
    'Исключить организацию {organisation} нельзя: у неё есть время до {instant}.',
  '{organisation} cannot be dropped: this round waits for every signature.':
    'Исключить организацию {organisation} нельзя: этот круг ждёт каждой подписи.',
  '{organisation} is no party that has accepted.':
    '{organisation} не является стороной, принявшей приглашение.',
  'This text is included in no such media update.': 'Этот текст не включён в такой бюллетень для прессы.',
  'An organisation signs for itself without delegating.':
    'За себя организация подписывает сама: передавать право подписи не нужно.',
  '{organisation} takes no part in this text: only a party can sign for another.':
    '{organisation} не участвует в этом тексте: подписать за другую организацию может только сторона.',
  '{organisation} has delegated its signature to nobody.':
    '{organisation} никому не передавала право подписи.',

  'There is no action “{action}”.': 'Действия «{action}» нет.',
  'The text has no part “{leaf}” that could be signed.':
    'В тексте нет части «{leaf}», которую можно было бы подписать.',
  'The lead takes part already.': 'Ведущая организация и так участвует.',
  '“{organisation}” is no member of the newsroom: only members can be invited.':
    '«{organisation}» не участник ньюсрума: приглашать можно только участников.',
  'A text that is carried word for word takes supporters and observers only.':
    'В тексте, который передаётся слово в слово, могут участвовать только поддерживающие организации и наблюдатели.',
  'The request has to say in “digest” which text it means.':
    'В запросе должно быть указано в поле «digest», о каком тексте речь.',
  'The delegation has to end later than now.':
    'Передача права подписи должна заканчиваться позже, чем сейчас.',
  'No media update carries another one.': 'Бюллетень для прессы нельзя включить в другой бюллетень.',
  'Only a media update has entries to act on together.':
    'Действовать сразу со всеми текстами можно только в бюллетене для прессы.',
  'The text has no paragraph {number} in {language}.': 'В тексте (язык: {language}) нет абзаца {number}.',
}
