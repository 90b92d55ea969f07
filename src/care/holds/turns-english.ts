import { type Turn, turn } from './turn.ts';

const SOMEBODY =
  '(?:one|man|men|woman|women|lady|ladies|fellas?|fellow|guys?|blokes?|chap|lads?|lass|lassie|girls?|boys?|kids?|child|children|baby|babies|toddler|teenager|youngster|pupil|young (?:man|woman|person|mum|mother|dad|lad|fella)|old (?:man|woman|lady|boy|fella|fellow|soldier|couple)|couple|pair|twins?|triplets|brothers?|sisters?|siblings|family|families|mother|mum|mom|mam|father|dad|parents?|grandmother|gran|nan|grandad|grandfather|aunt|auntie|uncle|cousin|widow|widower|tenants?|residents?|patients?|clients?|customer|neighbou?r|lodger|carer|foster carer|pensioner|veteran|prisoner|inmate|lifer|refugee|gentleman|gent|priest|vicar|teacher|nurse|driver|runner|dancer|caretaker|worker|supervisor|manager|colleague|student|trainee|psychologist|social worker|person|participant|somebody|someone)';
const COLOUR =
  '(?:red|orange|yellow|green|blue|navy|purple|violet|pink|brown|grey|gray|black|white|silver|golden?|turquoise|maroon|beige|lilac|scarlet|mustard|cream|tartan|striped|spotted|leopard-print|checked|sequinned|leather|denim|woollen|knitted|fur|fleecy|hi-vis|neon|glittery)';
const WORK =
  '(?:work(?:ed)? with|support(?:ed)?|visit(?:ed)?|see|saw|met|know|knew|sit with|sat with|drive|drove|supervised?|interpret(?:ed)? for|advocate(?:d)? for|care(?:d)? for|look(?:ed)? after|foster(?:ed)?|assess(?:ed)?|escort(?:ed)?|accompan(?:y|ied)|interview(?:ed)?|removed|placed|represent(?:ed)?|nursed?|taught|housed|counsel(?:led)?|help(?:ed)?|carr(?:y|ied)|took|rang|ring|phone(?:d)?|was allocated|am allocated|have (?:been )?(?:seen|visited|known|seeing|visiting|working with|supporting))';

/** Ways in which English tells of one person whom others know. */
export const TURNS_ENGLISH: readonly Turn[] = [
  // The fella with the Harley; the girl in the red cap; the one from the bakery; the woman who ran the group.
  turn(
    'knownBy',
    `(?:the|that) (?:[\\p{L}-]{1,20} ){0,2}${SOMEBODY},? (?:with|in|on|from|at|off|above|under|behind|who|whose|whom|that|you|we|everyone|everybody)`,
  ),
  // Anyone who was there will know who I mean; you have met him; half the panel recognised her.
  turn(
    'knownBy',
    "(?:know (?:exactly )?who (?:I mean|it is|he is|she is|they are|I am talking about)|(?:you|you['’]ll|you['’]ve|you will|you may|you might|you have) (?:all )?(?:know|known|met|seen|remember|recogni[sz]e|heard of) (?:him|her|them|the (?:man|woman|family|lad|girl))|(?:every(?:one|body)|whole (?:town|village|street|estate|island|school|county|parish|team|office)|half (?:of )?the (?:town|village|street|school|panel|court|office|estate|room|county)|locals?|all of \\p{L}{1,20}|nobody in \\p{L}{1,20}) (?:\\p{L}{1,20} ){0,3}?(?:knows?|knew|calls?|recogni[sz]e[sd]?|remembers?|loves?|has (?:met|seen|heard))|we (?:all )?call(?:ed)? (?:him|her|them)|known (?:locally |here |to (?:all|everyone|everybody|us) )?(?:as|for)|goes by|nickname[d]?|there (?:is|are|was|were) only (?:one|two|three)|only (?:one|two|three) (?:[\\p{L}-]{1,20} )?(?:in|on|within|for) (?:the|this|our|that)|(?:in|on|made) the (?:local )?(?:paper|papers|news|headlines|gazette|herald|telly|front page)|(?:if you|anyone who|anybody who|those who) (?:\\p{L}{1,20} ){0,3}(?:was|were|live|lives|walk|walks|ever|pass|shop|drink|know|knows|read|reads|saw|see))",
  ),
  // The first female harbour pilot; the last signalman on the line; the only Kurdish family.
  turn(
    'knownBy',
    '(?:the|her|his|our|their) (?:very )?(?:first|last|only|oldest|youngest|tallest|biggest|smallest|best|fastest|one) (?:[\\p{L}-]{1,20} ){1,4}?(?:in|on|of|at|from|left|who|to|for)',
  ),
  // A lady I support; one of my girls; my placement girl; I’m his re-entry coach.
  turn('atWork', `${SOMEBODY},? (?:that |who |whom )?(?:I|we) (?:\\p{L}{1,20} )?${WORK}`),
  turn(
    'atWork',
    `(?:one|two|three|both|another|some|the (?:eldest|youngest|oldest|latest|newest)) of (?:my|our) (?:[\\p{L}-]{1,20} ){0,2}(?:${SOMEBODY}|mums|moms|dads|clients|people|families|residents|tenants|patients|regulars|participants|young (?:people|women|men)|ladies|gentlemen|old boys|carers|care leavers|learners|pupils|students|visitors|service users|caseload|cases)`,
  ),
  turn(
    'atWork',
    `(?:my|our) (?!own)(?:[\\p{L}-]{1,20} ){0,2}(?:clients?|patient|girl|lad|boy|lady|gentleman|family|tenant|resident|runner|regular|service user|young person|young (?:man|woman|lad|mum|dad)|old (?:man|lady|boy|fella)|kid|mum|care leaver|participant|case|caseload|foster (?:child|lad|girl|son|daughter|baby))(?! (?:is|are) always)`,
  ),
  turn(
    'atWork',
    "I(?: am|['’]m| was) (?:his|her|their|the) (?:[\\p{L}-]{1,20} ){0,2}(?:worker|coach|advocate|guardian|mentor|carer|nurse|solicitor|counsellor|teacher|interpreter|keyworker|officer|volunteer|befriender|chaplain|supervisor|therapist|appropriate adult)",
  ),
  turn(
    'atWork',
    '(?:(?:she|he|they) (?:\\p{L}{1,20} )?(?:asked|told|showed|gave|handed|rang|texted|phoned|called|hugged|thanked|followed|taught|sent|wrote|brought|made|let|wants?|reminded|warned) (?:me|us)|(?:I|we) (?:\\p{L}{1,20} )?(?:drove|took|walked|brought|found|met|saw|visited|asked|told|gave|rang|watched|held|hugged|carried|picked up|dropped|sat with|ran into|bumped into|fed|bought|promised|read|collected|covered for|listened to) (?:him|her|them both|his|the (?:boy|girl|lad|baby|child|mother|father|mum|dad|woman|man|twins|family|brothers|sisters|eldest|youngest|little one)))',
  ),
  turn(
    'atWork',
    '(?:home visit|drop-in|contact (?:room|visit|session)|caseload|key ?work|on duty|our (?:hostel|group|unit|ward|centre|center|shelter|refuge|project|clinic|home|house|office|pantry|service)|in my (?:car|van|office|passenger seat|back seat)|(?:sat|turned up|came|walked|ended up) (?:in|into|at|to|down in) (?:my|our) (?:[\\p{L}-]{1,20} )?(?:office|car|desk|drop-in|hostel|clinic|surgery|group|kitchen|door|centre|center|van))',
  ),
  // A red cap, a brown leather folder: what somebody is known by from afar.
  turn(
    'body',
    `${COLOUR} (?:[\\p{L}-]{1,20} )?(?:cap|hat|beanie|scarf|coat|jacket|anorak|raincoat|hoodie|cardigan|jumper|sweater|dress|skirt|shirt|tie|suit|trousers|jeans|boots|shoes|trainers|wellies|slippers|gloves|mittens|glasses|hair|beard|moustache|eyes|bag|handbag|rucksack|backpack|suitcase|folder|purse|wallet|umbrella|ribbon|turban|headscarf|hijab|sari|apron|uniform|overalls|blanket|duvet|sleeping bag|wheelchair|scooter|bike|bicycle|van|car|truck|pickup|trailer|caravan|tent|door|gate|house|curtains|nails|lipstick|ring|bracelet|tracksuit|dressing gown|pyjamas|teddy|trolley|boat|nightdress|waistcoat|vest|tabard)`,
  ),
  turn(
    'body',
    '(?:(?:with|has|had|wears?|wearing|carries|carrying|pushing|riding|drives) (?:a|an|the|his|her|two|three) (?:[\\p{L}-]{1,20} ){0,2}(?:parrots?|corgis?|greyhounds?|whippets?|ferrets?|budgies?|canar(?:y|ies)|goats?|donkeys?|ponies|pony|horses?|pigeons?|hamster|tortoise|rabbits?|snakes?|dogs?|cats?|terriers?|lurcher|Harley|motorbike|moped|scooter|unicycle|tricycle|accordion|trumpet|fiddle|guitar|banjo|bagpipes|ukulele|harmonica|drum|limp|stammer|squint|scar|tattoos?|glass eye|eyepatch|walking frame|stick|pram|pushchair|trolley|shopping trolley|suitcase|carrier bag|bin bag|shoebox|flask|biscuit tin|chess set|Bible|rosary|camera|radio|telescope|wig|crutches|hook|braces|dreadlocks|ponytail|plaits|moustache|beard))',
  ),
  // What somebody was before: a former weather presenter; he used to play for the county.
  turn(
    'trade',
    '(?:(?:a|an|the|our|his|her) (?:former|retired|one-time|ex-?)[ -]?(?:[\\p{L}-]{1,20} )?\\p{L}{1,20}|used to (?:be|run|play|drive|sing|teach|own|work|dance|box|race|present|read|cook|mend|build|fish|keep|preach|referee|paint|make|sell|fly|ride|conduct|deliver)|had (?:once )?been (?:a|an|the) |once (?:played|sang|ran|drove|worked|boxed|owned|swam|rode|danced)|(?:works?|worked|working) (?:nights |days |shifts |weekends )?(?:as|at|in|on|for) (?:a|an|the) |(?:runs?|ran|owns?|owned|manages?|keeps) the |(?:plays?|played|sings?|sang|dances?|danced) (?:in|for|with|at|on) (?:the|a)|(?:drives?|drove) (?:the|a) (?:[\\p{L}-]{1,20} )?(?:bus|taxi|van|lorry|truck|tractor|ferry|train|tram|hearse|minibus|school bus)|picks? (?:apples|fruit|grapes|strawberries|cherries|mushrooms|daffodils|lettuce|tomatoes|potatoes))',
  ),
  // Dear Joan, … God bless you.
  turn(
    'letter',
    '(?:["“‘\']Dear (?:Miss |Mrs |Mr |Ms )?\\p{L}{1,20}|God bless|yours (?:truly|sincerely|faithfully)|(?:love|thanks|regards|best wishes|lots of love),? (?:from )?\\p{L}{1,20}[."”’\']|(?:thank[- ]you|goodbye|christmas|birthday) (?:card|letter|note)|a (?:card|letter|note|postcard|text|voicemail|voice note|drawing) (?:from|signed|addressed|that says|which says)|(?:signed|wrote|written|writes) (?:to me|it|underneath|on the back|inside|by a)|name on the (?:front|back|label|bag|envelope|cover))',
  ),
  // Ten to three, Tuesday to Friday; £4; please bring; sign up: what is said to all who read.
  turn(
    'notice',
    "(?:(?:from |between )?(?:\\d{1,2}(?:[.:]\\d\\d)?|nine|ten|noon|one|two|half (?:past )?\\p{L}{3,6}) ?(?:am|pm)?(?: to | until |-|–)(?:half (?:past )?)?(?:\\d{1,2}(?:[.:]\\d\\d)?|noon|three|four|five|six|midnight) ?(?:am|pm)?|(?:mon|tues|wednes|thurs|fri|satur|sun)days? (?:to|and|until) (?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?<=(?<![\\p{L}\\p{N}])(?:\\d{1,6}|\\p{L}{3,8}) )(?:dollars|pounds|euros|pesos) (?:an?|per|each)|please|free of charge|join us|sign up|apply (?:by|to|before|at|for)|(?:send|email) (?:it|your|us|a)|bring (?:a|an|your|along)|no appointment|all welcome|everyone (?:is )?welcome|opens? (?:on|at|from|in|to)|runs (?:until|from|to)|closing date|by (?:post|e-?mail)|if you (?:would like|want|need|wish|have|prefer|are|can)|anyone (?:aged|who|with|over|under)|you (?:can|may|must|need|will need|should|don['’]t need|needn['’]t))",
  ),
  turn(
    'notice',
    "(?:what|how|why|who|which|when|where) (?:[\\p{L}'’]{1,15} ){1,14}[\\p{L}'’]{1,15}\\?(?=\\s|$)",
  ),
];
