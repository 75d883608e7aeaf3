// What officers type: pass numbers with their two check digits (ISO 7064, MOD 97-10), and plates.
const PROVINCES = '京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云藏陕甘青宁新';
const PLATE = new RegExp(`^[${PROVINCES}][A-HJ-NP-Z](?:[A-HJ-NP-Z0-9]{5,6}|[A-HJ-NP-Z0-9]{4}[挂学警港澳])$`, 'u');

/** Those that are seen most at this province's checkpoints first. */
export const NEAR = [...'吉辽黑蒙冀鲁京津豫晋苏沪'];

/** {number} without check digits, or {fault: numberFormat | numberCheck}. */
export function readNumber(text) {
  const typed = plain(text);
  if (!/^[JES]?[1-9][0-9]{5}(?!000000)[0-9]{8}$/.test(typed)) return { fault: 'numberFormat' };
  const number = typed.slice(0, -2);
  return typed.slice(-2) === checkDigits(number) ? { number } : { fault: 'numberCheck' };
}

export function checkDigits(number) {
  return String(98 - remainder(`${number}00`)).padStart(2, '0');
}

export function shownNumber(number) {
  return `${number.replace(/([0-9]{6})([0-9]{6})$/, ' $1 $2').trim()} ${checkDigits(number)}`;
}

/** {plate} or {fault: plateFormat}. */
export function readPlate(text) {
  const plate = plain(text);
  return PLATE.test(plate) ? { plate } : { fault: 'plateFormat' };
}

function plain(text) {
  return text.normalize('NFKC').toUpperCase().replace(/[\s·•.\p{Pd}]/gu, '');
}

function remainder(text) {
  let rest = 0;
  for (const place of text) {
    const value = place >= 'A' ? place.charCodeAt(0) - 55 : Number(place);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
