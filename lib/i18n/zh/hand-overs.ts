import type { Translation } from '../catalogue.ts';
import type { enHandOvers } from '../en/hand-overs.ts';

/** The part of the Chinese messages about tickets given to others, and about solved ones to look at again. */
export const zhHandOvers = {
  'nav.check': '核对已解决的工单',
  'check.title': '核对已解决的工单',
  'check.intro':
    '观察期已结束，但之后没有人看过：在看过之前，既不算好也不算差。在工单系统中打开其中一个，Deskpace 读取后它就会从列表中消失。Deskpace 不会自行打开任何工单。',
  'check.none': '没有需要核对的：结果都已知。',
  'check.lastLooked': '最近查看',
  'check.never': '从未完整查看',
  'check.open': '查看',
  'check.sample': '随机样本',
  'check.sampleWhy':
    '数量很多。Deskpace 从最近 28 天内观察期已结束的全部 {of} 次解决中随机抽取了这 {size} 次：查看之后，它们可以代表全部。',
  'check.sampleKnown': '目前已知：{size} 次中的 {known} 次。',
  'check.sampleFigure': '样本的结果',
  'check.others': '其余全部',
  'handOver.title': '转出的工单',
  'handOver.ask': '你首次把工单转给了下列对象。这属于什么？只问一次，此后按此回答处理。',
  'handOver.answered': '已回答',
  'handOver.whom': '转给谁',
  'handOver.lastTicket': '最近的工单',
  'handOver.askAgain': '重新询问',
  'handOver.because': '今天转出的工单。为什么转出？可以不答。',
  'handOver.why': '原因',
  'part.reason': '原因：{reason}',
  'correction.excludeTicket': '不计入我的指标',
  'correction.excludeEvent': '标为有误，不计入',
  'correction.escalation': '标为升级',
  'correction.notEscalation': '标为非升级',
  'correction.transfer': '标为转派',
  'correction.neither': '标为既非升级也非转派',
  'correction.because': '{what}：{reason}',
} as const satisfies Translation<typeof enHandOvers>;
