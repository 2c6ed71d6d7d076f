/** What furniture between paragraphs begins with. Only for short blocks: a sentence of the story can begin so too. */

const RELATED =
  /^[\s>»▶►•*+–—|[(-]*(baca(?: juga| selengkapnya| artikel| berita)?\b|lihat (?:juga|video|foto|selengkapnya)|simak (?:juga|video|pula|selengkapnya)|tonton (?:juga|video)|(?:artikel|berita) (?:terkait|lain)|selengkapnya|pilihan editor|read (?:more|also|next|now|the)|see (?:also|more)|also (?:read|see|on)|more (?:on|from|about|in|stories|coverage)|related\b|recommended|most (?:read|popular)|don['’]t miss|must[- ]read|in case you missed|watch(?: more| now| live| the|:)|listen|click here|find out more|learn more|continue reading|lesen sie|mehr (?:zum thema|dazu|lesen)|lire (?:aussi|la suite)|à lire|voir aussi|lea (?:también|más)|lee también|te puede interesar|leia (?:também|mais)|veja (?:também|mais)|leggi anche|les (?:også|mer)|läs (?:även|mer|också)|lees ook|czytaj|zobacz|читайте|смотрите|čtěte|xem thêm|关联|関連)/i;

const CALL =
  /^[\s>»▶►•*+–—|[(-]*(sign up|subscribe|newsletter|get (?:the|our|all|your|unlimited|more)|follow (?:us|me|@|him|her|\w+ on|the)|join (?:us|our|the)|like us|download (?:the|our)|share (?:this|on|your|with)|tell us|let us know|have your say|what do you think|comments?\b|leave a|send (?:us|your)|contact us|email|support (?:us|our)|donate|advertisement|advertising|iklan|ikuti|dapatkan|unduh|langganan|berlangganan|bagikan|komentar|gabung|jangan lewatkan|temukan|powered by|all rights reserved|copyright|©|\(c\)|hak cipta|this (?:article|story|post) (?:was|is|has|originally|first|contains)|originally published|disclaimer|filed under|tags?:|topics?:|tagged|newsletter|abonn|melden sie|folgen sie|hier finden sie|suivez|inscrivez|síguenos|suscríbete|inscreva)/i;

const CREDIT =
  /^[\s>»▶►•*+–—|[(-]*(?:(?:photos?|foto|images?|pictures?|video|gambar|ilustrasi|illustration|graphic|grafis|sources?|sumber|quelle|bild|credit|reporter|editor|penulis|pewarta|penyunting|kontributor|reporting|editing|additional reporting|writing|laporan|edited|written|by|oleh|von|par|por|di)\s*[:：/|]|by [A-Z]\S+(?: \S+){0,4}$|(?:getty|reuters|ap photo|afp|antara|epa|shutterstock|istockphoto)\b.{0,40}$|©|\(c\))/i;

const SIGN_OFF =
  /\b(contributed (?:to )?(?:this|reporting)|reporting by|editing by|additional reporting|compiled by|follow (?:him|her|them|us|me) on|can be reached at|is a (?:reporter|staff writer|senior|freelance|columnist|writer|journalist)|all rights reserved|associated press writers?|reported from|sign up (?:for|to)|terms (?:of|and)|privacy policy|our newsletter|subscribe to|on (?:facebook|twitter|instagram)|download our app)\b/i;

const RELATED_HEADING =
  /^[\s>»▶►•*–—|-]*(baca juga|berita (?:terkait|lainnya|terpopuler|populer|terbaru)|artikel (?:terkait|lainnya)|terkait|terpopuler|terkini|lainnya|rekomendasi|pilihan (?:editor|untuk anda)|jangan lewatkan|komentar|related\b.*|more (?:from|on|in|stories|news|articles|like)\b.*|you (?:may|might) (?:also )?(?:like|be interested).*|recommended\b.*|most (?:read|popular|viewed|recent|commented)\b.*|trending\b.*|popular\b.*|latest\b.*|top (?:stories|news)|read (?:next|more|also).*|up next|what to read next|don['’]t miss.*|comments?|leave a (?:reply|comment).*|join the (?:conversation|discussion).*|about the author.*|share this.*|follow us.*|newsletter.*|mehr (?:zum thema|dazu|aus|von).*|das könnte sie.*|lesen sie auch.*|weitere (?:artikel|themen|nachrichten).*|kommentare?|meistgelesen|à lire aussi.*|sur le même sujet.*|lire aussi.*|les plus lus|te puede interesar.*|más (?:noticias|leídas).*|lo más.*|leia também.*|mais lidas|veja também.*|leggi anche.*|関連.*|あわせて読みたい.*|おすすめ.*|인기.*|관련.*|см\. также.*|читайте также.*|ilgili haberler.*|les også.*|läs mer.*)[\s:.!…]*$/i;

export function leadsElsewhere(text: string): boolean {
  return RELATED.test(text);
}

export function callsReader(text: string): boolean {
  return CALL.test(text);
}

export function givesCredit(text: string): boolean {
  return CREDIT.test(text);
}

export function signsOff(text: string): boolean {
  return SIGN_OFF.test(text);
}

/** A heading below which other articles, comments or the like begin. */
export function headsFurniture(text: string): boolean {
  return text.length < 80 && RELATED_HEADING.test(text);
}
