import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': '文本没有标题。',
  'One language, and only one, has to be the authoritative one, with a title.':
    '须有且仅有一种作准语言，并有该语言的标题。',
  'The {language} title is missing.': '缺少{language}标题。',
  'The {language} text is missing.': '缺少{language}正文。',
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
  'The event “{title}” is still being written: submit it first.': '活动《{title}》仍在起草：请先提交该活动。',
  'The file {file} is not there any more: take it out or upload it again.':
    '文件 {file} 已不存在：请将其移除或重新上传。',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    '翻译版只能改动各语言文本，而这里还改动了其他内容：请改为更正文本。',

  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    '贵机构没有人可以签署本文本：须有一名既未撰写也不提交本文本的审阅人。',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    '活动的开始时间与上一版不同，却未说明已改期：请设置其状态和原开始时间。',
  '{organisation} has held the release: recall the text and clear up why.':
    '{organisation} 已扣留发布：请收回文本并查明原因。',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    '本文本的日志在第 {seq} 条处被绕过新闻室篡改：此后内容均不可信，请告知管理服务器的人。',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    '如果由您提交，或者只有您改动过本文本，您就不能签署：须由贵机构的其他人签署。',

  '{words} in the {language} {field} cannot be right.': '{language}{field}中的{words}不可能正确。',
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
  body: '正文',
}
