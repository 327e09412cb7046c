import type { parties as english } from '../english/parties.ts'
import type { Part } from '../sentences.ts'

export const parties: Part<typeof english> = {
  'Only editors of the lead can do this.': '只有牵头方的编辑可以这样做。',
  'Only editors and reviewers of the lead can do this.': '只有牵头方的编辑和审阅人可以这样做。',
  'Only reviewers of the lead can do this.': '只有牵头方的审阅人可以这样做。',
  'Only reviewers of a party that signs this text can do this.': '只有本文本签署方的审阅人可以这样做。',
  'Only reviewers of an invited organisation can do this.': '只有受邀机构的审阅人可以这样做。',
  'Only reviewers of an organisation whose name stands under this edition can do this.':
    '只有在这一版上列名的机构的审阅人可以这样做。',
  'Only reviewers of an organisation that has signed this edition can do this.':
    '只有已签署这一版的机构的审阅人可以这样做。',
  'Only reviewers of a co-author, co-signatory or supporter of this edition can do this.':
    '只有这一版的合著方、联署方或支持方的审阅人可以这样做。',
  'You can act for {names} here: say for which one in “organisation”.':
    '您在此可以代表 {names} 行事：请在“organisation”中注明代表哪一个。',
  'You do not belong to {organisation}, and act for nobody but your own organisation.':
    '您不属于 {organisation}，只能代表自己的机构行事。',

  '{organisation} has been invited already and has not answered yet.': '{organisation} 已经受邀，尚未答复。',
  '{organisation} is a party already.': '{organisation} 已经是参与方。',
  '{organisation} is suspended and cannot be invited.': '{organisation} 已被暂停，不能邀请。',
  'There is no unanswered invitation of {organisation}.': '{organisation} 没有尚未答复的邀请。',
  'This text is carried word for word now, and the lead alone signs it: ask to be invited as supporter.':
    '本文本现为逐字转载，仅由牵头方签署：请要求以支持方身份受邀。',
  'Your organisation has not accepted: decline instead.': '贵机构尚未接受邀请：请改为谢绝。',
  'The text is released: who no longer stands behind it holds the edition while it waits, and suspends it or dissociates once it is out.':
    '文本已发布：不再支持的机构，可在该版等待发布时予以扣留，发布后可予以暂停或声明不再支持。',
  '{organisation} has accepted to be a party: abandon the text first.':
    '{organisation} 已接受成为参与方：请先放弃文本。',
  '{organisation} cannot be dropped: only while the text waits for its signature.':
    '不能移除 {organisation}：只有在文本等待其签署时才可以。',
  '{organisation} cannot be dropped: its signature is not asked for.':
    '不能移除 {organisation}：不需要其签署。',
  '{organisation} cannot be dropped: it has signed.': '不能移除 {organisation}：该机构已经签署。',
  '{organisation} cannot be dropped: this round has no deadline.':
    '不能移除 {organisation}：本轮没有截止时间。',
  '{organisation} cannot be dropped: it has time until {instant}.':
    '不能移除 {organisation}：其签署期限至 {instant}。',
  '{organisation} cannot be dropped: this round waits for every signature.':
    '不能移除 {organisation}：本轮须等待每一个签署。',
  '{organisation} is no party that has accepted.': '{organisation} 不是已接受邀请的参与方。',
  'This text is included in no such media update.': '本文本没有收录在这份媒体通报中。',
  'An organisation signs for itself without delegating.': '机构自行签署无需委托。',
  '{organisation} takes no part in this text: only a party can sign for another.':
    '{organisation} 没有参与本文本：只有参与方可以代他方签署。',
  '{organisation} has delegated its signature to nobody.': '{organisation} 没有委托任何机构代为签署。',

  'There is no action “{action}”.': '没有“{action}”这项操作。',
  'The text has no part “{leaf}” that could be signed.': '文本中没有可供签署的“{leaf}”部分。',
  'The lead takes part already.': '牵头方已经参与。',
  '“{organisation}” is no member of the newsroom: only members can be invited.':
    '“{organisation}”不是新闻室成员：只能邀请成员。',
  'A text that is carried word for word takes supporters and observers only.':
    '逐字转载的文本只接受支持方和观察方。',
  'The request has to say in “digest” which text it means.': '请求须在“digest”中注明所指的是哪一文本。',
  'The delegation has to end later than now.': '委托的结束时间须晚于现在。',
  'No media update carries another one.': '媒体通报不能收录另一份媒体通报。',
  'Only a media update has entries to act on together.': '只有媒体通报才有可一并处理的条目。',
  'The text has no paragraph {number} in {language}.': '文本的{language}版没有第 {number} 段。',
}
