import type { hosts as english } from '../english/hosts.ts'
import type { Part } from '../sentences.ts'

export const hosts: Part<typeof english> = {
  'Choose the account that the person logs in with.': '请选择此人登录所用的账户。',
  'This account is known to the newsroom already: invite its owner by e-mail, under Invitations.':
    '新闻编辑室已有此账户：请在“邀请”中以电子邮件邀请其所有者。',
  'This account has the id of one that was removed, and the log names that person by it: its owner needs another account.':
    '此账户的编号属于一个已删除的账户，日志以该编号指称另一人：其所有者需要另一个账户。',
  'Say which roles the person has, and in which organisation.': '请注明此人的角色及其所在机构。',
  'Send the “token” of the link, and your “name” if it is another one than you were invited by.':
    '请填写链接的代码（“token”）；若姓名与邀请中的不同，请填写您的姓名（“name”）。',
  'This invitation is for another address than that of the account that you are logged in with.':
    '此邀请的地址与您登录所用账户的地址不同。',
  'Log in with your account here, then follow the link again. If you have none, ask whoever runs this application: accounts are made there first.':
    '请先以您在此处的账户登录，再打开链接。如果没有账户，请联系此应用的运营者：账户须先在那里建立。',
  'This address has an account here: log in with it, then follow the link again.':
    '此地址在此处已有账户：请以该账户登录，再打开链接。',
  'You have been disabled in the newsroom: ask the managers who did so.':
    '您在新闻编辑室已被停用：请联系作此处理的管理员。',
  'Prove that it is you: give the code that your authenticator app shows now, or a recovery code.':
    '请证明是您本人：填写验证应用现在显示的代码，或一个恢复代码。',
  'That code is not right, or has been used: wait for the next one that your app shows, and give that.':
    '此代码不正确或已使用过：请等待应用显示下一个代码，再填写。',
  'Send a “code”, or nothing where you have no second factor yet.':
    '请填写代码（“code”）；尚无第二重验证的，无须填写。',
}
