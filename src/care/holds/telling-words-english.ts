import type { WordTable } from './word-table.ts';

/** What English words tell of one person, by kind. A star stands for any ending, a low line for a space. */
export const TELLING_ENGLISH: WordTable = {
  person: `
    accused addict adolescent adopter adopters amputee appellant baby bachelor bairn bairns bloke boarder boy bride bub bully caller
    care-leaver carer carer-in-law chap child claimant client codger complainant conscript convict couple ct customer defendant deportee
    deserter detainee divorcee drinker eccentric elder eldest evacuee ex-offender ex-prisoner ex-soldier fella fellow fiance foster-child
    foster-daughter foster-son geezer gent gentleman giant girl grandparent guy hoarder houseguest infant inmate kid kindergartner
    kinship-carer lad lady lass lifer little-one lodger loner madam man mentee migrant miss mister mite mother-to-be mourner mr mrs ms
    mum-to-be neighbor neighbour newborn newborns newcomer newly-wed nipper offender oldest oldie orphan pair parent parolee participant
    patient pensioner petitioner plaintiff preschooler prisoner probationer protégé pt pupil recluse refugee regular resident respondent
    ringleader runaway schoolboy schoolchild schoolgirl schoolkid single-parent sleeper somebody someone sophomore spinster squaddie
    squatter stranger supervisee survivor suspect tearaway teen teenager tenant toddler tot triplets truant trustee tween twin twins
    veteran visitor wanderer ward wean weans wee-one widow widower woman youngest youngster youth`,
  kin: `
    aunt auntie aunties aunts boyfriend brother brother-in-law brothers cousin cousins dad dada daddy daughter daughter-in-law daughters
    ex ex-boyfriend ex-girlfriend ex-husband ex-partner ex-wife father father-in-law fiance fiancé fiancée firstborn folks foster-father
    foster-mother foster-mum foster-parents girlfriend goddaughter godfather godmother godson gramps gran grandad grandchild grandchildren
    granddad granddaughter grandfather grandma grandmother grandpa grandson granny grans great-aunt great-gran great-granddaughter
    great-grandfather great-grandmother great-grandson great-uncle half-brother half-brothers half-sister half-sisters hubby husband
    in-laws kids lover ma mam mammy missus mom mommy mother mother-in-law mum nain nan nana nanna nanny nans nephew nephews niece nieces
    offspring pa papa parents partner pop pops relations relative relatives sibling siblings sibs sister sister-in-law sisters son
    son-in-law sons spouse stepbrother stepdad stepdaughter stepfather stepmother stepmum stepsister stepson taid uncle uncles wife`,
  trade: `
    abattoir abattoir-worker accountant actuary acupuncturist antique* apiarist apprentice apprenticed apprenticeship arborist archivist
    assembler auctioneer auditor baggage bailiff-turned baker bakery ballet-teacher banker barber barbershop bargee barista baritone
    barmaid barracks barrister bartender bassoonist battalion beautician beekeeper bell-ringer bellringer bin-man bingo bingo-caller
    binman blacksmith boatbuilder boatman boatyard bodyguard bookbinder bookie bookies bookkeeper bookmaker bookseller bouncer boxer
    brewer brewery brickie bricklayer builder builders bus-driver busdriver busker butcher butler cabbie cabdriver cabin-crew cabinetmaker
    cadet cannery canteen-cook captain caravan-maker cardiologist caretaker carnival carpenter cashier caterer cattleman cellist cello
    ceramicist champion chandler chandlery charwoman checkout chef childminder chimney chipper chippy chiropodist choirmaster circus
    clarinettist cleaner clerk clown coach coalman coastguard cobbler colliery commissionaire composer concierge conductor confectioner
    consultant cook coppersmith coroner corporal courier cowboy cowhand crane crane-driver crofter croupier curate custodian customs dairy
    dairyman dancer deckhand decorator dentist depot deputy dinner dinner-lady diver dj dock* doctor dogwalker doorman draper draughtsman
    dressmaker driver drove-a drummer dyer electrician embalmer embroiderer engineer engraver ex-* factory fairground falconer farm farmer
    farmhand farmworker farrier ferry ferryman fiddler fieldworker firefighter fireman fisher fisherman fisherwoman fishmonger fitter
    flautist florist footballer foreman forester forewoman forge forklift foundry fruit-picker fruitpicker furrier gamekeeper garage
    gardener garrison glazier goalkeeper goldsmith gravedigger greengrocer grocer groundsman guard gunsmith hairdresser harpist haulier
    headmaster headmistress headteacher herdsman horticulturist hospital-porter hotelier housekeeper hypnotist ice-cream illusionist imam
    inspector-turned instructor ironmonger ironworker janitor jeweler jeweller jockey joiner journalist judo karate kebab kept-the kiln
    kiosk knitter laborer labourer lacemaker landlady landlord landscaper launderette laundress laundromat laundry lawyer lecturer
    librarian lifeguard lighthouse* lineman linesman linguist llama lobsterman locksmith logger lollipop lollipop-lady lollipop-man
    longshoreman loom lorry lumberjack lyricist machinist magician maid mailman maintenance major marine mason masseur masseuse
    mathematician matron mechanic merchant midwife milkman mill milliner millworker mine miner monk mortician musician nanny naval navvy
    navy newsagent newsagents newsreader night-porter night-watchman nightwatchman nun nurse nurseryman oboist odd-job optician orchard
    organ organist ostler owner packer painter parachut* paralegal paramedic parks-keeper pastor pastry pathologist paver perfumer
    pharmacist photographer pianist piano-tuner picker pilot pipefitter piper pit pithead pitman plant plasterer played-for plumber
    podiatrist poet policeman policewoman polisher porter postie postman postmistress postwoman potman potter presser priest professor
    projectionist prop prospector pub publican puppet puppeteer quarry quarryman quartermaster rabbi rag-and-bone railwayman ran-the ranch
    rancher ranger referee regiment retired rigger ringer riveter roadie roofer roofing rower saddler sailor salon sang-in sawmill
    saxophonist scaffolder schoolmaster schoolmistress schoolteacher scientist sculptor seamstress security seismologist sergeant setter
    sewing-machinist sexton shearer sheep-farmer shepherd sheriff shipwright shipyard shipyards shoemaker shop shopfitter shopkeeper
    signalman signwriter singer skipper slaughterman smallholder smith smithy soldier solicitor soprano squadron stall stallholder
    station-master stationmaster steelworker steelworks steward stewardess stoker stonemason student stuntman surgeon surveyor swimmer
    swimming-teacher tailor takeaway tanner tannery tattooist taxi taxi-driver taxidermist teacher telegraphist tenor thatcher
    ticket-collector tiler timberyard timekeeper tinsmith toolmaker tour-guide traffic-warden train-driver trainee tramdriver trapper
    trawler trawlerman treasurer truck trucker tuned tuner tuning turner typesetter typist tyre umpire undertaker upholsterer usher
    usherette valet ventriloquist verger vet vicar vineyard violinist waiter waitress waitressing warden warehouse watchmaker watchman
    waterman weatherman weaver welder whaler wheelwright window-cleaner woodcarver woodturner woodworker wrangler wrestler`,
  third: `
    he her hers herself him himself his she`,
  i: `
    i me mine my myself`,
  told: `
    admits admitted answered apologised apologized asked asking asks begged brought called calls confided confides cried described
    describes emailed emails explained explains gave gives giving grinned handed handing hugged hugs insisted insists joked jokes knew
    knows laughed laughs leaves leaves-me mentioned mentions messaged messages mumbled murmured muttered nodded nods phoned phones pointed
    points promised rang read-me recited recites replied replies rings said sang-to says sent shouted showed showing shows shrugged shrugs
    sighed sighs smiled smiles sobbed swore tell telling tells text texted texts thanked thanks told warned warns waved waves whispered
    whispers winked wrote wrote-to yelled yells`,
  did: `
    arrived ate beaten became been blew bought broke broken built burst came caught chose chosen closed crept cut dealt did died drank
    drawn drew driven drove dug eaten fallen fed fell felt fled flew forgave forgot forgotten fought found froze given gone got grew grown
    had has heard held hid hidden hit hung hurt kept kneeled knelt knew known laid lain lay led left lent let lit lived lost made meant
    met moved needed opened paid put ran rang ridden risen rode rose sang sank sat saw seen set sewed sewn shaken shook shot shut slept
    slid smelt snuck sold spent spoke spoken sprang spread stank started stayed stole stolen stood stopped struck stuck swam swept swung
    taken taught thought threw thrown took tore torn tried turned understood waited walked wanted was went wept were woke won wore worn
    wound written wrote`,
  law: `
    abduct* abh acquittal acquitted adjourn* affidavit affray alibi allegation* ankle appeal-rights arrest* arson assault assaulted asylum
    bail barrister barristers border border-patrol breach breached burglar burglary burgled cafcass camp care-order cell* charge*
    checkpoint child-protection conference-chair constable convict convicted conviction convictions cop cops coroner counsel county-lines
    court* cp cpc crime cuffed cuffs cult curfew custody custody-officer defence-counsel deport* detained detective detention
    detention-centre dock docket electronic-tag embassy evidence exhibit exploitation exploited exposure felony fined firearm forensics
    fraud gang gangs gaol gaoled garda gbh groomed grooming guardian guardian-ad-litem guilty gun gunshot handcuff* hearing* home-office
    hostage hostile icpc immigration imprisoned indecent injunction inquest inside jail* judge jury juvie kidnapp* lawyer leave-to-remain
    licence licence-conditions magistrat* manhunt manslaughter misdemeanor misdemeanour mugged mugging murder* non-molestation
    occupation-order offence offences offending officer officers order paedophile panel parole* petition* plea police police-officer
    prison* probation probation-officer prosecuted prosecution prosecutor public-defender raid raided rape raped rapist refugee-status
    registered-offender remand remanded removal removal-order reoffended restraining restraining-order retrial robbed robbery s47
    section-20 section-47 sentenc* sergeant sex-offender sheriff shooting shot smuggled smuggler smugglers solicitor solicitors squad
    stabb* statement stole stolen subpoena supervision-order tag tagged testified testify testimony theft trafficked traffickers
    trafficking tribunal undocumented verdict victim visa ward warrant witness`,
  care: `
    absconded access-visit admission admitted adopt* allegation* attorney-in-fact b&b bailiff* bedsit benefits-tribunal best-interests bus
    capacity-assessment care-experienced care-home caseworker children's-home class contact contact-centre custody day-centre deputyship
    detention dialysis-bus discharge* disclos* dols emergency-bed evict* excluded exclusion expelled food-parcel foodbank foster* giro
    group-home guardian hmo home-help homecare homecarer homecarers homeless* hospice-bed hostel housed in-care introductions-week
    key-safe key-worker keys keysafe keyworker kinship later-life-letter left-care life-story lifeline-pendant looked looked-after matched
    meals-on-wheels memory-box missing-from neglect* night-shelter notice-to-quit nursery nursery-nurse nursing-home out-of-care pendant
    personal-assistant pip placement pru put-up ran-away re-adopted readmission readmitted referral referred refuge rehoused rehousing
    removed rent-arrears repossess* resettled resettlement residential residential-home respite respite-bed reunif* rough-sleeper
    rough-sleeping safeguard* sanctioned school* section-21 sectioned sectioning semi-independent shelter sheltered sleeping-bag
    social-worker sofa-surfed sofa-surfing special-needs supervised-contact supported-living supported-lodgings suspended taken-away
    taken-from teacher truant* unadoptable universal-credit withdrawn young-carer`,
  health: `
    abortion abortion-clinic adhd albin* alcohol-syndrome als alzheimer ambulance amput* anaemia anemia aneurysm angina anorex*
    antidepress* antipsychotic* anxiety arthritis asd aspergers asthma autis* bed-bound bedbound bedridden bedsores biopsy bipolar birth
    birthmark bled bleed bleeding blind brain brain-injury broken broken-hip bronchitis bruis* bulimi* bump buprenorphine buried burns
    c-section caesarean cancer cancers cane cannula cataract cataracts catheter cerebral chemo chemotherapy cleft clot clozapine codeine
    colitis collapse* colostomy coma concussion confused convulsion* copd cot-death cough coughing crutch* cystic deaf death defibrillator
    dehydrated delirious delirium dementia depot depress* diabet* diagnos* dialysis diazepam died dies disab* dose downs dwarf* dying
    dystrophy eating-disorder ect eczema emphysema epidural epilep* eyesight fas feeding feeds fentanyl fertility fetal fever feverish
    fibrosis fits foetal forgets forgetting forgot fracture fractured frail funeral gabapentin gangrene glaucoma gout grave growths
    haemophilia haemorrhage hallucinat* haloperidol harelip head-injury hearing-aid hearing-voices heart hemophilia hepatitis
    hip-replacement hiv hoist hospice hospital hospitalised hospitalized housebound hump hunchback huntington* hydrocephalus hysterectomy
    icu icu-bed ileostomy ill illness implant incontinen* incubator infection inhaler insulin ivf jaundice kidney* labour-ward lazy-eye
    leg-ulcer leukaemia leukemia lice limb limp limps lithium liver lorazepam lump lung* lupus lymphoma malnourished mania manic
    mastectomy medication melanoma memory metasta* methadone miscarr* mnd morphine motor-neurone multiple-sclerosis muscular mute naloxone
    narcan nebuliser neonatal nicu non-verbal nonverbal obese olanzapine overweight oxycodone oxygen pacemaker palliative palsy paralysed
    paralyzed paramedics paranoi* parkinson peg pills plaster-cast pneumonia poorly postnatal pregabalin pregnan* premature pressure-sore
    preterm prosthe* psoriasis psychiatric psychiatrist psychos* psychotic puerperal quetiapine radiotherapy rash remission resus
    resuscitat* risperidone ritalin scabies scan scar* schizo* sectioned seizing seizure* selective-mutism sepsis sertraline sick sickle
    sickle-cell sickness sids sightless sling socket sores spina spina-bifida splint squint stammer* stillbirth stillborn stitches stoma
    stroke stump stutter* suboxone subutex surgery sutures syndrome syringe-driver tablets temazepam terminal termination thalassaemia
    thyroid tics tourette* tracheostomy tracheotomy tramadol transplant tube tuberculosis tumor tumour tumours ulcer* unborn underweight
    unwell valium ventilated ventilator vitiligo voices vomit* wandering ward wheelchair wound* zopiclone`,
  trouble: `
    abandoned abus* accident admitted-to affair afraid alcohol alone arrears arsonist ashamed ashes assault* axe bangs-his beat beaten
    bedbugs bedwetting beer begged begging begging-for begs belt benefits bereave* betrayed bites bitten blackmail* blade blades blaze
    bleach bookies-debt brandy brawl bride-price broke bullied bullying burn-marks burned burned-down burnt-her carried-a casino cheated
    cheating choked choking cider clean closeted cocaine cockroach* coercive coffin confess* controlling cower* crack crash crashed
    cremat* crying cut cuts cutting damp dealer dealing dealt debt* disappear* disclosed disowned divorc* dowry drank drinking drown*
    drugged drugs drunk dumped dumpster electric escaped estranged evicted explosion fell-from fgm filthy fire flashback* flinch* flood*
    forced-marriage frightened gambl* gin gossip grief grieving hammer hang* harm* headbanging heroin hid hides hiding hit hit-her hit-him
    hits hoard* homeless honour hunger hungry hurt* incest infested injected injecting injects jilted jump* kicked kicked-out kicks kill*
    knife lager leapt lied loan loan-shark loans locked locked-in locked-out lonely lost-her lost-his lost-their lottery-debt lying
    machete menaced meter meth* mice missing mold molest* moneylender mould mourning moved-out needle needles neglected nightmare
    nightmares no-contact od'd opioid* orphaned outed overdos* owed owes owing panic panicked pawn* penniless petrol pills pleaded
    pleading poison poisoned pub-fight punched punches ran-off ran-over rape* rats recovery rehab relaps* revenge rocking rocks-himself
    rolled rope rough rum rumour rumours run-away runaway sanction* scald* scared scavenging screamed screaming screams screwdriver
    scripts secret* set-fire shaking shook shoplift* shoved skint slap slapped slaps sleeping-rough smoked smokes smoking snort* sobbed
    sobbing sober sobs soiled soils soup-kitchen spat spice spiked spit squalor squat squats squatting stalked stalker stalking starv*
    stillness stole* strangl* suicid* sword swore-me taunted tears tent-city terrified threat* throttl* thrown-out touched-her touched-him
    trembling underfed urn using vanished violen* vodka walked-out weed weeping weeps wept wet-the wets whiskey whisky widowed wine wreck`,
  home: `
    airbed allotment allotments apartment arches archway armchair attic balcony barge barn basement basement-flat bath bathroom bathtub
    bed bedroom bedsits bench bin bins blinds block boarding-house boiler bridge building bungalow bunk bunks buzzer cabin camp-bed camper
    campervan canal car caravan carpet ceiling ceilings cellar chimney corridor cot council-house cracked-window crib cul-de-sac cupboard
    curtain curtains digs dishwasher door doorbell doorstep doorway downstairs drawer drawers dresser driveway dunes duvet estate fence
    fireplace flat floor freezer fridge fuse fusebox futon garage gate generator guesthouse hall hallway hallway-light hearth heater
    high-rise home hostel-room house houseboat hut kerb kettle key kitchen lamp lampshade landing lane lay-by layby leak leaked leaking
    letterbox lift lino live lives living lock lodgings loft loo maisonette mantelpiece mattress meter-key microwave mobile-home mortgage
    motel motels motorhome mug mugs narrowboat outhouse oven pan pillow pipe pipes porch prepayment radiator recliner riverbank road roof
    rug saucepan shack shed shower shutter shutters sill sink sleeping sleeping-bag sleeps sockets sofa squat stairs stairwell stays step
    steps stool stoop stove street subway suitcase suitcases tap taps tenancy tent terrace-house toaster toilet tower tower-block towpath
    trailer tumble-dryer underpass upstairs veranda verandah verge viaduct wallpaper wardrobe washing-machine window windows windowsill
    woods yard yard-gate`,
  body: `
    ankle ankles arm arms backpack badge bald bangles beard belly belt blanket blazer boots bracelet braid braids cap cardigan cheek
    cheeks chest chin coat dimple* dress ear earring* ears elbow* eye eyebrow* eyelash* eyes face feet finger* flip-flops foot forehead
    freckles fringe gait gloves hair hand handbag hands hat headscarf hijab hip hood hoodie jaw jeans jersey jumper knee knuckle* lap leg
    legs limp lip lips locket medal medals mittens moustache mouth nails neck necklace nose plait plaits ponytail pram purse rib ribs ring
    rucksack sandals sari satchel scarf schoolbag shirt shoes shoulder shoulders skin skirt slippers sneakers stomach suit sweater tattoo*
    teeth thigh* throat thumb* toenails toes tongue tooth tracksuit trainers trousers turban uniform veil vest walking-stick wallet watch
    wellies wig wrist wrists`,
  only: `
    all_know everybody_knew everybody_knows everyone_knew everyone_knows famous first_in first_woman front_page guess_which guess_who
    half_the knows_her knows_him knows_them last_in last_man last_person last_woman legend local_paper local_radio no_other nobody_else
    on_television on_telly one_everybody one_everyone one_left only_black only_child only_family only_man only_one only_person only_somali
    only_woman only-boy only-girl recognise_her recognise_him same_name same_surname talk_of that_family that_house the_famous the_first
    the_headlines the_last the_news the_oldest the_one the_only the_paper the_papers the_telly the_youngest well_known went_viral who_else
    whole_class whole_county whole_estate whole_island whole_parish whole_school whole_street whole_town whole_valley whole_village
    whole_ward yes_that yes_those you_guess you'd_know you'd_recognise`,
  locality: `
    avenue barrio bay beach borough bridge brook bush bypass close coast coastal colonia county cove creek crescent croft crossroads dale
    district estate exit farm farmhouse fen fens ferry flyover glen hamlet hamlets harbor harbour headland hill hillside interstate island
    junction lake lane layby loch lock lough market-town marsh moor mountain outback outskirts parish parish-hall pass peninsula pier
    prairie precinct pueblo quarter quay reservation reserve reserve-road reservoir rez ridge ring-road river road roundabout seaside
    station street suburb suburbs terrace town townland township turnpike valley village ward-of weir wharf`,
  number: `
    eight eighteen eighty eleven fifteen fifty five forty four fourteen nine nineteen ninety seven seventeen seventy six sixteen sixty ten
    thirteen thirty three twelve twenty two`,
  mine: `
    my our`,
  in: `
    at from in near of off on outside to`,
  secrecy: `
    anonymised_enough between_us can't_comment can't_discuss can't_go can't_name can't_post can't_say can't_talk can't_tell can't_write
    cannot_discuss changed_the confidential-ish disguise disguised don't_tell gave_leave go_into hadn't_guessed hush i'm_allowed
    i've_permission identifies identify identifying in_confidence keep_it keep_this made_me may_not names_no never_told no_comment
    no_names no_one not_allowed not_discuss not_mine not_name not_say not_supposed not_talk one_case one_matter parties_concerned
    person_concerned promise_me recognise recognised round_here same_matter shouldn't_be shouldn't_do shouldn't_have shouldn't_say
    shouldn't_tell shouldn't_write supposed_to swore_me that_matter the_matter the_person to_nobody told_anyone told_nobody
    tread_carefully won't_go won't_name won't_say won't_tell you_know you_remember you'd_remember you'll_know`,
  one: `
    a an another her his old one that the their this young`,
  age: `
    centenarian days-old eighties fifties forties in_utero kindergarten months-old newborn nineties nonagenarian octogenarian pensionable
    reception-class septuagenarian seventies sixties teenage teenaged thirties toddler twenties weeks-old year-old years-old`,
  when: `
    at_eight at_eleven at_five at_four at_midnight at_nine at_noon at_seven at_six at_ten at_three at_two days_ago half_past in_april
    in_august in_december in_february in_january in_july in_june in_march in_november in_october in_september last_friday last_monday
    last_month last_night last_saturday last_sunday last_thursday last_tuesday last_wednesday last_week last_year months_ago next_friday
    next_monday next_month next_thursday next_tuesday next_wednesday next_week o'clock on_friday on_monday on_saturday on_sunday
    on_thursday on_tuesday on_wednesday one_afternoon one_day one_evening one_morning one_night quarter_past quarter_to since_august
    since_christmas since_december since_easter since_january since_july since_june since_march since_may since_monday since_november
    since_october since_september that_afternoon that_day that_evening that_morning that_night the_day the_morning the_night
    this_afternoon this_evening this_month this_morning this_week today tomorrow tonight weeks_ago yesterday`,
  harm: `
    antifreeze attempt attempted attempts bandage bandaged bandages bangs_her bangs_his belt blade blades bleach blister blisters bricks
    bridge burns burnt_herself carved carving compass cord cut cut_down cut_her cut_him cuts cutter cutting dressing-gown dressings drown*
    end_it ending_it engine etched exhaust farewell-note flex forearm forearms found_her found_him gauze gave_away given_away gives_away
    giving_away glass-shard goodbye goodbyes hanged hanging harming hoarding hose hosepipe hurt_herself hurt_himself hurts_herself
    hurts_himself ibuprofen insulin jump jumped jumping kill_herself kill_himself kill_myself ladder ladders last_letter laxatives ledge
    lift_her lift_him ligature long_sleeves means method multi-storey noose not_wake overdose overdosed overdosing paracetamol parapet
    penknife picks_at pills plan_was platform pressed_out pulls_her pulls_out purge purges purging railing railings rails razor razors
    rooftop rope saved_up saving_up scalpel scar scarred scars scissors scratch* self-harm* self-inflicted shard sharpener sleeve sleeves
    stanley starve starves starving stash stashed stashing stockpil* stones strangl* suicid* tablets tally thigh thighs tracks viaduct
    vomit wake_up weedkiller wrist wrists`,
  note: `
    abusive adherence affect aggressive appt attended attends bruise bruising c/o capacity case_summary chronology cl clt compliant
    concern concerns congruent ct d/c declined declines denied denies disclosed disengaged dishevelled dna dx engages engaging eye_contact
    f/u flat_affect fu guarded hi home_conditions hostile hx hygiene inappropriate inappropriately incontinent insight intake kempt
    low_mood minimises minimising mobilis* mobiliz* mood mse nad nfa nok non-attendance non-compliant non-engagement obs observed oriented
    parenting plan_continue poss presented presenting presents prn pt pte recourse refused refuses reported reports review_in risk_of rx
    s/b settled si slept sporadic stated states strategy subject_child supervised sx tearful threshold tx unable unedited uniform unkempt
    unsettled verbally verbatim wld`,
};
