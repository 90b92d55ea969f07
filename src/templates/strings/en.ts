/**
 * Every word of the interface in English, by the page or part it stands on. Words with something in between are functions: of
 * text where the result is text (titles, subjects of mails), of markup where links or names stand in them. What also goes into
 * plain mails comes as pieces, which each form of a digest joins in its own way.
 */
import { html, type Printable } from '../markup.ts';

export const en = {
  layout: {
    skip: 'Skip to the content',
    sample: 'This is a sample hub: every person, place and entry in it is invented.',
    main: 'Main',
    membersOf: (hub: string) => `Members of ${hub}`,
    navigation: {
      members: 'Members',
      topics: 'Topics',
      reshares: 'Reshares',
      conversations: 'Conversations',
      archive: 'Archive',
      search: 'Search',
      about: 'About',
    },
  },
  footer: {
    follow: (page: Printable, formats: Printable, opml: string) =>
      html`Follow ${page} in a feed reader: ${formats}. Or take everyone at once: <a href="${opml}">the members’ feeds as OPML</a>.`,
    emergency: 'This hub is a reading room: not a service, not for emergencies.',
    helpNow: (links: Printable) => html`If you need help now: ${links}.`,
    helpEverywhere: 'If somebody is in danger now, call the emergency number of the place where you are.',
    about: 'About this hub',
    theirs: 'Every headline leads to its author’s own site; the words are theirs.',
    howTo: (page: string) => html`<a href="${page}">What is a feed?</a>`,
    report: 'Report a problem',
    madeWith: 'Made with Kith.',
    navigation: {
      subscribe: 'Subscribe',
      surprise: 'Surprise me',
      join: 'Join',
      leave: 'Leave',
      status: 'Where is my post?',
      principles: 'Principles',
      privacy: 'Privacy',
      accessibility: 'Accessibility',
    },
  },
  /** The search page and the window that the key `/` opens. */
  search: {
    title: 'Search',
    lede: 'Find what colleagues wrote about a matter. Results lead to the original.',
    searchFor: 'Search for',
    submit: 'Search',
    hint: 'Results come as you type; the down arrow goes to them. Words in "quotation marks" are found as they stand.',
    filters: 'Only by topic, member, kind, year or language',
    chips: 'Filters that are set',
    results: 'Results',
    more: 'Show more',
    searchOlder: 'Search everything older, too',
    topic: 'Topic',
    anyTopic: 'Any topic',
    member: 'Member',
    anyMember: 'Any member',
    kind: 'Kind',
    anyKind: 'Any kind',
    year: 'Year',
    anyYear: 'Any year',
    language: 'Language',
    anyLanguage: 'Any language',
    order: 'Order',
    orderBest: 'Best match first',
    orderNewest: 'Newest first',
    entry: 'Entry',
    entries: 'Entries',
    reshare: 'Reshare',
    reshares: 'Reshares',
    conversation: 'Conversation',
    conversations: 'Conversations',
    members: 'Members',
    conversationBetween: (names: string) => `Conversation between ${names}`,
    passedOnBy: (by: string) => `Passed on by ${by}`,
    moreBy: (name: string) => `More by ${name}`,
    memberHere: (name: string) => `${name} on this hub`,
    whyPassedOn: 'Why it was passed on',
    tagged: 'Tagged:',
    searching: 'Searching…',
    foundOne: (count: string) => `${count} result.`,
    found: (count: string) => `${count} results,`,
    bestFirst: 'best match first.',
    newestFirst: 'newest first.',
    newestOnly: 'Only the newest was searched so far.',
    shownOne: (count: string) => `${count} result is shown.`,
    shown: (count: string) => `${count} results are shown.`,
    nothing: (words: string) => `Nothing found for “${words}”`,
    nothingHere: 'Nothing has all of these filters',
    waysBelow: 'Below are ways to go on.',
    without: (filter: string) => `Without ${filter}`,
    withoutAll: 'Without any filter',
    didYouMean: (name: string) => `Did you mean ${name}?`,
    spelling: 'Is a word spelled otherwise? Fewer letters of it, or fewer and plainer words, find more.',
    unknown: (value: string) => `This hub has no “${value}” to filter by, so that was left out.`,
    failed: 'The search could not be loaded. Please try again, or use the topics and the archive.',
    ways: 'Or look around',
    needsScript: 'Searching needs JavaScript; reading does not.',
    indexes: (topic: Printable, member: Printable, month: Printable) =>
      html`Go by ${topic}, by ${member}, or ${month}.`,
    byTopic: 'topic',
    byMember: 'member',
    byMonth: 'month by month',
    quick: 'Quick search',
    quickSwitch: 'The key / opens the search on every page',
    close: 'Close',
  },
  /** Pictures of words by which other sites present a link. */
  card: {
    quoted: (quote: string) => `“${quote}”`,
    originalAt: (site: string) => `original at ${site}`,
    says: (words: string) => `A card with the words: ${words}`,
  },
  /** Subjects of mails to the people who keep the hub. */
  report: {
    problem: (about: string) => `a problem with ${about}`,
    member: 'a member’s page',
    reshare: (path: string) => `the reshare ${path}`,
    conversation: (path: string) => `the conversation ${path}`,
    introduction: (path: string) => `the introduction ${path}`,
    page: (path: string) => `the page ${path}`,
  },
  entry: {
    by: (authors: Printable) => html`by ${authors}`,
    byIn: (authors: Printable, publication: Printable) => html`by ${authors}, in ${publication}`,
    inLanguage: (language: string) => `in ${language}`,
    firstSeen: (day: Printable) => html`first seen here ${day}`,
    ofDay: (day: string) => `An entry of ${day}`,
    moreBy: (name: Printable) => html`More by ${name}`,
    comments: 'Join the conversation at the author’s site',
    passedOnBy: (names: Printable) => html`Passed on by ${names}`,
    leadsToSite: 'This entry has no address of its own; the link leads to its author’s site.',
    leadsToHub: 'This entry has no address of its own; the link leads to what this hub knows of its author.',
    respondsTo: 'Responds to',
    leadsOnTo: 'Leads on to',
    answeredBy: 'Answered by',
    linkedFrom: 'Linked from',
    moreOfConversation: 'More of this conversation',
    wholeConversation: 'Read the whole conversation',
    inConversation: (names: Printable) => html`In conversation with ${names}`,
    others: 'others',
    sameWeek: (titles: Printable) => html`In the same week: ${titles}.`,
    sameWeekAndMore: (titles: Printable) => html`In the same week: ${titles}, among others.`,
    licence: (site: string) => `Licence at ${site}`,
    publicDomain: (version: string) => `Public domain mark ${version}`,
  },
  home: {
    passedOnBy: (name: Printable) => html`Passed on by ${name}`,
    moreReshares: 'More reshares',
    places: 'A place for everyone, in turn',
    empty: 'No entries yet. They appear here as soon as a member’s feed has one.',
    nobodyYet: (link: Printable) => html`This place has just opened, and nobody is in it yet. ${link}`,
    beTheFirst: 'Would you like to be the first?',
    everything: 'Everything, month by month',
    howPlaces: 'How places are given out',
    waiting: 'Waiting for a first answer',
    everythingWaiting: 'Everything that waits',
    lastWeek: 'Last week in one page',
    allWeeks: 'All weeks',
    people: 'Who is here',
    speaking: 'Speaking with each other',
    moreConversations: 'More conversations',
    newHere: 'New here',
    welcomeToo: (names: Printable) => html`Welcome, too: ${names}.`,
    sayHello: 'Say hello',
    greetedBy: (name: Printable) => html`Greeted by ${name}`,
    introduced: 'Introduced to each other',
    whatToRead: 'What to read of theirs',
    allIntroductions: 'All introductions',
  },
  member: {
    titleOn: (name: string, hub: string) => `${name} on ${hub}`,
    lede: 'The people and organizations whose writing this hub brings together, in their own words.',
    kind: { blogger: 'Blogger', center: 'Center', organization: 'Organization' },
    restingToo: 'resting',
    lastWrote: (day: string) => `last wrote ${day}`,
    pseudonym: 'Writes under a chosen name, which this hub keeps.',
    hereSince: (day: string) => `Here since ${day}.`,
    resting: 'Resting at the moment; what they wrote stays.',
    follow: (feeds: Printable) => html`Follow: ${feeds}.`,
    ownFeed: 'their own feed',
    entries: 'Entries',
    noEntries: 'No entries to show yet. Their own site may have more.',
    inTouch: 'In touch with',
    hasWrittenAbout: 'Has written about',
    isWrittenAboutBy: 'Has been written about by',
    mutual: 'Mutual: each wrote about the other',
    waiting: 'Waiting for an answer',
    earlier: 'Earlier',
    introducedTo: 'Introduced to',
  },
  topic: {
    titleOn: (name: string, hub: string) => `${name} on ${hub}`,
    lede: 'What members of this hub write about.',
    noTopics: 'No topics yet. Curators add them in _data/topics.yaml.',
    members: (names: Printable) => html`Members who care about this: ${names}.`,
    entries: 'Entries',
    noEntries: 'Nobody has written about this yet.',
  },
  language: {
    titleIn: (language: string) => `Entries in ${language}`,
    feedTitle: (hub: string, language: string) => `${hub}, in ${language}`,
    description: (hub: string, language: string) => `What members of ${hub} write in ${language}.`,
    entries: 'Entries',
    choose: (languages: Printable) => html`By language: ${languages}.`,
  },
  archive: {
    lede: 'Everything members wrote, month by month.',
    nothing: 'Nothing yet.',
    newestFirst: 'Entries, newest first',
    months: 'Months',
  },
  reshare: {
    title: 'Reshares',
    lede: 'Passed on by the curators: whose it is, why it is worth your time, and who pointed to it.',
    empty: 'Nothing has been passed on yet.',
    titled: (title: string) => `Reshared: ${title}`,
    passedOnBy: (name: Printable, pointers: Printable, day: Printable) =>
      html`Passed on by ${name}${pointers}, ${day}`,
    pointedToBy: (name: Printable) => html`, pointed to by ${name}`,
    byWayOf: (name: Printable) => html`, by way of ${name}`,
    feedTitle: (hub: string) => `Reshares of ${hub}`,
    feedDescription: 'Passed on by the curators, with credit to the author and to whoever pointed to it.',
  },
  conversation: {
    title: 'Conversations',
    lede: 'Members who answered one another, each on their own site. A conversation begins where somebody links to what another wrote.',
    waiting: 'Entries that wait for a first answer',
    empty: 'No member has answered another yet. When one links to what another wrote, it shows here.',
    mostRecently: (name: Printable, entry: Printable, day: Printable) =>
      html`Most recently ${name}: ${entry}, ${day}`,
    one: 'A conversation',
    titled: (title: string) => `Conversation: ${title}`,
    thisOne: 'this conversation',
    between: (names: Printable) =>
      html`Between ${names}, each on their own site. Every headline leads there.`,
    turns: 'Turns, oldest first',
    moreBy: (name: Printable) => html`More by ${name}`,
    inAnswerTo: 'In answer to',
    leadsOnTo: 'Leads on to',
    atRest: 'This conversation is at rest',
    wentOn: 'This conversation went on',
    atRestText: (others: string) =>
      html`Its entries no longer answer one another here. There are <a href="${others}">other conversations</a>.`,
    wentOnText: (there: string, others: string) =>
      html`It grew together with another one, and <a href="${there}">continues there</a>. There are <a href="${others}">other conversations</a>, too.`,
    feedTitle: (hub: string) => `Conversations on ${hub}`,
    feedDescription: 'Members who answer one another, each on their own site.',
    feedDescriptionOf: (hub: string) => `Members of ${hub} who answer one another, each on their own site.`,
  },
  unanswered: {
    title: 'Waiting for a first answer',
    lede: 'No member has linked to these yet: first who is new here, then who writes least, and everyone once before anyone twice. Perhaps one of them is yours to answer.',
    entries: 'Entries',
    empty: 'Everything of the last three months has had an answer.',
    feedTitle: (hub: string) => `Waiting for a first answer on ${hub}`,
    feedDescription: 'Entries to which no member has linked yet, quiet voices and new ones first.',
  },
  welcome: {
    title: 'Welcome',
    lede: 'Who came in this month, in their own words. Say hello at their own site.',
    empty: 'Nobody has joined within the last month. There is always a chair.',
    follow: 'Welcomes',
    greeting: (name: Printable) => html`Welcome, ${name}`,
    hereSince: (day: Printable) => html`Here since ${day}`,
    allEntries: 'All of their entries',
    greeter: (name: Printable) => html`${name} says hello and shows the way around.`,
    gifts: 'Brought along as a first gift, by others:',
    gift: (entry: Printable, name: Printable) => html`${entry}, by ${name}`,
    toMeet: 'People to meet, who are glad to be written to:',
    shares: (topics: Printable) => html`, with whom they share ${topics}`,
    feedTitle: (hub: string) => `Welcomes of ${hub}`,
    feedDescription: 'Who is new, in their own words.',
    titled: (name: string) => `Welcome, ${name}`,
    feedCredit: (hub: Printable, home: string, name: Printable) =>
      html`By ${hub}. <a href="${home}">Say hello at ${name}</a>.`,
  },
  introduction: {
    title: 'Introductions',
    lede: 'People who might enjoy each other’s work, presented to each other and to you. Both said yes first, each in their own words.',
    empty: 'Nobody has been introduced yet. It takes two yeses, and those take their time.',
    description: (names: string) => `${names}, introduced to each other in their own words.`,
    by: (name: Printable, day: Printable) => html`Introduced by ${name}, ${day}`,
    on: (day: Printable) => html`Introduced, ${day}`,
    onThisHub: 'on this hub',
    toRead: 'To begin with, read',
    readBy: (name: Printable) => html`by ${name}`,
    feedTitle: (hub: string) => `Introductions on ${hub}`,
    feedDescription: 'Members presented to each other, after both said yes, in their own words.',
    feedCredit: (names: Printable, page: string, hub: Printable) =>
      html`By ${names}, each in their own words. <a href="${page}">Read it on ${hub}</a>.`,
    feedToRead: (entries: Printable) => html`To begin with, read ${entries}.`,
    feedEntry: (entry: Printable, name: Printable) => html`${entry} by ${name}`,
  },
  digest: {
    title: 'Weekly digest',
    heading: 'Week by week',
    lede: 'What was passed on, who spoke with whom, who is new: a page for each week that has ended.',
    empty: 'The first one comes when a week has ended in which somebody spoke.',
    week: (day: string) => `The week of ${day}`,
    putTogetherBy: (name: Printable) => html`Put together by ${name}`,
    putTogetherByName: (name: string) => `Put together by ${name}`,
    /** Only on paper, where no link can be followed. */
    onPaper: (address: string) => `With every link: ${address}`,
    passItOn: (mail: string, plain: string) =>
      html`To pass this week on in your own newsletter: <a href="${mail}">as a mail</a>, or <a href="${plain}">as plain text</a>.`,
    readOn: (hub: string) => `Read this on ${hub}`,
    feedTitle: (hub: string) => `${hub}, week by week`,
    feedDescription: 'What was passed on, who spoke with whom, who is new.',
    feedCredit: (name: Printable, page: string, hub: Printable) =>
      html`By ${name}. <a href="${page}">Read it on ${hub}</a>.`,
    passedOn: 'Passed on',
    conversations: 'Speaking with each other',
    introductions: 'Introduced to each other',
    newHere: 'New here',
    unanswered: 'Waiting for a first answer',
    thanks: 'Thank you',
    wrote: <T>(name: T, entry: T) => [name, ' wrote ', entry],
    by: <T>(entry: T, name: T) => [entry, ', by ', name],
    pointedToBy: <T>(name: T) => [', pointed to by ', name],
    welcome: <T>(name: T) => ['Welcome, ', name],
    greetedBy: <T>(name: T) => [', greeted by ', name],
    thankYou: <T>(names: readonly T[]) => [
      'To ',
      ...names,
      ', who wrote about others’ work this week, passed it on, or pointed to it.',
    ],
    quoted: (words: string) => `“${words}”`,
    says: <T>(name: T, words: T) => [name, ': “', words, '”'],
    otherConversations: 'Other conversations of the week',
    wholeConversation: 'The whole conversation',
    moreOfConversation: 'And more of it: the whole conversation',
    onThisHub: 'On this hub',
    sayHello: 'Say hello',
  },
  feed: {
    by: (authors: Printable) => html`By ${authors}`,
    byIn: (authors: Printable, publication: Printable) => html`By ${authors} in ${publication}`,
    original: (url: string) => html`<a href="${url}">Read the original</a>`,
    inAnswerTo: (name: Printable, entry: Printable) => html`In answer to ${name}: ${entry}`,
    passedOnBy: (names: Printable) => html`Passed on by ${names}.`,
    resharedBy: (name: Printable, pointers: Printable) => html`Passed on by ${name}${pointers}.`,
    resharedOnHub: (name: Printable, pointers: Printable, page: string) =>
      html`Passed on by ${name}${pointers}, <a href="${page}">on this hub</a>.`,
  },
  admin: {
    title: (hub: string) => `The desk of ${hub}`,
    needsScript: (repo: string) =>
      `This page needs JavaScript. Without it, edit the files in the folder _data of the repository ${repo} on your code host, or on your own computer with the commands kith reshare, kith introduce and kith curate: whatever can be done here can be done there.`,
    losesComments:
      'Saving a file here writes it anew: comments in it (lines that begin with #) are lost, and so is the way its lines were broken. What they say to others, keep in the hub’s README. The order of things stays.',
  },
  notFound: {
    title: 'Not found',
    heading: 'This page is not here',
    text: (search: string, archive: string, home: string) =>
      html`Perhaps its author took it back, or the address has a slip in it. You can <a href="${search}">search</a>, look through the <a href="${archive}">archive</a>, or start again at the <a href="${home}">front page</a>.`,
  },
  principles: {
    title: 'Our principles',
    description: (hub: string) => `How the people of ${hub} want to act online.`,
    lede: (hub: Printable) => html`How the people of ${hub} want to act online.`,
    ledeSince: (hub: Printable, day: Printable) =>
      html`How the people of ${hub} want to act online, in the words of ${day}.`,
    unfinished: 'These words are not finished',
    comment: (contact: string) =>
      html`They belong to the people who keep them, and they change with them. <a href="${contact}">Tell us</a> what is missing, what does not fit, and what you do differently. Or write about it where you write.`,
    subject: 'our principles',
    changes: 'What changed, and when',
  },
  about: {
    title: 'About',
    heading: (hub: string) => `About ${hub}`,
    what: 'What this is',
    whatText:
      'A hub: one place that brings together what a community of colleagues writes on their own sites. It shows the beginning of each entry at most as far as its author agreed, names the author, and sends you to the original. Nothing here was written by the hub except the curators’ own lines.',
    who: 'Who keeps it',
    whoText: (curators: Printable) =>
      html`${curators}. The curators pass on what deserves a wider reading and say why, with credit to the author and to whoever pointed to it.`,
    relyOn: 'What members can rely on',
    relyOnText: (leave: string, join: string, principles: string) =>
      html`Nobody who writes as a person is here without having agreed; a public organization’s own news may be, once it was told. Everyone decides how much of their text is shown. When an author changes an entry at home, it changes here. Whoever wants to <a href="${leave}">leave</a> tells a curator, and everything of theirs leaves with them. What to know before saying yes stands on <a href="${join}">the page about joining</a>, and how people here want to act in <a href="${principles}">our principles</a>.`,
    noCounts:
      'There are no counts of views, likes or followers here, and no setting to turn them on. This site sets no cookies and asks no other site for anything.',
    order: 'How the front page is ordered',
    orderText:
      'Nobody gets a second place before everyone who wrote has had one, however often they write and however quiet they are. Where there are more people than places, turns go round by the day, so that each has one at the latest after as many days as it takes to go round once. What somebody writes within the same week stands in one place, and what arrives all at once, as from an old blog that moves house, waits in the lists.',
    servers: 'For those who look after a member’s server',
    serversText:
      'The hub asks for each feed at most once an hour and only if it may have changed, with one connection at a time and a name that leads to this page. Beside it, it asks for what the member agreed to: the pictures of entries, and the file in which they say how much may be shown. It asks for nothing else of the site.',
    following: 'Following along',
    followingText: (to: {
      readonly reshares: string;
      readonly conversations: string;
      readonly introductions: string;
      readonly welcome: string;
      readonly unanswered: string;
      readonly digests: string;
      readonly opml: string;
    }) =>
      html`The hub, each member, each topic, each language and each conversation have feeds of their own in Atom, RSS and JSON Feed, and so have the <a href="${to.reshares}">reshares</a>, the <a href="${to.conversations}">conversations</a> together, the <a href="${to.introductions}">introductions</a>, the <a href="${to.welcome}">welcomes</a>, <a href="${to.unanswered}">what waits for a first answer</a> and the <a href="${to.digests}">weekly digest</a>. All members’ own feeds are in <a href="${to.opml}">one OPML file</a>, which any feed reader can take in.`,
    reaching: 'Reaching us',
    reachingText: (contact: string) =>
      html`<a href="${contact}">Write to the people who keep this hub</a>: to join, to correct something, or to leave.`,
    noContact:
      'This hub does not say yet where to write. Please ask whoever showed it to you, or a member, on their own site.',
    aboutYou: (what: string) =>
      html`If somebody wrote about you here, you need not be a member: <a href="${what}">what you can ask for</a>.`,
  },
  accessibility: {
    title: 'Accessibility',
    description: (hub: string) => `How ${hub} was made to be read by everyone.`,
    lede: 'These pages were made to be read by everyone, however they read.',
    aim: 'What we aim for',
    aimText: 'The Web Content Accessibility Guidelines, version 2.2, level AA.',
    done: 'What was done',
    doneList: [
      'Everything works with the keyboard alone, and you always see where you are. A link at the top skips to the content.',
      'Everything works without JavaScript but search.',
      'Each page has one first heading and skips no level below it. Words in another language are marked, so that a voice reads them rightly.',
      'Colors have enough contrast, by day and in dark mode. Nothing is told by color alone, and links are big enough to hit.',
      'Nothing moves by itself. Text can be made twice as large and still fits a narrow screen.',
      'What members write is shown as text, not as pictures of text. A picture is shown only where its author described it.',
    ],
    searchKey: (search: string) =>
      html`The key / opens a search on every page. If you speak to your computer or press keys by accident, turn it off where it opens, or at the foot of the <a href="${search}">search page</a>.`,
    tested: 'How it was tested',
    testedText:
      'The software that makes these pages is tested on a sample hub whenever it changes: an automatic check (axe) looks at every kind of page in a real browser, light and dark, and all pages are checked to be valid HTML. A check by machine finds perhaps half of what gets in people’s way. We have not yet had it tried by enough people who use screen readers, magnifiers or switches; if you do, your word is worth more than any of our tests.',
    short: 'What we know falls short',
    shortSites: 'Members’ own sites, to which every headline leads, are theirs. They may be harder to use.',
    shortLanguage: 'The hub’s own words are in one language, also where its members write in several.',
    shortTitles:
      'Titles and excerpts are as their authors wrote them. If one is unclear read aloud, we can ask the author.',
    tell: 'Tell us',
    tellText: (contact: string, isOurs: boolean) =>
      html`If anything here is in your way, <a href="${contact}">${isOurs ? 'tell us' : 'tell whoever keeps this hub'}</a>: which page, what you tried, and what you use to read. We answer, we say when it will be mended, and until then we send you what you were looking for in a form that works for you.`,
    subject: 'something is in my way',
  },
  privacy: {
    title: 'Privacy',
    description: (hub: string) => `What ${hub} knows of readers and keeps of members.`,
    lede: 'What this hub knows of you if you read it: nothing. What it keeps of you if you write here: what you agreed to.',
    read: 'If you read',
    readList: [
      'No cookies. One thing is stored in your browser, and only if you turn the key / off: that you did.',
      'No counting: not of visits, nor of clicks, nor of who follows which feed.',
      'No requests to anyone else. Type, pictures and search come from this site alone, and your browser is told to refuse anything more.',
      'Search happens on your own device. What you look for is not sent to us.',
      'When you follow a link to an author’s site, that site has its own rules, and it may see that you came from here.',
    ],
    server:
      'The company whose computers serve these pages sees your address for a moment, as every web server does. What it keeps is its own matter; ask us who it is.',
    write: 'If you write here',
    writeText:
      'We keep what stands in your line of our list: the name you chose, your site and feed, your sentence about yourself, and what you said yes to, on which day. Of your entries we keep as much as you allowed and no more: with consent to a link, no text at all. Pictures we keep only if you asked for that, and without what a camera writes into them. An entry that waits for one of us lies apart, whole or in part and with the sentences for which it waits, where only the people who keep this hub can read it, until one of us has decided. So that no more gets out than you agreed to, we also keep marks of what your entries say, which nobody can turn back into words. We keep where your feed was last found and whether it answered, so that we do not ask too often.',
    penName:
      'If you use a pen name, we keep nothing that says whose it is, unless the address of your site does. We look nobody up. No text is sent to any AI service, and search engines and others are told that what stands here is not for training.',
    decisions: (principles: string) =>
      html`Our curators’ decisions are written down: who decided, on which day, under which version of our <a href="${principles}">principles</a>. That record holds no text and no member’s name, only marks that nobody else can read.`,
    howLong: 'For how long',
    howLongText: (leave: string) =>
      html`As long as you are a member. When an entry leaves your site, it leaves ours. When you leave, everything of yours goes with you: <a href="${leave}">how that works</a>. What stays are marks under the hub’s secret key, from which nobody can tell what they once stood for; they keep it from coming back.`,
    whom: 'Whom to ask',
    whomText: (contact: string, isOurs: boolean) =>
      html`Ask us what we hold about you, have it corrected, or have it removed: <a href="${contact}">${isOurs ? 'write to us' : 'write to whoever keeps this hub'}</a>. A person answers.`,
    subject: 'what you hold about me',
  },
  /** The form by which people ask to join or to leave: the same on the page, on paper, on a code host and in a file. */
  submission: {
    join: {
      title: 'Ask to join',
      lede: 'Three minutes. Only the first three questions need an answer; for the rest, what is chosen already is the careful answer.',
      about: 'Your writing',
      consents: 'What may be shown',
      beyond: 'Yours to give',
    },
    leave: {
      title: 'Ask to leave, or to show less',
      lede: 'One minute, and no reason needed.',
      about: 'Your wish',
    },
    optional: 'if you wish',
    ask: {
      address: 'Where do you write?',
      name: 'By what name do you want to be known here?',
      mine: 'Do you write it yourself?',
      pseudonym: 'Is that a pen name, beside which no other name may appear?',
      lane: 'Which tags or categories belong here?',
      about: 'One sentence about it, in your own words',
      gifts: 'Two posts by others that you value',
      wish: 'What do you want?',
      leaving: 'Where do you write, or which entry is it about?',
      detail: 'Anything that we should know',
    },
    hint: {
      address: 'Your site or its feed, such as https://your-site.example/',
      name: 'A pen name is welcome.',
      lane: 'Leave it empty if all of it does. Several with a comma between them.',
      about: 'It will stand on your page here.',
      gifts: 'One address on a line. We greet you with them, and their authors hear of it.',
      leaving: 'One address, such as https://your-site.example/',
      detail: 'Never say more than you want to be read. You need not say why.',
    },
    answer: {
      mine: { author: 'yes, I write it', speaker: 'I may speak for those who write it' },
      pseudonym: { no: 'no, it is my name', yes: 'yes' },
      wish: {
        leave: 'leave, with everything of mine',
        entry: 'have one entry taken off',
        less: 'show less than now',
        more: 'show more than now',
        rest: 'rest: stay listed and be left in peace',
        copy: 'have a copy of all that you hold about me',
      },
    },
    chosen: 'Chosen if you say nothing',
    byHand: 'On paper, or in a letter of your own',
    byHandText: (contact: Printable) =>
      html`Copy these lines, write your answers behind them, and send them: ${contact}.`,
    preview: 'How a card of yours would look',
    make: 'Show me what I would send',
    doors: 'What you would send',
    doorsText: 'Nothing has been sent yet, and nothing was stored. Choose a way; each carries these words.',
    text: 'Your answers',
    mail: 'Write an e-mail with it',
    mailLong: 'This is too long for a draft that every mail program opens. Save the file and attach it.',
    file: 'Save it as a file',
    fileText: 'To send it in any way that suits you, or to bring it on a stick.',
    issue: 'Open a public issue with it',
    issueText:
      'Before you do: an issue is public, and copies of it stay even when it is deleted. It shows the account with which you open it. If you go by a pen name, that ties the pen name to the account. The other ways are private.',
    issueLong: 'This is too long for a link. Save the file, or shorten your answers.',
    change: 'Change my answers',
    trouble: 'Some answers need another look:',
    slip: {
      empty: 'Please answer this one.',
      spaces: 'An address has no spaces. Is it one address, and all of it?',
      mail: 'That is an e-mail address. We need the address of the site.',
      scheme: 'An address begins with https://. Did you mean {address}?',
      notWeb: 'We can only read addresses that begin with https:// or http://.',
      incomplete: 'That is no complete address. Such as https://your-site.example/',
      hub: 'That is the address of this hub. We need the one where you write.',
      profile:
        'That is a profile on a network that gives no feed to read. Do you also write on a site of your own?',
      near: 'That address exists on your own computer or network only. Readers could not follow it.',
      secret: 'There is a user name or a password in that address. Please leave it out.',
      long: 'That is too long; {most} signs have room.',
      many: 'Two are enough.',
    },
    /** What a machine answers to an issue. What somebody typed stands in blocks between these lines. */
    reply: {
      hello: 'Thank you for writing to us. A machine has read this, and a person will, too.',
      understood: 'This is what we understood:',
      missing: 'Something is missing or unclear. Please edit your words above, and this is looked at again:',
      saw: 'This is what we found there:',
      feed: 'What a hub would read, the newest first:',
      titlesOnly:
        'Only titles for now: how an excerpt would look is shown here once we know that the site is yours.',
      nothingInLane: 'Nothing that the feed lists now has one of the tags that you named.',
      repairs: 'What you could mend at home, if you like:',
      noFeed: 'We could read no feed there:',
      noFeedNext:
        'If your blog has a feed, edit the address above to be that of the feed. If it asks for a login, or lets no program in, it would have to be opened first.',
      otherFeeds:
        'The site names several feeds, and this is the first. If you meant another, put its address above:',
      member: 'This address is in our hub already. To change what is shown, or to leave, see:',
      proofAsk:
        'So that nobody can put you on a list without you, please show that the site is yours. Put this line there, in one of four ways, and write any comment below; then we look again, and answer when we find it. Afterwards you can take it away.',
      proofWays: [
        'in the head of your page, as the element in the first block;',
        'in the source of your page, as the comment in the second block;',
        'in a file named /.well-known/kith.txt that holds nothing else;',
        'as a line in a post that your feed lists.',
      ],
      proofNone:
        'If that is too much, never mind: somebody who knows you can vouch for you instead. Tell us so.',
      proofFound: 'We found the line there. It seems that the site is yours; thank you.',
      next: 'What comes next: a curator reads this, asks you for your yes if anything is unclear, and writes it down. Until then nothing of yours is read again or shown.',
      leaving:
        'We have seen that you want something changed or taken away. A curator does it by hand, as soon as they read this; no machine decides anything here. This issue is public: if you would rather have this looked after in private, close it and write to us instead.',
      leavingNext: 'What goes, and when:',
    },
  },
  join: {
    title: 'Join',
    heading: (hub: string) => `Join ${hub}`,
    description: (hub: string) => `What it means to join ${hub}.`,
    lede: 'You keep writing where you write. We read your feed, show people the way to it, and tell you who answered.',
    toForm: 'Know it all already? To the form',
    write: (contact: string, isOurs: boolean) =>
      html`<a href="${contact}">${isOurs ? 'Write to us' : 'Write to whoever keeps this hub'}</a>`,
    subject: 'I would like to join',
    appears: 'What will appear',
    appearsText:
      'You choose one of three. Here is the same entry in each, made the way every card on this hub is made.',
    inReader: 'And in a feed reader:',
    /** What each level of consent to text is for. */
    level: {
      link: {
        name: 'Only a link',
        text: 'The title and the way to your site. Not a word of the text, in no file of the hub.',
      },
      excerpt: {
        name: 'An excerpt',
        text: 'Your own summary or your first words, as plain text; this is what you get if you say nothing else. What others quote of the entry comes out of the same few words.',
      },
      full: {
        name: 'All of it',
        text: 'On the hub’s pages the card stays as short as with an excerpt, so that readers still come to you. Whoever follows the hub in a feed reader gets the whole text, with your name and the way to your site above it.',
      },
    },
    alsoShown:
      'With each entry go its date, its language and its tags, as your feed gives them. Your page here also shows your name, your site, the address of your feed, the sentence you give us about yourself, and which members you have linked to or who linked to you. Pictures stay out unless you ask for them. Then we show those that you described, from a copy of ours in which nothing is left of where and with what they were taken; an excerpt shows the first one.',
    waits:
      'Where something in an entry might let a person be recognised, it waits until one of us has looked at it, and if in doubt we ask you. A program finds such places, and it misses some.',
    decide: 'What you decide',
    decideList: [
      'The name you go by. A pen name is welcome: then no other name of yours appears, whatever your feed says, and nobody here looks up whose it is. The address of your site and the titles of your entries do appear, so look whether they give you away. You can also tell us names and words that must never stand here; we keep them in a form that nobody can read, and an entry that holds one stays out.',
      'Which part of your writing belongs here. Name a tag or a category, and whatever is outside of it is never kept, shown or counted here. It still stands in your own feed, to which we lead.',
      'Whether curators may pass on single entries, and whether you want to hear of it.',
      'Whether you are found by the search of this hub. Search engines elsewhere see what its pages show to everyone.',
      'Whether the weekly digest names you, whether you are shown in conversations, and whether you are asked before you are introduced to somebody.',
      'How long an entry waits before we show it, so that you can still think better of it.',
    ],
    separate: 'Each is separate, each can change on any day, and less is always possible.',
    whoSees: 'Who sees it',
    whoSeesText:
      'Anyone. This is the open web: colleagues, students, the people you work with and for, your employer, reporters, search engines. If something should not be read by all of them, it should not be in the feed that you give us. Feed readers, mails and search engines keep copies that nobody can call back. Please think of the people in your stories, too; they did not sign anything.',
    employer: 'What your employer may say',
    employerText:
      'Many agencies, schools and hospitals have a rule about writing in public. Often it asks that you say you speak for yourself and not for them, that you write nothing from which a client could be recognised, and that you tell somebody first. Some ask for permission. Look it up before you say yes, and ask a supervisor or your union if it is unclear. A pen name keeps you from being named here; it does not free you from the rule, nor from the ethics code of your profession. We cannot know your contract, and this is no legal advice.',
    how: 'How to join',
    byForm: (form: string, write: Printable) =>
      html`<a href="${form}">Use this form</a>, or write to us: ${write}.`,
    byLetter: (write: Printable) =>
      html`${write}. Tell us where you write, by what name you want to be known, and how much may be shown.`,
    record:
      'We write down the day of your yes and what you said yes to, and from time to time we ask whether it still holds. There is nothing to install and no account to make.',
    leaving: 'How to leave',
    leavingText: (leave: string) =>
      html`One line to us, no reason needed: <a href="${leave}">what goes, and when</a>. Leaving is as easy as joining.`,
  },
  /** The invented entry on the page about joining. */
  specimen: {
    name: 'Your name, as you wish it',
    title: 'The title of your entry',
    paragraphs: [
      'This is where your first words would stand, taken from your own feed as you wrote them there. Your title is the largest thing on the card, and it leads to your site, not to a page of ours. Below it stands the name you chose, and the day on which you published.',
      'Nothing is rewritten here, and nothing is added. When you mend a sentence at home, it is mended here the next time we read your feed. When you take an entry down, it goes from here, too.',
      'And somewhere in the middle of what you have to say, the excerpt ends, so that whoever wants the rest comes to you.',
    ],
  },
  /**
   * What a member is asked before they join, item by item: the one place for these words. `kith add`, letters and the pages
   * about joining take them from here; `docs/consent.md` says the same in a table. What holds if
   * nothing is said stands in the schema (`config/shapes/consent.ts`).
   */
  consent: {
    text: {
      ask: 'How much of each entry may be shown?',
      answers: { link: 'only a link', excerpt: 'an excerpt', full: 'all of it' },
      /** What is shown then, inside of a sentence. */
      shown: {
        link: 'a link and not a word of the text',
        excerpt: 'the first words of each entry',
        full: 'the whole text',
      },
    },
    images: {
      ask: 'May pictures that you described be shown, from a copy without what a camera writes into them?',
      answers: { no: 'no', yes: 'yes' },
    },
    reshares: { ask: 'May curators pass on single entries?', answers: { yes: 'yes', no: 'no' } },
    search: { ask: 'May the hub’s search find your entries?', answers: { yes: 'yes', no: 'no' } },
    digest: { ask: 'May the weekly digest name your entries?', answers: { yes: 'yes', no: 'no' } },
    conversations: {
      ask: 'May your entries be shown together with the ones that they answer?',
      answers: { yes: 'yes', no: 'no' },
    },
    introductions: {
      ask: 'May curators introduce you to others?',
      answers: { ask: 'ask me each time', yes: 'yes, without asking', no: 'no' },
    },
    notify: {
      ask: 'How do you want to hear that an entry was passed on?',
      answers: {
        draft: 'by a letter from a curator',
        webmention: 'automatically, by webmention',
        none: 'not at all',
      },
    },
  },
  /** How every letter begins and ends; plain text. */
  letter: {
    hello: (name: string) => `Hello ${name},`,
    yourName: '(your name)',
    signature: (name: string, hub: string) => `${name}, for ${hub}`,
  },
  /** A letter that tells a member where they stand. */
  notice: {
    intro: (hub: string) => `we want you to know where you stand on ${hub} now:`,
    reshared: (title: string) => `We passed on ${title}. Your name and the link to it come first.`,
    answered: (names: string, title: string) => `${names} answered ${title}, and we show the two together.`,
    introduced: (names: string) => `We introduced you and ${names} to our readers.`,
    untitled: 'an entry of yours',
    mentions: 'What others here write about you stands on a page of its own, which you can follow:',
    end: 'Nothing is expected of you. If something looks wrong to you, if you would rather not be told, or want us to show less, one line is enough.',
  },
  /** A letter that asks somebody to join; plain text. */
  invitation: {
    why: (hub: string, url: string, address: string) =>
      `we read what you write at ${address}, and we would like others to find it. ${hub} (${url}) is one reading place for a community’s own blogs: it shows who wrote what, who answers whom, and sends every reader to the author’s own site.`,
    choice:
      'May we list you? You would choose what is shown, from a link only to all of it, under the name that you wish, and which part of your writing belongs here. Nothing is read or shown unless you say yes, and you could change your mind on any day, without a reason.',
    read: (page: string) => `What it means in detail: ${page}`,
    answer:
      'If you say yes, tell us the day, how much may be shown, and, if you like, two posts by others that you value. If not, you need not answer, and we will not ask again.',
  },
  /** “Where is my post?” No number, and nothing of what waits. */
  status: {
    title: 'Where is my post?',
    titleOf: (letter: string) => `Where is my post? ${letter}`,
    description: (hub: string) => `When ${hub} last read each member’s feed, and when it looks again.`,
    lede: 'When each feed was last read, when we look again, and what may keep an entry from being here.',
    /** Where a member would look for it, on the pages about the hub and about joining. */
    leadsHere: (page: string) =>
      html`<a href="${page}">Where is my post?</a> says when each member’s feed was last read, and when we look again.`,
    way: 'From your site to this one',
    waySteps: [
      'You publish at home, and your feed carries the entry. Some blogs take a while to do that; open your feed in a browser to see.',
      'We look at your feed when it is due, which for most is within hours, and not before the day that your server asks us to wait for.',
      'The entry waits for a while here, so that you can still take it back. Where something in it might let a person be recognised, one of us looks at it first.',
      'With the next build it is here, as far as you agreed. What lies outside the part of your writing that you gave us never comes.',
    ],
    ask: (contact: string) =>
      html`Still missing? <a href="${contact}">Ask us.</a> We can tell you more about your own entries than stands on an open page.`,
    members: 'Members',
    lastRead: (when: Printable) => html`Last read on ${when}.`,
    lastAsked: (when: Printable) => html`Last asked on ${when}.`,
    state: {
      fine: 'All is well.',
      unread: 'Not read yet.',
      missing:
        'The feed was not found at its address. If it has moved, tell us where; what came before stays here.',
      gone: 'The server says that this feed is gone for good. If it has moved, tell us where.',
      closed:
        'The server asks for a login, or lets no program in. A hub can read only what everyone may read: whoever runs the site can open the feed.',
      pause: 'The server asked us to come back later, and we do.',
      trouble:
        'The server could not be reached, or had trouble of its own. We try again; what came before stays here.',
      unreadable:
        'What stands at this address could not be read as this member’s feed. The curators know why, and can tell its author.',
    },
    moved: 'The feed has moved for good, as its server says. The curators are told the new address.',
    file: 'This feed lies with the hub, and is read with every build.',
    next: (when: Printable) => html`We look again with the first build after ${when}.`,
    never: 'We do not ask again by ourselves: a curator can, when you tell us.',
    cooling: (hours: Printable) => html`A new entry waits ${hours} here before it is shown.`,
    waits: 'Some entries wait.',
    resting: 'Resting. Their place here is kept.',
    unreachable: (since: Printable) =>
      html`Resting: we have not been able to read the feed since ${since}. Their place here is kept, and so is what came before.`,
    mend: 'What its author could mend at home:',
    /** How to mend what a feed needed mended, by kind; `kith check` names the places. */
    mending: {
      markup:
        'The feed is not quite well-formed: a bare & or <, a tag that is not closed. Bring the software that makes it up to date, or escape such signs as &amp; and &lt;.',
      letters:
        'Some letters are broken, invisible or of another encoding. Save the feed as UTF-8, and type such passages again.',
      dates: 'A date cannot be read or cannot be right. Look at the clock and the date format of your blog.',
      addresses: 'An entry has no whole address of its own. Give each a link that begins with https.',
      length:
        'Something is too long or nested too deep to be shown as it is. Make that entry or title shorter or simpler.',
    },
  },
  leave: {
    title: 'Leave',
    heading: 'Leave, or show less',
    description: (hub: string) => `How to leave ${hub}, or show less.`,
    lede: 'Your writing is yours. You can take it away from here on any day, without a reason.',
    how: 'How',
    howText: (contact: string, isOurs: boolean) =>
      html`<a href="${contact}">${isOurs ? 'Write one line to us' : 'Write one line to whoever keeps this hub'}</a>: that you want to leave, or which entry should go. You need not say why, and nobody will try to talk you out of it.`,
    subject: 'I would like to leave',
    what: 'What goes, and when',
    whatText:
      'Everything of yours, all at once, the next time the hub is built after we have read your line: your page, your entries in every list and in search, your feeds here, the quotations from your entries in what curators passed on, in digests and in conversations, your line in the list of members, and what the hub remembered of you. From that build on no page and no feed of this hub names you, and reading your feed again cannot bring anything back: what stays behind are marks that nobody can read, which only serve to keep it out.',
    aboutYou: 'If someone wrote about you',
    aboutYouText:
      'You need not be a member to ask. If you are in an entry that stands here and should not be, tell us which one. We take it off the hub first and talk about it afterwards. It still stands on its author’s own site, and we can help you to ask them.',
    less: 'Less than leaving',
    lessShow:
      'Show less: only the link to each entry, not found by search, not in the digest, or under another name.',
    lessOne:
      'Take back one entry: delete it at home, and it goes from here once your feed no longer has it; or tell us, and it goes sooner.',
    lessRest: 'Rest: stay listed, and be left in peace.',
    lessYourself: (line: Printable) =>
      html`Do it yourself: if you listed a consent file on your own site, write ${line} in it, and the hub follows when it next reads it.`,
    cannot: 'What cannot be taken back',
    cannotText:
      'We would rather say it plainly. Feed readers that have fetched an entry keep their copy. Search engines show what they found until they look again; most of them have a form by which you can ask them to hurry. Public web archives have their own. And whoever copied a text has it. We can take down what is ours, tell those we notified that it is gone, and give you the addresses so that you can ask the others.',
    before: 'Before you go',
    beforeText: (join: string) =>
      html`If you want to, ask us for everything the hub holds about you; you get it as a file. And if something here hurt you or got in your way, we would be grateful to hear it, because others may meet the same thing. You can always <a href="${join}">come back</a>.`,
  },
  /** Ways to look through long lists. */
  browse: {
    byTime: 'By year and month',
    neighbours: 'Earlier and later',
    more: 'Also',
    nothing: 'Nothing stands here any more.',
  },
  directory: {
    ways: 'Look through the members',
    view: {
      'by-name': 'By name',
      'by-topic': 'By topic',
      'by-kind': 'By kind',
      'by-language': 'By language',
      'by-newest': 'By newest entry',
    },
    lede: {
      'by-name': 'Everybody, from A to Z.',
      'by-topic': 'Who writes about what.',
      'by-kind': 'Who writes alone, and which organizations write.',
      'by-language': 'Who writes in which language. Somebody who writes in two stands in both.',
      'by-newest': 'Whoever wrote last comes first.',
    },
    kinds: { blogger: 'Bloggers', center: 'Centers', organization: 'Organizations' },
    who: (group: string) => `Members: ${group}`,
    onPage: 'On this page',
    letters: 'By first letter',
    withOther: 'Other letters and digits',
    nobody: 'Nobody here yet.',
    /** On a hub without members; `link` asks whoever reads it to be the first. */
    nobodyYet: (link: Printable) =>
      html`Nobody is here yet. This place is for people and organizations who write on a site of their own, by their own name or a pen name. ${link}`,
    noEntryYet: 'Nothing here yet',
    feed: 'feed',
    onThisHub: 'on this hub',
    readFirst: (entries: Printable) => html`Read first: ${entries}`,
    newest: (entry: Printable, day: Printable) => html`Newest: ${entry}, ${day}`,
    someOf: (names: Printable, all: string) =>
      html`Members who care about this: ${names}, <a href="${all}">and others</a>.`,
    everyone: 'All members',
  },
  /** More of a member's own page. */
  memberMore: {
    readFirst: 'To begin with',
    elsewhere: (profiles: Printable) => html`Also at ${profiles}.`,
    follow: 'Follow and cite',
    site: 'At home',
    feedHere: 'Their entries here',
    mentions: 'Who writes about them',
    mentionsPage: 'read',
    opml: 'For a feed reader’s list (OPML)',
    cite: 'As a reference (APA)',
    ring: 'In the ring of members',
    previous: (name: Printable) => html`before: ${name}`,
    next: (name: Printable) => html`after: ${name}`,
    random: 'somebody else',
    ringCode: 'Put the ring on your own site',
    belonging: 'A badge, and more to put there',
  },
  mentions: {
    title: (name: string) => `Who writes about ${name}`,
    lede: (name: Printable) =>
      html`Entries of other members that link to ${name}, each on its author’s own site; what curators passed on of theirs; and whom they were introduced to.`,
    entries: 'Newest first',
    empty: 'Nothing yet.',
    follow: (name: string) => `Mentions of ${name}`,
    feedDescription: (name: string) =>
      `Entries of other members that link to ${name}, what curators passed on of theirs, and whom they were introduced to.`,
    back: (name: Printable) => html`Back to ${name}`,
  },
  ring: {
    titled: {
      previous: (name: string) => `The ring of members: before ${name}`,
      next: (name: string) => `The ring of members: after ${name}`,
      random: (name: string) => `The ring of members: by chance from ${name}`,
    },
    on: (name: Printable) => html`On to ${name}`,
    alone: 'Nobody else is in the ring yet.',
    hub: 'To the hub',
    snippet: (hub: Printable) => html`A member of ${hub}`,
    ways: { previous: 'previous', next: 'next', random: 'by chance' },
  },
  /** What members may put on their own sites. */
  belonging: {
    title: 'For your own site',
    description: (hub: string) =>
      `A badge, a line, the ring and the blogroll of ${hub}, for its members’ own sites.`,
    lede: 'Lines of HTML by which a member can show that they belong here. Take what suits you, or nothing: it is no duty, and nobody keeps a list.',
    memberOf: 'Member of',
    badge: 'A badge',
    badgeText: (file: string) =>
      html`It goes with light pages and with dark ones. The picture lies in the line itself, so your readers ask this hub for nothing. If you rather keep a file, <a href="${file}" download>take the badge as SVG</a> and put it on your own site.`,
    line: 'A line of words',
    lineText: 'For a sidebar or the foot of a page.',
    ring: 'The ring',
    ringText: (members: string, name: Printable) =>
      html`From each member’s site a way on to the next, the one before, or somebody by chance. Here it is for ${name}; the line with your own place stands on <a href="${members}">your page here</a>, near its end.`,
    blogroll: 'Everyone, as a blogroll',
    blogrollText: (opml: string) =>
      html`It goes into the head of your pages and is not seen there: programs find by it whose writing you recommend. The list itself is <a href="${opml}">members.opml</a>, which any feed reader takes.`,
    copy: (what: string) => `The HTML to copy: ${what}`,
  },
  subscribe: {
    title: 'Subscribe',
    description: (hub: string) => `How to follow ${hub} and its members in a feed reader.`,
    lede: 'Let what is new come to you, without an account and without anybody watching.',
    what: [
      'A feed is a list of what is new at one place, written for programs instead of for browsers.',
      'You give its address to a feed reader, an app or a site of your own choice, and what is new waits for you there in the order in which it came.',
      'Nobody learns what you read, nothing is sorted or hidden for you, and you leave again by deleting the address.',
      'Take Atom if you have no reason to take another; an OPML file is a list of many feeds, by which you follow all of the authors at their own sites at once.',
    ],
    everything: 'The whole hub',
    everyEntry: 'All entries',
    curators: 'What happens between members',
    topics: 'By topic',
    members: 'By member',
    membersText: (directory: string) =>
      html`Each member’s page has their feeds, and so has the <a href="${directory}">list of members</a>: first their own, then what this hub passes on of them.`,
    ownFeed: 'own feed',
    mail: 'By mail',
    mailText: (mail: string, plain: string, week: string) =>
      html`Each finished week is also a mail that you can forward or put into a newsletter; the latest is ${week}: <a href="${mail}">as a mail</a>, <a href="${plain}">as plain text</a>.`,
    programs: 'For programs',
    programsText: (data: string, schema: string) =>
      html`All that the hub shows is also <a href="${data}">one JSON file</a>, with a <a href="${schema}">schema</a> that says what is in it.`,
  },
  surprise: {
    title: 'Surprise me',
    heading: 'Somebody you may not have read yet',
    lede: 'One entry by chance, and quiet voices first. Everybody comes once before anybody comes twice; tomorrow the order is another.',
    entry: 'One entry',
    another: 'Another one',
    again: 'From the beginning',
    empty: 'There is nothing to be surprised by yet.',
    onHome: 'A quiet voice, by chance',
  },
  /** References in APA style. */
  citation: {
    cite: 'Cite this (APA)',
    citeAll: 'Cite these entries (APA)',
    undated: 'n.d.',
    blog: 'Blog',
    entry: 'Blog post',
    authors: (others: string, last: string) => `${others}, & ${last}`,
  },
};

/** Every word of the interface. English is the pattern: what it has, every other language has, or the compiler says so. */
export type Strings = typeof en;
