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
 * | home, site | sitio propio, sitio |
 */
import { html, type Markup } from '../markup.ts';
import type { Strings } from './en.ts';

export const es = {
  layout: {
    skip: 'Saltar al contenido',
    sample: 'Este es un espacio de muestra: todas sus personas, lugares y entradas son inventadas.',
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
    follow: (page: Markup, formats: Markup, opml: string) =>
      html`Sigue ${page} en un lector de canales: ${formats}. O llévate a todo el mundo de una vez: <a href="${opml}">los canales de sus integrantes en OPML</a>.`,
    emergency: 'Este espacio es una sala de lectura: no es un servicio ni atiende emergencias.',
    helpNow: (links: readonly Markup[]) => html`Si necesitas ayuda ahora: ${links}.`,
    about: 'Sobre este espacio',
    theirs: 'Cada título lleva al sitio de quien lo escribió; las palabras son suyas.',
    report: 'Avisar de un problema',
    madeWith: 'Hecho con Kith.',
    navigation: {
      join: 'Unirse',
      leave: 'Darse de baja',
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
    passedOnBy: (by: string) => `Recomendado por ${by}`,
    moreBy: (name: string) => `Más de ${name}`,
    memberHere: (name: string) => `${name} en este espacio`,
    whyPassedOn: 'Por qué se recomendó',
    tagged: 'Etiquetas:',
    searching: 'Buscando…',
    foundOne: (count: string) => `${count} resultado.`,
    found: (count: string) => `${count} resultados:`,
    bestFirst: 'lo más cercano primero.',
    newestFirst: 'lo más nuevo primero.',
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
    indexes: (topic: Markup, member: Markup, month: Markup) =>
      html`Ve por ${topic}, por ${member} o ${month}.`,
    byTopic: 'tema',
    byMember: 'integrante',
    byMonth: 'mes a mes',
    quick: 'Búsqueda rápida',
    quickSwitch: 'La tecla / abre la búsqueda en cada página',
    close: 'Cerrar',
  },
  report: {
    problem: (about: string) => `un problema con ${about}`,
    member: 'una página de integrante',
    reshare: (path: string) => `la recomendación ${path}`,
    conversation: (path: string) => `la conversación ${path}`,
    introduction: (path: string) => `la presentación ${path}`,
    page: (path: string) => `la página ${path}`,
  },
} satisfies Strings;
