import type { Passage, Signal } from './signal.ts';
import { surroundings } from './surroundings.ts';
import { countAround, weighAround } from './telling-person.ts';

/** How, with what, or when somebody means to hurt themselves: what puts others at risk who read it. */
const DETAIL =
  /(?<![\p{L}])(?:(?:she|he|they|who|been|has|had|I|her|his|my \p{Ll}+) (?:\p{Ll}+ ){0,2}?(?:cuts?|cutting|burns?|burning|hang(?:ed|s|ing)?|overdos\p{L}+|self-harm\p{L}*|jump(?:ed|s)?|starv\p{L}+|swallow\p{L}*|drown\p{L}*)(?= (?:herself|himself|themsel|when|on her|on his|her|his|again|with|at|in the|every|from|off|the))|(?:razor|blades?|ligature|noose|(?:took|takes|taken|swallowed|counted|hid(?:es|den)?|stash\p{L}*) (?:\p{Ll}+ ){0,4}(?:paracetamol|tablets?|pills?|bleach)|stash|saving (?:them )?up|saved up|wrists?|forearms?|inner thigh|lighter|penknife|pen-knife|scissors|sharpener|compass|broken glass|shard|(?:off|on|over) the (?:bridge|roof|ledge|balcony|platform|car park|railings?|viaduct|cliff)|(?:by|on) the (?:tracks|railway|rails)|hurt(?:s|ing)? (?:herself|himself)|harm(?:s|ed|ing)? (?:herself|himself)|marks on (?:her|his)|long sleeves|stopped eating|(?:won['’]t|refus\p{L}+ to) eat|purg(?:es|ing)|laxatives|(?:bang|butt)(?:s|ed|ing) (?:her|his) head|pull(?:s|ed|ing) (?:out )?(?:her|his) hair|found (?:her|him) (?:in|on|hanging|under)|dosette|stockpil\p{L}+|g(?:a|i)ve(?:n)? away (?:her|his)|say(?:ing)? goodbye to|not wake up|sleep(?:ing)? forever|had a plan|has a plan|the plan was|antifreeze|weedkiller|insulin|hoard\p{L}*)|cut marks?|cuts on|scars? on|not being here|not be here|won['’]t be here|end (?:it|her life|his life|my life)|kill(?:ed|s|ing)? (?:herself|himself|myself|themselves)|take (?:her|his) (?:own )?life|took (?:her|his) (?:own )?life|suicid(?:e note|al|e attempt|e)|attempt(?:ed)? (?:suicide|on her|on his)|goodbye (?:letter|note|video)|letter (?:to (?:her|his) (?:mum|mom|dad|mother) )?already written|wants? to die|showing (?:my|the|him|her) (?:lad |girl |boy )?how|cuchillas?|cort(?:es|arse|aba|ó) (?:superficiales|en|los|las|el|la|con)|cortarse|se corta|se cort[oó]|sobredosis|(?:tomó|tragó|guard\p{L}+|escond\p{L}+|junt\p{L}+) (?:\p{Ll}+ ){0,3}(?:pastillas|blíster\p{L}*)|soga|colg(?:ó|ado|arse|ada)|ahorc\p{L}*|tir(?:ó|arse) (?:del?|al|por)|quitarse la vida|se quitó la vida|se mató|matarse|intento de suicidio|intentó suicid\p{L}*|suicid(?:ó|arse|a|io)|carta(?:s)? de despedida|las cartas de|no quiere (?:vivir|seguir)|raticida|se hace daño|se lastim\p{L}+|dejó de comer|no come|laxantes|mangas largas|marcas en|se golpea la cabeza|juntando (?:las )?(?:pastillas|remedios)|remedios|muñecas|antebrazo|muslo|tijeras|sacapuntas|mechero|quemadur\p{L}*|vías (?:del tren)?|azotea|barandilla|viaducto|puente (?:de|del)|despid(?:ió|iéndose)|ya no (?:estar|iba a estar|voy a estar)|tenía un plan|veneno|insecticida|lejía|autolesi\p{L}*)(?![\p{L}])/giu;

const SOMEBODY =
  /(?<![\p{L}])(?:she|he|her|him|his|lad|girl|boy|kid|woman|man|friend|my client|ella|él|le|me (?:dijo|enseñó|contó|hizo)|su|sus|hij[oa]s?|chic[oa]|niñ[oa]|nena|joven|señor[a]?|cumple|tiene \p{L}+ años|\p{Lu}\p{Ll}+,)(?![\p{L}])/u;

/** How much must tell of a person around it; guidance and statistics stay below. */
const NEAR = 9;

/** So many words of means, marks and farewells within three sentences need less beside them: who found somebody says I. */
const TELLING = 2;
const NEAR_TELLING = 14;

/** Self-harm told in detail, of one person. */
export const selfHarm: Signal = {
  name: 'self-harm',
  reason: 'It tells in detail how somebody hurt themselves, or means to.',
  patterns: [DETAIL],
  find: (passage: Passage) => [
    ...passage
      .placesOf(DETAIL)
      .filter(
        (found) =>
          SOMEBODY.test(surroundings(passage.text, passage.sentences, found)) &&
          weighAround(passage, found) >= NEAR,
      ),
    ...passage.sentences.filter(
      (sentence) =>
        countAround(passage, sentence, 'harm') >= TELLING && weighAround(passage, sentence) >= NEAR_TELLING,
    ),
  ],
};
