import type { people as english } from '../english/people.ts'
import type { Part } from '../sentences.ts'

export const people: Part<typeof english> = {
  'Only managers invite people, into their own organisation.':
    '只有管理员可以邀请人员，且只能邀请到自己的机构。',
  'A manager is appointed in a member that is not suspended, and nowhere else.':
    '只能在未被暂停的成员机构中任命管理员。',
  'The coordinator appoints managers; every other role is given by the organisation’s own manager.':
    '协调员任命管理员；其他角色均由机构自己的管理员授予。',
  'This organisation has a manager, or one is asked already: only its managers invite its people.':
    '该机构已有管理员，或已邀请了一名：只有其管理员可以邀请人员。',
  'This organisation has a manager, or one is asked already: its roles are theirs to give.':
    '该机构已有管理员，或已邀请了一名：角色由其管理员授予。',
  'A manager was asked in at the same moment: look at the list of invitations.':
    '同一时刻有人邀请了一名管理员：请查看邀请列表。',
  'The coordinator belongs to no organisation: appoint somebody else.':
    '协调员不属于任何机构：请任命其他人。',
  'The coordinator belongs to no organisation: accept with another address.':
    '协调员不属于任何机构：请用另一地址接受邀请。',
  'The roles would have ended before they begin: choose a later end.':
    '角色尚未开始就会结束：请选择更晚的结束时间。',
  'An invitation names an address in “email”, the “organisation”, and “roles” out of editor, reviewer and manager; “name” and “until” may be left out.':
    '邀请须有“email”（地址）、“organisation”（机构）和“roles”（从 editor、reviewer、manager 中选择）；“name”和“until”可以省略。',
  'An invitation is its organisation’s managers’, or whose who made it.':
    '邀请由该机构的管理员或发出邀请的人处理。',
  'The invitation has been accepted: the roles are given and taken under People.':
    '邀请已被接受：角色在“人员”中授予和收回。',
  'Say by which name your colleagues know you.': '请填写同事所熟悉的您的姓名。',
  'Send the “token” of the link, your “name” and a “password”.':
    '请发送链接的“token”、您的姓名“name”和密码“password”。',
  'Accounts are made by invitation only: invite the person under Invitations.':
    '账户只能通过邀请建立：请在“邀请”中邀请该人。',
  'Nobody can register here: accounts are made by the newsroom’s managers.':
    '此处不能注册：账户由新闻室的管理员建立。',
  'Nobody can register here: the first account is made on the server.':
    '此处不能注册：第一个账户在服务器上建立。',

  'Roles of an organisation are given and taken by its managers; where it has none, the coordinator appoints a manager, and nobody else.':
    '机构的角色由其管理员授予和收回；机构没有管理员时，协调员任命一名管理员，且仅此而已。',
  'Your own roles are given and taken by another manager.': '您自己的角色由另一名管理员授予和收回。',
  'The coordinator is appointed by whoever runs the server.': '协调员由管理服务器的人任命。',
  'E-mail address and password change by a one-time link only: use “Forgot password”.':
    '电子邮件地址和密码只能通过一次性链接更改：请使用“忘记密码”。',
  'Which mails somebody gets, and in which language, they choose themselves.':
    '接收哪些邮件、使用何种语言，由本人自行选择。',
  'Your own account is disabled by another manager.': '您自己的账户由另一名管理员停用。',
  'This person works for another organisation too: take away the roles in your own, and the account stays.':
    '此人也为另一机构工作：请收回其在贵机构的角色，账户予以保留。',
  'An account is disabled and enabled by the managers of the organisation that the person works for.':
    '账户由此人所在机构的管理员停用和启用。',

  'The e-mail address, the password or the code is not right. Who has a second factor gives its code too.':
    '电子邮件地址、密码或验证码不正确。设有第二重验证的，也须填写验证码。',
  'Too many tries: please wait {minutes} minutes and try again.':
    '尝试次数过多：请等待 {minutes} 分钟后重试。',
  'A password has at least {least} characters.': '密码至少须有 {least} 个字符。',
  'That password is printed in the documentation: choose another one.': '该密码印在文档中：请另选一个。',
  'This link has been used or is too old: ask for a new one under “Forgot password”.':
    '此链接已使用过或已过期：请在“忘记密码”下重新索取。',
  'The password or the code is not right: please try again.': '密码或验证码不正确：请重试。',
  'Send your “password”.': '请填写您的密码。',
  'Send the “code” that your authenticator app shows.': '请填写验证应用显示的代码。',
  'Send your “password” and a “code”.': '请填写您的密码和代码。',
  'There is nothing to confirm: begin with a new picture to scan.':
    '没有需要确认的内容：请从扫描新的图片开始。',
  'This was confirmed at the same moment in another window.': '同一时刻已在另一窗口中确认。',
  'Your account has no second factor: set one up first.': '您的账户没有第二重验证：请先设置。',
  '{names} demands a second factor of its people: you can set up a new one, which replaces this one.':
    '{names} 要求其人员使用第二重验证：您可以重新设置一个，以取代现有的。',
  'A second factor is taken back by another manager of the organisation for which alone the person works.':
    '第二重验证须由此人唯一所在机构的另一名管理员取消。',

  'Only the coordinator may do this.': '只有协调员可以这样做。',
  'Only the coordinator adds organisations.': '只有协调员可以添加机构。',
  'The slug of an organisation stays as it is: signed texts name it.':
    '机构的地址名称不能更改：已签署的文本引用它。',
  'A slug is made of small letters, digits and hyphens.': '地址名称只能由小写字母、数字和连字符组成。',
  'You cannot change “{name}” of this organisation.': '您不能更改该机构的“{name}”。',
  'There is no organisation of that name: give its id or its slug.':
    '没有此名称的机构：请填写其编号或地址名称。',
  'There is no member of that name: give its id or its slug.': '没有此名称的成员：请填写其编号或地址名称。',
  'You manage several organisations: say in “organisation” which one is meant.':
    '您管理多个机构：请在“organisation”中注明是哪一个。',

  'A consumer has a “name” and “scopes” out of {scopes}; “organisation”, “contact” (an address), “endsAt” (an instant) and “ratePerMinute” (up to {highest}) may be left out.':
    '读取程序须有“name”（名称）和“scopes”（可选 {scopes}）；“organisation”、“contact”（地址）、“endsAt”（时刻）和“ratePerMinute”（最高 {highest}）可以省略。',
  'A name is needed, of 200 characters at most.': '名称必填，最多 200 个字符。',
  'This is no e-mail address.': '这不是电子邮件地址。',
  'The rate is a whole number from 1 to 60,000 a minute.': '频率为每分钟 1 至 60000 的整数。',
  'This end is no instant: give one such as 2024-07-30T05:15:00Z.':
    '该结束时间不是时刻：请按 2024-07-30T05:15:00Z 的格式填写。',
  'A consumer’s key is a matter of its organisation’s managers, and the coordinator’s.':
    '读取程序的密钥由其机构的管理员和协调员负责。',
  'Say in “organisation” which of yours it is for.': '请在“organisation”中注明归您的哪一个机构使用。',
  'The key would have ended before it begins: choose a later end.':
    '密钥尚未开始就会失效：请选择更晚的结束时间。',
  'The old key can work for 24 hours longer at most: choose an earlier instant.':
    '旧密钥最多只能再使用 24 小时：请选择更早的时刻。',
  'This consumer has been revoked, which is for good: make a new one.':
    '此读取程序已被永久撤销：请新建一个。',
  'Somebody has changed this consumer at the same moment: look at it again.':
    '同一时刻有人更改了此读取程序：请重新查看。',

  'Only a reviewer of the lead gives early sight of a text: it lets words out, as a release does.':
    '只有牵头方的审阅人可以给予提前阅读：这与发布一样，会让文字传出去。',
  'Only a reviewer of the lead revokes early sight.': '只有牵头方的审阅人可以撤销提前阅读。',
  'Only a reviewer of the lead has the name of a reader forgotten.': '只有牵头方的审阅人可以抹去读者的姓名。',
  'Only the organisations that sign a text see who has early sight of it.':
    '只有签署文本的机构可以看到谁获准提前阅读。',
  'A grant names a “consumer” by its id, or a “journalist” by “name”, “organisation” and “email”; “until” (an instant) may be left out.':
    '给予提前阅读时，须在“consumer”中填写读取程序的编号，或在“journalist”中填写“name”、“organisation”和“email”；“until”（时刻）可以省略。',
  'The grant would have ended before it begins: choose a later end.':
    '提前阅读尚未开始就会结束：请选择更晚的结束时间。',
  'There is no consumer of that id whose key works: ask its manager for it.':
    '没有此编号且密钥有效的读取程序：请向其管理员询问。',
  'This grant has been revoked already.': '这项提前阅读已被撤销。',
  'This grant is a consumer’s and names no person: revoke it instead.':
    '这项提前阅读属于读取程序，没有人名：请改为撤销。',

  'Receivers are kept by an organisation’s managers, and by the coordinator.':
    '接收端由机构的管理员和协调员管理。',
  'You keep no consumer of that id whose key works: give its id, and no other organisation than its own.':
    '您名下没有此编号且密钥有效的读取程序：请填写其编号，且机构只能是它所属的机构。',
  'There are {most} receivers already: delete one first.': '接收端已有 {most} 个：请先删除一个。',
  'The address is longer than {longest} characters.': '地址超过 {longest} 个字符。',
  'The address is not one: give it whole, such as https://desk.example/hooks.':
    '这不是有效地址：请完整填写，例如 https://desk.example/hooks。',
  'The address must begin with https://.': '地址须以 https:// 开头。',
  'The address must hold no name and no password: what is sent is signed instead.':
    '地址中不得含有用户名和密码：发送的内容以签名为凭。',
  'The address must not hold a “#”: nothing behind it would be sent.':
    '地址中不得含有“#”：其后的内容不会发送。',
  'Port {port} is not sent to: use 443, or one from {lowest} on.':
    '不向端口 {port} 发送：请使用 443，或 {lowest} 及以上的端口。',
  'The address does not lead to the public internet: deliveries go nowhere else, whatever its name.':
    '该地址不通向公共互联网：无论名称如何，内容只发往公共互联网。',
  'The name in the address is not known to the internet: check how it is spelt.':
    '互联网上查不到地址中的名称：请检查拼写。',
  'It is for a consumer whose key works no more: set up another one.':
    '它所属的读取程序的密钥已失效：请另设一个。',
  'Somebody else has just changed this receiver: look again.': '刚才有人更改了此接收端：请重新查看。',
  'The receiver is switched off: switch it on first.': '此接收端已关闭：请先启用。',
  'Only a delivery that was given up is sent again.': '只有已放弃的投递才能重新发送。',
}
