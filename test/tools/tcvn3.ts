/** Letters with a code of their own in TCVN 5712:1993, as the code chart orders them; capitals with a tone have none. */
const PAIRS =
  "àµá¸ả¶ã·ạ¹ă¨ằ»ắ¾ẳ¼ẵ½ặÆâ©ầÇấÊẩÈẫÉậËđ®èÌéÐẻÎẽÏẹÑêªềÒếÕểÓễÔệÖì×íÝỉØĩÜịÞòßóãỏáõâọäô«ồåốèổæỗçộéơ¬ờêớíởëỡìợîùïúóủñũòụôư\u00adừõứøửöữ÷ựùỳúýýỷûỹüỵþĂ¡Â¢Đ§Ê£Ô¤Ơ¥Ư¦";
const CODES: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, n) => [PAIRS[n * 2] ?? "", PAIRS[n * 2 + 1] ?? ""]),
);

/** Every letter that has a code. */
export const CODED_LETTERS = [...CODES.keys()];

/** How a program of the time before Unicode would have stored a text. */
export const toTcvn3 = (text: string): string => [...text.normalize("NFC")].map((c) => CODES.get(c) ?? c).join("");
