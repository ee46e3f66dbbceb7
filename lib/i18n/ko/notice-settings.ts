import type { Translation } from '../catalogue.ts';
import type { enNoticeSettings } from '../en/notice-settings.ts';

/** Korean of what the settings say of quiet notifications. */
export const koNoticeSettings = {
  'notices.title': '조용한 알림',
  'notices.intro':
    '각 알림은 한 번만, 근무 시간에만 옵니다. 근무 시간을 정하지 않았으면 마지막 업무 후 한 시간까지만 옵니다. 일시정지 중에는 잊은 일시정지 알림만 오고, 숫자를 숨긴 동안에는 오지 않습니다. 티켓 번호와 내 수치만 담고 고객에 관한 것은 담지 않습니다.',
  'notices.dueSoon': '티켓 기한이 가까움(헬프데스크의 기한 또는 내 목표)',
  'notices.dueBefore': '얼마나 전에',
  'notices.pause': '일시정지를 잊었을 수 있음',
  'notices.pauseHint': '위에서 정한 시간이 지나면, 근무 시간 밖에도 옵니다.',
  'notices.pauseNever': '위의 알림 시간이 0이므로 오지 않습니다.',
  'notices.longWork': '5분 휴식 없이 두 시간 일함',
  'notices.day': '하루 요약',
  'notices.dayAt': '알림 시각',
  'notices.dayAtEnd': '근무 시간이 끝날 때',
  'notices.dayNever': '근무 시간을 정하지 않았습니다. 시각을 고르지 않으면 오지 않습니다.',
  'notices.connection': '헬프데스크를 더 이상 온전히 읽지 못함',
  'notices.connectionHint': '도구 모음 버튼과 팝업에는 항상 나옵니다.',
  'notices.notAllowed': '브라우저가 Deskpace의 알림을 허용하지 않아 아무 알림도 오지 않습니다.',
  'notices.allow': '알림 허용',
  'notices.refused': '브라우저가 알림을 허용하지 않았습니다. 바뀐 것은 없습니다.',
  'notices.privacy':
    '알림을 켜면 운영 체제가 알림을 표시하며 한동안 보관할 수 있습니다. 알림에는 티켓 번호와 내 수치만 들어 있습니다.',
} as const satisfies Translation<typeof enNoticeSettings>;
