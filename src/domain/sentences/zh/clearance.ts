import type { clearance as english } from '../english/clearance.ts'
import type { Part } from '../sentences.ts'

export const clearance: Part<typeof english> = {
  '{organisation} has signed this already.': '{organisation} 已经签署。',
  'You wrote or submitted this text: somebody else of your organisation has to sign it.':
    '本文本由您撰写或提交：须由贵机构的其他人签署。',
  'You have signed this text for {organisation}: one person signs for one organisation.':
    '您已代表 {organisation} 签署本文本：一人只能代表一个机构签署。',
  '{organisation} must sign and is suspended: the text waits until it is back.':
    '{organisation} 须签署，但已被暂停：文本等待其恢复参与。',
  '{organisation} must sign and is no member any more: the text waits until it is one again.':
    '{organisation} 须签署，但已不是成员：文本等待其重新成为成员。',
  'The silence of {organisation} stands for nothing any more: it has to sign.':
    '{organisation} 的沉默不再视为同意：须由该机构签署。',

  'The text is not complete: {sentences}': '文本尚不完整：{sentences}',
  'It cannot go out yet: {sentences}': '暂时还不能发布：{sentences}',
  'Words and facts disagree: {sentences} Mend it, or acknowledge it and say why.':
    '文字与事实不符：{sentences} 请予改正，或予以知悉并说明理由。',
  'The translations are not ready: {sentences} Mend them, or acknowledge them, once for all languages, and say why.':
    '译文尚未就绪：{sentences} 请予改正，或一次性就所有语言予以知悉并说明理由。',
  '“{title}” is not cleared yet.': '《{title}》尚未完成会签。',
  '“{title}” is not released yet.': '《{title}》尚未发布。',
  '“{title}” waits to be released with another media update.': '《{title}》正等待随另一份媒体通报发布。',
  '“{title}”: {sentences}': '《{title}》：{sentences}',
  'The lead of “{title}” has not agreed that this media update carries it.':
    '《{title}》的牵头方尚未同意由本媒体通报收录。',
  'Item {number} is not released yet.': '第 {number} 项尚未发布。',
  'The lead of item {number} has not agreed that this media update carries it.':
    '第 {number} 项的牵头方尚未同意由本媒体通报收录。',
  'Item {number} is not ready to go out with this media update: ask its lead.':
    '第 {number} 项尚未准备好随本媒体通报发布：请询问其牵头方。',
  'The event “{title}” is not released yet.': '活动《{title}》尚未发布。',
  'The event “{title}” comes out only at {instant}: release this text for then or later.':
    '活动《{title}》要到 {instant} 才发布：请将本文本的发布时间定在该时刻或之后。',
  '“{title}”: {organisation} has not delegated its signature of this text: sign the media update without its entries.':
    '《{title}》：{organisation} 未就此文本委托签署，请只签署媒体通报，不连同其条目。',

  'The text has changed since you opened it: read it again before you decide.':
    '自您打开以来，文本已有改动：请重新阅读后再作决定。',
  'Another edition is out than the one you looked at: read it before you decide.':
    '已发布的版本不是您看到的那一版：请先阅读，再作决定。',
  'Somebody has changed the text since you opened it: read it again before you submit it.':
    '自您打开以来，有人改动了文本：请重新阅读后再提交。',
  'Many people act on this text at this moment: please try again.': '此刻有许多人在处理本文本：请稍后重试。',
  'The clocks of the server and of its database differ by {seconds} seconds, so nothing can be released: tell whoever runs the server.':
    '服务器与数据库的时钟相差 {seconds} 秒，因此无法发布：请告知管理服务器的人。',

  'To {action} is not possible once the text is deleted.': '无法这样做：文本已删除。',
  'To {action} is not possible while the text is being written.': '无法这样做：文本正在起草。',
  'To {action} is not possible while the text is waiting for the lead’s own reviewer.':
    '无法这样做：文本正等待牵头方审阅人审阅。',
  'To {action} is not possible while the text is waiting for signatures.': '无法这样做：文本正等待签署。',
  'To {action} is not possible while the text is cleared.': '无法这样做：文本已完成会签。',
  'To {action} is not possible while the text is released.': '无法这样做：文本已发布。',
  'To {action} is not possible: no edition is waiting for its instant.': '无法这样做：没有等待发布的版本。',
  'To {action} is not possible: an edition is waiting for its instant.': '无法这样做：有一个版本正等待发布。',
  'To {action} is not possible: no edition is shown.': '无法这样做：没有正在显示的版本。',
  'To {action} is not possible: no edition is shown, and none waits.':
    '无法这样做：没有正在显示的版本，也没有等待发布的版本。',
  'To {action} is not possible: there is not one edition alone that is shown, or that waits.':
    '无法这样做：正在显示或等待发布的版本须有且仅有一个。',
  'To {action} is not possible: no edition is out.': '无法这样做：没有已发布的版本。',
  'To {action} is not possible: no edition is suspended.': '无法这样做：没有已暂停的版本。',
  'To {action} is not possible: there is an edition of it already.': '无法这样做：本文本已经有一个版本。',

  'It is too late to hold this edition: it goes out this very moment.':
    '扣留这一版已经来不及：此刻正在发布。',
  'The next edition goes out this very moment: look at it, and do this once it is out.':
    '下一版此刻正在发布：请先查看，待其发布后再操作。',
  '{organisation} has no caution on this edition.': '{organisation} 在这一版上没有提示。',
  '{organisation} has suspended this edition already.': '{organisation} 已经暂停这一版。',
  '{organisation} has not suspended this edition: each organisation reinstates for itself.':
    '{organisation} 没有暂停这一版：各机构只能解除自己的暂停。',
  '{organisation} has dissociated itself from this edition already.':
    '{organisation} 已经声明不再支持这一版。',
  'It is suspended already.': '文本已经暂停。',
  'Those who signed this text can suspend it themselves: ask {names}.':
    '签署本文本的机构可以自行暂停：请联系 {names}。',
  'The coordinator has not suspended this text: who did, reinstates it.':
    '本文本不是由协调员暂停的：由谁暂停，就由谁恢复。',

  'The deadline leaves too little time: the parties have at least {hours} hours.':
    '截止时间过紧：须给各方至少 {hours} 小时。',
  'The deadline leaves too little time: the parties have at least {days} working days in {zone}.':
    '截止时间过紧：须给各方至少 {days} 个工作日（{zone}）。',
  'This round has no deadline that could be extended.': '本轮没有可以延长的截止时间。',
  'The deadline has passed at {instant}.': '截止时间已于 {instant} 届满。',
  'A deadline is only moved to later than {instant}.': '截止时间只能改到 {instant} 之后。',

  'The mandate of this text does not cover: {names}.': '本文本的授权不包括：{names}。',
  'The event would end before it starts: change its end, too.':
    '这样活动会在开始之前结束：请同时更改结束时间。',
  'The event names no such guest: {names}.': '活动中没有这些嘉宾：{names}。',
  'The room is one line of at most {number} characters.': '会场须为一行，最多 {number} 个字符。',
  'The mandate of this text names no host for a link: its link stays as it is.':
    '本文本的授权没有为链接指定主机：链接保持不变。',
  'A new link is an https address on a host that the mandate names: {hosts}.':
    '新链接须为授权所指定主机上的 https 地址：{hosts}。',
  'This text carries no mandate: correct it, so that its signers see the change.':
    '本文本不含授权：请通过更正来修改，让签署方看到变化。',
  'Nobody has proposed facts of this edition.': '没有人对这一版提出事实变更。',
  'Other facts are proposed than the ones that you looked at.': '当前所提的事实变更不是您看到的那些。',
  'You have proposed these facts: a second person has to confirm them.':
    '这些事实变更是您提出的：须由第二人确认。',
  'Nobody can confirm facts of this edition: no other organisation has signed it. Correct the text.':
    '无人可以确认本版的信息：没有其他机构签署过它。请更正文本。',
  'Under this mandate a person of another organisation that signed confirms: ask {names}.':
    '按此授权，由另一签署机构的人员确认：请联系{names}。',
  'You hold a role in {organisation}, or have held one since these facts were proposed: somebody else has to confirm them.':
    '您在{organisation}担任职务，或自提出更改以来曾担任职务：须由其他人确认这些信息。',
}
