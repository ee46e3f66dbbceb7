import type { Translation } from '../catalogue.ts';
import type { enWelcome } from '../en/welcome.ts';

/** The part of the Korean messages of the first steps. */
export const koWelcome = {
  'welcome.title': 'Deskpace에 오신 것을 환영합니다',
  'welcome.lead': '네 단계, 1분이 안 걸립니다. 그다음에는 첫 티켓의 시간이 기록됩니다.',
  'welcome.progress': '완료한 단계: {all}개 중 {n}개',
  'welcome.allDone': '준비가 끝났습니다. Deskpace가 티켓 시간을 기록합니다.',
  'welcome.isDone': '완료',
  'welcome.pin': '버튼을 보이는 곳에 고정하기',
  'welcome.pinChromium': '주소창 옆의 퍼즐 아이콘을 누르고 Deskpace 옆의 핀을 누르십시오.',
  'welcome.pinFirefox':
    '처음부터 도구 모음에 있습니다. 보이지 않으면 퍼즐 아이콘, Deskpace 옆의 톱니바퀴, “도구 모음에 고정”을 차례로 누르십시오.',
  'welcome.desk': '헬프데스크를 열고 버튼 누르기',
  'welcome.deskHow':
    '새 탭에서 평소처럼 로그인하십시오. Deskpace는 그 페이지 하나만 보고 어떤 헬프데스크인지 알려 줍니다. 모르는 제품은 그 자리에서 알려 줄 수 있습니다.',
  'welcome.permission': '켜기',
  'welcome.permissionHow':
    '한 번 누르면 브라우저가 그 주소 하나에 대해서만 한 번 묻습니다. Deskpace는 다른 페이지를 읽을 수 없습니다.',
  'welcome.asked': '브라우저가 {host}에 대해 묻고 있습니다. 허용하지 않으면 아무것도 읽지 않습니다.',
  'welcome.on': '{host}에서 켜졌습니다.',
  'welcome.lost': '{host}이(가) 켜져 있지만 브라우저 권한이 없습니다. 그곳에서 버튼을 눌러 다시 허용하십시오.',
  'welcome.ticket': '티켓 열기',
  'welcome.ticketHow': '시간이 바로 기록되기 시작하고 몇 초 안에 여기에 나타납니다.',
  'welcome.timed': '#{ticket}: 지금까지 {time}',
  'welcome.privacy1':
    '모든 것은 이 브라우저에만 남습니다. Deskpace는 아무 데도 보내지 않으며 고객의 글, 이름, 주소를 저장하지 않습니다.',
  'welcome.privacy2':
    '직접 켠 헬프데스크만 본인의 로그인으로 읽습니다. 끄면 멈추고, Deskpace를 제거하면 모두 사라집니다.',
  'welcome.look': '먼저 둘러보시겠습니까?',
  'welcome.sampleNote':
    '가상의 상담원이 보낸 6주를 모든 페이지에서 볼 수 있습니다. 아무것도 남지 않으며 내 데이터는 그대로입니다.',
} as const satisfies Translation<typeof enWelcome>;
