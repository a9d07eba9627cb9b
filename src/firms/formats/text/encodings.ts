import { isCoordinateWord } from "#firms/formats/table/coordinateWords.ts";

/** An encoding a register may be written in. */
export interface Encoding {
  id: string;
  /** What `TextDecoder` calls it. */
  label: string;
  /** Other names people give it, folded as by `foldName`. */
  names: readonly string[];
  /** Letters by which its texts are known, see `guessEncoding`; absent where only a mark or a given name chooses it. */
  letters?: { common: string; usual: RegExp };
  /** Its bytes make letters of nearly any text, so that only a header it makes sense of chooses it. */
  isTakenByHeader?: true;
}

const CHINESE =
  "的一不在有是人中上大和我公司股份市路段巷里高新地址名行零售店社科技工商食品子化料材金加木石油水火土山河江海湖南北西前后左右天日月年生本主文明成信安平和美正光心家食用品布衣皮革器具包裝印刷玩具家具服";
const TRADITIONAL = `${CHINESE}業製電機屬學區號縣鄉鎮經緯稱發務國際臺灣產農漁飲紡織紙藥塑膠鋼鐵車輛船營建築運輸倉儲訊統東門興廠廣華龍義個為這說時來對會與從開無應於後種樣還過現麼進動長實間問點題樓號街造限企企別批廢棄資醫療設備備業餐館務顧總聯順豐億達環訓練寶島臺北臺中`;
const SIMPLIFIED = `${CHINESE}业制电机属学区号县乡镇经纬称发务国际产农渔饮纺织纸药塑胶钢铁车辆营建筑运输仓储讯统东门兴厂广华龙义个为这说时来对会与从开无应于后种样还过现么进动长实间问点题楼街造限企别批废弃资医疗设备餐馆顾总联顺丰亿达环省州京沪深圳责任贸易有限`;
const JAPANESE =
  "製造業株式会社有限市町村区丁目番地号県都府工場店食品機械金属化学電気電子部門東京大阪名古屋所在経緯度住業種建設運輸卸売小飲料繊維自動車日本国人一大年中出本上生者事合同内外通新道北海南西川山田野島木原松井藤福岡神奈埼玉千葉横浜称";
const KANA = /[ぁ-んァ-ヶー]/;
const KOREAN =
  "이다는을의가에서한고기사시도로지대구동산업제조식품회주전자인부정공장경위역국리성스하나아원보수상어일안해들그있으세계중남북울광천강화금속학건설유통비금신용종코드름소서비스타프랑독러칠레베트태말필리홍콩싱르";
const CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґ";
const HAN = /\p{Script=Han}/u;

/** Every encoding that is read. Of two that fit a text alike the earlier is taken. */
export const ENCODINGS: readonly Encoding[] = [
  { id: "UTF-8", label: "utf-8", names: ["utf8", "unicode", "utf8sig", "utf8bom"] },
  { id: "UTF-16LE", label: "utf-16le", names: ["utf16le", "utf16", "ucs2", "ucs2le"] },
  { id: "UTF-16BE", label: "utf-16be", names: ["utf16be", "ucs2be"] },
  {
    id: "windows-1252",
    label: "windows-1252",
    names: ["cp1252", "1252", "latin1", "iso88591", "iso885915", "latin9", "ansi", "ascii", "usascii"],
    letters: { common: "áéíóúüñçàèãõäößêôâìòùîûœæøåëï", usual: /[ºª°’]/ },
  },
  {
    id: "Big5",
    label: "big5",
    names: ["big5hkscs", "cp950", "950", "windows950"],
    letters: { common: TRADITIONAL, usual: HAN },
  },
  {
    id: "GB18030",
    label: "gb18030",
    names: ["gbk", "gb2312", "cp936", "936", "euccn", "windows936"],
    letters: { common: SIMPLIFIED, usual: HAN },
  },
  {
    id: "Shift_JIS",
    label: "shift_jis",
    names: ["sjis", "shiftjis", "cp932", "932", "windows31j", "mskanji"],
    letters: { common: JAPANESE, usual: HAN },
  },
  { id: "EUC-JP", label: "euc-jp", names: ["eucjp", "ujis"], letters: { common: JAPANESE, usual: HAN } },
  { id: "ISO-2022-JP", label: "iso-2022-jp", names: ["iso2022jp", "jis"] },
  {
    id: "EUC-KR",
    label: "euc-kr",
    names: ["euckr", "cp949", "949", "uhc", "windows949", "ksc5601"],
    letters: { common: KOREAN, usual: /[가-힣]/ },
  },
  {
    id: "windows-1251",
    label: "windows-1251",
    names: ["cp1251", "1251", "win1251"],
    letters: { common: CYRILLIC, usual: /[№«»]/ },
  },
  { id: "KOI8-R", label: "koi8-r", names: ["koi8r", "koi8"], letters: { common: CYRILLIC, usual: /[№«»]/ } },
  {
    id: "IBM866",
    label: "ibm866",
    names: ["cp866", "866", "dos866"],
    letters: { common: CYRILLIC, usual: /№/ },
    isTakenByHeader: true,
  },
  {
    id: "windows-1253",
    label: "windows-1253",
    names: ["cp1253", "1253", "iso88597", "greek"],
    letters: { common: "αοιετσνηυρπκμλςωδγχθφβξζψάέήίόύώ", usual: /[Α-Ω]/ },
  },
  {
    id: "windows-1255",
    label: "windows-1255",
    names: ["cp1255", "1255", "iso88598", "hebrew"],
    letters: { common: "יוהלאמרבתשנקעדםחפצגסטכןזךףץ", usual: /[א-ת]/ },
  },
  {
    id: "windows-1256",
    label: "windows-1256",
    names: ["cp1256", "1256", "iso88596", "arabic"],
    letters: { common: "اليمنرتوبسدعفهكقحجشطصخضذزغظثةأإآىء", usual: /[ئؤپچژگ]/ },
  },
  {
    id: "windows-874",
    label: "windows-874",
    names: ["cp874", "874", "tis620", "iso885911", "thai"],
    letters: { common: "านรอกเงมยลวดทสตะปบคหแจพชขใไโผถธฟซศณ", usual: /[ฃ-ฮฯ-ู฿็-๛]/ },
  },
  {
    id: "windows-1250",
    label: "windows-1250",
    names: ["cp1250", "1250", "iso88592", "latin2"],
    letters: { common: "ąćęłńóśźżáéíčďěňřšťúůýžőűöüäș", usual: /[ÁÉÍŁŚŻŹČŘŠŽĆĘĄŐŰÖÜ]/ },
  },
  {
    id: "windows-1254",
    label: "windows-1254",
    names: ["cp1254", "1254", "iso88599", "latin5", "turkish"],
    letters: { common: "çğıöşüâ", usual: /[ÇĞİÖŞÜî]/ },
  },
  {
    id: "windows-1257",
    label: "windows-1257",
    names: ["cp1257", "1257", "iso885913", "baltic"],
    letters: { common: "āčēģīķļņšūžąęėįųõäöü", usual: /[ĀČĒĢĪĶĻŅŠŪŽĄĘĖĮŲÕÄÖÜ]/ },
  },
  { id: "windows-1258", label: "windows-1258", names: ["cp1258", "1258", "vietnamese"] },
  { id: "Macintosh", label: "macintosh", names: ["macroman", "mac", "xmacroman"] },
];

/** The encoding of this name, whatever its case and marks ("Shift-JIS", "sjis"); undefined if none is called so. */
export function encodingNamed(name: string): Encoding | undefined {
  const folded = foldName(name);
  return ENCODINGS.find(({ id, names }) => foldName(id) === folded || names.includes(folded));
}

function foldName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}

/** Bytes of a text in which its header stands, or most of it. */
const HEADER = 4096;

/** How many columns a header names as coordinates, in letters beyond ASCII, where its bytes are of this encoding. */
function coordinateNames(bytes: Uint8Array, { label }: Encoding): number {
  const names = new TextDecoder(label).decode(bytes, { stream: true }).split(/[,;|\t\r\n"'\s]+/);
  return new Set(names.filter(isCoordinateWord)).size;
}

/** Bytes beyond ASCII below which no encoding is told from another. */
const FEWEST = 4;
/** Bytes of a sample that may be broken before an encoding is held impossible: a few of a damaged file. */
const BROKEN_SHARE = 0.05;

/**
 * The encoding the bytes beyond ASCII fit best, of those that are not Unicode: the letters they would be are weighed by how common they
 * are in texts of that encoding, 0 to 1, and what is no letter counts against it. Detectors made for running text
 * (chardet) take thirty short names of a register for any of five encodings.
 */
export function guessEncoding(sample: Uint8Array, beginning: Uint8Array = sample): Encoding {
  let best = encodingNamed("windows-1252")!;
  const read = ENCODINGS.filter(({ letters }) => letters);
  const named = read.map((encoding) => coordinateNames(beginning.subarray(0, HEADER), encoding));
  const mostNamed = Math.max(...named);
  const candidates =
    mostNamed > 0
      ? read.filter((_, k) => named[k] === mostNamed)
      : read.filter(({ isTakenByHeader }) => !isTakenByHeader);
  if (candidates.length === 1) return candidates[0];
  if (sample.filter((byte) => byte > 0x7f).length < FEWEST) return best;
  let most = 0.2;
  for (const encoding of candidates) {
    const score = fitness(
      new TextDecoder(encoding.label).decode(sample, { stream: true }),
      encoding.id,
      encoding.letters!,
    );
    if (score <= most + 1e-9) continue;
    best = encoding;
    most = score;
  }
  return best;
}

function fitness(text: string, id: string, { common, usual }: NonNullable<Encoding["letters"]>): number {
  const rank = new Map(Array.from(common).map((letter, k) => [letter, k]));
  const isAlphabet = rank.size < 60;
  const isLatin = /^\p{Script=Latin}/u.test(common);
  let letters = 0;
  let broken = 0;
  let sum = 0;
  const read = Array.from(text);
  for (const [at, letter] of read.entries()) {
    if (letter < "\u0080") continue;
    letters++;
    const [two, before, after] = [read[at - 2] ?? "", read[at - 1] ?? "", read[at + 1] ?? ""];
    const isBeside = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after);
    const small = letter.toLowerCase();
    if (letter === "\ufffd") broken++;
    else if (/\p{L}/u.test(letter) && isBeside !== isLatin) sum -= isLatin ? 0 : 0.5;
    else if (MISPLACED.some((misplaced) => misplaced.test(`${/\s/.test(before) ? " " : before}${letter}${after}`)))
      sum -= 1;
    else if (isAlphabet && isOddCase(two, before, letter)) sum -= 0.5;
    else if (rank.has(small) && isLatin) sum += 1;
    else if (rank.has(small) && isAlphabet)
      sum += 1 - (0.6 * rank.get(small)!) / rank.size - (FREQUENT.includes(id) ? 0 : RARER);
    else if (rank.has(letter)) sum += 1;
    else if (common === JAPANESE && KANA.test(letter)) sum += 1;
    else if (usual.test(letter)) sum += 0.5;
    else if (/[、。，：；（）「」－・０-９Ａ-Ｚａ-ｚ]/.test(letter)) sum += 0.4;
    else if (!/[\p{L}\p{M}]/u.test(letter)) sum -= 0.5;
  }
  if (letters === 0 || broken > Math.max(2, letters * BROKEN_SHARE)) return Number.NEGATIVE_INFINITY;
  return (sum - broken) / letters;
}

/** Alphabets of the economies of APEC; what the others must be better by, as the same bytes make words in several. */
const FREQUENT = ["windows-1251", "windows-874"];
const RARER = 0.1;

/** Letters where their script never has them: final forms inside a Hebrew or Greek word, Thai signs without a consonant to bear them. */
const MISPLACED = [/^.[ךםןףץ][א-ת]/u, /^.ς[α-ω]/u, /^(?![ก-๎]).[ัิ-ฺ็-๎]/u, /^.[เ-ไ](?![ก-ฮ])/u, /^[เ-ไ][ะ-ฺ็-๎]/u];

/** A capital after a small letter, or a small letter after two capitals. */
function isOddCase(two: string, before: string, letter: string): boolean {
  if (/\p{Lu}/u.test(letter)) return /\p{Ll}/u.test(before);
  return /\p{Ll}/u.test(letter) && /\p{Lu}/u.test(before) && /\p{Lu}/u.test(two);
}
