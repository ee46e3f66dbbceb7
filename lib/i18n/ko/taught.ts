import type { Translation } from '../catalogue.ts';
import type { enTaught } from '../en/taught.ts';

/** The part of the Korean messages about the help desks that were taught. */
export const koTaught = {
  'taught.title': '알려 준 헬프데스크',
  'taught.none': '없음. Deskpace가 모르는 페이지에서는 도구 모음 버튼에서 알려 줄 수 있습니다.',
  'taught.pattern': '티켓 주소',
  'taught.reads': '읽는 것',
  'taught.onlyAddress': '주소만',
  'taught.on': '알려 준 날',
  'taught.name': '이름',
  'taught.words': '상태를 나타내는 말',
  'taught.addWord': '다른 말',
  'taught.add': '추가',
  'taught.meaning': '“{word}”의 뜻',
  'taught.export': '내보내기',
  'taught.exportNote': '같은 헬프데스크를 쓰는 동료를 위한 파일입니다. 내 이름과 티켓 내용은 들어 있지 않습니다.',
  'taught.forget': '지우기',
  'taught.forgetNote': '끄는 것도 함께 합니다. 기록된 것은 남습니다.',
  'taught.import': '알려 준 헬프데스크 가져오기',
  'taught.importFile': '파일',
  'taught.importPreview': '이 파일이 알려 주는 것: {host}',
  'taught.importReplaces': '그곳에 알려 준 것을 대체합니다.',
  'taught.importApply': '가져오기',
  'taught.imported': '가져왔습니다. 해당 헬프데스크를 열고 도구 모음의 Deskpace 버튼으로 켜십시오.',
  'taught.exported': '저장했습니다.',
} as const satisfies Translation<typeof enTaught>;
