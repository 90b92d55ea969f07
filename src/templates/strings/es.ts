/**
 * La interfaz en español. Trata de tú a quien lee, sin regionalismos ni «vosotros»; nombra a las personas sin marcar su género
 * («integrantes», «quien escribe», «colegas») y sin signos que un lector de pantalla no sepa decir. La raya y las comillas latinas, como
 * manda la ortografía.
 *
 * Glosario, una palabra para cada cosa:
 *
 * | English | español |
 * |---|---|
 * | hub | espacio |
 * | member | integrante |
 * | curator, curators | persona del equipo de curaduría, equipo de curaduría |
 * | feed, feed reader | canal, lector de canales |
 * | entry, headline | entrada, título |
 * | excerpt | fragmento |
 * | reshare (by a curator) | recomendación, recomendar |
 * | to pass on (by a member) | compartir |
 * | conversation, turn | conversación, intervención |
 * | introduction | presentación |
 * | welcome, greeter | bienvenida, quien da la bienvenida |
 * | digest | resumen semanal |
 * | consent | consentimiento |
 * | resting | en pausa |
 * | join, leave | unirse, darse de baja |
 * | pen name | seudónimo |
 * | a waiting entry | entrada a la espera |
 * | principles | principios |
 * | home, site | sitio propio, sitio |
 */
import { html, type Printable } from '../markup.ts';
import type { Strings } from './en.ts';

export const es = {
  layout: {
    skip: 'Saltar al contenido',
    sample: 'Este es un espacio de muestra: sus personas, sus lugares y sus entradas son pura invención.',
    main: 'Principal',
    membersOf: (hub: string) => `Integrantes de ${hub}`,
    navigation: {
      members: 'Integrantes',
      topics: 'Temas',
      reshares: 'Recomendaciones',
      conversations: 'Conversaciones',
      archive: 'Archivo',
      search: 'Buscar',
      about: 'Acerca de',
    },
  },
  footer: {
    follow: (page: Printable, formats: Printable, opml: string) =>
      html`Sigue ${page} en un lector de canales: ${formats}. O llévate a todo el mundo de una vez: <a href="${opml}">los canales de sus integrantes en OPML</a>.`,
    emergency: 'Este espacio es una sala de lectura: no es un servicio ni atiende emergencias.',
    helpNow: (links: Printable) => html`Si necesitas ayuda ahora: ${links}.`,
    helpEverywhere: 'Si alguien corre peligro ahora, llama al número de emergencias del lugar donde estás.',
    about: 'Sobre este espacio',
    theirs: 'Cada título lleva al sitio de quien lo escribió; las palabras son suyas.',
    howTo: (page: string) => html`<a href="${page}">¿Qué es un canal?</a>`,
    report: 'Avisar de un problema',
    madeWith: 'Hecho con Kith.',
    navigation: {
      subscribe: 'Suscribirse',
      surprise: 'Sorpréndeme',
      join: 'Unirse',
      leave: 'Darse de baja',
      status: '¿Dónde está mi entrada?',
      principles: 'Principios',
      privacy: 'Privacidad',
      accessibility: 'Accesibilidad',
    },
  },
  search: {
    title: 'Buscar',
    lede: 'Encuentra lo que colegas escribieron sobre un asunto. Los resultados llevan al original.',
    searchFor: 'Buscar',
    submit: 'Buscar',
    hint: 'Los resultados aparecen mientras escribes; la flecha hacia abajo lleva a ellos. Las palabras entre "comillas" se buscan tal cual.',
    filters: 'Solo por tema, integrante, tipo, año o idioma',
    chips: 'Filtros puestos',
    results: 'Resultados',
    more: 'Mostrar más',
    searchOlder: 'Buscar también en todo lo anterior',
    topic: 'Tema',
    anyTopic: 'Cualquier tema',
    member: 'Integrante',
    anyMember: 'Cualquier integrante',
    kind: 'Tipo',
    anyKind: 'Cualquier tipo',
    year: 'Año',
    anyYear: 'Cualquier año',
    language: 'Idioma',
    anyLanguage: 'Cualquier idioma',
    order: 'Orden',
    orderBest: 'Lo más cercano primero',
    orderNewest: 'Lo más nuevo primero',
    entry: 'Entrada',
    entries: 'Entradas',
    reshare: 'Recomendación',
    reshares: 'Recomendaciones',
    conversation: 'Conversación',
    conversations: 'Conversaciones',
    members: 'Integrantes',
    conversationBetween: (names: string) => `Conversación entre ${names}`,
    passedOnBy: (by: string) => `Recomendada por ${by}`,
    moreBy: (name: string) => `Más de ${name}`,
    memberHere: (name: string) => `${name} en este espacio`,
    whyPassedOn: 'Por qué se recomendó',
    tagged: 'Etiquetas:',
    searching: 'Buscando…',
    foundOne: (count: string) => `${count} resultado.`,
    found: (count: string) => `${count} resultados:`,
    bestFirst: 'lo más cercano primero.',
    newestFirst: 'lo más nuevo primero.',
    newestOnly: 'Hasta ahora solo se ha buscado en lo más nuevo.',
    shownOne: (count: string) => `Se muestra ${count} resultado.`,
    shown: (count: string) => `Se muestran ${count} resultados.`,
    nothing: (words: string) => `No se encontró nada para «${words}»`,
    nothingHere: 'Nada reúne todos estos filtros',
    waysBelow: 'Más abajo hay otros caminos.',
    without: (filter: string) => `Sin ${filter}`,
    withoutAll: 'Sin ningún filtro',
    didYouMean: (name: string) => `¿Querías decir ${name}?`,
    spelling:
      '¿Se escribe de otro modo alguna palabra? Con menos letras, o con menos palabras y más sencillas, se encuentra más.',
    unknown: (value: string) =>
      `Este espacio no tiene «${value}» entre sus filtros, así que no se tuvo en cuenta.`,
    failed: 'No se pudo cargar la búsqueda. Inténtalo de nuevo, o ve por los temas y el archivo.',
    ways: 'O da una vuelta',
    needsScript: 'Buscar necesita JavaScript; leer, no.',
    indexes: (topic: Printable, member: Printable, month: Printable) =>
      html`Ve por ${topic}, por ${member} o ${month}.`,
    byTopic: 'tema',
    byMember: 'integrante',
    byMonth: 'mes a mes',
    quick: 'Búsqueda rápida',
    quickSwitch: 'La tecla / abre la búsqueda en cada página',
    close: 'Cerrar',
  },
  card: {
    quoted: (quote) => `«${quote}»`,
    originalAt: (site) => `original en ${site}`,
    says: (words) => `Una tarjeta con las palabras: ${words}`,
  },
  report: {
    problem: (about: string) => `un problema con ${about}`,
    member: 'una página de integrante',
    reshare: (path: string) => `la recomendación ${path}`,
    conversation: (path: string) => `la conversación ${path}`,
    introduction: (path: string) => `la presentación ${path}`,
    page: (path: string) => `la página ${path}`,
  },
  entry: {
    by: (authors: Printable) => html`por ${authors}`,
    byIn: (authors: Printable, publication: Printable) => html`por ${authors}, en ${publication}`,
    inLanguage: (language: string) => `en ${language}`,
    firstSeen: (day: Printable) => html`vista aquí por primera vez el ${day}`,
    ofDay: (day: string) => `Una entrada del ${day}`,
    moreBy: (name: Printable) => html`Más de ${name}`,
    comments: 'Súmate a la conversación en su propio sitio',
    passedOnBy: (names: Printable) => html`Compartida por ${names}`,
    leadsToSite: 'Esta entrada no tiene dirección propia; el enlace lleva al sitio de quien la escribió.',
    leadsToHub:
      'Esta entrada no tiene dirección propia; el enlace lleva a lo que este espacio sabe de quien la escribió.',
    respondsTo: 'Responde a',
    leadsOnTo: 'Lleva a',
    answeredBy: 'Con respuesta de',
    linkedFrom: 'Enlazada por',
    moreOfConversation: 'Más de esta conversación',
    wholeConversation: 'Leer toda la conversación',
    inConversation: (names: Printable) => html`En conversación con ${names}`,
    others: 'más integrantes',
    sameWeek: (titles: Printable) => html`En la misma semana: ${titles}.`,
    sameWeekAndMore: (titles: Printable) => html`En la misma semana, entre otras: ${titles}.`,
    licence: (site: string) => `Licencia en ${site}`,
    publicDomain: (version: string) => `Marca de dominio público ${version}`,
  },
  home: {
    passedOnBy: (name: Printable) => html`Recomendada por ${name}`,
    moreReshares: 'Más recomendaciones',
    places: 'Un lugar para todo el mundo, por turnos',
    empty: 'Todavía no hay entradas. Aparecerán aquí en cuanto el canal de alguien traiga una.',
    nobodyYet: (link: Printable) => html`Este lugar acaba de abrir y todavía no hay nadie. ${link}`,
    beTheFirst: '¿Quieres ser la primera persona?',
    everything: 'Todo, mes a mes',
    howPlaces: 'Cómo se reparten los lugares',
    waiting: 'A la espera de una primera respuesta',
    everythingWaiting: 'Todo lo que espera',
    lastWeek: 'La semana pasada en una página',
    allWeeks: 'Todas las semanas',
    people: 'Quiénes están aquí',
    speaking: 'En conversación',
    moreConversations: 'Más conversaciones',
    newHere: 'Caras nuevas',
    welcomeToo: (names: Printable) => html`También damos la bienvenida a ${names}.`,
    sayHello: 'Saluda',
    greetedBy: (name: Printable) => html`Con la bienvenida de ${name}`,
    introduced: 'Para que se conozcan',
    whatToRead: 'Por dónde empezar a leer',
    allIntroductions: 'Todas las presentaciones',
  },
  member: {
    titleOn: (name: string, hub: string) => `${name} en ${hub}`,
    lede: 'Las personas y organizaciones cuyos textos reúne este espacio, en sus propias palabras.',
    kind: { blogger: 'Blog', center: 'Centro', organization: 'Organización' },
    restingToo: 'en pausa',
    lastWrote: (day: string) => `última entrada: ${day}`,
    pseudonym: 'Escribe con un nombre elegido, que este espacio protege.',
    hereSince: (day: string) => `Aquí desde el ${day}.`,
    resting: 'Por ahora en pausa; lo que escribió se queda.',
    follow: (feeds: Printable) => html`Para seguir: ${feeds}.`,
    ownFeed: 'su propio canal',
    entries: 'Entradas',
    noEntries: 'Todavía no hay entradas que mostrar. Quizá haya más en su propio sitio.',
    inTouch: 'En contacto con',
    hasWrittenAbout: 'Ha escrito sobre',
    isWrittenAboutBy: 'Han escrito sobre sus textos',
    mutual: 'En ambos sentidos: cada parte escribió sobre la otra',
    waiting: 'A la espera de respuesta',
    earlier: 'Anteriores',
    introducedTo: 'Le presentamos a',
  },
  topic: {
    titleOn: (name: string, hub: string) => `${name} en ${hub}`,
    lede: 'Sobre qué escriben quienes integran este espacio.',
    noTopics: 'Todavía no hay temas. El equipo de curaduría los añade en _data/topics.yaml.',
    members: (names: Printable) => html`Integrantes con interés en este tema: ${names}.`,
    entries: 'Entradas',
    noEntries: 'Nadie ha escrito aún sobre este tema.',
  },
  language: {
    titleIn: (language: string) => `Entradas en ${language}`,
    feedTitle: (hub: string, language: string) => `${hub}, en ${language}`,
    description: (hub: string, language: string) => `Lo que integrantes de ${hub} escriben en ${language}.`,
    entries: 'Entradas',
    choose: (languages: Printable) => html`Por idioma: ${languages}.`,
  },
  archive: {
    lede: 'Todo lo que han escrito sus integrantes, mes a mes.',
    nothing: 'Todavía nada.',
    newestFirst: 'Entradas, de la más nueva a la más antigua',
    months: 'Meses',
  },
  reshare: {
    title: 'Recomendaciones',
    lede: 'Lo que recomienda el equipo de curaduría: de quién es, por qué merece tu tiempo y gracias a quién lo encontramos.',
    empty: 'Todavía no hay ninguna recomendación.',
    titled: (title: string) => `Recomendación: ${title}`,
    passedOnBy: (name: Printable, pointers: Printable, day: Printable) =>
      html`Recomendada por ${name}${pointers}, ${day}`,
    pointedToBy: (name: Printable) => html`, gracias al aviso de ${name}`,
    byWayOf: (name: Printable) => html`, a través de ${name}`,
    feedTitle: (hub: string) => `Recomendaciones de ${hub}`,
    feedDescription:
      'Lo que recomienda el equipo de curaduría, con reconocimiento a quien lo escribió y a quien dio el aviso.',
  },
  conversation: {
    title: 'Conversaciones',
    lede: 'Integrantes que se responden, cada quien desde su propio sitio. Una conversación empieza cuando alguien enlaza lo que otra persona escribió.',
    waiting: 'Entradas a la espera de una primera respuesta',
    empty:
      'Todavía nadie ha respondido a nadie. Cuando alguien enlace lo que escribió otra persona, aparecerá aquí.',
    mostRecently: (name: Printable, entry: Printable, day: Printable) =>
      html`Lo más reciente, de ${name}: ${entry}, ${day}`,
    one: 'Una conversación',
    titled: (title: string) => `Conversación: ${title}`,
    thisOne: 'esta conversación',
    between: (names: Printable) =>
      html`Entre ${names}, cada quien desde su propio sitio. Cada título lleva allí.`,
    turns: 'Intervenciones, de la más antigua a la más nueva',
    moreBy: (name: Printable) => html`Más de ${name}`,
    inAnswerTo: 'En respuesta a',
    leadsOnTo: 'Lleva a',
    atRest: 'Esta conversación descansa',
    wentOn: 'Esta conversación siguió',
    atRestText: (others: string) =>
      html`Sus entradas ya no se responden aquí. Hay <a href="${others}">otras conversaciones</a>.`,
    wentOnText: (there: string, others: string) =>
      html`Se unió a otra y <a href="${there}">continúa allí</a>. También hay <a href="${others}">otras conversaciones</a>.`,
    feedTitle: (hub: string) => `Conversaciones en ${hub}`,
    feedDescription: 'Integrantes que se responden, cada quien desde su propio sitio.',
    feedDescriptionOf: (hub: string) =>
      `Integrantes de ${hub} que se responden, cada quien desde su propio sitio.`,
  },
  unanswered: {
    title: 'A la espera de una primera respuesta',
    lede: 'Nadie del espacio las ha enlazado todavía: primero las de quien acaba de llegar, luego las de quien menos escribe, y una de cada quien antes de repetir. Quizá te toque responder alguna.',
    entries: 'Entradas',
    empty: 'Todo lo de los últimos tres meses ha tenido respuesta.',
    feedTitle: (hub: string) => `A la espera de una primera respuesta en ${hub}`,
    feedDescription:
      'Entradas que nadie del espacio ha enlazado todavía, primero las voces calladas y las nuevas.',
  },
  welcome: {
    title: 'Bienvenida',
    lede: 'Quiénes llegaron este mes, en sus propias palabras. Saluda en su propio sitio.',
    empty: 'Nadie se ha unido en el último mes. Siempre hay una silla libre.',
    follow: 'Bienvenidas',
    greeting: (name: Printable) => html`Damos la bienvenida a ${name}`,
    hereSince: (day: Printable) => html`Aquí desde el ${day}`,
    allEntries: 'Todas sus entradas',
    greeter: (name: Printable) => html`${name} saluda y enseña la casa.`,
    gifts: 'Trajo como primer regalo, de otras personas:',
    gift: (entry: Printable, name: Printable) => html`${entry}, de ${name}`,
    toMeet: 'Personas por conocer, que se alegrarán de recibir unas líneas:',
    shares: (topics: Printable) => html`, con quien comparte ${topics}`,
    feedTitle: (hub: string) => `Bienvenidas de ${hub}`,
    feedDescription: 'Quién acaba de llegar, en sus propias palabras.',
    titled: (name: string) => `Damos la bienvenida a ${name}`,
    feedCredit: (hub: Printable, home: string, name: Printable) =>
      html`Por ${hub}. <a href="${home}">Saluda en ${name}</a>.`,
  },
  introduction: {
    title: 'Presentaciones',
    lede: 'Personas a quienes quizá les guste lo que hace la otra, presentadas entre sí y ante ti. Antes, ambas dijeron que sí, cada una en sus propias palabras.',
    empty: 'Todavía no hemos presentado a nadie. Hacen falta dos síes, y esos llevan su tiempo.',
    description: (names: string) => `${names} se presentan en sus propias palabras.`,
    by: (name: Printable, day: Printable) => html`Presentación hecha por ${name}, ${day}`,
    on: (day: Printable) => html`Presentación, ${day}`,
    onThisHub: 'en este espacio',
    toRead: 'Para empezar a leer',
    readBy: (name: Printable) => html`de ${name}`,
    feedTitle: (hub: string) => `Presentaciones en ${hub}`,
    feedDescription:
      'Integrantes que se presentan entre sí, cuando ambas partes han dicho que sí, en sus propias palabras.',
    feedCredit: (names: Printable, page: string, hub: Printable) =>
      html`Por ${names}, cada quien en sus propias palabras. <a href="${page}">Leer en ${hub}</a>.`,
    feedToRead: (entries: Printable) => html`Para empezar a leer: ${entries}.`,
    feedEntry: (entry: Printable, name: Printable) => html`${entry} de ${name}`,
  },
  digest: {
    title: 'Resumen semanal',
    heading: 'Semana a semana',
    lede: 'Qué se recomendó, quién conversó con quién, quién acaba de llegar: una página por cada semana terminada.',
    empty: 'El primero llega cuando termine una semana en la que alguien haya hablado.',
    week: (day: string) => `La semana del ${day}`,
    putTogetherBy: (name: Printable) => html`Preparado por ${name}`,
    putTogetherByName: (name: string) => `Preparado por ${name}`,
    /** Only on paper, where no link can be followed. */
    onPaper: (address: string) => `Con todos los enlaces: ${address}`,
    passItOn: (mail: string, plain: string) =>
      html`Para llevar esta semana a tu propio boletín: <a href="${mail}">como correo</a> o <a href="${plain}">como texto sin formato</a>.`,
    readOn: (hub: string) => `Leer en ${hub}`,
    feedTitle: (hub: string) => `${hub}, semana a semana`,
    feedDescription: 'Qué se recomendó, quién conversó con quién, quién acaba de llegar.',
    feedCredit: (name: Printable, page: string, hub: Printable) =>
      html`Por ${name}. <a href="${page}">Leer en ${hub}</a>.`,
    passedOn: 'Recomendaciones',
    conversations: 'En conversación',
    introductions: 'Para que se conozcan',
    newHere: 'Caras nuevas',
    unanswered: 'A la espera de una primera respuesta',
    thanks: 'Gracias',
    wrote: <T>(name: T, entry: T) => [name, ' escribió ', entry],
    by: <T>(entry: T, name: T) => [entry, ', de ', name],
    pointedToBy: <T>(name: T) => [', gracias al aviso de ', name],
    welcome: <T>(name: T) => ['Damos la bienvenida a ', name],
    greetedBy: <T>(name: T) => [', con el saludo de ', name],
    thankYou: <T>(names: readonly T[]) => [
      'A ',
      ...names,
      ', que esta semana escribieron sobre el trabajo de otras personas, lo compartieron o dieron el aviso.',
    ],
    quoted: (words: string) => `«${words}»`,
    says: <T>(name: T, words: T) => [name, ': «', words, '»'],
    otherConversations: 'Otras conversaciones de la semana',
    wholeConversation: 'Toda la conversación',
    moreOfConversation: 'Y hay más: toda la conversación',
    onThisHub: 'En este espacio',
    sayHello: 'Saluda',
  },
  feed: {
    by: (authors: Printable) => html`Por ${authors}`,
    byIn: (authors: Printable, publication: Printable) => html`Por ${authors} en ${publication}`,
    original: (url: string) => html`<a href="${url}">Leer el original</a>`,
    inAnswerTo: (name: Printable, entry: Printable) => html`En respuesta a ${name}: ${entry}`,
    passedOnBy: (names: Printable) => html`Compartida por ${names}.`,
    resharedBy: (name: Printable, pointers: Printable) => html`Recomendada por ${name}${pointers}.`,
    resharedOnHub: (name: Printable, pointers: Printable, page: string) =>
      html`Recomendada por ${name}${pointers}, <a href="${page}">en este espacio</a>.`,
  },
  admin: {
    title: (hub: string) => `El escritorio de ${hub}`,
    needsScript: (repo: string) =>
      `Esta página necesita JavaScript. Sin él, edita los archivos de la carpeta _data del repositorio ${repo} donde se guarda, o en tu propio ordenador con las órdenes kith reshare, kith introduce y kith curate: todo lo que se hace aquí se puede hacer allí.`,
    losesComments:
      'Al guardar un archivo aquí se escribe de nuevo: se pierden sus comentarios (las líneas que empiezan con #) y la forma en que estaban partidas sus líneas. Lo que digan a otras personas, guárdalo en el README de la comunidad. El orden de las cosas se conserva.',
  },
  notFound: {
    title: 'No encontrada',
    heading: 'Esta página no está aquí',
    text: (search: string, archive: string, home: string) =>
      html`Quizá quien la escribió la retiró, o la dirección tiene una errata. Puedes <a href="${search}">buscar</a>, recorrer el <a href="${archive}">archivo</a> o empezar de nuevo en la <a href="${home}">portada</a>.`,
  },
  principles: {
    title: 'Nuestros principios',
    description: (hub: string) => `Cómo quiere actuar en línea la gente de ${hub}.`,
    lede: (hub: Printable) => html`Cómo quiere actuar en línea la gente de ${hub}.`,
    ledeSince: (hub: Printable, day: Printable) =>
      html`Cómo quiere actuar en línea la gente de ${hub}, en su versión del ${day}.`,
    unfinished: 'Estas palabras no están terminadas',
    comment: (contact: string) =>
      html`Son de quienes las cumplen y cambian con esas personas. <a href="${contact}">Cuéntanos</a> qué falta, qué no encaja y qué haces de otra manera. O escríbelo donde escribes.`,
    subject: 'nuestros principios',
    changes: 'Qué cambió y cuándo',
  },
  about: {
    title: 'Acerca de',
    heading: (hub: string) => `Acerca de ${hub}`,
    what: 'Qué es esto',
    whatText:
      'Un lugar que reúne lo que una comunidad de colegas escribe en sus propios sitios. Muestra el comienzo de cada entrada, como mucho hasta donde aceptó quien la escribió, dice de quién es y te lleva al original. Nada de lo que hay aquí lo escribió el espacio, salvo las líneas del equipo de curaduría.',
    who: 'Quiénes lo cuidan',
    whoText: (curators: Printable) =>
      html`${curators}. El equipo de curaduría recomienda lo que merece más lecturas y dice por qué, con reconocimiento a quien lo escribió y a quien dio el aviso.`,
    relyOn: 'Con qué pueden contar sus integrantes',
    relyOnText: (leave: string, join: string, principles: string) =>
      html`Nadie que escriba como persona está aquí sin haberlo aceptado; las noticias de una organización pública pueden estarlo, una vez avisada. Cada quien decide cuánto de su texto se muestra. Cuando alguien cambia una entrada en su sitio, cambia aquí. Quien quiera <a href="${leave}">darse de baja</a> se lo dice al equipo de curaduría, y todo lo suyo se va. Lo que conviene saber antes de decir que sí está en <a href="${join}">la página sobre cómo unirse</a>, y cómo quiere actuar la gente de aquí, en <a href="${principles}">nuestros principios</a>.`,
    noCounts:
      'Aquí no se cuentan visitas, «me gusta» ni seguidores, y no hay ajuste que lo active. Este sitio no pone cookies ni pide nada a ningún otro sitio.',
    order: 'Cómo se ordena la portada',
    orderText:
      'Nadie tiene un segundo lugar antes de que cada persona que escribió haya tenido uno, escriba mucho o poco. Cuando hay más gente que lugares, los turnos rotan cada día, de modo que a cada quien le toca, a más tardar, al cabo de una vuelta completa. Lo que alguien escribe en una misma semana ocupa un solo lugar, y lo que llega de golpe, como cuando un blog antiguo se muda de casa, espera en las listas.',
    servers: 'Para quien administra el servidor donde alguien publica',
    serversText:
      'El espacio pide cada canal como mucho una vez por hora y solo si puede haber cambiado, con una sola conexión a la vez y con un nombre que lleva a esta página. Aparte del canal, pide lo que cada integrante aceptó: las imágenes de las entradas y el archivo en el que dice cuánto se puede mostrar. No pide nada más del sitio.',
    following: 'Cómo seguirnos',
    followingText: (to: {
      readonly reshares: string;
      readonly conversations: string;
      readonly introductions: string;
      readonly welcome: string;
      readonly unanswered: string;
      readonly digests: string;
      readonly opml: string;
    }) =>
      html`El espacio, cada integrante, cada tema, cada idioma y cada conversación tienen sus propios canales en Atom, RSS y JSON Feed; también los tienen las <a href="${to.reshares}">recomendaciones</a>, las <a href="${to.conversations}">conversaciones</a> en conjunto, las <a href="${to.introductions}">presentaciones</a>, las <a href="${to.welcome}">bienvenidas</a>, <a href="${to.unanswered}">lo que espera una primera respuesta</a> y el <a href="${to.digests}">resumen semanal</a>. Los canales propios de cada integrante están en <a href="${to.opml}">un archivo OPML</a>, que cualquier lector de canales puede importar.`,
    reaching: 'Cómo escribirnos',
    reachingText: (contact: string) =>
      html`<a href="${contact}">Escribe a quienes cuidan este espacio</a>: para unirte, para corregir algo o para darte de baja.`,
    noContact:
      'Este espacio todavía no dice adónde escribir. Pregunta a quien te lo enseñó, o a integrantes, en su propio sitio.',
    aboutYou: (what: string) =>
      html`Si alguien escribió sobre ti aquí, no hace falta que formes parte: <a href="${what}">qué puedes pedir</a>.`,
  },
  accessibility: {
    title: 'Accesibilidad',
    description: (hub: string) => `Cómo se hizo ${hub} para que todo el mundo pueda leerlo.`,
    lede: 'Estas páginas se hicieron para que las lea todo el mundo, lea como lea.',
    aim: 'A qué aspiramos',
    aimText: 'A las Pautas de Accesibilidad para el Contenido Web, versión 2.2, nivel AA.',
    done: 'Qué se hizo',
    doneList: [
      'Todo funciona solo con el teclado, y siempre ves dónde estás. Un enlace al principio salta al contenido.',
      'Todo funciona sin JavaScript, menos la búsqueda.',
      'Cada página tiene un único título principal y no se salta ningún nivel por debajo. Las palabras en otro idioma están marcadas, para que una voz las lea bien.',
      'Los colores tienen contraste suficiente, de día y en modo oscuro. Nada se dice solo con el color, y los enlaces son lo bastante grandes para acertar.',
      'Nada se mueve por su cuenta. El texto se puede ampliar al doble y sigue cabiendo en una pantalla estrecha.',
      'Lo que escribe cada integrante se muestra como texto, no como imágenes de texto. Una imagen solo se muestra si quien la publicó la describió.',
    ],
    searchKey: (search: string) =>
      html`La tecla / abre una búsqueda en cada página. Si manejas tu equipo con la voz o pulsas teclas sin querer, desactívala donde se abre o al pie de la <a href="${search}">página de búsqueda</a>.`,
    tested: 'Cómo se probó',
    testedText:
      'El programa que hace estas páginas se prueba con un espacio de muestra cada vez que cambia: una revisión automática (axe) mira cada tipo de página en un navegador real, en claro y en oscuro, y se comprueba que todas las páginas son HTML válido. Una revisión automática encuentra quizá la mitad de lo que estorba a la gente. Todavía no lo han probado suficientes personas que usen lectores de pantalla, lupas o pulsadores; si es tu caso, tu palabra vale más que cualquiera de nuestras pruebas.',
    short: 'Qué sabemos que falta',
    shortSites:
      'Los sitios adonde llevan los títulos son de quienes los escriben. Pueden ser más difíciles de usar.',
    shortLanguage:
      'Las palabras del propio espacio están en un solo idioma, aunque sus integrantes escriban en varios.',
    shortTitles:
      'Los títulos y fragmentos están como los escribió cada quien. Si alguno no se entiende en voz alta, podemos preguntar.',
    tell: 'Cuéntanos',
    tellText: (contact: string, isOurs: boolean) =>
      html`Si algo de aquí te estorba, <a href="${contact}">${isOurs ? 'cuéntanoslo' : 'cuéntaselo a quien cuida este espacio'}</a>: en qué página, qué intentaste y con qué lees. Respondemos, decimos cuándo estará arreglado y, hasta entonces, te enviamos lo que buscabas en una forma que te sirva.`,
    subject: 'algo me estorba',
  },
  privacy: {
    title: 'Privacidad',
    description: (hub: string) => `Qué sabe ${hub} de quien lee y qué guarda de quien escribe.`,
    lede: 'Lo que este espacio sabe de ti si lo lees: nada. Lo que guarda de ti si escribes aquí: lo que aceptaste.',
    read: 'Si lees',
    readList: [
      'Ninguna cookie. En tu navegador solo queda guardada una cosa, y solo si desactivas la tecla /: que lo hiciste.',
      'Ningún recuento: ni de visitas, ni de clics, ni de quién sigue qué canal.',
      'Ninguna petición a nadie más. La letra, las imágenes y la búsqueda vienen solo de este sitio, y tu navegador tiene el encargo de rechazar todo lo demás.',
      'La búsqueda ocurre en tu propio dispositivo. Lo que buscas no nos llega.',
      'Cuando sigues un enlace al sitio de quien escribe, ese sitio tiene sus propias reglas y puede ver que vienes de aquí.',
    ],
    server:
      'La empresa cuyos equipos sirven estas páginas ve tu dirección por un momento, como todo servidor web. Lo que guarda es asunto suyo; pregúntanos cuál es.',
    write: 'Si escribes aquí',
    writeText:
      'Guardamos lo que pone tu línea de nuestra lista: el nombre que elegiste, tu sitio y tu canal, tu frase sobre ti y a qué dijiste que sí y qué día. De tus entradas guardamos lo que permitiste y nada más: con consentimiento para un enlace, ni una palabra. Las imágenes solo las guardamos si lo pediste, y sin lo que una cámara escribe en ellas. Una entrada que espera a que alguien del equipo la mire está aparte, entera o en parte y con las frases por las que espera, donde solo pueden leerla quienes cuidan este espacio, hasta que alguien decida. Para que no salga más de lo que aceptaste, guardamos también marcas de lo que dicen tus entradas, que nadie puede volver a convertir en palabras. Guardamos dónde se encontró tu canal por última vez y si respondió, para no preguntar más de la cuenta.',
    penName:
      'Si usas un seudónimo, no guardamos nada que diga de quién es, salvo que lo diga la dirección de tu sitio. No averiguamos quién es nadie. Ningún texto se envía a servicios de inteligencia artificial, y a los buscadores y a los demás se les dice que lo que hay aquí no es para entrenarlos.',
    decisions: (principles: string) =>
      html`Las decisiones del equipo de curaduría quedan por escrito: quién decidió, qué día y con qué versión de nuestros <a href="${principles}">principios</a>. Ese registro no contiene textos ni nombres de integrantes, solo marcas que nadie más puede leer.`,
    howLong: 'Por cuánto tiempo',
    howLongText: (leave: string) =>
      html`Mientras formes parte. Cuando una entrada deja tu sitio, deja el nuestro. Cuando te das de baja, todo lo tuyo se va contigo: <a href="${leave}">cómo funciona</a>. Quedan marcas bajo la clave secreta del espacio, de las que nadie puede deducir qué representaban; sirven para que nada vuelva.`,
    whom: 'A quién preguntar',
    whomText: (contact: string, isOurs: boolean) =>
      html`Pregúntanos qué tenemos sobre ti, pide que lo corrijamos o que lo quitemos: <a href="${contact}">${isOurs ? 'escríbenos' : 'escribe a quien cuida este espacio'}</a>. Responde una persona.`,
    subject: 'qué tienen sobre mí',
  },
  submission: {
    join: {
      title: 'Pedir unirse',
      lede: 'Tres minutos. Solo las tres primeras preguntas necesitan respuesta; en las demás ya está elegida la respuesta prudente.',
      about: 'Lo que escribes',
      consents: 'Qué se puede mostrar',
      beyond: 'Lo que puedes aportar',
    },
    leave: {
      title: 'Pedir la baja, o mostrar menos',
      lede: 'Un minuto, y sin dar razones.',
      about: 'Lo que quieres',
    },
    optional: 'si quieres',
    ask: {
      address: '¿Dónde escribes?',
      name: '¿Con qué nombre quieres que se te conozca aquí?',
      mine: '¿Lo escribes tú?',
      pseudonym: '¿Es un seudónimo, junto al que no puede aparecer ningún otro nombre?',
      lane: '¿Qué etiquetas o categorías tienen sitio aquí?',
      about: 'Una frase sobre ello, en tus propias palabras',
      gifts: 'Dos textos de otras personas que valoras',
      wish: '¿Qué quieres?',
      leaving: '¿Dónde escribes, o de qué entrada se trata?',
      detail: 'Algo que debamos saber',
    },
    hint: {
      address: 'Tu sitio o su canal, por ejemplo https://tu-sitio.example/',
      name: 'Un seudónimo es bienvenido.',
      lane: 'Déjalo vacío si es todo. Si son varias, sepáralas con comas.',
      about: 'Estará en tu página aquí.',
      gifts: 'Una dirección por línea. Te damos la bienvenida con ellas, y sus autores se enteran.',
      leaving: 'Una dirección, por ejemplo https://tu-sitio.example/',
      detail: 'No digas más de lo que quieras que se lea. No hace falta que digas por qué.',
    },
    answer: {
      mine: { author: 'sí, lo escribo yo', speaker: 'puedo hablar por quienes lo escriben' },
      pseudonym: { no: 'no, es mi nombre', yes: 'sí' },
      wish: {
        leave: 'darme de baja, con todo lo mío',
        entry: 'que se quite una entrada',
        less: 'mostrar menos que ahora',
        more: 'mostrar más que ahora',
        rest: 'descansar: seguir en la lista y que me dejen en paz',
        copy: 'una copia de todo lo que tienen sobre mí',
      },
    },
    chosen: 'Elegido si no dices nada',
    byHand: 'En papel, o en una carta tuya',
    byHandText: (contact: Printable) =>
      html`Copia estas líneas, escribe tus respuestas detrás y envíalas: ${contact}.`,
    preview: 'Cómo se vería una tarjeta tuya',
    make: 'Mostrarme lo que enviaría',
    doors: 'Lo que enviarías',
    doorsText:
      'Todavía no se ha enviado nada, y nada se ha guardado. Elige un camino; cada uno lleva estas palabras.',
    text: 'Tus respuestas',
    mail: 'Escribir un correo con ello',
    mailLong:
      'Es demasiado largo para un borrador que abra cualquier programa de correo. Guarda el archivo y adjúntalo.',
    file: 'Guardarlo como archivo',
    fileText: 'Para enviarlo como quieras, o llevarlo en una memoria.',
    issue: 'Abrir un aviso público con ello',
    issueText:
      'Antes de hacerlo: un aviso es público, y quedan copias aunque se borre. Muestra la cuenta con la que lo abres. Si usas un seudónimo, eso une el seudónimo a la cuenta. Los otros caminos son privados.',
    issueLong: 'Es demasiado largo para un enlace. Guarda el archivo, o acorta tus respuestas.',
    change: 'Cambiar mis respuestas',
    trouble: 'Algunas respuestas necesitan otra mirada:',
    slip: {
      empty: 'Responde a esta, por favor.',
      spaces: 'Una dirección no tiene espacios. ¿Es una sola, y está entera?',
      mail: 'Eso es una dirección de correo. Necesitamos la dirección del sitio.',
      scheme: 'Una dirección empieza por https://. ¿Querías decir {address}?',
      notWeb: 'Solo podemos leer direcciones que empiezan por https:// o http://.',
      incomplete: 'La dirección no está completa. Por ejemplo https://tu-sitio.example/',
      hub: 'Esa es la dirección de este espacio. Necesitamos aquella donde escribes.',
      profile: 'Ese es un perfil en una red que no ofrece un canal. ¿Escribes también en un sitio tuyo?',
      near: 'Esa dirección solo existe en tu ordenador o en tu red. Nadie más podría abrirla.',
      secret: 'En esa dirección hay un usuario o una contraseña. Quítalos, por favor.',
      long: 'Es demasiado largo; caben {most} signos.',
      many: 'Con dos basta.',
    },
    reply: {
      hello: 'Gracias por escribirnos. Una máquina ha leído esto, y una persona también lo hará.',
      understood: 'Esto es lo que entendimos:',
      missing: 'Falta algo o no está claro. Edita tus palabras de arriba, y esto se mira otra vez:',
      saw: 'Esto es lo que encontramos allí:',
      feed: 'Lo que leería un espacio, lo más nuevo primero:',
      titlesOnly:
        'Por ahora solo los títulos: cómo se vería un fragmento se muestra aquí cuando sepamos que el sitio es tuyo.',
      nothingInLane: 'Nada de lo que el canal ofrece ahora tiene una de las etiquetas que nombraste.',
      repairs: 'Lo que podrías arreglar en tu sitio, si quieres:',
      noFeed: 'No pudimos leer ningún canal allí:',
      noFeedNext:
        'Si tu blog tiene un canal, pon arriba la dirección del canal. Si pide una contraseña, o no deja entrar a programas, habría que abrirlo antes.',
      otherFeeds:
        'El sitio nombra varios canales, y este es el primero. Si es otro, pon arriba su dirección:',
      member:
        'Esta dirección ya está en nuestro espacio. Para cambiar lo que se muestra, o darte de baja, mira:',
      proofAsk:
        'Para que nadie pueda ponerte en una lista sin ti, muestra que el sitio es tuyo. Pon allí esta línea, de una de cuatro maneras, y escribe abajo cualquier comentario; entonces miramos otra vez, y respondemos cuando la encontramos. Después puedes quitarla.',
      proofWays: [
        'en la cabecera de tu página, como el elemento del primer bloque;',
        'en el código de tu página, como el comentario del segundo bloque;',
        'en un archivo llamado /.well-known/kith.txt que no contenga nada más;',
        'como una línea en una entrada que tu canal ofrezca.',
      ],
      proofNone: 'Si eso es demasiado, no importa: alguien que te conozca puede responder por ti. Dínoslo.',
      proofFound: 'Encontramos la línea allí. Parece que el sitio es tuyo; gracias.',
      next: 'Qué viene ahora: alguien del equipo lee esto, te pide tu sí si algo no está claro, y lo anota. Hasta entonces no se vuelve a leer ni se muestra nada tuyo.',
      leaving:
        'Hemos visto que quieres que algo cambie o se quite. Lo hace a mano alguien del equipo, en cuanto lea esto; aquí no decide ninguna máquina. Este aviso es público: si prefieres que se trate en privado, ciérralo y escríbenos.',
      leavingNext: 'Qué se va y cuándo:',
    },
  },
  join: {
    title: 'Unirse',
    heading: (hub: string) => `Únete a ${hub}`,
    description: (hub: string) => `Qué significa unirse a ${hub}.`,
    lede: 'Sigues escribiendo donde escribes. Leemos tu canal, mostramos a la gente el camino hasta él y te contamos quién respondió.',
    toForm: '¿Ya lo sabes todo? Al formulario',
    write: (contact: string, isOurs: boolean) =>
      html`<a href="${contact}">${isOurs ? 'Escríbenos' : 'Escribe a quien cuida este espacio'}</a>`,
    subject: 'quiero unirme',
    appears: 'Qué aparecerá',
    appearsText:
      'Eliges una de tres opciones. Aquí está la misma entrada en cada una, hecha igual que todas las tarjetas de este espacio.',
    inReader: 'Y en un lector de canales:',
    level: {
      link: {
        name: 'Solo un enlace',
        text: 'El título y el camino a tu sitio. Ni una palabra del texto, en ningún archivo del espacio.',
      },
      excerpt: {
        name: 'Un fragmento',
        text: 'Tu propio resumen o tus primeras palabras, como texto sin formato; es lo que hay si no dices otra cosa. Lo que otras personas citen de la entrada sale de esas mismas palabras.',
      },
      full: {
        name: 'Todo',
        text: 'En las páginas del espacio la tarjeta es tan breve como con un fragmento, para que la gente siga yendo a tu sitio. Quien sigue el espacio en un lector de canales recibe el texto completo, con tu nombre y el camino a tu sitio encima.',
      },
    },
    alsoShown:
      'Con cada entrada van su fecha, su idioma y sus etiquetas, tal como las da tu canal. Tu página aquí muestra también tu nombre, tu sitio, la dirección de tu canal, la frase que nos des sobre ti y a qué integrantes has enlazado o quiénes te enlazaron. Las imágenes se quedan fuera salvo que las pidas. Entonces mostramos las que describiste, desde una copia nuestra en la que no queda rastro de dónde ni con qué se tomaron; un fragmento muestra la primera.',
    waits:
      'Si algo en una entrada pudiera hacer reconocible a una persona, la entrada espera hasta que alguien del equipo la haya mirado y, en caso de duda, te preguntamos. Un programa encuentra esos pasajes, y algunos se le escapan.',
    decide: 'Qué decides tú',
    decideList: [
      'El nombre que usas. Un seudónimo es bienvenido: entonces no aparece ningún otro nombre tuyo, diga lo que diga tu canal, y nadie aquí averigua de quién es. La dirección de tu sitio y los títulos de tus entradas sí aparecen, así que mira si te delatan. También puedes decirnos nombres y palabras que nunca deben estar aquí; los guardamos de una forma que nadie puede leer, y una entrada que contenga alguno se queda fuera.',
      'Qué parte de lo que escribes tiene sitio aquí. Di una etiqueta o una categoría, y lo que quede fuera nunca se guarda, ni se muestra, ni se cuenta aquí. Sigue estando en tu propio canal, al que enlazamos.',
      'Si el equipo de curaduría puede recomendar entradas sueltas, y si quieres enterarte.',
      'Si te encuentra la búsqueda de este espacio. Los buscadores de fuera ven lo que sus páginas muestran a todo el mundo.',
      'Si el resumen semanal te nombra, si apareces en las conversaciones y si te preguntamos antes de presentarte a alguien.',
      'Cuánto espera una entrada antes de que la mostremos, para que puedas pensarlo mejor.',
    ],
    separate: 'Cada cosa va por separado, cada una puede cambiar cualquier día, y menos siempre es posible.',
    whoSees: 'Quién lo ve',
    whoSeesText:
      'Cualquiera. Esto es la web abierta: colegas, estudiantes, las personas con y para quienes trabajas, tu lugar de trabajo, la prensa, los buscadores. Si algo no debería leerlo alguien de esa lista, no debería estar en el canal que nos das. Los lectores de canales, los correos y los buscadores guardan copias que nadie puede recuperar. Piensa también en las personas de tus historias; ellas no firmaron nada.',
    employer: 'Qué puede decir tu lugar de trabajo',
    employerText:
      'Muchas agencias, escuelas y hospitales tienen una norma sobre escribir en público. A menudo pide que digas que hablas en tu nombre y no en el suyo, que no escribas nada por lo que se pueda reconocer a una persona atendida y que avises antes a alguien. En algunos sitios hay que pedir permiso. Consúltala antes de decir que sí y, si no está clara, pregunta a quien te supervisa o a tu sindicato. Un seudónimo evita que aquí se te nombre; no te libra de la norma ni del código ético de tu profesión. No podemos conocer tu contrato, y esto no es asesoría legal.',
    how: 'Cómo unirse',
    byForm: (form: string, write: Printable) =>
      html`<a href="${form}">Usa este formulario</a>, o bien: ${write}.`,
    byLetter: (write: Printable) =>
      html`${write}. Dinos dónde escribes, con qué nombre quieres que se te conozca y cuánto se puede mostrar.`,
    record:
      'Anotamos el día de tu sí y a qué dijiste que sí, y de vez en cuando preguntamos si sigue en pie. No hay nada que instalar ni cuenta que abrir.',
    leaving: 'Cómo darse de baja',
    leavingText: (leave: string) =>
      html`Basta una línea, sin dar razones: <a href="${leave}">qué se va y cuándo</a>. Irse es tan fácil como unirse.`,
  },
  specimen: {
    name: 'Tu nombre, como lo quieras',
    title: 'El título de tu entrada',
    paragraphs: [
      'Aquí estarían tus primeras palabras, tomadas de tu propio canal tal como las escribiste allí. Tu título es lo más grande de la tarjeta y lleva a tu sitio, no a una página nuestra. Debajo están el nombre que elegiste y el día en que publicaste.',
      'Aquí nada se reescribe y nada se añade. Cuando corriges una frase en tu sitio, se corrige aquí la próxima vez que leemos tu canal. Cuando retiras una entrada, también se va de aquí.',
      'Y en algún punto de lo que tienes que decir termina el fragmento, para que quien quiera el resto vaya a tu sitio.',
    ],
  },
  consent: {
    text: {
      ask: '¿Cuánto de cada entrada se puede mostrar?',
      answers: { link: 'solo un enlace', excerpt: 'un fragmento', full: 'todo' },
      shown: {
        link: 'un enlace y ni una palabra del texto',
        excerpt: 'las primeras palabras de cada entrada',
        full: 'el texto completo',
      },
    },
    images: {
      ask: '¿Se pueden mostrar las imágenes que describiste, desde una copia sin lo que una cámara escribe en ellas?',
      answers: { no: 'no', yes: 'sí' },
    },
    reshares: {
      ask: '¿Puede el equipo de curaduría recomendar entradas sueltas?',
      answers: { yes: 'sí', no: 'no' },
    },
    search: {
      ask: '¿Puede la búsqueda del espacio encontrar tus entradas?',
      answers: { yes: 'sí', no: 'no' },
    },
    digest: { ask: '¿Puede el resumen semanal nombrar tus entradas?', answers: { yes: 'sí', no: 'no' } },
    conversations: {
      ask: '¿Se pueden mostrar tus entradas junto a aquellas a las que responden?',
      answers: { yes: 'sí', no: 'no' },
    },
    introductions: {
      ask: '¿Puede el equipo presentarte a otras personas?',
      answers: { ask: 'preguntándome cada vez', yes: 'sí, sin preguntar', no: 'no' },
    },
    notify: {
      ask: '¿Cómo quieres enterarte de que se recomendó una entrada tuya?',
      answers: {
        draft: 'por una carta del equipo',
        webmention: 'automáticamente, por webmention',
        none: 'de ninguna manera',
      },
    },
  },
  letter: {
    hello: (name: string) => `Hola, ${name}:`,
    yourName: '(tu nombre)',
    signature: (name: string, hub: string) => `${name}, por ${hub}`,
  },
  notice: {
    intro: (hub: string) => `queremos que sepas dónde apareces ahora en ${hub}:`,
    reshared: (title: string) => `Compartimos ${title}. Tu nombre y el enlace a tu sitio van primero.`,
    answered: (names: string, title: string) =>
      `Alguien respondió a ${title}: ${names}. Mostramos los dos textos juntos.`,
    introduced: (names: string) => `Te presentamos a quienes nos leen, junto con ${names}.`,
    untitled: 'una entrada tuya',
    mentions: 'Lo que otras personas escriben aquí sobre ti está en una página que puedes seguir:',
    end: 'No esperamos nada a cambio. Si algo no te parece bien, si prefieres que no te avisemos o que mostremos menos, basta una línea.',
  },
  invitation: {
    why: (hub: string, url: string, address: string) =>
      `leemos lo que escribes en ${address} y nos gustaría que más gente lo encontrara. ${hub} (${url}) es un lugar de lectura para los blogs propios de una comunidad: muestra quién escribió qué, quién responde a quién, y lleva a cada lector al sitio de su autor o autora.`,
    choice:
      '¿Podemos incluirte? Tú elegirías qué se muestra, desde solo un enlace hasta todo, con el nombre que quieras y qué parte de lo que escribes tiene sitio aquí. Nada se lee ni se muestra si no dices que sí, y podrías cambiar de opinión cualquier día, sin dar razones.',
    read: (page: string) => `Qué significa, en detalle: ${page}`,
    answer:
      'Si dices que sí, dinos el día, cuánto se puede mostrar y, si quieres, dos entradas de otras personas que valores. Si no, no hace falta que respondas, y no volveremos a preguntar.',
  },
  status: {
    title: '¿Dónde está mi entrada?',
    titleOf: (letter: string) => `¿Dónde está mi entrada? ${letter}`,
    description: (hub: string) =>
      `Cuándo leyó ${hub} por última vez el canal de cada integrante y cuándo vuelve a mirar.`,
    lede: 'Cuándo se leyó cada canal por última vez, cuándo volvemos a mirar y qué puede hacer que una entrada aún no esté aquí.',
    leadsHere: (page: string) =>
      html`<a href="${page}">¿Dónde está mi entrada?</a> dice cuándo se leyó por última vez el canal de cada integrante y cuándo volvemos a mirar.`,
    way: 'De tu sitio a este',
    waySteps: [
      'Publicas en tu sitio y tu canal lleva la entrada. Algunos blogs tardan un rato; abre tu canal en un navegador para verlo.',
      'Miramos tu canal cuando toca, casi siempre en unas horas, y no antes del día hasta el que tu servidor nos pida esperar.',
      'La entrada espera aquí un tiempo, para que aún puedas retirarla. Si algo en ella pudiera hacer reconocible a una persona, antes la mira alguien del equipo.',
      'Con la siguiente publicación está aquí, hasta donde aceptaste. Lo que queda fuera de la parte que nos diste no llega nunca.',
    ],
    ask: (contact: string) =>
      html`¿Sigue sin estar? <a href="${contact}">Pregúntanos.</a> De tus propias entradas podemos contarte más de lo que dice una página abierta.`,
    members: 'Integrantes',
    lastRead: (when: Printable) => html`Última lectura: ${when}.`,
    lastAsked: (when: Printable) => html`Última consulta: ${when}.`,
    state: {
      fine: 'Todo está bien.',
      unread: 'Aún no se ha leído.',
      missing:
        'El canal no se encontró en su dirección. Si se ha mudado, dinos adónde; lo que llegó antes sigue aquí.',
      gone: 'El servidor dice que este canal ya no existe. Si se ha mudado, dinos adónde.',
      closed:
        'El servidor pide una contraseña o no deja pasar a programas. Un espacio como este solo puede leer lo que cualquiera puede leer: quien lleva el sitio puede abrir el canal.',
      pause: 'El servidor nos pidió volver más tarde, y así lo hacemos.',
      trouble:
        'No se pudo llegar al servidor, o tuvo problemas propios. Lo intentamos de nuevo; lo que llegó antes sigue aquí.',
      unreadable:
        'Lo que hay en esta dirección no se pudo leer como canal de esta persona. El equipo sabe por qué y puede contárselo.',
    },
    moved: 'El canal se ha mudado para siempre, según su servidor. El equipo conoce la nueva dirección.',
    file: 'Este canal está guardado con el espacio y se lee en cada publicación.',
    next: (when: Printable) => html`Volvemos a mirar con la primera publicación después del ${when}.`,
    never:
      'No volvemos a preguntar por nuestra cuenta: puede hacerlo alguien del equipo cuando nos lo digas.',
    cooling: (hours: Printable) => html`Una entrada nueva espera aquí ${hours} antes de mostrarse.`,
    waits: 'Algunas entradas esperan.',
    resting: 'En reposo. Su lugar aquí se mantiene.',
    unreachable: (since: Printable) =>
      html`En reposo: no hemos podido leer el canal desde el ${since}. Su lugar aquí se mantiene, y también lo que llegó antes.`,
    mend: 'Qué podría arreglar en su sitio:',
    mending: {
      markup:
        'El canal no está del todo bien formado: un & o un < sueltos, una etiqueta sin cerrar. Actualiza el programa que lo hace, o escribe esos signos como &amp; y &lt;.',
      letters:
        'Algunas letras están rotas, son invisibles o vienen de otra codificación. Guarda el canal como UTF-8 y escribe de nuevo esos pasajes.',
      dates: 'Una fecha no se puede leer o no puede ser. Mira el reloj y el formato de fecha de tu blog.',
      addresses:
        'Una entrada no tiene una dirección propia completa. Dale a cada una un enlace que empiece por https.',
      length:
        'Algo es demasiado largo o está anidado demasiado hondo para mostrarse tal cual. Haz más corta o más sencilla esa entrada o ese título.',
    },
  },
  leave: {
    title: 'Darse de baja',
    heading: 'Darse de baja, o mostrar menos',
    description: (hub: string) => `Cómo darse de baja de ${hub}, o mostrar menos.`,
    lede: 'Lo que escribes es tuyo. Puedes llevártelo de aquí cualquier día, sin dar razones.',
    how: 'Cómo',
    howText: (contact: string, isOurs: boolean) =>
      html`<a href="${contact}">${isOurs ? 'Escríbenos una línea' : 'Escribe una línea a quien cuida este espacio'}</a>: que quieres darte de baja, o qué entrada debe irse. No hace falta que digas por qué, y nadie intentará convencerte de lo contrario.`,
    subject: 'quiero darme de baja',
    what: 'Qué se va y cuándo',
    whatText:
      'Todo lo tuyo, de una vez, la próxima vez que se construya el espacio después de leer tu línea: tu página, tus entradas en cada lista y en la búsqueda, tus canales aquí, las citas de tus entradas en las recomendaciones, en los resúmenes y en las conversaciones, tu línea en la lista de integrantes y lo que el espacio recordaba de ti. Desde entonces ninguna página ni ningún canal de este espacio te nombra, y volver a leer tu canal no puede traer nada de vuelta: lo que queda son marcas que nadie puede leer y que solo sirven para que nada vuelva.',
    aboutYou: 'Si alguien escribió sobre ti',
    aboutYouText:
      'No hace falta que formes parte para pedirlo. Si estás en una entrada que aparece aquí y no deberías, dinos en cuál. Primero la quitamos del espacio y después hablamos. Seguirá en el sitio de quien la escribió, y podemos ayudarte a pedírselo.',
    less: 'Menos que darse de baja',
    lessShow:
      'Mostrar menos: solo el enlace a cada entrada, fuera de la búsqueda, fuera del resumen o con otro nombre.',
    lessOne:
      'Retirar una entrada: bórrala en tu sitio, y se irá de aquí cuando tu canal ya no la tenga; o dínoslo, y se irá antes.',
    lessRest: 'Descansar: sigues en la lista y nadie te pide nada.',
    lessYourself: (line: Printable) =>
      html`Hacerlo por tu cuenta: si diste un archivo de consentimiento en tu propio sitio, escribe ${line} en él, y el espacio lo cumple la próxima vez que lo lea.`,
    cannot: 'Qué no se puede recuperar',
    cannotText:
      'Preferimos decirlo con claridad. Los lectores de canales que ya recibieron una entrada conservan su copia. Los buscadores muestran lo que encontraron hasta que vuelven a mirar; la mayoría tiene un formulario para pedirles que se den prisa. Los archivos públicos de la web tienen la suya. Y quien copió un texto lo tiene. Podemos retirar lo nuestro, decir a quienes avisamos que ya no está y darte las direcciones para que se lo pidas a los demás.',
    before: 'Antes de que te vayas',
    beforeText: (join: string) =>
      html`Si quieres, pídenos todo lo que el espacio guarda sobre ti; lo recibes en un archivo. Y si algo aquí te hizo daño o te estorbó, te agradeceríamos que nos lo contaras, porque a otras personas puede pasarles lo mismo. Siempre puedes <a href="${join}">volver</a>.`,
  },
  browse: {
    byTime: 'Por año y mes',
    neighbours: 'Antes y después',
    more: 'Además',
    nothing: 'Aquí ya no hay nada.',
  },
  directory: {
    ways: 'Recorrer la lista de integrantes',
    view: {
      'by-name': 'Por nombre',
      'by-topic': 'Por tema',
      'by-kind': 'Por tipo',
      'by-language': 'Por idioma',
      'by-newest': 'Por entrada más reciente',
    },
    lede: {
      'by-name': 'Todo el mundo, de la A a la Z.',
      'by-topic': 'Quién escribe sobre qué.',
      'by-kind': 'Quién escribe por su cuenta y qué organizaciones escriben.',
      'by-language': 'Quién escribe en qué idioma. Quien escribe en dos está en ambos.',
      'by-newest': 'Primero quien escribió más recientemente.',
    },
    kinds: { blogger: 'Blogs personales', center: 'Centros', organization: 'Organizaciones' },
    who: (group: string) => `Integrantes: ${group}`,
    onPage: 'En esta página',
    letters: 'Por inicial',
    withOther: 'Otras letras y cifras',
    nobody: 'Aquí no hay nadie todavía.',
    nobodyYet: (link: Printable) =>
      html`Aquí no hay nadie todavía. Este lugar es para personas y organizaciones que escriben en un sitio propio, con su nombre o con un seudónimo. ${link}`,
    noEntryYet: 'Todavía sin entradas',
    feed: 'canal',
    onThisHub: 'en este espacio',
    readFirst: (entries: Printable) => html`Para empezar: ${entries}`,
    newest: (entry: Printable, day: Printable) => html`Lo más reciente: ${entry}, ${day}`,
    someOf: (names: Printable, all: string) =>
      html`Integrantes a quienes les importa: ${names}, <a href="${all}">y más</a>.`,
    everyone: 'Lista de integrantes',
  },
  memberMore: {
    readFirst: 'Para empezar',
    elsewhere: (profiles: Printable) => html`También en ${profiles}.`,
    follow: 'Seguir y citar',
    site: 'En su sitio',
    feedHere: 'Sus entradas aquí',
    mentions: 'Quién escribe sobre su trabajo',
    mentionsPage: 'leer',
    opml: 'Para la lista de un lector de canales (OPML)',
    cite: 'Como referencia (APA)',
    ring: 'En el anillo de integrantes',
    previous: (name: Printable) => html`antes: ${name}`,
    next: (name: Printable) => html`después: ${name}`,
    random: 'alguien más',
    ringCode: 'Pon el anillo en tu propio sitio',
    belonging: 'Una insignia, y más para tu sitio',
  },
  mentions: {
    title: (name: string) => `Quién escribe sobre ${name}`,
    lede: (name: Printable) =>
      html`Entradas de otros integrantes que enlazan a ${name}, cada una en el sitio de quien la escribió; las recomendaciones de su trabajo; y sus presentaciones.`,
    entries: 'De lo más reciente a lo más antiguo',
    empty: 'Todavía nada.',
    follow: (name: string) => `Menciones de ${name}`,
    feedDescription: (name: string) =>
      `Entradas de otros integrantes que enlazan a ${name}, las recomendaciones de su trabajo y sus presentaciones.`,
    back: (name: Printable) => html`Volver a ${name}`,
  },
  ring: {
    titled: {
      previous: (name: string) => `El anillo de integrantes: antes de ${name}`,
      next: (name: string) => `El anillo de integrantes: después de ${name}`,
      random: (name: string) => `El anillo de integrantes: al azar desde ${name}`,
    },
    on: (name: Printable) => html`Ir a ${name}`,
    alone: 'Todavía no hay nadie más en el anillo.',
    hub: 'Ir al espacio',
    snippet: (hub: Printable) => html`Integrante de ${hub}`,
    ways: { previous: 'anterior', next: 'siguiente', random: 'al azar' },
  },
  belonging: {
    title: 'Para tu propio sitio',
    description: (hub: string) =>
      `Una insignia, una línea, el anillo y la lista de blogs de ${hub}, para los sitios de sus integrantes.`,
    lede: 'Líneas de HTML con las que cada integrante puede mostrar que forma parte. Toma lo que quieras, o nada: no es un deber, y nadie cuenta quién lo hace.',
    memberOf: 'Integrante de',
    badge: 'Una insignia',
    badgeText: (file: string) =>
      html`Va bien en páginas claras y oscuras. La imagen está en la línea misma, así que quienes te leen no le piden nada a este espacio. Si prefieres guardar un archivo, <a href="${file}" download>toma la insignia en SVG</a> y ponla en tu propio sitio.`,
    line: 'Una línea de palabras',
    lineText: 'Para una columna lateral o el pie de una página.',
    ring: 'El anillo',
    ringText: (members: string, name: Printable) =>
      html`Desde el sitio de cada integrante, un camino al siguiente, al anterior o a alguien al azar. Aquí está el de ${name}; la línea con tu propio lugar está en <a href="${members}">tu página</a>, cerca del final.`,
    blogroll: 'Todo el mundo, como lista de blogs',
    blogrollText: (opml: string) =>
      html`Va en la cabecera de tus páginas y no se ve: con ella los programas encuentran a quién recomiendas leer. La lista misma es <a href="${opml}">members.opml</a>, que cualquier lector de canales acepta.`,
    copy: (what: string) => `El HTML para copiar: ${what}`,
  },
  subscribe: {
    title: 'Suscribirse',
    description: (hub: string) => `Cómo seguir ${hub} y a sus integrantes en un lector de canales.`,
    lede: 'Deja que lo nuevo venga a ti, sin cuenta y sin que nadie mire.',
    what: [
      'Un canal es una lista de lo nuevo de un lugar, escrita para programas y no para navegadores.',
      'Das su dirección a un lector de canales, una aplicación o un sitio que tú eliges, y lo nuevo te espera allí en el orden en que llegó.',
      'Nadie sabe qué lees, nada se ordena ni se esconde por ti, y lo dejas cuando quieras con solo borrar la dirección.',
      'Elige Atom si no tienes motivo para elegir otro; un archivo OPML es una lista de muchos canales, con la que sigues de una vez a todo el mundo en su propio sitio.',
    ],
    everything: 'Todo el espacio',
    everyEntry: 'Todas las entradas',
    curators: 'Lo que ocurre entre integrantes',
    topics: 'Por tema',
    members: 'Por integrante',
    membersText: (directory: string) =>
      html`La página de cada integrante tiene sus canales, y también la <a href="${directory}">lista de integrantes</a>: primero el suyo, luego lo que este espacio comparte de su trabajo.`,
    ownFeed: 'canal propio',
    mail: 'Por correo',
    mailText: (mail: string, plain: string, week: string) =>
      html`Cada semana terminada es también un correo que puedes reenviar o poner en un boletín; el último es ${week}: <a href="${mail}">como correo</a>, <a href="${plain}">como texto sin formato</a>.`,
    programs: 'Para programas',
    programsText: (data: string, schema: string) =>
      html`Todo lo que muestra este espacio está también en <a href="${data}">un solo archivo JSON</a>, con un <a href="${schema}">esquema</a> que dice lo que contiene.`,
  },
  surprise: {
    title: 'Sorpréndeme',
    heading: 'Alguien a quien quizá no has leído todavía',
    lede: 'Una entrada al azar, primero las voces calladas. Todo el mundo aparece una vez antes de que nadie aparezca dos; mañana el orden será otro.',
    entry: 'Una entrada',
    another: 'Otra',
    again: 'Desde el principio',
    empty: 'Todavía no hay con qué sorprenderte.',
    onHome: 'Una voz callada, al azar',
  },
  citation: {
    cite: 'Citar (APA)',
    citeAll: 'Citar estas entradas (APA)',
    undated: 's.f.',
    blog: 'Blog',
    entry: 'Entrada de blog',
    authors: (others: string, last: string) => `${others} y ${last}`,
  },
} satisfies Strings;
