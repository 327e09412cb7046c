import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': '文本没有标题。',
  'One language, and only one, has to be the authoritative one, with a title.':
    '须有且仅有一种作准语言，并有该语言的标题。',
  'The {language} title is missing.': '缺少{language}标题。',
  'The {language} text is missing.': '缺少{language}正文。',
  'The {language} text is an official one and has no title: as it stands, it is left out.':
    '{language}文本是正式文本但没有标题：照此将不予收录。',
  'The {language} translation lacks parts of the authoritative text: {parts}.':
    '{language}译文缺少作准文本的以下部分：{parts}。',
  'The {language} translation is the same as the authoritative text here: {parts}.':
    '{language}译文的以下部分与作准文本相同：{parts}。',
  'The {language} translation is mostly in another script here: {parts}.':
    '{language}译文的以下部分大多使用另一种文字：{parts}。',
  'The {language} translation is mostly in another script.': '{language}译文大多使用另一种文字。',
  'The {language} translation was last changed before the authoritative text was.':
    '{language}译文的最后修改早于作准文本的最后修改。',
  'A media update needs at least one item.': '媒体通报至少须有一个条目。',
  'The event’s start is missing.': '缺少活动的开始时间。',
  'The event ends before it starts.': '活动的结束时间早于开始时间。',
  'The event’s time zone is missing.': '缺少活动的时区。',
  'The event needs a venue or a link.': '活动须有会场或链接。',
  '{organisation} has not answered its invitation yet.': '{organisation} 尚未答复邀请。',
  'A text carried word for word takes supporters and observers only, and {organisation} is neither.':
    '逐字转载的文本只接受支持方和观察方，而 {organisation} 两者都不是。',
  '{organisation} is named {places} and is no party: invite it, or take its name out.':
    '{organisation} {places}列名，却不是参与方：请邀请该机构，或删去其名称。',
  'The event that this text links to cannot be read by {organisation}: take the link out, or ask its lead for an invitation.':
    '{organisation}无法阅读本文所链接的活动：请移除该链接，或向其牵头方索取邀请。',
  'Item {number} of this media update cannot be read by {organisation}: take it out, or ask its lead for an invitation.':
    '{organisation}无法阅读本媒体通报的第 {number} 项：请移除该项，或向其牵头方索取邀请。',
  '{organisations} cannot read the event “{title}”, which is not published yet: invite them to the event, or take the link out.':
    '{organisations}无法阅读尚未发布的活动《{title}》：请邀请其参与该活动，或移除链接。',
  'What {organisation} is called, or says of itself, holds characters that cannot be seen: one of its managers has to save it again.':
    '{organisation}的名称或简介中含有不可见字符：须由其管理员再次保存。',
  'The facts or names hold characters that cannot be seen: save the text again, and they are taken out.':
    '事实或名称中含有不可见字符：请再次保存文本以将其移除。',
  'The {language} text holds characters that cannot be seen: save it again, and they are taken out.':
    '{language}文本含有不可见字符：请再次保存以将其移除。',
  'A contact or a note holds characters that cannot be seen: save it again, and they are taken out.':
    '某个联系人或备注含有不可见字符：请再次保存以将其移除。',
  'A contact of this text belongs to an organisation that takes no part in it: take the contact out.':
    '本文的一位联系人属于未参与本文的机构：请移除该联系人。',
  'A picture or an attachment of this text belongs to an organisation that takes no part in it: take it out.':
    '本文的一张图片或一个附件属于未参与本文的机构：请将其移除。',
  'The event “{title}” is still being written: submit it first.': '活动《{title}》仍在起草：请先提交该活动。',
  'The file {file} is not there any more: take it out or upload it again.':
    '文件 {file} 已不存在：请将其移除或重新上传。',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    '翻译版只能改动各语言文本，而这里还改动了其他内容：请改为更正文本。',

  'The {language} {field} has {count} characters, and {most} is the most: shorten it, or make two texts of it.':
    '{language}{field}有 {count} 个字符，最多 {most} 个：请缩短，或分成两篇。',
  'The {language} {field} has {count} paragraphs, headings and items of lists, and {most} is the most: shorten it, or make two texts of it.':
    '{language}{field}有 {count} 个段落、标题和列表项，最多 {most} 个：请缩短，或分成两篇。',
  'The {language} {field} has lists {count} levels deep, and {most} is the deepest: move them out.':
    '{language}{field}中的列表嵌套了 {count} 层，最多 {most} 层：请减少层级。',
  'The {language} {field} has {count} links, and {most} is the most: take some of them out.':
    '{language}{field}有 {count} 个链接，最多 {most} 个：请删去一些。',
  'The {language} {field} has a link with an address of {count} characters, and {most} is the most: link to a shorter address.':
    '{language}{field}中有一个链接的地址长 {count} 个字符，最多 {most} 个：请改用较短的地址。',
  'The {language} {field} has a numbered list that begins at {count}: let it begin at a number from 0 to {most}.':
    '{language}{field}中有一个编号列表从 {count} 开始：请让它从 0 到 {most} 之间的数字开始。',
  'The {language} {field} changes its formatting {count} times, and {most} is the most: take some formatting out.':
    '{language}{field}的格式变化了 {count} 次，最多 {most} 次：请去掉一些格式。',
  'The {language} {field} has a paragraph with {count} line breaks, and {most} is the most: make several paragraphs of it.':
    '{language}{field}中有一段含 {count} 个换行，最多 {most} 个：请分成几段。',
  'The {language} {field} has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    '{language}{field}中有一个字母带 {count} 个重音或附加符号，最多 {most} 个：请重新输入该词。',
  'The {language} {field} has a paragraph that changes {count} times between left-to-right and right-to-left, and {most} is the most: make several paragraphs of it.':
    '{language}{field}中有一段的书写方向变化了 {count} 次，最多 {most} 次：请分成几段。',
  '“{place}” has {count} characters, and {most} is the most: shorten it.':
    '“{place}”有 {count} 个字符，最多 {most} 个：请缩短。',
  '“{place}” has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    '“{place}”中有一个字母带 {count} 个重音或附加符号，最多 {most} 个：请重新输入该词。',
  '“{place}” changes {count} times between left-to-right and right-to-left, and {most} is the most: shorten it.':
    '“{place}”的书写方向变化了 {count} 次，最多 {most} 次：请缩短。',
  '“{place}” has {count} entries, and {most} is the most: take some of them out.':
    '“{place}”有 {count} 项，最多 {most} 项：请删去一些。',
  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    '贵机构没有人可以签署本文本：须有一名既未撰写也不提交本文本的审阅人。',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    '活动的开始时间与上一版不同，却未说明已改期：请设置其状态和原开始时间。',
  '{organisation} has held the release: recall the text and clear up why.':
    '{organisation} 已扣留发布：请收回文本并查明原因。',
  'Comments on this text that nobody has settled: {count}.': '本文尚未处理的评论：{count}条。',
  'Contact {number} is for staff only: no reader of the published text will see it.':
    '第{number}个联系人仅供工作人员使用：已发布文本的读者看不到。',
  'The dateline says “{date}”, and that is not the day on which the text comes out: {day} at the earliest.':
    '电头写的是“{date}”，但那不是文本发布之日：最早为{day}。',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    '本文本的日志在第 {seq} 条处被绕过新闻室篡改：此后内容均不可信，请告知管理服务器的人。',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    '如果由您提交，或者只有您改动过本文本，您就不能签署：须由贵机构的其他人签署。',

  'The {language} {field} is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    '{language}{field}太长，未能与事实核对：请自行核对其中的时间、日期、地点和人名。',
  'The {language} {field} of another entry is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    '另一条目的{language}{field}太长，未能与事实核对：请自行核对其中的时间、日期、地点和人名。',
  'This text takes the newsroom too long just now, and nothing was changed: please try again in a moment, or make it shorter.':
    '这篇文本目前耗时过长，没有作任何更改：请稍后再试，或缩短文本。',
  '{words} in the {language} {field} cannot be right.': '{language}{field}中的{words}不可能正确。',
  'Item {number} opens at {wallTime} in {city}, {duration} after the media update.':
    '第{number}个条目于{city}时间{wallTime}公开，比媒体通报晚{duration}。',
  'Item {number} opens at {wallTime} in {city}, {duration} before the media update.':
    '第{number}个条目于{city}时间{wallTime}公开，比媒体通报早{duration}。',
  'Item {number} has no embargo, and the media update opens at {wallTime} in {city}.':
    '第{number}个条目没有禁发期，而媒体通报于{city}时间{wallTime}公开。',
  'Places where words and facts seem to disagree: {count}.': '文字与事实似有不符之处：{count}处。',
  '{words} in the {language} {field} says {weekday}, but {date} is a {rightWeekday}.':
    '{language}{field}中的{words}写的是{weekday}，但 {date} 是{rightWeekday}。',
  '{words} in the {language} {field} contradicts the facts: the event is on {value}.':
    '{language}{field}中的{words}与事实不符：活动日期是 {value}。',
  '{words} in the {language} {field} contradicts the facts: the event ends on {value}.':
    '{language}{field}中的{words}与事实不符：活动结束日期是 {value}。',
  '{words} in the {language} {field} contradicts the facts: the event is on a {rightWeekday}.':
    '{language}{field}中的{words}与事实不符：活动在{rightWeekday}举行。',
  '{words} in the {language} {field} contradicts the facts: the event starts at {value}.':
    '{language}{field}中的{words}与事实不符：活动开始时间是 {value}。',
  '{words} in the {language} {field} contradicts the facts: the event ends at {value}.':
    '{language}{field}中的{words}与事实不符：活动结束时间是 {value}。',
  '{words} in the {language} {field} contradicts the facts: the media call is at {value}.':
    '{language}{field}中的{words}与事实不符：媒体集合时间是 {value}。',
  '{words} in the {language} {field} contradicts the facts: the venue is {value}.':
    '{language}{field}中的{words}与事实不符：会场是 {value}。',
  '{words} in the {language} {field} contradicts the facts: the event is in {value}.':
    '{language}{field}中的{words}与事实不符：活动地点是 {value}。',
  '{words} in the {language} {field} contradicts the facts: the guest is {value}.':
    '{language}{field}中的{words}与事实不符：嘉宾是 {value}。',
  '{words} in the {language} {field} contradicts the facts: the organisation is {value}.':
    '{language}{field}中的{words}与事实不符：机构是 {value}。',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField}.':
    '{language}{field}中的{words}与{otherLanguage}{otherField}中的{others}互相矛盾。',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField} of another entry.':
    '{language}{field}中的{words}与另一条目{otherLanguage}{otherField}中的{others}互相矛盾。',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField}.':
    '{language}{field}中的{words}与{otherLanguage}{otherField}中的{others}不是同一时刻。',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField} of another entry.':
    '{language}{field}中的{words}与另一条目{otherLanguage}{otherField}中的{others}不是同一时刻。',

  'as issuer': '作为发布方',
  'as organiser': '作为主办方',
  'as the speaker’s organisation': '作为发言人所属机构',
  'on the masthead': '在刊头',
  title: '标题',
  summary: '摘要',
  'paragraph {number}': '第{number}段',
  '{count} more': '另有{count}处',
  programme: '日程',
  registration: '报名说明',
  'media accreditation': '媒体采访证说明',
  'text of the notes to editors': '编者注',
  body: '正文',
}
