import type { Clue } from './weighed-clue.ts';

const PERSON =
  'woman|man|girl|wean|bairn|grandson|granddaughter|niece|nephew|auntie|aunt|uncle|cousin|neighbou?r|pensioner|soldier|sergeant|landlady|landlord|cleaner|waitress|waiter|barista|footballer|apprentice|pharmacist|driver|priest|pastor|imam|organist|butcher|baker|miner|postman|postmistress|caretaker|hairdresser|barber|busker|gardener|beekeeper|jockey|welder|cook|chef|trucker|sailor|skipper|shopkeeper|publican|student|infant|foetus|daughter|son|wife|husband|boyfriend|girlfriend|ex-\\p{Ll}+|wee man|wee girl|wee one|chap|geezer|kuia|koro|gogo|boy|lad|lass|kid|child|baby|newborn|toddler|teenager|teen|youth|youngster|mum|mom|mam|mother|dad|father|gran|nan|granny|grandmother|grandfather|widow|widower|couple|brothers?|sisters?|siblings?|sibs|twins?|stepfather|stepmother|stepdad|stepmum|pupil|patient|prisoner|lodger|bride|fellow|bloke|guy|lady|gentleman|farmer|fisherman|vicar|headmistress|headmaster|teacher|veteran|vet|nurse|plumber|baker|potter|carer|adopters?|foster (?:carer|parent|mother|father)|asylum seeker|refugee|runaway|survivor|tenant|resident|inmate|detainee|client|service user|young person|care leaver';

/** What tells, in English, that one person is written about whom the author met at work. */
export const ENGLISH_PEOPLE: readonly Clue[] = [
  [
    5,
    'a client',
    new RegExp(
      `(?<![\\p{L}])(?:my|our|a|another|this|that|one) (?:\\p{Ll}+ ){0,2}?(?:client|service[- ]user|patient|young person|resident|tenant|inmate|detainee|foster child|care leaver|consumer|supervisee)(?: of mine)?(?!\\p{L})|(?<!\\p{L})one of (?:mine|(?:my|our|the) (?:\\p{Ll}+ ){0,2}?(?:${PERSON}|client|service user|resident|patient|famil|kid|people|ladie|men|women|young|teen|regular)\\p{L}*)|(?<!\\p{L})Pt(?!\\p{L})|(?<!\\p{L})my (?:lads?|girls?|boys?|famil(?:y|ies)|caseload|first case|newest|youngest case|tuesday|lady|chap|mums?|dads?) (?!is|was|and I)`,
      'iu',
    ),
  ],
  [
    3,
    'met at work',
    /(?<![\p{L}\p{N}])(?:referred to (?:me|us)|on my caseload|in my caseload|came to see me|came to (?:my|our) (?:office|group|clinic|drop-in)|(?:told|asks?|asked|rang|rings|texted|phoned|wrote to|showed|handed|gave|begged|called|follow(?:s|ed)) (?:me|us)(?![\p{L}\p{N}])|I (?:used to |have |had |’ve |'ve )?(?:been )?(?:visit|visited|removed|placed|assessed|interviewed|discharged|closed (?:him|her|them|to)|worked (?:for [\p{L} ]{3,14} )?with (?:the|a|this)|sat with|drove (?:her|him|them)|met (?:a|the|her|him)|supervise|sectioned|buried)|I (?:had|have|am the one) (?:who )?to (?:tell|say)|I was the one|we (?:buried|removed|placed|discharged|sectioned|closed|lost)|(?:they|we)['’]ve (?:put|moved|sent|taken) (?:him|her|them)|third (?:failed )?(?:stat )?visit|home visit|our (?:new )?arrivals?|handed (?:her|him|them) back|still sends me|in our (?:\p{Ll}+ )?(?:group|refuge|shelter|hostel|unit|house))(?![\p{L}\p{N}])/iu,
  ],
  [
    2,
    'one person',
    new RegExp(
      `(?<![p{L}p{N}])(?:the|a|an|this|that|his|her|their|old|one|two|three|young) (?:[\\p{L}'’-]+ ){0,2}?(?:${PERSON})(?![\\p{L}])`,
      'iu',
    ),
  ],
  [2, 'he or she', /(?<![\p{L}\p{N}])(?:she|he|him|hers|herself|himself|her|his)(?![\p{L}\p{N}])/iu],
  [
    1,
    'he or she, again',
    /(?<!\p{L})(?:she|he|him|hers?|his)(?!\p{L})[^\n]{1,160}?(?<!\p{L})(?:she|he|him|hers?|his)(?!\p{L})[^\n]{1,160}?(?<!\p{L})(?:she|he|him|hers?|his)(?!\p{L})/iu,
  ],
  [
    2,
    'the author and them',
    /(?<!\p{L})(?:I|me|we|us|my|our)(?!\p{L})[^.!?\n]{0,100}?(?<!\p{L})(?:she|he|him|hers?|his)(?!\p{L})|(?<!\p{L})(?:[Ss]he|[Hh]e|him|[Hh]ers?|[Hh]is)(?!\p{L})[^.!?\n]{0,100}?(?<!\p{L})(?:I|me|we|us|my|our)(?!\p{L})/u,
  ],
  [
    2,
    'a name',
    /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Miss|Old|Auntie|Uncle|Little|Big|Baby) \p{Lu}\p{L}+|(?<=\p{Ll},? )(?:the )?\p{Lu}\p{Ll}{2,12} \((?:aged )?\d{1,2}\)/u,
  ],
];

const NUMBER =
  '(?:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?';

/** What narrows down who it is. */
export const ENGLISH_DETAILS: readonly Clue[] = [
  [
    3,
    'an age',
    new RegExp(
      `(?<![p{L}p{N}])(?:aged? ${NUMBER}|${NUMBER}[- ]years?[- ]old|(?:is|was|just|turn(?:s|ed)?|only|at|she['’]s|he['’]s|who['’]s) (?:about |nearly |only |just )?${NUMBER}(?=[.,;:)!?]| (?:and|now|next|today|in|when)(?![\\p{L}]))|, ${NUMBER}, |\\(${NUMBER}\\)|in (?:her|his) (?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))`,
      'iu',
    ),
  ],
  [
    2,
    'a place',
    /(?:(?<![\p{L}\p{N}])(?:in|from|at|near|outside|up in|down in|over in|around|to|of|off) (?:the )?(?:St |Mount |Port |Upper |Lower |North |South |East |West |New |Old )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\b|June|July|August|September|October|November|December|Christmas|Easter|English|Spanish|I\b|God)\p{Lu}\p{Ll}{2,}|(?<![\p{L}\p{N}])(?:hotel|farm|mill|quay|depot|bakery|harbour|harbor|pier|laundromat|chip shop|post office|lighthouse|chapel|abattoir|quarry|ferry)(?![\p{L}\p{N}]))/u,
  ],
  [
    1,
    'a name',
    /(?<=\p{Ll}[,;:]? |’s |'s )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|English|Spanish|God|I)(?:\p{Lu}\p{Ll}{2,}|\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+)(?! (?:Act|Bill|Review|Association|Council|Foundation|University|Press|Code|Day|Week|Committee|Report|Convention))/u,
  ],
  [
    1,
    'a day',
    /(?<![\p{L}\p{N}])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october|november|december|in (?:march|may)|christmas|easter|ramadan|diwali|(?:on|from|by|of|since|for) the \d{1,2}(?:st|nd|rd|th)|last (?:night|week|month|winter|summer|spring|autumn|fall|year)|this (?:morning|week|month)|yesterday|tomorrow|next (?:week|month)|tonight|(?:19|20)\d\d|\d{1,2}[.:]\d\d)(?![\p{L}\p{N}])/iu,
  ],
  [
    4,
    'something that only one person has',
    /(?<![\p{L}\p{N}])(?:the only|only (?:one|two|three|four|\p{Ll}+) (?:famil|people|person|house|in|of|to)\p{L}*|only \p{Ll}+ (?:user|girl|boy|woman|man|family|child|pupil|student|doctor|priest|nurse)|the last (?:\p{Ll}+ )?in the|(?:every(?:one|body)|the whole (?:town|village|street|island|school|estate|valley|parish)|half the (?:town|village|street)) (?:\p{Ll}+ )?(?:knows?|knew|saw|heard|talk\p{L}*)|you know (?:which|who|the one)|you(?:['’]ll| will)? (?:can |all )?(?:know (?:which|who)|guess|imagine|remember)|yes,? (?:those|that|the)|small (?:island|town|village|place|community)|perhaps \p{Ll}+ (?:famil|people|house)\p{L}*|all over (?:Snap|Facebook|the (?:news|papers?|internet))|in the (?:news|papers?)|no prizes for|same surname|word got round|well known|famous|first (?:woman|man|girl|boy|black|muslim|deaf) |one of (?:only )?(?:two|three|four|five|a handful)|rare|unusual|there are (?:perhaps|maybe|about|only) )/iu,
  ],
  [
    1,
    'a family',
    /(?<![\p{L}\p{N}])(?:mum|mom|mam|mother|dad|father|gran|nan|grandmother|daughters?|sons?|sisters?|brothers?|cousins?|aunt|uncle|husband|wife|ex|boyfriend|girlfriend|partner|stepfather|stepdad|baby|twins?|nephew|niece|siblings?|sibs|son-in-law|widow(?:er|ed)?|orphan)(?![\p{L}\p{N}])/iu,
  ],
  [
    3,
    'what happened',
    /(?<![\p{L}\p{N}])(?:pregnan\p{L}+|prison|jail|gaol|cells?|court|police|arrested|sentence\p{L}*|discharged|urine|embassy|visa|deport\p{L}*|asylum|opioid|heroin|meth|drinking|drunk|alcohol|sober|rehab|relaps\p{L}+|sanction\p{L}*|stabb\p{L}+|wets? the bed|hit (?:him|her|me)|cuts?|overdos\p{L}+|scan|custody|placement|adopt\p{L}*|foster\p{L}*|shelter|refuge|hostel|detention|ward|unit|benefits?|locked|complaint|neglect|abuse\p{L}*|rape\p{L}*|assault\p{L}*|beat\p{L}*|bruis\p{L}+|violen\p{L}+|removed|taken into care|in care|homeless|evict\p{L}*|bailiffs?|sectioned|psychos\p{L}+|schizo\p{L}+|bipolar|diagnos\p{L}+|dementia|cancer|HIV|hep c|dying|dies|died|funeral|suicid\p{L}+|ligature|self-harm\p{L}*|miscarr\p{L}+|abortion|terminat\p{L}+|disclos\p{L}+|allegation|safeguarding|referr\p{L}+|hearing|panel|tribunal|judge|bail|tag|curfew|probation|parole|trafficked|debts?|gambl\p{L}+|affair|divorc\p{L}+|liver|wheelchair|disab\p{L}+|autis\p{L}+|deaf|blind|hungry|meter|drugs?|dealer|county lines|excluded|suspended|hospital|surgery|transplant|stoma|amput\p{L}+|care home|lied|lying|stole|theft|shoplift\p{L}*|flight|runaway|ran away|missing|escaped|crying|cries|cried|terrified|ashamed|secret\p{L}*)(?![\p{L}\p{N}])/iu,
  ],
  [
    1,
    'a trade',
    /(?<![\p{L}\p{N}])(?:ex-\p{Ll}+|retired|fisherman|miner|vicar|priest|pastor|imam|rabbi|nun|headm\p{L}+|teacher|butcher|baker|bakery|farmer|potter|lighthouse|weatherman|driver|driving|soldier|sailor|policeman|firefighter|plumber|electrician|welder|hairdresser|barber|chef|cook|musician|organist|dancer|jockey|doctor|nurse|dentist|surgeon|midwife|solicitor|councillor|mayor|postman|postmistress|undertaker|publican|landlord|shopkeeper|student|cadet|trainee|apprentice|curate|ringer|knits?|parrot|rabbit|bus)(?![\p{L}\p{N}])/iu,
  ],
];
