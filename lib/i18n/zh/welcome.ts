import type { Translation } from '../catalogue.ts';
import type { enWelcome } from '../en/welcome.ts';

/** The part of the Chinese messages of the first steps. */
export const zhWelcome = {
  'welcome.title': '欢迎使用 Deskpace',
  'welcome.lead': '四个步骤，不到一分钟，就能为你的第一个工单计时。',
  'welcome.progress': '已完成步骤：{n}/{all}',
  'welcome.allDone': '设置完成：Deskpace 正在为你的工单计时。',
  'welcome.isDone': '已完成',
  'welcome.pin': '让按钮始终可见',
  'welcome.pinChromium': '点击地址栏旁的拼图图标，再点击 Deskpace 旁的图钉。',
  'welcome.pinFirefox':
    '它一开始就在工具栏上。如果看不到：点击拼图图标，再点击 Deskpace 旁的齿轮，然后选择“固定到工具栏”。',
  'welcome.desk': '打开你的工单系统并点击按钮',
  'welcome.deskHow':
    '在单独的标签页中照常登录。Deskpace 只查看这一页，并告诉你是哪个系统。不认识的系统可以当场教给它。',
  'welcome.permission': '开启',
  'welcome.permissionHow': '点一下，浏览器只就这一个地址询问一次。Deskpace 无法读取其他网页。',
  'welcome.asked': '浏览器正在询问 {host}。未经你同意，不会读取那里的任何内容。',
  'welcome.on': '已为 {host} 开启。',
  'welcome.lost': '{host} 已开启，但浏览器没有授予权限。请在那里点击按钮重新允许。',
  'welcome.ticket': '打开一个工单',
  'welcome.ticketHow': '计时立即开始，几秒钟内就会显示在这里。',
  'welcome.timed': '#{ticket}：目前 {time}',
  'welcome.privacy1': '一切都留在这个浏览器中：Deskpace 不向任何地方发送任何内容，也不保存客户的文字、姓名或地址。',
  'welcome.privacy2': '它只用你自己的登录读取你开启的工单系统；关闭后立即停止，卸载 Deskpace 后全部删除。',
  'welcome.look': '只是想看看？',
  'welcome.sampleNote': '一位虚构客服六周的数据，遍布每个页面。不会保留其中任何内容，也不会改动你的任何数据。',
} as const satisfies Translation<typeof enWelcome>;
