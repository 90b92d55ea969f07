import type { WordTable } from './word-table.ts';

/** English words that tell of many, of books, laws and offices, of the author: nobody’s tale. A star stands for any ending, a low line for a space. */
export const HARMLESS_ENGLISH: WordTable = {
  we: `
    our ours us we`,
  you: `
    you your yours yourself`,
  title: `
    author cllr commissioner councillor dame deputy director dr editor historian judge justice lady lord mayor minister novelist ombudsman
    president prof professor representative secretary senator sir speaker speakers`,
  team: `
    admin administrator administrators agency-worker asye board-members boss chair chairperson clerk co-worker co-workers colleague
    colleagues commissioners committee consultants coworker coworkers deputy-head duty-worker engineer intern line-manager locum locums
    manager managers mentor mentors newly-qualified nqsw occupational ot ots physio physios practice-educator practice-teacher principal
    psychologist psychologists receptionist receptionists secretary shop-steward steward student-social-worker supervisor team team-lead
    team-leader teams therapists trainer trustee trustees tutor union-rep us_all`,
  many: `
    academics adolescents adopters adults all_of anybody anyone applicants assessors attendees babies beginners both boys bureaucrats
    candidates carers caseworkers children citizens claimants clients colleagues communities councils delegates detainees doctors dozens
    economists elderly employers everybody everyone experts families fathers few folk folks foster-carers generation generations girls
    graduates grandmothers grandparents guardians homeless-people households humans hundreds inmates judges learners majority managers
    many members men migrants millions minority most_of mothers newcomers nurses offenders officials parents parents' patients pensioners
    people plenty politicians population practitioners practitioners' prisoners professionals public readers readers' refugees residents
    scholars services several siblings society some_of somebody staff subscribers supervisors survivors taxpayers teachers teams teenagers
    tenants tenants' those_who thousands toddlers under-fives under-ones us_who users veterans volunteers widows women workers workforce
    youngsters`,
  public: `
    ac accreditation accredited agency agency-staff ai algorithm algorithms amendment* anor app appellate apps artificial-intelligence
    association auditor audits austerity automation award awards ballot-paper bargaining basw benchmark billion branch budgets capitol
    caseloads census census-data cent chancellor charities charity chatbot clause* cllr clr code-of-ethics commission commissioner*
    commissioning compliance constituency constituents consultation contract contractors contracts controlled-trial correlation
    councillor* councils cqc cswe cuts dashboard database databases datasets deficits democracy demograph* digital directive directives
    dwp efficiencies efficiency eu european evaluated ewca ewhc exchequer federal foundation fraction framework frameworks funder*
    governance grant grants green-paper hcpc headcount high_court high-court incidence indicators inquiry inspection inspector*
    interviews-with jurisprudence kpi kpis landmark legislator* licensing licensure lobby lobbying lords mandated mandatory manifesto
    mayor meta-analysis metrics million millions minister* ministry motion mp mps nasw national nations nhs oecd ofsted ors outcomes
    outsourcing paragraph pay-rise pension-scheme per petitioning platform platforms politicians poll polls portal preamble precedents
    president press privatisation procedure procedures procurement profession professor proportion protocol protocols qualitative
    quantitative questionnaire questionnaires randomised randomized ratios recruitment referendum reform registered registrant registrants
    regulator research* respondent retention rights rollout salary-scale sample-size savings schedule scotus sector senator software
    spending spokes* staffing statement statistic* statutory statutory-guidance strategy strikes subsection supreme-court survey* system
    systematic systems target targets taxpayers tender treasury treaty trust turnover uksc understaff* unicef unionised unison update
    upgrade v vacancies vendor versus vote* vs wage wages white-paper whitehall wlr workforce workload`,
  book: `
    1800s 1900s 19th 20th abstract academy actor actors actress addams albums almoner almoners apa appendix archive archives audience
    author* baldwin bestseller bibliography bicentenary biopic blitz blog book booker books bookshop bookshops bowlby box-set boxset
    centenary centuries century chapter chapters character* citation citations cite cited cites citing column columnist columns
    commemorat* concept course courses curator* deadline decade decades degree dictionary doctorate doi dostoevsky edition editorial
    edwardian ending essayist fairy-tale fiction* first-world footnote footnotes footnoting foucault founded founder* founding freire
    freud georgian glossary goffman graded grading graphic-novel handbooks harvard-style headline headlines her_entry her_piece her_post
    his_entry his_piece his_post history homework isbn issn jane-addams laureate lecture* legendary library listener manual manuals
    manuscript marking maslow masters medieval metaphor monument museum newsletter nobel novel* obit obituary op-ed page pages pamphlet
    pamphlets panel peer-reviewed phd phrase phrases pioneer pioneers placement-student plagiari* plaque play playwrights podcast poor-law
    postgraduate pp preface preprint prize protagonists publication publications published publisher publishes publishing pulitzer
    quotation quoted quotes read reading reading-list reference-list references reread reviewed reviewer reviewers reviewing reynolds
    richmond rogers second-world settlement soundtrack speaker* staging stanza subscriber suffragette suffragettes talk telly-drama
    template the_phrase the_words theorem theorist theorists theory title titled trailer tudor undergraduate victorian viva vol volume
    wartime winnicott words_like workhouse workhouses writes_about wrote_about zine zines`,
  invented: `
    actor_playing actors_playing amalgam amalgamation an_example any_boy any_girl any_resemblance avatar case_study composite composites
    doesn't_exist doll dolls don't_exist dummy e.g exam-question examples examples_here fable fictional fictionalised fictionalized
    fictitious fictitiously for_example hypothetical imaginary imagine imagine_a imagined invent invented isn't_real let's_say made_up
    made-up made-up-name madeup mock mock-up never_existed no_flat no_one-real no_such no-one-real nobody_real not_exist not_one not_real
    picture_a picture_this placeholder played_by pretend pretended pretending pseudonymous puppet puppets recognise_yourself role_play
    role-play roleplay sample-case say_you say_your scenario scenarios schoolbook sims simulated simulation simulations specimen stand-in
    stitched suppose supposing the_example vignette`,
  office: `
    abstracts-due address agenda agendas agm air-conditioning applications apply appointment attend attendance-fee attending bank-holiday
    barbecue bbq biscuit biscuits boiler bookings broadband buffet cake calendar calendars call-for-papers canteen car-park catered
    catering charity cheque claim-form cleaner's-cupboard closing-time coffee collection-envelope concession concessions copyright
    deadline desk details donate donate-button donation donations doors-open drop-ins early-bird email emails emergency enquiries entry
    evacuation evacuations expenses extension facilities farewell fee fees filing-cabinet fire-alarm fire-drill first-aider free freephone
    fridge-note fundraising gift-card heating helpdesk helpline hotline hotlines hours hr inbox invite invites it-desk karaoke kettle
    keyboard lanyard lanyards laptop launch leaflet* leaving-do lift-out-of-order line log-in login logon lunches mailing-list marker
    markers meet-up meetup microwave mileage minutes monitor monitors mouse-mat mug mugs muted name-badge newsletter noticeboard
    office-hours open opening opens outlook paper-jam parking parking-space passcode password passwords payment payslip permit permits
    photocopier picnic post-it post-its poster-session potluck printer quiz radiator raffle reception register registration rehearsal
    retirement-party rota router rsvp rsvps sandwiches scanner screen-share screening secret-santa server servers shredder signage site
    soup sponsor sponsors spreadsheet stapler stationery stationery-cupboard submissions subscribe switchboard tea teabag teabags
    teams-call telephone textline thermostat tickets timesheet timesheets toll-free tombola toner unmute unsubscribe venue venue-change
    volunteer volunteers voucher vpn waitlist walk-in webcam webchat website weekdays whiteboard wifi zoom`,
  own: `
    burnout burnt career commute graduated graduation i_applied i_baked i_bought i_burnt i_commute i_cooked i_cycle i_graduated i_grew
    i_joined i_knit i_lecture i_live i_planted i_play i_qualified i_quit i_ran i_read i_reread i_resigned i_retire i_retired i_sing
    i_studied i_swam i_taught i_teach i_trained i_turned i've_been i've_worked my_allotment my_article my_back my_band my_bed my_bike
    my_birthday my_blog my_body my_book my_boots my_boss my_brother my_bus my_car my_career my_cat my_children my_choir my_class my_coat
    my_coffee my_colleague my_colleagues my_commute my_counsellor my_dad my_daughter my_degree my_desk my_dissertation my_doctor my_dog
    my_essay my_father my_first-job my_flat my_garden my_glasses my_gp my_gran my_grandfather my_grandmother my_hair my_head my_hip
    my_holiday my_holidays my_house my_husband my_inbox my_job my_kids my_kitchen my_kitchen-table my_knee my_knees my_leave my_lunch
    my_manager my_masters my_mom my_mother my_mum my_nan my_novel my_own my_paper my_partner my_phd my_phone my_placement my_post
    my_profession my_review my_shoes my_sister my_son my_story my_students my_sunday my_supervisor my_talk my_tea my_team my_teeth
    my_therapist my_tomatoes my_train my_training my_weekend my_wife pension qualified retired salary thesis trained`,
  modal: `
    always any ask-yourself avoid can cannot commonly consider couldn't don't each every generally hence however ideally if important
    instead may might most must mustn't needn't never normally note often ought rarely rather remember seldom shall should shouldn't
    sometimes suppose tend tends therefore thus try typically unless usually whenever wherever whether whoever will wouldn't`,
  negative: `
    neither never no none nor not nothing`,
  every: `
    any anybody anyone average each every most ordinary such typical usual whoever`,
  longAgo: `
    17th 1800s 18th 1900s 1920s 1930s 1940s 1950s 19th almoner almoners almshouse almshouses asylum-era centuries century edwardian
    eighteenth ellen_starr georgian hull_house interwar jane_addams mary_richmond medieval nineteenth octavia_hill poor-law postwar
    settlement suffragette suffragettes tudor victorian wartime workhouse workhouses`,
  leisure: `
    accordion allotment allotments alto bacon bake baked baking banjo barbecue beans beef bees berries bicycle bird birds biscuit biscuits
    blackberries brahms bread broth bulbs butter butterflies cabbage cake cakes camping canoe chi chili chilli chips choir chutney compost
    concert cook cooked cookies cooking corduroy corned cricket crochet crossword cruise curry cycle cycling dahlias doughnut doughnuts
    dumplings flask flour fog frost garden gardening garlic greenhouse gulls gym hedge her_entry her_piece her_post hike hiking his_entry
    his_piece his_post hockey holiday holidays jam jogger jollof karaoke kayak knit knitting lard lawn leek leeks lemonade lentils library
    loaf loaves magpies mango mangoes marathon marmalade moth moths mower muffin muffins mulch nettles noodles novel onion onions
    orchestra oven paddle pasta pelicans pickle pickles picnic pie pies plum plums potatoes pottery pruning pudding puppies puzzle quilt
    quilting quiz raffle raining recipe recipes rehearsal rhubarb rice roses rugby salad sausage sausages scone scones seedlings seeds sew
    sewing snow soup sourdough starter stew sunshine swam swim swimming tai tenor thermos tide tides tomato tomatoes vacation weather
    weeds wool writes_about wrote_about yarn yoga`,
  fiction: `
    a_play album austen autobiography ballad biographies biography brontë cartoon character characters chekhov cinema comic comics dickens
    documentary drama episode episodes exhibition fable fairy fiction fictional film films folktale gallery hamlet hardback hero heroine
    ibsen kafka lear legend lyrics macbeth memoir memoirs morrison movie movies myth narrator netflix novel novella novellas novels
    on_stage opera orwell painting paperback picture_book play_about play_by playwright plot poem poems poet poets portrait protagonist
    scene scenes screening screenplay sculptor season sequel series shakespeare short_story sitcom soap song songs statue the_play
    the_stage the_story theatre tolstoy trilogy verse villain woolf`,
  teaching: `
    assignment assignments classroom college conference conferences coursework cpd curriculum dissertation essay essays exam exams
    exercise exercises faculty first_years first-years flipchart freshers handbook handout handouts keynote lecture lecturer lectures
    lesson lessons module module_leader modules msw panel_on role_play role-play roleplay second_years second-years semester seminar
    seminars slide slides speaker speakers student students syllabus taught teach teaches teaching term textbook textbooks thesis
    third_years trainees trainer trainers training tutor tutorial tutors undergraduates university webinar webinars workshop workshops`,
  study: `
    annual article articles authors average cohort cohorts data dataset et_al evaluation evidence figures findings interviewed interviews
    journal literature mean median nationally paper papers participants per_cent percent percentage pilot prevalence quarter quarterly
    rates ratio report_found research researchers respondents review sample samples statistic statistics studies study survey surveys
    table_1 table_2 table_3 trial trials`,
  statute: `
    act acts amendment appeal ballot bill budget campaign campaigns charter clause code codes commissioner committee congress convention
    council councillors court_of department election elections funding government guidance hansard inspector inspectorate inspectors
    judgment judgments law laws legislation legislature member_for minister ministers ombudsman parliament pay policies policy precedent
    principle principles regulation regulations ruling section sections senate standard standards statute statutes strike supreme
    transcript union unions vote voted votes`,
};
