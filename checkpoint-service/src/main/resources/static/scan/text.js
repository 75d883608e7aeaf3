// Words of the page. Those of reasons and actions come with the decision table.
const ZH = {
  title: '通行证查验', checkpoint: '检查站', scanTitle: '扫描通行证', hint: '对准通行证二维码', torch: '补光', cameraAgain: '打开摄像头',
  byNumber: '输入证号', byPlate: '输入车牌', back: '返回', next: '下一步',
  numberTitle: '输入通行证号', numberLabel: '证号与两位校验码', numberHint: '如 220104 000001 77；字母 J、E、S 一并输入',
  plateTitle: '输入车牌', plateLabel: '车牌号', plateHint: '如 吉A12345；按车牌查询需要网络',
  otherPlateTitle: '输入车上的车牌', otherPlateHint: '按车辆实际悬挂的号牌输入',
  numberFormat: '应为 14 位数字（含两位校验码），前面可有 J、E 或 S。', numberCheck: '校验码不符：有一位输错，或相邻两位颠倒。请重新核对。',
  plateFormat: '车牌格式不对：省份简称、字母、5 或 6 位，无 I 和 O。',
  plateCheck: '核对车牌', plateSame: '✔ 与车辆一致', plateOther: '✖ 车牌不同', addPerson: '＋ 随车人员', more: '车辆情况',
  arrivalNotice: '已提前报备', emergencyPermit: '应急运输', wayBack: '返程', driver: '驾驶员', companion: '随车人员', remove: '移除',
  temperature: '体温', normal: '正常', abnormal: '异常', temperatureC: '实测体温 °C', healthCode: '健康码', GREEN: '绿码', YELLOW: '黄码', RED: '红码', UNKNOWN_CODE: '无法读取',
  itinerary: '行程卡', plain: '无星号', starred: '带星号', test: '核酸检测', within24: '24小时内阴性', within48: '48小时内阴性', older: '超过48小时', none: '无证明', positive: '阳性',
  document: '证件号后六位（已核验的填写）', documentFits: '✔ 通行证上有此人', documentStrange: '✖ 通行证上没有此人', documentShort: '请填满六位', disinfected: '车辆已消杀', waited: '已等候（分钟）',
  here: '现场检测', antigenNegative: '抗原阴性', antigenPositive: '抗原阳性', pcrTaken: '核酸已采',
  judgeUsual: '人员均正常，判定', judge: '判定', judgeFirst: '请先核对车牌', judging: '判定中…',
  RELEASE: '放行', SAMPLE_AND_RELEASE: '采样后放行', COMPLETE_ON_SITE: '补办后放行', HOLD_HEALTH: '留置 · 卫健', REFER_POLICE: '留置 · 公安',
  PRIORITY: '优先通道', ORDINARY: '普通通道',
  standing: '通行证', FORGED: '伪造', UNKNOWN: '查无此证', UNVERIFIED: '未核实', FOREIGN: '外省证，予以互认', REVOKED: '已撤销', REPLACED: '已被替换', CANCELLED: '已注销',
  SUPERSEDED: '旧版本，已变更', SUSPENDED: '已暂停', EXPIRED: '已过期', NOT_YET_VALID: '尚未生效', VEHICLE_MISMATCH: '车证不符', CREW_MISMATCH: '人证不符', ROUTE_MISMATCH: '线路不符', VALID: '有效', NONE: '未出示、未查到',
  steps: '处置步骤', reasons: '理由', nextVehicle: '下一辆', until: '有效至 ', from: '有效期自 ', returnTrip: '往返',
  byServer: '服务器判定', byScanner: '本机离线判定，待同步', byJournal: '服务器判定，记录随后送达', stale: '服务器数据不是最新',
  online: '在线', offline: '离线', data: '数据', ago: '前', second: '秒', minute: '分钟', hour: '小时', day: '天', noData: '尚无离线数据', waiting: '待同步', expired: '离线数据已过期', notCertified: '离线数据未经认证', kitRefused: '新的离线数据未通过核验，未予采用',
  offlineBanner: '离线工作：本机核验，联网后自动同步', signInBanner: '尚未登录或登录已失效', signIn: '登录', account: '账户', newVersion: '新版本已就绪，下次打开时生效',
  conflictBanner: '有离线放行与登记不符，请查看', notOfficer: '此账户不是检查站人员',
  queueTitle: '待同步与核对', queueEmpty: '没有待同步的记录。', queueCount: '条待同步', syncNow: '立即同步', syncing: '同步中…', synced: '已同步', conflict: '不符', conflictText: '现场：{told}；事后判定：{now}', refused: '未被接受', dismiss: '已知悉，移除',
  cameraStarting: '正在打开摄像头…', cameraDenied: '未获摄像头权限。请在浏览器设置中允许，或输入证号、车牌。', cameraNone: '没有可用的摄像头。请输入证号或车牌。', cameraInsecure: '摄像头需要 HTTPS 或 localhost。请输入证号或车牌。',
  notPass: '这不是通行证二维码', malformed: '二维码无法读取，请重新扫描', fromCode: '扫码', fromNumber: '证号', fromPlate: '车牌', signatureGood: '签名有效', signatureBad: '签名无效', signatureUnknown: '签名未能核验',
  incidentQueued: '检查站不在保留名录：已记下，联网后上报',
  noCheckpoint: '没有检查站', signFirst: '首次使用请联网登录', failed: '服务器拒绝', needKit: '本机尚无规则数据，请联网后重试', number: '证号', refresh: '刷新离线数据', unregistered: '本检查站不在保留名录内：不得检查，放行',
  toDesk: '现场办证', toSample: '检测结果', toStop: '被额外滞留',
  deskTitle: '现场办理省内通行证', deskSubmit: '办理', deskAsking: '办理中…', deskMissing: '请填写起点、终点、姓名、身份证号和手机号。',
  deskIssued: '✔ 已签发', deskRefused: '未予签发', deskKept: '已留存，车辆放行', deskKeptText: '发证系统暂时无法连接：申请已留存，将自动送出，车辆不必等候。', deskUnsent: '网络不通，车辆放行', deskUnsentText: '申请留在本页，联网后自动送出。请勿关闭本页；车辆不必等候。',
  origin: '起点', destination: '终点', goods: '物资类别', colour: '车牌颜色', driverName: '驾驶员姓名', telephone: '手机号', documentNumber: '身份证号', validity: '有效天数', days: '天',
  colour_YELLOW: '黄', colour_YELLOW_GREEN: '黄绿', colour_BLUE: '蓝', colour_GREEN: '绿', colour_OTHER: '其他',
  goods_LIVING: '生活必需品', goods_MEDICAL: '医疗防疫物资', goods_AGRICULTURE: '农资和农产品', goods_ENERGY: '能源', goods_RAW_MATERIAL: '原材料', goods_KEY_INDUSTRIAL: '重点工业品', goods_POST_EXPRESS: '邮政快递', goods_RESERVE: '储备物资', goods_FOREIGN_TRADE: '外贸货物', goods_OTHER: '其他',
  stopTitle: '判定之外的滞留', stopHint: '本次判定要求：', stopWords: '请写明原因', stopSend: '上报', stopSent: '✔ 已上报',
  stop_RETEST_WITHIN_48H: '48小时内有阴性仍要求重测', stop_PROOF_24H_DEMANDED: '要求24小时证明', stop_PCR_RESULT_AWAITED: '要求等核酸结果', stop_REFUSED_BY_PLATE: '因车牌地被拒', stop_EXTRA_APP_DEMANDED: '要求另扫小程序', stop_OTHER: '其他',
  sampleTitle: '本站采样的检测结果', sampleHint: '车辆已放行，结果出来后在此录入。', sampleNegative: '阴性', samplePositive: '阳性', sampleSent: '✔ 已录入', sampleSentPositive: '✔ 已录入，沿途各地已获通知', testPoints: '前方检测点', afterAway: '网络不通：请联网后再试，车辆不必等候。',
};

const EN = {
  title: 'Freight Pass scanner', checkpoint: 'Checkpoint', scanTitle: 'Scan a pass', hint: 'Hold the code of the pass into the frame', torch: 'Light', cameraAgain: 'Open the camera',
  byNumber: 'Type number', byPlate: 'Type plate', back: 'Back', next: 'Next',
  numberTitle: 'Type the pass number', numberLabel: 'Number with its two check digits', numberHint: 'Such as 220104 000001 77; with the letter J, E or S',
  plateTitle: 'Type the plate', plateLabel: 'Plate', plateHint: 'Such as 吉A12345; finding a pass by plate needs the network',
  otherPlateTitle: 'Type the plate on the vehicle', otherPlateHint: 'As it hangs on the vehicle',
  numberFormat: '14 digits with the two check digits, or J, E or S and 14 digits.', numberCheck: 'The check digits do not fit: a place is wrong, or two neighbours have changed places. Look again.',
  plateFormat: 'Not a plate: province, letter, 5 or 6 places, no I and no O.',
  plateCheck: 'Compare the plate', plateSame: '✔ Same on vehicle', plateOther: '✖ Another plate', addPerson: '+ Companion', more: 'Vehicle',
  arrivalNotice: 'Arrival announced', emergencyPermit: 'Emergency', wayBack: 'On the way back', driver: 'Driver', companion: 'Companion', remove: 'Remove',
  temperature: 'Temperature', normal: 'Normal', abnormal: 'High', temperatureC: 'Measured, °C', healthCode: 'Health code', GREEN: 'Green', YELLOW: 'Yellow', RED: 'Red', UNKNOWN_CODE: 'No code',
  itinerary: 'Itinerary card', plain: 'No star', starred: 'Star', test: 'PCR test', within24: 'Neg. ≤ 24 h', within48: 'Neg. ≤ 48 h', older: 'Over 48 h', none: 'None', positive: 'Positive',
  document: 'Last six places of the document, if seen', documentFits: '✔ On the pass', documentStrange: '✖ Not on the pass', documentShort: 'All six places, please', disinfected: 'Disinfected', waited: 'Waited (minutes)',
  here: 'Tested here', antigenNegative: 'Antigen −', antigenPositive: 'Antigen +', pcrTaken: 'PCR taken',
  judgeUsual: 'All normal: decide', judge: 'Decide', judgeFirst: 'Compare the plate first', judging: 'Deciding…',
  RELEASE: 'Go', SAMPLE_AND_RELEASE: 'Sample, then go', COMPLETE_ON_SITE: 'Complete, then go', HOLD_HEALTH: 'Hold: health', REFER_POLICE: 'Hold: police',
  PRIORITY: 'Priority lane', ORDINARY: 'Ordinary lane',
  standing: 'Pass', FORGED: 'forged', UNKNOWN: 'in no register', UNVERIFIED: 'not verified', FOREIGN: 'of another province, recognised', REVOKED: 'revoked', REPLACED: 'replaced', CANCELLED: 'cancelled',
  SUPERSEDED: 'old version, amended since', SUSPENDED: 'suspended', EXPIRED: 'expired', NOT_YET_VALID: 'not valid yet', VEHICLE_MISMATCH: 'of another vehicle', CREW_MISMATCH: 'of other persons', ROUTE_MISMATCH: 'not for this route', VALID: 'valid', NONE: 'none shown or found',
  steps: 'What to do', reasons: 'Why', nextVehicle: 'Next vehicle', until: 'Until ', from: 'From ', returnTrip: 'and back',
  byServer: 'Decided by the server', byScanner: 'Decided on this telephone, to be synced', byJournal: 'Decided by the server, recorded soon', stale: 'The server’s copy is not up to date',
  online: 'online', offline: 'offline', data: 'Data', ago: 'old', second: 's', minute: 'min', hour: 'h', day: 'd', noData: 'No data yet', waiting: 'to sync', expired: 'Data expired', notCertified: 'Data not certified', kitRefused: 'New data do not verify and were not taken',
  offlineBanner: 'Offline: this telephone decides, and syncs later', signInBanner: 'Not signed in', signIn: 'Sign in', account: 'Account', newVersion: 'A new version is ready for the next start',
  conflictBanner: 'Something was let go that the register contradicts: look', notOfficer: 'This account is no checkpoint officer’s',
  queueTitle: 'To sync and to check', queueEmpty: 'Nothing waits.', queueCount: 'to sync', syncNow: 'Sync now', syncing: 'Syncing…', synced: 'Synced', conflict: 'Conflict', conflictText: 'Told: {told}; decided since: {now}', refused: 'Refused', dismiss: 'Seen, remove',
  cameraStarting: 'Opening the camera…', cameraDenied: 'No permission for the camera. Allow it in the browser’s settings, or type number or plate.', cameraNone: 'There is no camera. Type number or plate.', cameraInsecure: 'The camera needs HTTPS or localhost. Type number or plate.',
  notPass: 'This is not the code of a pass', malformed: 'The code cannot be read: scan again', fromCode: 'Code', fromNumber: 'Number', fromPlate: 'Plate', signatureGood: 'signature good', signatureBad: 'signature bad', signatureUnknown: 'signature not verified',
  incidentQueued: 'Checkpoint not retained: noted, reported when the network is back',
  noCheckpoint: 'No checkpoint', signFirst: 'Sign in once with a network', failed: 'The server refused', needKit: 'No rules on this telephone yet: try again with a network', number: 'Number', refresh: 'Refresh', unregistered: 'This checkpoint is not retained: no checks, let the vehicle go',
  toDesk: 'Issue a pass', toSample: 'Test result', toStop: 'Held all the same',
  deskTitle: 'A pass within the province', deskSubmit: 'Issue', deskAsking: 'Asking…', deskMissing: 'Both ends, name, document and telephone, please.',
  deskIssued: '✔ Issued', deskRefused: 'Not issued', deskKept: 'Kept; the vehicle goes on', deskKeptText: 'The issuing system cannot be reached: the application is kept and sent by itself. Nobody has to wait.', deskUnsent: 'No network; the vehicle goes on', deskUnsentText: 'The application stays on this page and is sent when the network is back. Leave the page open; nobody has to wait.',
  origin: 'From', destination: 'To', goods: 'Goods', colour: 'Plate colour', driverName: 'Driver', telephone: 'Telephone', documentNumber: 'ID number', validity: 'Days', days: 'd',
  colour_YELLOW: 'yellow', colour_YELLOW_GREEN: 'yellow-green', colour_BLUE: 'blue', colour_GREEN: 'green', colour_OTHER: 'other',
  goods_LIVING: 'Living necessities', goods_MEDICAL: 'Medical', goods_AGRICULTURE: 'Agriculture', goods_ENERGY: 'Energy', goods_RAW_MATERIAL: 'Raw material', goods_KEY_INDUSTRIAL: 'Key industry', goods_POST_EXPRESS: 'Post, express', goods_RESERVE: 'Reserves', goods_FOREIGN_TRADE: 'Foreign trade', goods_OTHER: 'Other',
  stopTitle: 'Held beyond the decision', stopHint: 'The decision asks for:', stopWords: 'Say why', stopSend: 'Report', stopSent: '✔ Reported',
  stop_RETEST_WITHIN_48H: 'Tested again within 48 h', stop_PROOF_24H_DEMANDED: 'A proof of 24 h demanded', stop_PCR_RESULT_AWAITED: 'Waits for a PCR result', stop_REFUSED_BY_PLATE: 'Refused by its plate', stop_EXTRA_APP_DEMANDED: 'Another app demanded', stop_OTHER: 'Other',
  sampleTitle: 'Result of the sample taken here', sampleHint: 'The vehicle has gone on; enter the result when it is there.', sampleNegative: 'Negative', samplePositive: 'Positive', sampleSent: '✔ Entered', sampleSentPositive: '✔ Entered; the places ahead are told', testPoints: 'Test points ahead', afterAway: 'No network: try again later. Nobody has to wait.',
};

const TEXTS = { zh: ZH, en: EN };
let current = stored();

function stored() {
  try {
    return localStorage.getItem('language') === 'en' ? 'en' : 'zh';
  } catch {
    return 'zh';
  }
}

export function language() {
  return current;
}

export function t(key) {
  return TEXTS[current][key] ?? key;
}

/** In the province's time, by which passes and shifts go, whatever zone the telephone is set to. */
export function moment(at) {
  const [locale, month] = current === 'zh' ? ['zh-CN', 'numeric'] : ['en-GB', 'short'];
  return new Date(at).toLocaleString(locale, {
    timeZone: 'Asia/Shanghai', month, day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
  });
}

export function toggleLanguage() {
  current = current === 'zh' ? 'en' : 'zh';
  try {
    localStorage.setItem('language', current);
  } catch {
    // The choice then lasts as long as the page.
  }
  translate();
}

export function translate() {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
  document.title = t('title');
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = t(element.dataset.t);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', t(element.dataset.label));
}

/** Both sides keep the same keys. */
export const KEYS = { zh: Object.keys(ZH), en: Object.keys(EN) };
